/** The kit's own pages: what a window shows that has nothing more to do. No word on them comes from a request. */

const PAGE_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const;

type Words = readonly [title: string, text: string];

const ENGLISH: Words = ['You can close this window', 'Go back to where you came from: it already knows.'];

/** By their BCP 47 tags; as in `src/locales`, none but English is read by a native speaker yet. */
const TEXTS: Readonly<Record<string, Words>> = {
  en: ENGLISH,
  ar: ['يمكنك إغلاق هذه النافذة', 'عُد إلى حيث كنت، فكل شيء محدّث هناك.'],
  de: [
    'Sie können dieses Fenster schließen',
    'Gehen Sie zurück: Dort ist schon alles auf dem neuesten Stand.',
  ],
  es: ['Puedes cerrar esta ventana', 'Vuelve a donde estabas: allí ya está todo al día.'],
  fr: ['Vous pouvez fermer cette fenêtre', 'Revenez là d’où vous veniez\u00A0: tout y est déjà à jour.'],
  it: ['Puoi chiudere questa finestra', 'Torna dove eri: lì è già tutto aggiornato.'],
  ja: ['このウィンドウは閉じて構いません', '元の画面にお戻りください。内容はすでに更新されています。'],
  nl: ['Je kunt dit venster sluiten', 'Ga terug naar waar je was: daar is alles al bijgewerkt.'],
  pl: ['Możesz zamknąć to okno', 'Wróć na poprzednią stronę: wszystko jest tam już aktualne.'],
  'pt-BR': ['Você pode fechar esta janela', 'Volte para onde você estava: lá já está tudo atualizado.'],
  tr: ['Bu pencereyi kapatabilirsiniz', 'Geldiğiniz yere dönün: orada her şey güncel.'],
  'zh-Hans': ['您可以关闭此窗口', '请返回之前的页面，那里已是最新状态。'],
};

/** Languages whose tag in a header is not that of the words; Chinese that is written otherwise gets English. */
const ALIASES: Readonly<Record<string, string>> = { pt: 'pt-BR', zh: 'zh-Hans' };
const TRADITIONAL = /^zh-(hant|tw|hk|mo)\b/;

function languageOf(request: Request): string {
  const wanted = (request.headers.get('accept-language') ?? '')
    .split(',')
    .map((entry) => entry.split(';')[0]?.trim().toLowerCase() ?? '')
    .filter((tag) => !TRADITIONAL.test(tag))
    .map((tag) => tag.split('-')[0] ?? '')
    .map((language) => ALIASES[language] ?? language);
  return wanted.find((language) => Object.hasOwn(TEXTS, language)) ?? 'en';
}

/** Closes itself; says so in words where a browser does not let it. `scriptPath` is the address of `closingScript`. */
export function closingPage(request: Request, scriptPath: string): Response {
  const language = languageOf(request);
  const [title, text] = TEXTS[language] ?? ENGLISH;
  const html = `<!doctype html>
<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
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
