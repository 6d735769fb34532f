/*
 * A preset is a set of tokens and nothing else: whatever a page sets itself wins over it, and one that is applied further
 * inside wins over one further outside. None of them has an accent, which is the page's to choose.
 */
export interface Preset {
  /** Public tokens and their values. */
  readonly tokens: Readonly<Record<string, string>>;
  /** Those that are other where fingers do the pointing. */
  readonly onTouch?: Readonly<Record<string, string>>;
}

export type PresetName = 'default' | 'soft' | 'sharp' | 'compact';

/** What any preset changes, unset: the elements' own defaults come through again. */
const unset = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, 'initial']));

const soft: Preset = {
  tokens: {
    '--connect-text': 'light-dark(#2a2622, #f6f2ed)',
    '--connect-muted': 'light-dark(#685f56, #b5aca3)',
    '--connect-surface': 'light-dark(#fffdfa, #24211e)',
    '--connect-border': 'light-dark(#eee6dc, #3d3833)',
    '--connect-radius-card': '28px',
    '--connect-radius-control': '14px',
    '--connect-radius-mark': '13px',
    '--connect-control-height': '48px',
    '--connect-padding': '28px',
    '--connect-motion': '240ms',
    '--connect-shadow': '0 2px 6px rgb(60 40 20 / 0.06), 0 32px 80px -16px rgb(60 40 20 / 0.26)',
  },
};

const sharp: Preset = {
  tokens: {
    '--connect-text': 'light-dark(#000000, #ffffff)',
    '--connect-muted': 'light-dark(#4b4c52, #b9bac2)',
    '--connect-surface': 'light-dark(#ffffff, #0e0f11)',
    '--connect-border': 'light-dark(#c6c8ce, #45474f)',
    '--connect-radius-card': '2px',
    '--connect-radius-control': '2px',
    '--connect-radius-mark': '2px',
    '--connect-motion': '100ms',
    '--connect-shadow': '0 8px 32px rgb(0 0 0 / 0.24)',
  },
};

const compact: Preset = {
  tokens: {
    '--connect-space': '3px',
    '--connect-control-height': '36px',
    '--connect-font-size': '0.8125rem',
    '--connect-radius-card': '12px',
    '--connect-radius-control': '8px',
    '--connect-radius-mark': '9px',
    '--connect-card-width': '344px',
    '--connect-motion': '120ms',
  },
  onTouch: { '--connect-control-height': '44px', '--connect-space': '4px' },
};

/** The looks that come with the kit. `default` is what the elements have by themselves, for a part of a page with another. */
export const presets: Readonly<Record<PresetName, Preset>> = {
  default: { tokens: unset(...[soft, sharp, compact].flatMap(({ tokens }) => Object.keys(tokens))) },
  soft,
  sharp,
  compact,
};

/**
 * The preset as the text of a style sheet. It is for the whole page, with a specificity of zero, so that any rule
 * of the page's own wins; `selector` names another place for it.
 */
export function presetStyles(name: PresetName, selector = ':where(:root)'): string {
  const { tokens, onTouch } = presets[name];
  const touch = onTouch ? `\n@media (pointer: coarse) {\n${rule(selector, onTouch)}\n}` : '';
  return `${rule(selector, tokens)}${touch}\n`;
}

/** The same, to be adopted: `document.adoptedStyleSheets.push(presetSheet('soft'))`. Only where there is a page. */
export function presetSheet(name: PresetName, selector?: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(presetStyles(name, selector));
  return sheet;
}

const rule = (selector: string, tokens: Readonly<Record<string, string>>) =>
  `${selector} {\n${Object.entries(tokens)
    .map(([token, value]) => `  ${token}: ${value};`)
    .join('\n')}\n}`;
