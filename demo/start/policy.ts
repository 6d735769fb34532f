/**
 * The strictest policy that the elements promise to live with. `frames` are the origins that a page may show inside
 * itself. https://www.w3.org/TR/CSP3/ and https://www.w3.org/TR/trusted-types/
 */
export const contentSecurityPolicy = (frames: readonly string[]): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    `frame-src ${frames.join(' ') || "'none'"}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
    // Lit makes its templates through a policy of this name; nothing else may turn text into markup.
    'trusted-types lit-html',
    "require-trusted-types-for 'script'",
  ].join('; ');
