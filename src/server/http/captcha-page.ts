import type { FlowRecord } from '../stores/flow-store.js';
import { asset } from './page.js';

/**
 * The vendor's challenge in a frame of an origin of its own, with a policy of its own: neither the host's pages nor
 * what is stored at their origin are in reach of the vendor's script. The frame posts its answer to the server by
 * itself, so that no message between windows has to be trusted.
 */

const escapeAttribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export interface CaptchaPageOptions {
  /** Address of the vendor's script; `{publicKey}` stands for the key. */
  readonly scriptUrl: string;
  /** Origins whose pages may show the frame. */
  readonly embedders: readonly string[];
  /** Where the page's own script is, at the frame's origin. */
  readonly ownScript: URL;
  /** Where the answer goes, at the frame's origin. */
  readonly answerTo: URL;
}

/** What a key looks like; anything else could lead to another of the vendor's scripts. */
const PUBLIC_KEY = /^[\w-]+$/;

export function captchaPage(
  flow: FlowRecord,
  { scriptUrl, embedders, ownScript, answerTo }: CaptchaPageOptions,
): Response {
  const { publicKey = '', data = '' } = flow.captcha ?? {};
  const vendor = new URL(scriptUrl.replace('{publicKey}', PUBLIC_KEY.test(publicKey) ? publicKey : ''));
  // Whole addresses in place of 'self': of the server's paths at this origin the page needs these two.
  const policy = [
    "default-src 'none'",
    `script-src ${ownScript.href} ${vendor.origin}`,
    `connect-src ${answerTo.href} ${vendor.origin}`,
    `frame-src ${vendor.origin}`,
    `img-src ${vendor.origin} data:`,
    `style-src 'unsafe-inline' ${vendor.origin}`,
    `frame-ancestors ${embedders.join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
    'sandbox allow-scripts allow-same-origin allow-forms',
  ].join('; ');
  const html = `<!doctype html>
<html>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>captcha</title>
<div id="challenge" data-blob="${escapeAttribute(data)}" data-answer="${escapeAttribute(answerTo.href)}" data-vendor="${escapeAttribute(vendor.href)}"></div>
<script src="${escapeAttribute(ownScript.href)}"></script>
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

/**
 * The vendor's documented callbacks. Its script is loaded at the frame's own origin alone: a proxy that lets the page
 * be had elsewhere, at the host's own origin say, lets nobody's script in there.
 */
const script = `const { blob, answer, vendor } = document.getElementById('challenge').dataset;
globalThis.connectCaptcha = (enforcement) => {
  enforcement.setConfig({
    selector: '#challenge',
    mode: 'inline',
    data: blob ? { blob } : undefined,
    onReady: () => enforcement.run(),
    onCompleted: ({ token }) => {
      void fetch(answer, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'connect-protocol': '1' },
        body: JSON.stringify({ token }),
      });
    },
  });
};
if (location.origin === new URL(answer).origin) {
  const element = document.createElement('script');
  element.dataset.callback = 'connectCaptcha';
  element.src = vendor;
  document.head.append(element);
}
`;

export const captchaScript = (): Response => asset(script, 'text/javascript');
