import { presetSheet, type PresetName } from '../../src/theme/presets.js';

/** What somebody who looks may choose for the page around the elements. */
export interface Dress {
  readonly theme?: 'light' | 'dark' | 'system';
  readonly preset?: PresetName;
  /** Any CSS colour; the elements' own when there is none. */
  readonly accent?: string | undefined;
  /** BCP 47. */
  readonly language?: string;
  /** The language's own when there is none. */
  readonly direction?: 'ltr' | 'rtl' | undefined;
}

let preset: CSSStyleSheet | undefined;

// Not in page.css: Vite rewrites `light-dark()` there so that it follows `color-scheme` in style sheets only.
const ground = new CSSStyleSheet();
ground.replaceSync(
  ':root, .docs-story { color: light-dark(#1b1d21, #f2f3f5); background: light-dark(#f6f7f9, #101114); }',
);

/** Dresses the page as a host would: by `color-scheme`, tokens, `lang` and `dir` on its root. The elements follow it. */
export function dressPage({
  theme = 'light',
  preset: name = 'default',
  accent,
  language = 'en',
  direction,
}: Dress): void {
  const root = document.documentElement;
  root.style.colorScheme = theme === 'system' ? 'light dark' : theme;
  root.lang = language;
  root.dir = direction ?? (/^(ar|fa|he|ur)\b/.test(language) ? 'rtl' : 'ltr');
  if (accent) root.style.setProperty('--connect-accent', accent);
  else root.style.removeProperty('--connect-accent');
  const others = document.adoptedStyleSheets.filter((sheet) => sheet !== preset && sheet !== ground);
  preset = presetSheet(name);
  document.adoptedStyleSheets = [...others, ground, preset];
}
