import type { FlowRecord } from '../stores/flow-store.js';
import { asset } from './page.js';

/**
 * The vendor's challenge in a frame with a policy of its own: the host's page lets no stranger's script in. The
 * frame posts its answer to the server by itself, so that no message between windows has to be trusted.
 */

const escapeAttribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

export interface CaptchaPageOptions {
  /** Address of the vendor's script; `{publicKey}` stands for the key. */
  readonly scriptUrl: string;
  /** Origins whose pages may show the frame. */
  readonly embedders: readonly string[];
  readonly scriptPath: string;
}

export function captchaPage(
  flow: FlowRecord,
  { scriptUrl, embedders, scriptPath }: CaptchaPageOptions,
): Response {
  const { publicKey = '', data = '' } = flow.captcha ?? {};
  const vendor = new URL(scriptUrl.replace('{publicKey}', encodeURIComponent(publicKey)));
  const policy = [
    "default-src 'none'",
    `script-src 'self' ${vendor.origin}`,
    `connect-src 'self' ${vendor.origin}`,
    `frame-src ${vendor.origin}`,
    `img-src ${vendor.origin} data:`,
    `style-src 'self' 'unsafe-inline' ${vendor.origin}`,
    `frame-ancestors ${embedders.join(' ')}`,
    "base-uri 'none'",
  ].join('; ');
  const html = `<!doctype html>
<html>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>captcha</title>
<div id="challenge" data-blob="${escapeAttribute(data)}"></div>
<script src="${escapeAttribute(scriptPath)}"></script>
<script src="${escapeAttribute(vendor.href)}" data-callback="connectCaptcha" async defer></script>
</html>`;
  return new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'content-security-policy': policy,
    },
  });
}

/** The vendor's documented callbacks; the token goes to the address that the frame itself came from. */
const script = `globalThis.connectCaptcha = (enforcement) => {
  const place = document.getElementById('challenge');
  enforcement.setConfig({
    selector: '#challenge',
    mode: 'inline',
    data: place.dataset.blob ? { blob: place.dataset.blob } : undefined,
    onReady: () => enforcement.run(),
    onCompleted: ({ token }) => {
      void fetch(location.pathname, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'connect-protocol': '1' },
        body: JSON.stringify({ token }),
      });
    },
  });
};
`;

export const captchaScript = (): Response => asset(script, 'text/javascript');
