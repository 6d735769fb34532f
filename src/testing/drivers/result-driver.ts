import type { FlowState } from '../../contract/types.js';
import { offeredAction, tidy, type OfferedAction } from './offers.js';
import type { Patience, Place } from './place.js';
import { waitUntil } from './wait-until.js';
import { WizardDriver } from './wizard-driver.js';

/** What a `<connect-result>` shows: how the flow ended, or why it does not say so (yet). */
export type ResultState =
  | Exclude<FlowState, 'open'>
  | 'checking'
  | 'working'
  | 'asking'
  | 'missing'
  | 'unknown'
  | 'signed-out'
  | 'unreachable';

export interface ResultReading {
  readonly state: ResultState;
  readonly title: string;
  readonly actions: readonly OfferedAction[];
  /** What is said to who cannot see it. */
  readonly announcement: string;
  readonly text: string;
}

/** A person at a `<connect-result>`, where a round trip ends. */
export class ConnectResultDriver {
  readonly #place: Place;
  readonly #patience: Patience;
  /** Asks there what is still to be asked. */
  readonly wizard: WizardDriver;

  constructor(place: Place, patience: Patience = {}) {
    this.#place = place;
    this.#patience = patience;
    this.wizard = new WizardDriver(place.find('custom-auth-wizard'), patience);
  }

  /** What it shows now. */
  async reading(): Promise<ResultReading> {
    const seen = await this.#place.find('[data-trip]').read(lookAtResult);
    return {
      state: seen.state as ResultState,
      title: tidy(seen.title),
      actions: seen.actions.map(offeredAction),
      announcement: tidy(seen.announcement),
      text: tidy(seen.text),
    };
  }

  /** Resolves with what it shows as soon as it is this, or as this says. */
  waitFor(
    wanted: ResultState | ((reading: ResultReading) => unknown),
    { timeoutMs = this.#patience.timeoutMs }: Patience = {},
  ): Promise<ResultReading> {
    const holds = typeof wanted === 'function' ? wanted : ({ state }: ResultReading) => state === wanted;
    let last: ResultReading | undefined;
    return waitUntil(
      async () => {
        last = await this.reading();
        return holds(last) ? last : undefined;
      },
      {
        what: () =>
          `the result ${typeof wanted === 'string' ? wanted : 'that was wanted'}; there was ${last?.state ?? 'none'} ("${last?.title ?? ''}")`,
        timeoutMs,
      },
    );
  }

  /** Begins anew what did not work; the wizard takes over. */
  async retry(): Promise<WizardDriver> {
    await this.#place.find('[data-action="retry"]').click();
    await this.wizard.shown();
    return this.wizard;
  }

  /** Asks an endpoint again that could not be had. */
  async refresh(): Promise<void> {
    await this.#place.find('[data-action="refresh"]').click();
  }

  /** Goes on to where the page says, or closes the window. */
  async goOn(): Promise<void> {
    await this.#place.find('[data-action="continue"], [data-action="close"]').click();
  }
}

/** Runs in the page. */
function lookAtResult(element: Element) {
  const card = element as HTMLElement;
  return {
    state: card.dataset['trip'],
    title: card.querySelector('h2')?.textContent ?? '',
    actions: [...card.querySelectorAll<HTMLButtonElement | HTMLAnchorElement>('[data-action]')].map(
      (button) => ({
        name: button.dataset['action'],
        label: button.ariaLabel ?? button.textContent,
        isDisabled: button.matches(':disabled, [aria-disabled=true]'),
        isBusy: button.matches('[data-busy]'),
        description: '',
        href: 'href' in button ? button.href : undefined,
      }),
    ),
    announcement: card.parentElement?.querySelector(':scope > [role=status]')?.textContent ?? '',
    text: card.innerText,
  };
}
