import { expect, waitUntil } from '@open-wc/testing';
import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import { presetSheet, type PresetName } from '../../src/theme/presets.js';
import { contrast, painted } from './support/contrast.js';
import { atRest } from '../../stories/support/at-rest.js';
import { closeWorlds, drawWizard } from './support/drawn.js';
import { itInChromium } from './support/in-chromium.js';
import { actionOf, drawnAll, drawnOne, inputOf } from './support/markup.js';

/** Contrast between two computed colours. */
function between(one: string, other: string): number {
  const [front, back] = painted([one, other]);
  return front && back ? contrast(front, back) : 0;
}

/** A form: its card, two fields and a button. */
async function drawForm() {
  const { wizard, element } = await drawWizard({ provider: 'linkedin' });
  await wizard.waitForTitle('Sign in to LinkedIn');
  return element;
}

const cardOf = (element: Element) => drawnOne(element, '[part=card]');

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
      const wizard = await drawForm();
      const drawn = [cardOf(wizard), ...drawnAll(wizard, '.button.primary, .field-input, .tile')];
      expect(drawn.length).to.be.at.least(4);
      for (const control of drawn) {
        const { borderTopWidth, borderTopColor, backgroundColor } = getComputedStyle(control);
        expect(Number.parseFloat(borderTopWidth), control.className).to.be.at.least(1);
        // A frame of its own, or a ground that stands out from the card.
        const edge = between(borderTopColor, backgroundColor);
        const ground = between(backgroundColor, getComputedStyle(cardOf(wizard)).backgroundColor);
        expect(Math.max(edge, ground), control.className).to.be.at.least(3);
      }
    });

    itInChromium(`shows the focus in the system's colour in forced colours, ${colorScheme}`, async () => {
      await executeServerCommand('media', { forcedColors: 'active', colorScheme });
      const wizard = await drawForm();
      const input = inputOf(wizard, 'username');
      input.focus();
      // Nothing has the focus in a page that has not got it itself: keys bring it there.
      await sendKeys({ press: 'Shift' });
      await waitUntil(() => input.matches(':focus'), 'the page has no focus', { timeout: 12_000 });
      const { outlineStyle, outlineColor, outlineWidth, backgroundColor } = getComputedStyle(input);
      expect(outlineStyle).to.equal('solid');
      expect(Number.parseFloat(outlineWidth)).to.be.at.least(2);
      expect(between(outlineColor, backgroundColor)).to.be.at.least(3);
    });

    itInChromium(`gives all of its contrast to who asks for more, ${colorScheme}`, async () => {
      document.documentElement.style.colorScheme = colorScheme;
      const wizard = await drawForm();
      const ratios = () => {
        const surface = getComputedStyle(cardOf(wizard)).backgroundColor;
        const help = between(getComputedStyle(drawnOne(wizard, '.help')).color, surface);
        const edge = between(getComputedStyle(inputOf(wizard, 'username')).borderTopColor, surface);
        return { help, edge };
      };
      const usual = ratios();
      await executeServerCommand('media', { contrast: 'more' });
      // What asks for more comes a moment after the first screen.
      await waitUntil(() => ratios().help > usual.help, 'the help became no clearer', { timeout: 12_000 });
      await atRest();
      expect(ratios().help).to.be.at.least(12);
      expect(ratios().edge).to.be.at.least(7);
    });
  }

  itInChromium('moves nothing for who wants no motion, and fades instead', async () => {
    await executeServerCommand('media', { reducedMotion: 'reduce' });
    const wizard = await drawForm();
    expect(atTheStart(wizard)).to.deep.equal({ opacity: '0', translate: '0px' });
    expect(getComputedStyle(actionOf(wizard, 'submit')).transitionProperty).to.equal('none');
  });

  it('slides the next step in for everybody else', async () => {
    const wizard = await drawForm();
    expect(atTheStart(wizard)).to.deep.equal({ opacity: '0', translate: '0px 8px' });
  });

  const heights: Readonly<Record<PresetName, number>> = { default: 44, soft: 48, sharp: 44, compact: 36 };
  for (const [preset, height] of Object.entries(heights) as [PresetName, number][])
    itInChromium(`has controls of ${height} px with the ${preset} preset on the page`, async () => {
      document.adoptedStyleSheets = [presetSheet(preset)];
      const wizard = await drawForm();
      for (const selector of ['.field-input', '.button.primary'])
        // A card that is easing into its place is measured in fractions.
        expect(drawnOne(wizard, selector).getBoundingClientRect().height, selector).to.be.closeTo(
          height,
          0.01,
        );
    });

  itInChromium(
    'is denser when the unit of space is smaller, and keeps what can be tapped at 24 px',
    async () => {
      const wizard = await drawForm();
      await atRest();
      const usual = cardOf(wizard).getBoundingClientRect().height;
      document.adoptedStyleSheets = [presetSheet('compact')];
      expect(cardOf(wizard).getBoundingClientRect().height).to.be.below(usual * 0.86);
      for (const target of drawnAll(wizard, 'button, input, a')) {
        const { width, height } = target.getBoundingClientRect();
        expect(Math.min(width, height), target.outerHTML).to.be.at.least(24);
      }
    },
  );

  itInChromium('yields to what the page sets itself, wherever the preset came from', async () => {
    document.adoptedStyleSheets = [presetSheet('sharp')];
    document.documentElement.style.setProperty('--connect-radius-control', '9px');
    const wizard = await drawForm();
    expect(getComputedStyle(inputOf(wizard, 'username')).borderTopLeftRadius).to.equal('9px');
    expect(getComputedStyle(cardOf(wizard)).borderTopLeftRadius).to.equal('2px');
  });

  itInChromium('follows the colour scheme of the page, live, and that of a part of it', async () => {
    const wizard = await drawForm();
    const ground = () => getComputedStyle(cardOf(wizard)).backgroundColor;
    expect(ground()).to.equal('rgb(255, 255, 255)');
    document.documentElement.style.colorScheme = 'dark';
    expect(ground()).to.equal('rgb(27, 29, 34)');
    wizard.style.colorScheme = 'light';
    expect(ground()).to.equal('rgb(255, 255, 255)');
  });
});

/** How a step looks in the first moment of its coming. */
function atTheStart(wizard: Element) {
  const step = drawnOne(wizard, '.step');
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
