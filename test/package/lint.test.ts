import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { scenarios } from '../../src/simulator/scenarios.js';

// The rules that need types are off: these files exist only in this test, so no compiler knows them.
const eslint = new ESLint({
  cwd: join(import.meta.dirname, '../..'),
  overrideConfig: [{ files: ['**/*.ts'], ...tseslint.configs.disableTypeChecked }],
});

async function rulesBrokenBy(file: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: file });
  const rules = result?.messages.map(({ ruleId, message }) => ruleId ?? message) ?? [];
  const borders = [
    '@typescript-eslint/no-restricted-imports',
    'no-restricted-syntax',
    'no-restricted-globals',
  ];
  return rules.filter(
    (rule) => [...borders, 'no-restricted-properties', 'max-lines'].includes(rule) || /pars/i.test(rule),
  );
}

const value = (path: string) => `import { thing } from '${path}';\nthing();\n`;
const type = (path: string) => `import type { Thing } from '${path}';\nexport const thing: Thing = 1;\n`;
const imports = '@typescript-eslint/no-restricted-imports';

describe('borders between the folders of src', () => {
  it.each([
    ['src/contract/a.ts', value('../client/b.js')],
    ['src/client/a.ts', value('../contract/b.js')],
    ['src/client/http/a.ts', value('../../contract/b.js')],
    ['src/client/a.ts', value('zod')],
    ['src/client/a.ts', value('lit')],
    ['src/controllers/a.ts', value('../elements/b.js')],
    ['src/elements/wizard/steps/a.ts', value('../../../server/b.js')],
    ['src/elements/a.ts', type('../server/b.js')],
    ['src/elements/a.ts', value('../client/b.js')],
    ['src/elements/a.ts', value('lit/directives/style-map.js')],
    ['src/define/a.ts', value('../client/b.js')],
    ['src/server/a.ts', value('../simulator/b.js')],
    ['src/server/stores/sql/a.ts', value('node:fs')],
    ['src/simulator/a.ts', value('../server/b.js')],
    ['src/simulator/a.ts', type('../contract/b.js')],
    ['src/testing/a.ts', value('../simulator/b.js')],
    ['src/index.ts', value('./server/index.js')],
    ['src/define.ts', value('zod')],
    ['demo/pages/a.ts', value('../../src/simulator/b.js')],
  ])('forbid in %s: %s', async (file, code) => {
    expect(await rulesBrokenBy(file, code)).toEqual([imports]);
  });

  it.each([
    ['src/client/a.ts', type('../contract/b.js')],
    ['src/client/http/a.ts', value('../session.js')],
    ['src/simulator/routes/a.ts', value('../server/b.js')],
    ['src/controllers/a.ts', value('../client/b.js')],
    ['src/elements/wizard/a.ts', value('../../controllers/b.js')],
    ['src/server/upstreams/unipile/a.ts', value('../../../contract/b.js')],
    ['src/server/node.ts', value('node:http')],
    ['src/simulator/cli.ts', value('node:util')],
    ['src/testing/scenarios/a.ts', value('../../simulator/b.js')],
    ['demo/start.ts', value('../src/simulator/b.js')],
  ])('allow in %s: %s', async (file, code) => {
    expect(await rulesBrokenBy(file, code)).toEqual([]);
  });
});

describe('the simulator is known to nobody else', () => {
  it.each([
    `export const account = '2fa@example.com';\n`,
    'export const account = `sms-${name}@example.com`;\n'.replace('${name}', 'x'),
    `export const address = base + '/phone';\n`,
    'export const address = `${base}/phone/x`;\n',
    'export const link = html`<a href="/phone">x</a>`;\n',
    `export const list = 'pending.json';\n`,
    `export const is = (name) => name.startsWith('2fa');\n`,
    'export const is = (name) => /^(?:slow|down)/.test(name);\n',
    'export const is = (name) => /sms.*@example/.test(name);\n',
    `export const number = '+1 202 555 0143';\n`,
  ])('outside it: %s', async (code) => {
    expect(await rulesBrokenBy('src/client/a.ts', code)).toEqual(['no-restricted-syntax']);
    expect(await rulesBrokenBy('src/elements/a.ts', code)).toEqual(['no-restricted-syntax']);
    expect(await rulesBrokenBy('demo/pages/a.ts', code)).toEqual(['no-restricted-syntax']);
    expect(await rulesBrokenBy('scripts/a.mjs', code)).toEqual(['no-restricted-syntax']);
    expect(await rulesBrokenBy('examples/node/server.js', code)).toEqual(['no-restricted-syntax']);
    expect(await rulesBrokenBy('src/simulator/a.ts', code)).toEqual([]);
    expect(await rulesBrokenBy('demo/start/a.ts', code)).toEqual([]);
    expect(await rulesBrokenBy('test/unit/a.test.ts', code)).toEqual([]);
    expect(await rulesBrokenBy('stories/a.stories.ts', code)).toEqual([]);
  });

  it.each(scenarios.filter(({ prefix }) => prefix).map(({ example }) => example))(
    'nor its account %s',
    async (account) => {
      const code = `export const account = '${account}';\n`;
      expect(await rulesBrokenBy('src/server/a.ts', code)).toEqual(['no-restricted-syntax']);
    },
  );

  it('nor do the pages of the demo say anything that only the simulator has', async () => {
    const folder = join(import.meta.dirname, '../../demo/pages');
    const files = await readdir(folder, { recursive: true });
    const pages = files.filter((file) => file.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(3);
    for (const page of pages) {
      expect(await readFile(join(folder, page), 'utf8'), page).not.toMatch(/\bphone\b|simulat|@example/i);
    }
  });

  it('while words that only look alike are free', async () => {
    const code = `export const words = ['telephone', 'phone', '/smartphones', './phone-number.js', './phone/frame.js', 'you@example.com', 'application/json'];\n`;
    expect(await rulesBrokenBy('src/elements/a.ts', code)).toEqual([]);
  });
});

describe('what draws', () => {
  it.each([
    ['no-restricted-globals', 'setTimeout(() => {}, 1);\n'],
    ['no-restricted-globals', `void fetch('x');\n`],
    ['no-restricted-properties', 'window.setInterval(() => {}, 1);\n'],
    ['no-restricted-syntax', `element.innerHTML = '';\n`],
    ['no-restricted-syntax', 'export const view = html`<p style="color: red">x</p>`;\n'],
    ['no-restricted-syntax', 'export const view = html`<p style=${x}>x</p>`;\n'],
    ['no-restricted-syntax', `element.setAttribute('style', x);\n`],
  ])('may not break %s: %s', async (rule, code) => {
    expect(await rulesBrokenBy('src/elements/a.ts', code)).toEqual([rule]);
    expect(await rulesBrokenBy('src/ui/a.ts', code)).toEqual([rule]);
  });
});

describe('every file', () => {
  it('has at most 300 lines, blank ones and comments not counted', async () => {
    const lines = (count: number) =>
      Array.from({ length: count }, (_, line) => `export const a${line} = 1;\n\n// why\n`).join('');
    expect(await rulesBrokenBy('src/client/a.ts', lines(300))).toEqual([]);
    expect(await rulesBrokenBy('src/client/a.ts', lines(301))).toEqual(['max-lines']);
  });

  it('exports by name and holds no enum', async () => {
    expect(await rulesBrokenBy('src/client/a.ts', 'export default 1;\n')).toEqual(['no-restricted-syntax']);
    expect(await rulesBrokenBy('src/client/a.ts', 'export enum A { B }\n')).toEqual(['no-restricted-syntax']);
    expect(await rulesBrokenBy('stories/a.stories.ts', 'export default {};\n')).toEqual([]);
  });
});
