import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { signIn } from '../../stories/support/page-world.js';
import { atRest } from '../../stories/support/at-rest.js';
import { closeWorlds, drawWizard, openWorld, signInBy, type DrawnWizard } from './support/drawn.js';
import { itInChromium } from './support/in-chromium.js';
import { actionOf, contentOf, drawnAll, drawnOne } from './support/markup.js';

/** Everything that the card begins to move, as it begins. */
function watchCard({ element }: DrawnWizard): {
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
    if (this === contentOf(element).querySelector('.card')) {
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

async function drawForm(): Promise<DrawnWizard> {
  const drawn = await drawWizard({ provider: 'linkedin' });
  await atRest();
  return drawn;
}

/** From the form to the code. */
async function goOn({ wizard }: DrawnWizard, password?: string): Promise<void> {
  await signInBy(wizard, 'sms@example.com', password);
  await wizard.waitForTitle('Enter the code from the text message');
}

/** A code, and its button's place on the card. */
async function drawCode(inlineSize = '') {
  const world = await openWorld();
  await signIn(world, 'sms@example.com');
  const drawn = await drawWizard({ world, provider: 'linkedin' });
  drawn.element.style.inlineSize = inlineSize;
  await atRest();
  const top = (selector: string) => drawnOne(drawn.element, selector).getBoundingClientRect().top;
  const place = () => actionOf(drawn.element, 'submit').getBoundingClientRect().top - top('.card');
  return { ...drawn, place };
}

describe('the card between two steps', () => {
  afterEach(async () => {
    restore();
    copies.length = 0;
    await executeServerCommand('media', {});
    await closeWorlds();
  });

  it('eases from one height to the other while the old step fades out, and keeps its width', async () => {
    const drawn = await drawForm();
    const card = () => drawnOne(drawn.element, '.card').getBoundingClientRect();
    const { width, height } = card();
    const { kinds, heights } = watchCard(drawn);
    await goOn(drawn);
    expect(kinds).to.eql(['height', 'fade']);
    expect(heights[0]).to.equal(`${String(height)}px`);
    await atRest();
    expect(card().width).to.equal(width);
    await drawn.wizard.waitFor(() => drawnAll(drawn.element, '.leaving').length === 0);
  });

  it('shows in what fades nothing that can be found, read aloud or stolen', async () => {
    const drawn = await drawForm();
    watchCard(drawn);
    const cloned: Node[] = [];
    const { cloneNode } = Node.prototype;
    Node.prototype.cloneNode = function (this: Node, deep) {
      const copy = cloneNode.call(this, deep);
      if (this === contentOf(drawn.element).querySelector('.step')) cloned.push(copy);
      return copy;
    };
    try {
      await goOn(drawn, 'canary-4711');
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
    const drawn = await drawForm();
    const { kinds } = watchCard(drawn);
    await goOn(drawn);
    expect(kinds).to.eql(['fade']);
  });

  it('slides what a longer note moves to its new place', async () => {
    const { place, ...drawn } = await drawCode('170px');
    const before = place();
    const { slides } = watchCard(drawn);
    await drawn.wizard.submit();
    await drawn.wizard.waitFor(({ errors }) => errors['code']);
    await atRest();
    expect(place()).to.be.greaterThan(before + 10);
    expect(parseFloat(slides['actions']?.split(' ')[1] ?? '')).to.be.closeTo(before - place(), 1);
    expect(Object.keys(slides), 'what is above stays').not.to.include('heading');
  });

  it('does not move when an error appears: there is room for it', async () => {
    const { place, wizard } = await drawCode();
    const before = place();
    await wizard.submit();
    await wizard.waitFor(({ errors }) => errors['code']);
    expect(place()).to.equal(before);
  });
});
