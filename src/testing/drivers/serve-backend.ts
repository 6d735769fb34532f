/** As much of Playwright's `Route` as is used here. */
export interface PlaywrightRoute {
  request(): {
    url(): string;
    method(): string;
    headers(): Readonly<Record<string, string>>;
    postData(): string | null;
  };
  fulfill(response: {
    readonly status: number;
    readonly headers: Record<string, string>;
    readonly body: string;
  }): Promise<void>;
}

/** A `Page` or a `BrowserContext`. */
export interface PlaywrightRouter {
  route(url: (url: URL) => boolean, handler: (route: PlaywrightRoute) => Promise<void>): Promise<unknown>;
}

/** The same as that of a `TestBackend`. */
interface Backend {
  readonly fetch: typeof globalThis.fetch;
}

export interface ServeOptions {
  /** Where the page looks for its endpoint. Default `/api/connect`. */
  readonly endpoint?: string;
}

/** What of a browser's request means something to the endpoint; its origin and cookies are those of another site. */
const HEADERS = ['accept', 'connect-protocol', 'content-type', 'idempotency-key'];

/** How long a stream without news is held: what has lasted less looks like a failure to the page. */
const HOLD_MS = 10_500;

/**
 * Lets a backend in memory answer what the page asks of its endpoint, whatever server the page itself comes from. A
 * stream of hints cannot be passed on piece by piece: it ends with its first news, and the page asks for the next. What
 * leads to other sites (OAuth, the hosted wizard) is not served.
 */
export async function serveBackend(
  page: PlaywrightRouter,
  backend: Backend,
  { endpoint = '/api/connect' }: ServeOptions = {},
): Promise<void> {
  const path = endpoint.replace(/\/+$/, '');
  await page.route(
    ({ pathname }) => pathname.startsWith(`${path}/`),
    async (route) => {
      const request = route.request();
      const { pathname, search } = new URL(request.url());
      const sent = Object.entries(request.headers()).filter(([name]) => HEADERS.includes(name));
      const body = request.postData();
      const stop = new AbortController();
      const response = await backend.fetch(`/api/connect${pathname.slice(path.length)}${search}`, {
        method: request.method(),
        headers: sent,
        signal: stop.signal,
        ...(body !== null && { body }),
      });
      const isStream = response.headers.get('content-type')?.startsWith('text/event-stream');
      const text = isStream ? await firstNews(response) : await response.text();
      stop.abort();
      const headers = Object.fromEntries(response.headers);
      // The page, and the test with it, may be gone meanwhile.
      await route.fulfill({ status: response.status, headers, body: text }).catch(() => undefined);
    },
  );
}

/** A stream up to its first hint; what it begins with only says whose hints it brings. */
async function firstNews(response: Response): Promise<string> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (!reader) return '';
  const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), HOLD_MS));
  let text = '';
  for (;;) {
    const piece = await Promise.race([reader.read(), late]);
    text += piece?.value ?? '';
    if (!piece || piece.done || /^data:.*"type":"(?!hello")[^\n]*\n/m.test(text)) break;
  }
  await reader.cancel();
  return text;
}
