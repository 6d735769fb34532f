import { host } from '../../../../lib/host.js';

async function answer(request) {
  const connect = await host().connect();
  return connect.fetch(request);
}

export { answer as DELETE, answer as GET, answer as OPTIONS, answer as PATCH, answer as POST, answer as PUT };
