import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { presets, presetStyles, type PresetName } from '../../../src/theme/presets.js';

const page = readFileSync(new URL('../../../docs/theming.md', import.meta.url), 'utf8');
const names = Object.keys(presets) as PresetName[];

describe('a preset', () => {
  it.each(names)('%s sets tokens that the page on theming has, and no other', (name) => {
    const { tokens, onTouch = {} } = presets[name];
    for (const token of [...Object.keys(tokens), ...Object.keys(onTouch)])
      expect(page).toContain(`| \`${token}\``);
  });

  it('leaves the accent to the page', () => {
    for (const name of names) expect(presetStyles(name)).not.toMatch(/--connect-(on-)?accent\b/);
  });

  it('named default takes back whatever another one around it has set', () => {
    const changed = names.flatMap((name) => Object.keys(presets[name].tokens));
    expect(Object.keys(presets.default.tokens).sort()).toEqual([...new Set(changed)].sort());
    expect(new Set(Object.values(presets.default.tokens))).toEqual(new Set(['initial']));
  });

  it('is for the whole page, where any rule of the page wins, or for what a selector finds', () => {
    expect(presetStyles('soft')).toMatch(/^:where\(:root\) \{\n {2}--connect-text: light-dark\(/);
    expect(presetStyles('soft', '.settings')).toMatch(/^\.settings \{/);
  });

  it('that is dense is so for a mouse only', () => {
    const [mouse, touch] = presetStyles('compact').split('@media (pointer: coarse)');
    expect(mouse).toContain('--connect-control-height: 36px;');
    expect(touch).toContain('--connect-control-height: 44px;');
  });
});
