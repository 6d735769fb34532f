import type { ConnectServerOptions } from '../options.js';

/**
 * The origin that the frame of a captcha comes from, and nothing else does: the vendor's script runs there, and what
 * shares its origin is at its mercy. `undefined` when the host has none; puzzles are then left to the hosted wizard.
 * Throws a TypeError when pages of the host would share it.
 */
export function captchaOriginOf({
  captchaOrigin,
  publicUrl,
  allowedOrigins = [],
}: ConnectServerOptions): string | undefined {
  if (captchaOrigin === undefined) return undefined;
  const isOrigin =
    URL.canParse(captchaOrigin) && new URL(captchaOrigin).href === `${captchaOrigin.replace(/\/$/, '')}/`;
  if (!isOrigin) throw new TypeError('captchaOrigin must be an origin, such as https://captcha.example.com.');
  const { origin } = new URL(captchaOrigin);
  const pages = allowedOrigins.length ? allowedOrigins : [publicUrl];
  if (pages.some((page) => new URL(page).origin === origin))
    throw new TypeError('captchaOrigin must be another origin than that of the pages.');
  return origin;
}
