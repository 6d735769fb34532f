/** A file of one of the simulator's pages. */
export function file(
  text: string,
  type: 'text/html' | 'text/css' | 'text/javascript',
  {
    status = 200,
    headers = {},
  }: { readonly status?: number; readonly headers?: Readonly<Record<string, string>> } = {},
): Response {
  const common = { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' };
  return new Response(text, {
    status,
    headers: { ...common, 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', ...headers },
  });
}

/** A page that may load and call its own origin alone. */
export function page(html: string, frameAncestors: readonly string[], status = 200): Response {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${frameAncestors.join(' ')}`,
  ].join('; ');
  return file(html, 'text/html', { status, headers: { 'content-security-policy': policy } });
}

/** Browsers say where a request comes from; what says nothing is no browser, and has no user to trick. */
export function isSameOrigin(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin' || site === 'none';
  const origin = request.headers.get('origin');
  return origin === null || origin === new URL(request.url).origin;
}

/** A text inside HTML. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
