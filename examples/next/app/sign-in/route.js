import { host } from '../../lib/host.js';

export async function POST(request) {
  const { sessions, publicUrl, isSecure } = host();
  if (request.headers.get('origin') !== publicUrl) return new Response(null, { status: 403 });
  const form = await request.formData();
  const user = sessions.checkPassword(form.get('name'), form.get('password'));
  if (!user) return new Response('This name and password do not fit.', { status: 401 });
  return new Response(null, {
    status: 303,
    headers: { location: '/', 'set-cookie': sessions.beginSession(user, isSecure) },
  });
}
