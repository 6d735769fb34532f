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
  const others = document.adoptedStyleSheets.filter((sheet) => sheet !== preset);
  preset = presetSheet(name);
  document.adoptedStyleSheets = [...others, preset];
}
