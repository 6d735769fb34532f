import { host } from '../../lib/host.js';

export function POST(request) {
  const { sessions, publicUrl, isSecure } = host();
  if (request.headers.get('origin') !== publicUrl) return new Response(null, { status: 403 });
  return new Response(null, {
    status: 303,
    headers: {
      location: '/',
      'set-cookie': sessions.endSession(request.headers.get('cookie'), isSecure),
    },
  });
}
