import { fixture, html, waitUntil } from '@open-wc/testing';
import '../../../src/define/custom-auth-wizard.js';
import type { ProviderId } from '../../../src/contract/types.js';
import type { CustomAuthWizardElement } from '../../../src/elements/wizard/custom-auth-wizard-element.js';
import {
  createPageWorld,
  type PageWorld,
  type PageWorldOptions,
} from '../../../stories/support/page-world.js';

/** What a test sees of an element and of the world behind it. */
export class Drawn<Element extends HTMLElement = CustomAuthWizardElement> {
  readonly element: Element;
  readonly world: PageWorld;
  readonly events: Event[] = [];

  constructor(element: Element, world: PageWorld) {
    this.element = element;
    this.world = world;
    for (const type of EVENTS) element.addEventListener(type, (event) => this.events.push(event));
  }

  /** Where its content is drawn. */
  get root(): ParentNode {
    return this.element.shadowRoot?.querySelector('.card, .list-frame, .banner-frame, .result, .button')
      ? this.element.shadowRoot
      : this.element;
  }

  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- as querySelector's
  get<Found extends HTMLElement = HTMLElement>(selector: string): Found {
    const found = this.root.querySelector<Found>(selector);
    if (!found) throw new Error(`Nothing is drawn that matches ${selector}.`);
    return found;
  }

  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- as querySelector's
  find<Found extends HTMLElement = HTMLElement>(selector: string): Found | null {
    return this.root.querySelector<Found>(selector);
  }

  /** A button by what it says or is named. */
  button(name: string): HTMLButtonElement {
    const buttons = [...this.root.querySelectorAll<HTMLButtonElement>('button')];
    const found = buttons.find(
      (button) => button.textContent.trim() === name || button.getAttribute('aria-label') === name,
    );
    if (!found) throw new Error(`No button says ${name}.`);
    return found;
  }

  get title(): string {
    return this.find('.title')?.textContent.trim() ?? '';
  }

  /** The text in the live region. */
  get said(): string {
    return this.get('.visually-hidden[role=status]')
      .textContent.replace(/\u00A0/g, '')
      .trim();
  }

  get focused(): globalThis.Element | null {
    return (this.root as ShadowRoot).activeElement ?? document.activeElement;
  }

  until(holds: () => unknown, what: string): Promise<void> {
    return waitUntil(
      () => {
        try {
          return Boolean(holds());
        } catch {
          return false;
        }
      },
      what,
      { interval: 20, timeout: 12_000 },
    );
  }

  untilTitle(title: string): Promise<void> {
    return this.until(() => this.title === title, `the title never said "${title}", but "${this.title}"`);
  }

  type(selector: string, value: string): void {
    const input = this.get<HTMLInputElement>(selector);
    input.focus();
    input.value = value;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }

  /** Fills in the credentials and sends them. */
  signIn(username: string, password = 'any-password'): void {
    this.type('input[type=text]', username);
    this.type('input[type=password]', password);
    this.get('form').closest('form')?.requestSubmit();
  }

  /** Lets what fades in come to its end; what turns for ever does not count. */
  async still(): Promise<void> {
    await this.until(() => {
      const animations = [this.element, this.element.shadowRoot]
        .flatMap((root) => root?.getAnimations({ subtree: true }) ?? [])
        .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
      for (const animation of animations) animation.finish();
      return animations.every(({ playState }) => playState === 'finished');
    }, 'something kept moving');
  }

  eventTypes(): readonly string[] {
    return this.events.map(({ type }) => type);
  }
}

const EVENTS = [
  'flow-started',
  'step-changed',
  'account-connected',
  'account-reconnected',
  'account-removed',
  'flow-failed',
  'flow-cancelled',
  'account-reconnect',
  'account-remove',
];

export interface WizardOptions extends PageWorldOptions {
  readonly world?: PageWorld;
  readonly provider?: ProviderId;
  readonly accountId?: string;
  readonly lightDom?: boolean;
}

const worlds: PageWorld[] = [];

/** A world that is closed after the test. */
export async function openWorld(options: PageWorldOptions = {}): Promise<PageWorld> {
  const world = await createPageWorld(options);
  worlds.push(world);
  return world;
}

export async function closeWorlds(): Promise<void> {
  await Promise.all(worlds.splice(0).map((world) => world.close()));
}

/** A wizard on a real server and simulator. */
export async function drawWizard(options: WizardOptions = {}): Promise<Drawn> {
  const world = options.world ?? (await openWorld(options));
  const element = await fixture<CustomAuthWizardElement>(
    html`<custom-auth-wizard
      .fetch=${world.fetch}
      .provider=${options.provider}
      .accountId=${options.accountId}
      ?light-dom=${options.lightDom ?? false}
    ></custom-auth-wizard>`,
  );
  const drawn = new Drawn(element, world);
  await drawn.until(() => drawn.title !== '', 'no step was drawn');
  return drawn;
}
