import { host } from './host.js';

/** Opens the kit's server half before anybody asks, and closes it with the program. */
export async function start() {
  const connect = await host().connect();
  void connect.registerHook();
  // Next waits for its connections; the event streams among them end here.
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void connect.close());
}
