/**
 * The strictest policy that the elements promise to live with. `frame` is what the pages show beside themselves.
 * https://www.w3.org/TR/CSP3/ and https://www.w3.org/TR/trusted-types/
 */
export const contentSecurityPolicy = (frame: string | undefined): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    `frame-src ${frame === undefined ? "'none'" : new URL(frame).origin}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    // Lit makes its templates through a policy of this name; nothing else may turn text into markup.
    'trusted-types lit-html',
    "require-trusted-types-for 'script'",
  ].join('; ');
