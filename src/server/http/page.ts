/** The kit's own pages: what a window shows that has nothing more to do. No word on them comes from a request. */

const PAGE_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const;

const TEXTS: Readonly<Record<string, readonly [title: string, text: string]>> = {
  en: ['You can close this window', 'Go back to where you came from: it already knows.'],
  fr: ['Vous pouvez fermer cette fenêtre', 'Revenez là d’où vous veniez : tout y est déjà à jour.'],
  de: [
    'Sie können dieses Fenster schließen',
    'Gehen Sie dorthin zurück, woher Sie kamen: Dort ist alles bekannt.',
  ],
};

function languageOf(request: Request): string {
  const wanted = (request.headers.get('accept-language') ?? '')
    .split(',')
    .map((entry) => entry.trim().slice(0, 2).toLowerCase());
  return wanted.find((language) => Object.hasOwn(TEXTS, language)) ?? 'en';
}

/** Closes itself; says so in words where a browser does not let it. `scriptPath` is the address of `closingScript`. */
export function closingPage(request: Request, scriptPath: string): Response {
  const language = languageOf(request);
  const [title, text] = TEXTS[language] ?? ['', ''];
  const html = `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="${scriptPath.replace(/\.js$/, '.css')}">
<main><h1>${title}</h1><p>${text}</p></main>
<script type="module" src="${scriptPath}"></script>
</html>`;
  const policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
  return new Response(html, { headers: { ...PAGE_HEADERS, 'content-security-policy': policy } });
}

/** Other tabs look again, then this window goes. */
export const closingScript = `const endpoint = location.pathname.replace(/\\/return$/, '');
new BroadcastChannel('connect-account-kit:' + endpoint).postMessage('look');
window.close();
`;

export const closingStyles = `:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { margin: 0; }
main { display: grid; place-content: center; min-block-size: 100vh; padding: 1.5rem; text-align: center; }
h1 { margin: 0; font-size: 1.25rem; font-weight: 600; }
p { margin: 0.5rem 0 0; opacity: 0.75; }
`;

export const asset = (body: string, type: 'text/javascript' | 'text/css'): Response =>
  new Response(body, { headers: { ...PAGE_HEADERS, 'content-type': `${type}; charset=utf-8` } });
