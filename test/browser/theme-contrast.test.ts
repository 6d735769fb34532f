import { expect } from '@open-wc/testing';
import type { CSSResult } from 'lit';
import { dialogTokens } from '../../src/theme/dialog-tokens.js';
import { presetStyles, type PresetName } from '../../src/theme/presets.js';
import { baseStyles } from '../../src/ui/base.styles.js';
import { buttonStyles } from '../../src/ui/button.styles.js';
import { contentStyles } from '../../src/ui/content-styles.js';
import { fieldStateStyles } from '../../src/ui/field-state.styles.js';
import { noticeStyles } from '../../src/ui/notice.styles.js';
import { otherButtonStyles } from '../../src/ui/other-buttons.styles.js';
import { textFieldStyles } from '../../src/ui/text-field.styles.js';
import { tokenStyles } from '../../src/ui/token.styles.js';
import { contrast, painted, seeded, type Rgb } from './support/contrast.js';

const TEXT = 4.5;
const SHAPE = 3;

/** What stands on what, and how far apart they must be. All of it is drawn somewhere; what is disabled is exempt. */
const pairs: readonly (readonly [front: string, back: string, least: number])[] = [
  ['--_text', '--_surface', TEXT],
  ['--_text', '--_hover', TEXT],
  ['--_text', '--_pressed', TEXT],
  ['--_text', '--_accent-soft', TEXT],
  ['--_text', '--_warning-soft', TEXT],
  ['--_text', '--_danger-soft', TEXT],
  ['--_muted', '--_surface', TEXT],
  ['--_muted', '--_hover', TEXT],
  ['--_muted', '--_accent-soft', TEXT],
  ['--_on-accent', '--_accent', TEXT],
  ['--_on-accent', '--_accent-hover', TEXT],
  ['--_on-danger', '--_danger', TEXT],
  ['--_danger', '--_surface', TEXT],
  ['--_danger', '--_danger-soft', SHAPE],
  ['--_warning', '--_surface', TEXT],
  ['--_warning', '--_warning-soft', SHAPE],
  ['--_success', '--_surface', TEXT],
  ['--_border-control', '--_surface', SHAPE],
  ['--_focus', '--_surface', SHAPE],
  ['--_focus', '--_hover', SHAPE],
  ['--_focus', 'Canvas', SHAPE],
  ['--_accent-line', '--_surface', SHAPE],
  ['--_accent-line', '--_accent-soft', SHAPE],
];

const presetNames: readonly PresetName[] = ['default', 'soft', 'sharp', 'compact'];
const schemes = ['light', 'dark'] as const;

const named = [
  '#ffef9f',
  '#0b1f4b',
  '#ffffff',
  '#000000',
  '#767676',
  '#ff0000',
  '#00ff00',
  '#0000ff',
  '#ffff00',
];
const random = seeded(20_261_122);
const channel = () => Math.floor(random() * 256);
const accents = Array.from({ length: 50 }, () => `rgb(${channel()} ${channel()} ${channel()})`);

describe('Contrast', () => {
  let place: HTMLElement;
  const probes = new Map<string, HTMLElement>();
  let sheets: readonly CSSStyleSheet[] = [];

  before(() => {
    place = document.createElement('div');
    const root = place.attachShadow({ mode: 'open' });
    const styles: readonly CSSResult[] = [
      tokenStyles,
      baseStyles,
      buttonStyles,
      otherButtonStyles,
      textFieldStyles,
      fieldStateStyles,
      noticeStyles,
      contentStyles(dialogTokens),
    ];
    sheets = styles.flatMap(({ styleSheet }) => styleSheet ?? []);
    const content = document.createElement('div');
    content.className = 'connect-content';
    for (const name of new Set(pairs.flatMap(([front, back]) => [front, back]))) {
      const probe = document.createElement('i');
      probe.style.backgroundColor = name.startsWith('--') ? `var(${name}, transparent)` : name;
      probes.set(name, probe);
      content.append(probe);
    }
    root.append(content);
    document.body.append(place);
  });

  after(() => place.remove());

  function dress(preset: PresetName, scheme: string, accent?: string): void {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(presetStyles(preset, ':host'));
    const own = new CSSStyleSheet();
    own.replaceSync(`:host { color-scheme: ${scheme}; ${accent ? `--connect-accent: ${accent}` : ''} }`);
    if (place.shadowRoot) place.shadowRoot.adoptedStyleSheets = [...sheets, sheet, own];
  }

  function tooClose(): string[] {
    const names = [...probes.keys()];
    const colours = painted([...probes.values()].map((probe) => getComputedStyle(probe).backgroundColor));
    const colourOf = new Map<string, Rgb>(names.map((name, at) => [name, colours[at] ?? [0, 0, 0]]));
    return pairs.flatMap(([front, back, least]) => {
      const ratio = contrast(colourOf.get(front) ?? [0, 0, 0], colourOf.get(back) ?? [0, 0, 0]);
      return ratio < least ? [`${front} on ${back}: ${ratio.toFixed(2)} instead of ${least}`] : [];
    });
  }

  for (const preset of presetNames)
    for (const scheme of schemes) {
      it(`is enough for every pair of the ${preset} preset in ${scheme}`, () => {
        dress(preset, scheme);
        expect(tooClose()).to.deep.equal([]);
      });

      it(`is enough for every pair of the ${preset} preset in ${scheme} with 50 other accents`, () => {
        const failures = [...named, ...accents].flatMap((accent) => {
          dress(preset, scheme, accent);
          return tooClose().map((failure) => `${accent}: ${failure}`);
        });
        expect(failures).to.deep.equal([]);
      });
    }

  it('is measured between colours that differ, so that a missing token would be found', () => {
    dress('default', 'light', '#ffef9f');
    const [line, accent] = ['--_accent-line', '--_on-accent'].map((name) => probes.get(name));
    if (!line || !accent) throw new Error('No probe.');
    expect(getComputedStyle(line).backgroundColor).not.to.equal('rgba(0, 0, 0, 0)');
    expect(painted([getComputedStyle(accent).backgroundColor])).to.deep.equal([[0, 0, 0]]);
  });
});
