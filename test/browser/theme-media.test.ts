import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { presetSheet, type PresetName } from '../../src/theme/presets.js';
import { contrast, painted } from './support/contrast.js';
import { closeWorlds, drawWizard, type Drawn } from './support/drawn.js';
import { itInChromium } from './support/in-chromium.js';

/** Contrast between two computed colours. */
function between(one: string, other: string): number {
  const [front, back] = painted([one, other]);
  return front && back ? contrast(front, back) : 0;
}

const controls = (wizard: Drawn) => [
  ...wizard.root.querySelectorAll<HTMLElement>('.button.primary, .field-input, .tile, .card'),
];

describe('The theme', () => {
  afterEach(async () => {
    await executeServerCommand('media', {});
    document.adoptedStyleSheets = [];
    document.documentElement.style.cssText = '';
    await closeWorlds();
  });

  for (const colorScheme of ['light', 'dark']) {
    itInChromium(`leaves every control an edge in forced colours, ${colorScheme}`, async () => {
      await executeServerCommand('media', { forcedColors: 'active', colorScheme });
      const wizard = await drawWizard({ provider: 'linkedin' });
      await wizard.untilTitle('Sign in to LinkedIn');
      const drawn = controls(wizard);
      expect(drawn.length).to.be.at.least(4);
      for (const control of drawn) {
        const { borderTopWidth, borderTopColor, backgroundColor } = getComputedStyle(control);
        expect(Number.parseFloat(borderTopWidth), control.className).to.be.at.least(1);
        // A frame of its own, or a ground that stands out from the card.
        const edge = between(borderTopColor, backgroundColor);
        const ground = between(backgroundColor, getComputedStyle(wizard.get('.card')).backgroundColor);
        expect(Math.max(edge, ground), control.className).to.be.at.least(3);
      }
    });

    itInChromium(`shows the focus in the system's colour in forced colours, ${colorScheme}`, async () => {
      await executeServerCommand('media', { forcedColors: 'active', colorScheme });
      const wizard = await drawWizard({ provider: 'linkedin' });
      await wizard.untilTitle('Sign in to LinkedIn');
      const input = wizard.get('.field-input');
      input.focus();
      const { outlineStyle, outlineColor, outlineWidth, backgroundColor } = getComputedStyle(input);
      expect(outlineStyle).to.equal('solid');
      expect(Number.parseFloat(outlineWidth)).to.be.at.least(2);
      expect(between(outlineColor, backgroundColor)).to.be.at.least(3);
    });

    itInChromium(`gives all of its contrast to who asks for more, ${colorScheme}`, async () => {
      document.documentElement.style.colorScheme = colorScheme;
      const wizard = await drawWizard({ provider: 'linkedin' });
      await wizard.untilTitle('Sign in to LinkedIn');
      const ratios = () => {
        const surface = getComputedStyle(wizard.get('.card')).backgroundColor;
        const help = between(getComputedStyle(wizard.get('.help')).color, surface);
        const edge = between(getComputedStyle(wizard.get('.field-input')).borderTopColor, surface);
        return { help, edge };
      };
      const usual = ratios();
      await executeServerCommand('media', { contrast: 'more' });
      // What asks for more comes a moment after the first screen.
      await wizard.until(() => ratios().help > usual.help, 'the help became no clearer');
      await wizard.still();
      expect(ratios().help).to.be.at.least(12);
      expect(ratios().edge).to.be.at.least(7);
    });
  }

  itInChromium('moves nothing for who wants no motion, and fades instead', async () => {
    await executeServerCommand('media', { reducedMotion: 'reduce' });
    const wizard = await drawWizard({ provider: 'linkedin' });
    expect(atTheStart(wizard)).to.deep.equal({ opacity: '0', translate: '0px' });
    expect(getComputedStyle(wizard.get('.button.primary')).transitionProperty).to.equal('none');
  });

  it('slides the next step in for everybody else', async () => {
    const wizard = await drawWizard({ provider: 'linkedin' });
    expect(atTheStart(wizard)).to.deep.equal({ opacity: '0', translate: '0px 8px' });
  });

  const heights: Readonly<Record<PresetName, number>> = { default: 44, soft: 48, sharp: 44, compact: 36 };
  for (const [preset, height] of Object.entries(heights) as [PresetName, number][])
    itInChromium(`has controls of ${height} px with the ${preset} preset on the page`, async () => {
      document.adoptedStyleSheets = [presetSheet(preset)];
      const wizard = await drawWizard({ provider: 'linkedin' });
      await wizard.untilTitle('Sign in to LinkedIn');
      for (const selector of ['.field-input', '.button.primary'])
        expect(wizard.get(selector).getBoundingClientRect().height, selector).to.equal(height);
    });

  itInChromium(
    'is denser when the unit of space is smaller, and keeps what can be tapped at 24 px',
    async () => {
      const wizard = await drawWizard({ provider: 'linkedin' });
      await wizard.untilTitle('Sign in to LinkedIn');
      await wizard.still();
      const usual = wizard.get('.card').getBoundingClientRect().height;
      document.adoptedStyleSheets = [presetSheet('compact')];
      expect(wizard.get('.card').getBoundingClientRect().height).to.be.below(usual * 0.86);
      for (const target of wizard.root.querySelectorAll('button, input, a')) {
        const { width, height } = target.getBoundingClientRect();
        expect(Math.min(width, height), target.outerHTML).to.be.at.least(24);
      }
    },
  );

  itInChromium('yields to what the page sets itself, wherever the preset came from', async () => {
    document.adoptedStyleSheets = [presetSheet('sharp')];
    document.documentElement.style.setProperty('--connect-radius-control', '9px');
    const wizard = await drawWizard({ provider: 'linkedin' });
    expect(getComputedStyle(wizard.get('.field-input')).borderTopLeftRadius).to.equal('9px');
    expect(getComputedStyle(wizard.get('.card')).borderTopLeftRadius).to.equal('2px');
  });

  itInChromium('follows the colour scheme of the page, live, and that of a part of it', async () => {
    const wizard = await drawWizard({ provider: 'linkedin' });
    const ground = () => getComputedStyle(wizard.get('.card')).backgroundColor;
    expect(ground()).to.equal('rgb(255, 255, 255)');
    document.documentElement.style.colorScheme = 'dark';
    expect(ground()).to.equal('rgb(27, 29, 34)');
    wizard.element.style.colorScheme = 'light';
    expect(ground()).to.equal('rgb(255, 255, 255)');
  });
});

/** How a step looks in the first moment of its coming. */
function atTheStart(wizard: Drawn) {
  const step = wizard.get('.step');
  step.style.animation = 'none';
  getComputedStyle(step).opacity;
  step.style.animation = '';
  for (const animation of step.getAnimations()) {
    animation.pause();
    animation.currentTime = 0;
  }
  const { opacity, translate } = getComputedStyle(step);
  return { opacity, translate };
}
