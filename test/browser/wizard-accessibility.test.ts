import { expect } from '@open-wc/testing';
import { a11ySnapshot, sendKeys } from '@web/test-runner-commands';
import type { ProviderId, Step } from '../../src/contract/types.js';
import { signIn, start, waitFor, type PageWorld } from '../../stories/support/page-world.js';
import { withStep } from '../../stories/support/replies.js';
import { atRest } from '../../stories/support/at-rest.js';
import { closeWorlds, drawWizard, openWorld, type DrawnWizard } from './support/drawn.js';
import { itInChromium } from './support/in-chromium.js';
import { drawnAll, drawnOne, focusedIn } from './support/markup.js';
import { asConfirm, asDone, asFailed, asWait, pairByCode } from './support/step-replies.js';

interface Case {
  readonly provider?: ProviderId;
  readonly prepare?: (world: PageWorld) => Promise<unknown>;
  readonly change?: (step: Step) => unknown;
  /** What one can go to by Tab, by its name, in that order; an option of several counts once. */
  readonly stops: readonly string[];
}

const cancel = 'Cancel';

const cases: Readonly<Record<Step['kind'], Case>> = {
  choose: {
    stops: [
      'Search',
      'LinkedIn',
      'WhatsApp',
      'Instagram',
      'Telegram',
      'Messenger',
      'X',
      'Google',
      'Microsoft',
      'Other e-mail',
      cancel,
    ],
  },
  form: {
    provider: 'linkedin',
    stops: ['E-mail or phone', 'Password', 'Show password', 'Continue', 'Other ways to connect', cancel],
  },
  code: {
    provider: 'linkedin',
    prepare: (world) => signIn(world, 'sms@example.com'),
    stops: ['Code', 'Continue', 'Send again', 'Try another way', cancel],
  },
  qr: {
    provider: 'whatsapp',
    prepare: async (world) =>
      waitFor(world, await start(world, 'whatsapp'), ({ step }) => step.kind === 'qr'),
    stops: ['Can’t scan? Use a pairing code', 'Other ways to connect', cancel],
  },
  pair: {
    provider: 'whatsapp',
    prepare: pairByCode,
    stops: ['Copy the code', cancel],
  },
  approve: {
    provider: 'linkedin',
    prepare: (world) => signIn(world, 'app@example.com'),
    stops: ['Send again', 'Try another way', cancel],
  },
  captcha: {
    provider: 'linkedin',
    prepare: (world) => signIn(world, 'captcha@example.com'),
    stops: ['Use a separate page instead', cancel],
  },
  redirect: {
    provider: 'google',
    stops: ['Continue to Google', 'Other ways to connect', cancel],
  },
  wait: {
    provider: 'linkedin',
    change: asWait,
    stops: [cancel],
  },
  confirm: {
    provider: 'linkedin',
    change: asConfirm('member@example.com', 'somebody.else@example.com'),
    stops: ['Try again', 'Connect as another account', cancel],
  },
  done: {
    provider: 'linkedin',
    change: asDone,
    stops: ['Connect another account'],
  },
  failed: {
    provider: 'linkedin',
    change: asFailed,
    stops: ['Try again', 'Copy the support ID'],
  },
};

async function draw({ provider, prepare, change }: Case): Promise<DrawnWizard> {
  const world = await openWorld();
  await prepare?.(world);
  if (change) world.intercept = withStep(world, change);
  const drawn = await drawWizard({ world, ...(provider && { provider }) });
  // The button that shows a password comes a moment after its field.
  await drawn.wizard.waitFor(
    ({ fields }) =>
      !fields.some(({ isMasked }) => isMasked) || drawnAll(drawn.element, '[aria-controls]').length > 0,
  );
  await atRest();
  return drawn;
}

interface Node {
  readonly role?: string;
  readonly name?: string;
  readonly level?: number;
  readonly children?: readonly Node[];
}

const flat = (node: Node): readonly Node[] => [node, ...(node.children ?? []).flatMap(flat)];

const CONTROLS = ['button', 'link', 'textbox', 'searchbox', 'radio', 'combobox', 'Iframe'];

describe('every step, without a pointer and without a picture', () => {
  afterEach(closeWorlds);

  for (const [kind, one] of Object.entries(cases)) {
    itInChromium(`names what there is on a ${kind} step, under its title`, async () => {
      const { wizard } = await draw(one);
      const nodes = flat(await (a11ySnapshot({}) as unknown as Promise<Node>));
      const headings = nodes.filter(({ role }) => role === 'heading');
      expect(headings.map(({ name, level }) => [name, level])).to.eql([[(await wizard.step()).title, 2]]);
      const controls = nodes.filter(({ role = '' }) => CONTROLS.includes(role));
      expect(controls.filter(({ name }) => !name?.trim())).to.eql([]);
      expect(controls.map(({ name }) => name)).to.include.members([...one.stops]);
    });

    it(`has one place for news on a ${kind} step, which is there before there are any`, async () => {
      const { element } = await draw(one);
      const regions = drawnAll(element, '[role=status], [role=alert], [aria-live], output');
      expect(regions).to.have.length(1);
      expect(regions[0]?.closest('.card'), 'it must not go with a step').to.equal(null);
    });

    it(`can be gone through by Tab on a ${kind} step, with the focus in sight`, async () => {
      const { element } = await draw(one);
      const before = document.createElement('button');
      element.before(before);
      before.focus();
      const stops: string[] = [];
      for (let at = 0; at < one.stops.length; at++) {
        await sendKeys({ press: 'Tab' });
        // Nobody goes through a frame that another site fills.
        if (focusedIn(element)?.localName === 'iframe') await sendKeys({ press: 'Tab' });
        const focused = focusedIn(element) as HTMLElement;
        stops.push(nameOf(focused));
        const { outlineStyle, outlineWidth } = getComputedStyle(focused);
        expect(`${outlineStyle} ${outlineWidth}`, nameOf(focused)).to.equal('solid 2px');
        const { width, height } = focused.getBoundingClientRect();
        expect(Math.min(width, height), `${nameOf(focused)} is a small target`).to.be.at.least(24);
      }
      before.remove();
      expect(stops).to.eql(one.stops);
    });

    it(`fits on a ${kind} step a window that is magnified four times`, async () => {
      const { element } = await draw(one);
      const frame = element.parentElement;
      frame?.style.setProperty('inline-size', '288px');
      await atRest();
      const { right } = drawnOne(element, '.card').getBoundingClientRect();
      const wide = drawnAll(element, '.card *').filter(
        (element) =>
          !element.closest('.scene, .visually-hidden, svg') &&
          element.getBoundingClientRect().right > right + 0.5,
      );
      expect(wide.map(({ className }) => className)).to.eql([]);
      frame?.style.removeProperty('inline-size');
    });
  }
});

function nameOf(element: HTMLElement): string {
  const label = (element as HTMLInputElement).labels?.[0]?.textContent;
  return (element.getAttribute('aria-label') ?? label ?? element.textContent).trim().replace(/\s+/g, ' ');
}
