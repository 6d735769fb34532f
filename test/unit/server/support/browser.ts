import { HOST, type World } from './world.js';

/** A browser with its cookies, as far as a round trip needs one. */
export class Browser {
  readonly cookies = new Map<string, string>();
  readonly #world: World;
  readonly #user: string;

  /** With an empty name, nobody is signed in there. */
  constructor(world: World, user = 'user-1') {
    this.#world = world;
    this.#user = user;
  }

  async go(url: string): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { cookie, ...(this.#user ? { 'x-user': this.#user } : {}) };
    const request = new Request(url, { headers });
    const isHost = url.startsWith(HOST);
    const response = await this.#world.until(
      isHost ? this.#world.server.fetch(request) : this.#world.simulator.fetch(request),
    );
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value) this.cookies.set(name, value);
      else this.cookies.delete(name);
    }
    return response;
  }
}
