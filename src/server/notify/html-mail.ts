import { plainSentence } from './plain-mail.js';
import type { MailText, Sentence } from './mail-text.js';

/**
 * The mail as a page that mail programs draw: tables and inline styles, as some know no other; no picture, no script,
 * nothing that is loaded. Programs that can follow the reader's dark scheme do.
 */

const FONT = "-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";

const DARK = `
@media (prefers-color-scheme: dark) {
  .page { background: #17171a !important; }
  .card { background: #232327 !important; border-color: #3a3a41 !important; }
  .strong { color: #f4f4f6 !important; }
  .text { color: #d3d3d9 !important; }
  .quiet, .quiet a { color: #a6a6b0 !important; }
  .line { border-color: #3a3a41 !important; }
  .button { background: #f4f4f6 !important; }
  .button a { color: #17171a !important; }
}`;

export function htmlMail(mail: MailText): string {
  const { language, direction, items } = mail;
  const start = direction === 'rtl' ? 'right' : 'left';
  const text = (style: string): string => `margin:0;font-family:${FONT};text-align:${start};${style}`;
  const paragraph = (kind: string, style: string, content: string): string =>
    `<p class="${kind}" style="${text(style)}">${content}</p>`;

  const list = items.map(
    ({ name, provider, link }) => `
            <tr><td class="line" style="padding:12px 0;border-top:1px solid #e3e3e8;">
              ${paragraph('strong', 'font-size:16px;line-height:24px;color:#1c1c20;', `<a href="${escape(link)}" target="_blank" rel="noopener" class="strong" style="color:#1c1c20;">${html(name)}</a>`)}
              ${paragraph('quiet', 'font-size:14px;line-height:20px;color:#63636e;', escape(provider))}
            </td></tr>`,
  );

  return `<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escape(plainSentence(mail.subject))}</title>
<style>:root { color-scheme: light dark; supported-color-schemes: light dark; }${DARK}</style>
</head>
<body class="page" style="margin:0;padding:0;background:#f4f4f6;">
<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" border="0" dir="${direction}" style="background:#f4f4f6;">
  <tr><td align="center" style="padding:32px 16px;">
    <table role="presentation" class="card" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:520px;background:#ffffff;border:1px solid #e3e3e8;border-radius:12px;">
      <tr><td style="padding:32px 28px;">
        <h1 class="strong" style="${text('font-size:22px;line-height:30px;font-weight:600;color:#1c1c20;')}">${html(mail.title)}</h1>
        ${paragraph('text', 'padding-top:12px;font-size:16px;line-height:24px;color:#3b3b43;', html(mail.lead))}
        ${items.length > 1 ? `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin-top:16px;">${list.join('')}\n        </table>` : ''}
        <table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin-top:24px;">
          <tr><td class="button" align="center" style="background:#1c1c20;border-radius:8px;">
            <a href="${escape(mail.link)}" target="_blank" rel="noopener" style="display:inline-block;padding:13px 22px;font-family:${FONT};font-size:16px;line-height:22px;font-weight:600;color:#ffffff;text-decoration:none;">${escape(mail.button)}</a>
          </td></tr>
        </table>
        ${paragraph('quiet', 'padding-top:24px;font-size:14px;line-height:20px;color:#63636e;', escape(mail.address))}
        <p class="quiet" dir="ltr" style="${text('font-size:14px;line-height:20px;color:#63636e;word-break:break-all;')}">${escape(mail.link)}</p>
        ${mail.notes.map((note) => paragraph('quiet', 'padding-top:12px;font-size:14px;line-height:20px;color:#63636e;', html(note))).join('\n        ')}
      </td></tr>
    </table>
  </td></tr>
</table>
</body>
</html>
`;
}

const html = (sentence: Sentence): string =>
  sentence.map(({ text, isName }) => (isName ? `<bdi>${escape(text)}</bdi>` : escape(text))).join('');

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');
