export interface TestNetwork {
  readonly fetch: typeof globalThis.fetch;
  /** `down`: requests do not arrive; `deaf`: they arrive, but their replies are lost. */
  state: 'up' | 'down' | 'deaf';
  /** Method and path of every request that was tried, the newest last. */
  readonly log: string[];
  /** Bodies in the same order. */
  readonly bodies: unknown[];
  /** How many requests were aborted by whoever made them. */
  readonly aborted: number;
}

/** The way between a client and a server in the same process, which a test can cut. */
export function createTestNetwork(handle: (request: Request) => Promise<Response>): TestNetwork {
  const network = {
    state: 'up' as TestNetwork['state'],
    log: [] as string[],
    bodies: [] as unknown[],
    aborted: 0,
  };
  return Object.assign(network, {
    async fetch(input: string | URL | Request, init: RequestInit = {}): Promise<Response> {
      const url = new URL(input instanceof Request ? input.url : input, 'https://product.test');
      network.log.push(`${init.method ?? 'GET'} ${url.pathname.replace('/api/connect/', '')}${url.search}`);
      network.bodies.push(typeof init.body === 'string' ? JSON.parse(init.body) : undefined);
      if (network.state === 'down') throw new TypeError('fetch failed');
      const { signal } = init;
      signal?.throwIfAborted();
      const aborted = new Promise<never>((_, reject) => {
        signal?.addEventListener('abort', () => {
          network.aborted++;
          reject(new DOMException('aborted', 'AbortError'));
        });
      });
      aborted.catch(() => undefined);
      const response = await Promise.race([handle(new Request(url, init)), aborted]);
      if ((network.state as string) === 'deaf') throw new TypeError('terminated');
      return response;
    },
  });
}
