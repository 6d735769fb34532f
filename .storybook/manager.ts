import { createElement, useEffect, useState, type ChangeEvent, type ReactNode } from 'react';
import { addons, types, useGlobals } from 'storybook/manager-api';
import { create } from 'storybook/theming';

addons.setConfig({
  theme: create({
    base: 'light',
    brandTitle: 'Connect Account Kit',
    fontBase: '"Inter Variable", Inter, system-ui, sans-serif',
    colorPrimary: '#3355dd',
    colorSecondary: '#3355dd',
    appBg: '#f6f7f9',
    appBorderColor: '#e2e4e9',
    appBorderRadius: 10,
    textColor: '#16181d',
    barSelectedColor: '#3355dd',
  }),
  // One order for all, as the preview has it; roots would come last.
  sidebar: { showRoots: false },
  // The screens have the room: A brings the panel back.
  showPanel: false,
});

const palette = ['#3355dd', '#0f766e', '#b3005e', '#c2410c', '#f6c945', '#0b1f4b', '#111111'];

/** The accent of the page: one of a palette, any other, or the elements' own. */
function Accent(): ReactNode {
  const [globals, setGlobals] = useGlobals();
  const chosen = String(globals['accent'] ?? '');
  const [value, setValue] = useState(chosen);
  useEffect(() => setValue(chosen), [chosen]);
  const choose = (accent: string) => setGlobals({ accent });
  const swatch = (colour: string) =>
    createElement('button', {
      key: colour,
      type: 'button',
      title: `Accent ${colour}`,
      'aria-label': `Accent ${colour}`,
      'aria-pressed': chosen === colour,
      onClick: () => choose(chosen === colour ? '' : colour),
      style: {
        inlineSize: 16,
        blockSize: 16,
        padding: 0,
        border: '2px solid #fff',
        borderRadius: '50%',
        background: colour,
        boxShadow: `0 0 0 ${chosen === colour ? '2px #16181d' : '1px #c6c8ce'}`,
        cursor: 'pointer',
      },
    });
  const own = createElement('input', {
    type: 'color',
    title: 'Any other accent',
    'aria-label': 'Any other accent',
    value: /^#[0-9a-f]{6}$/i.test(value) ? value : '#3355dd',
    onChange: (event: ChangeEvent<HTMLInputElement>) => {
      setValue(event.target.value);
      choose(event.target.value);
    },
    style: { inlineSize: 24, blockSize: 20, padding: 0, border: 0, background: 'none', cursor: 'pointer' },
  });
  return createElement(
    'div',
    { style: { display: 'flex', alignItems: 'center', gap: 8, paddingInline: 8 } },
    ...palette.map(swatch),
    own,
  );
}

addons.register('connect-account-kit/accent', () => {
  addons.add('connect-account-kit/accent/tool', {
    type: types.TOOL,
    title: 'Accent',
    match: ({ viewMode }) => viewMode === 'story' || viewMode === 'docs',
    render: () => createElement(Accent),
  });
});
