import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { signIn } from '../../stories/support/page-world.js';
import { closeWorlds, drawWizard, openWorld, type Drawn } from './support/drawn.js';
import { itInChromium } from './support/in-chromium.js';

/** Everything that the card begins to move, as it begins. */
function watchCard(wizard: Drawn): {
  readonly kinds: readonly string[];
  readonly heights: readonly string[];
  /** From where pieces of the step slide, by their class. */
  readonly slides: Readonly<Record<string, string>>;
} {
  const kinds: string[] = [];
  const heights: string[] = [];
  const slides: Record<string, string> = {};
  const { animate } = Element.prototype;
  Element.prototype.animate = function (this: Element, frames, options) {
    const [first, last] = frames as Keyframe[];
    if (this === wizard.find('.card')) {
      kinds.push('height');
      heights.push(String(first?.['blockSize']), String(last?.['blockSize']));
    } else if (first?.['translate'] !== undefined) {
      slides[this.className] = String(first['translate']);
    } else if (this.className === 'leaving') {
      kinds.push('fade');
      copies.push(this as HTMLElement);
    }
    return animate.call(this, frames, options);
  };
  restore = () => (Element.prototype.animate = animate);
  return { kinds, heights, slides };
}

let restore = () => undefined as unknown;
const copies: HTMLElement[] = [];

async function drawForm(): Promise<Drawn> {
  const wizard = await drawWizard({ provider: 'linkedin' });
  await wizard.until(() => wizard.eventTypes().includes('step-changed'), 'no companion came');
  await wizard.still();
  return wizard;
}

describe('the card between two steps', () => {
  afterEach(async () => {
    restore();
    copies.length = 0;
    await executeServerCommand('media', {});
    await closeWorlds();
  });

  it('eases from one height to the other while the old step fades out, and keeps its width', async () => {
    const wizard = await drawForm();
    const { width, height } = wizard.get('.card').getBoundingClientRect();
    const { kinds, heights } = watchCard(wizard);
    wizard.signIn('sms@example.com');
    await wizard.untilTitle('Enter the code from the text message');
    expect(kinds).to.eql(['height', 'fade']);
    expect(heights[0]).to.equal(`${String(height)}px`);
    await wizard.still();
    expect(wizard.get('.card').getBoundingClientRect().width).to.equal(width);
    await wizard.until(() => !wizard.find('.leaving'), 'the copy stayed');
  });

  it('shows in what fades nothing that can be found, read aloud or stolen', async () => {
    const wizard = await drawForm();
    watchCard(wizard);
    const cloned: Node[] = [];
    const { cloneNode } = Node.prototype;
    Node.prototype.cloneNode = function (this: Node, deep) {
      const copy = cloneNode.call(this, deep);
      if (this === wizard.find('.step')) cloned.push(copy);
      return copy;
    };
    try {
      wizard.signIn('sms@example.com', 'canary-4711');
      await wizard.untilTitle('Enter the code from the text message');
    } finally {
      Node.prototype.cloneNode = cloneNode;
    }
    const [copy] = cloned as HTMLElement[];
    expect([...(copy?.querySelectorAll('input') ?? [])].map(({ value }) => value)).to.eql(['', '']);
    expect(copies[0]?.shadowRoot).to.equal(null);
    expect(copies[0]?.inert).to.equal(true);
    expect(copies[0]?.ariaHidden).to.equal('true');
  });

  itInChromium('only fades for whoever wants less motion', async () => {
    await executeServerCommand('media', { reducedMotion: 'reduce' });
    const wizard = await drawForm();
    const { kinds } = watchCard(wizard);
    wizard.signIn('sms@example.com');
    await wizard.untilTitle('Enter the code from the text message');
    expect(kinds).to.eql(['fade']);
  });

  it('slides what a longer note moves to its new place', async () => {
    const world = await openWorld();
    await signIn(world, 'sms@example.com');
    const wizard = await drawWizard({ world, provider: 'linkedin' });
    wizard.element.style.inlineSize = '170px';
    await wizard.until(() => wizard.eventTypes().includes('step-changed'), 'no companion came');
    await wizard.still();
    const place = () =>
      wizard.button('Continue').getBoundingClientRect().top - wizard.get('.card').getBoundingClientRect().top;
    const before = place();
    const { slides } = watchCard(wizard);
    wizard.button('Continue').click();
    await wizard.until(() => wizard.find('[aria-invalid]'), 'no error was shown');
    await wizard.still();
    expect(place()).to.be.greaterThan(before + 10);
    expect(parseFloat(slides['actions']?.split(' ')[1] ?? '')).to.be.closeTo(before - place(), 1);
    expect(Object.keys(slides), 'what is above stays').not.to.include('heading');
  });

  it('does not move when an error appears: there is room for it', async () => {
    const world = await openWorld();
    await signIn(world, 'sms@example.com');
    const wizard = await drawWizard({ world, provider: 'linkedin' });
    await wizard.until(() => wizard.eventTypes().includes('step-changed'), 'no companion came');
    await wizard.still();
    const place = () => wizard.button('Continue').getBoundingClientRect().top;
    const before = place();
    wizard.button('Continue').click();
    await wizard.until(() => wizard.find('[aria-invalid]'), 'no error was shown');
    expect(place()).to.equal(before);
  });
});
