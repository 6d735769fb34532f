import type { Account, FailureCode, FlowState, StepKind } from '../../contract/types.js';
import { tidy } from './offers.js';
import type { Patience, Picture, Place } from './place.js';
import { waitUntil } from './wait-until.js';
import { readWizard, stepOf, type FieldReading, type WizardReading } from './wizard-reading.js';

/** How a wizard ended. */
export type WizardResult =
  | { readonly state: 'connected'; readonly account: Account }
  | { readonly state: Exclude<FlowState, 'open' | 'connected'>; readonly code: FailureCode };

/** What is waited for: a kind of step, or anything that a reading tells. */
export type WizardCondition = StepKind | 'loading' | 'problem' | ((reading: WizardReading) => unknown);

/**
 * A person at a `<custom-auth-wizard>`: fills in, answers and reads every step, in any language, in a shadow root, in a
 * dialog and with `light-dom`. What answers a step resolves with what the wizard shows once the answer is back: the
 * next step, or the same one with what was wrong. Whatever comes later, when somebody has tapped on a phone, is waited
 * for with `waitFor`.
 */
export class WizardDriver {
  readonly #place: Place;
  readonly #patience: Patience;

  constructor(place: Place, patience: Patience = {}) {
    this.#place = place;
    this.#patience = patience;
  }

  /** Whether it is on the page at all, as in a dialog that is open. */
  async isThere(): Promise<boolean> {
    return (await this.#place.count()) > 0;
  }

  /** What it shows now. Waits for the wizard, and for nothing in it. */
  step(): Promise<WizardReading> {
    return readWizard(this.#place);
  }

  /** Resolves with what it shows as soon as it shows anything: a step, or why there is none. */
  shown(patience?: Patience): Promise<WizardReading> {
    return this.waitFor(({ kind }) => kind !== 'loading', patience);
  }

  /** Resolves with what it shows as soon as its title is this one. */
  waitForTitle(title: string | RegExp, patience?: Patience): Promise<WizardReading> {
    const isIt = (shown: string) => (typeof title === 'string' ? shown === tidy(title) : title.test(shown));
    return this.waitFor((reading) => isIt(reading.title), patience);
  }

  /** A field of the step, as soon as it is there. */
  async field(name: string): Promise<FieldReading> {
    const of = ({ fields }: WizardReading) => fields.find((field) => field.name === name);
    const field = of(await this.waitFor(of));
    if (!field) throw new Error(`There is no field ${name}.`);
    return field;
  }

  /** What is in a field, secret or not. */
  value(name: string): Promise<string> {
    return this.#field(name).read((field) => (field as HTMLInputElement | HTMLSelectElement).value);
  }

  /** Resolves with what it shows as soon as that is as wanted; rejects, with what was there, when time is up. */
  waitFor(
    wanted: WizardCondition,
    { timeoutMs = this.#patience.timeoutMs }: Patience = {},
  ): Promise<WizardReading> {
    const holds = typeof wanted === 'function' ? wanted : ({ kind }: WizardReading) => kind === wanted;
    let last: WizardReading | undefined;
    return waitUntil(
      async () => {
        const now = await this.#now();
        last = now ?? last;
        return now && holds(now) ? now : undefined;
      },
      {
        what: () => {
          const there = last ? `${last.kind} ("${last.title}")` : 'no wizard';
          return `${typeof wanted === 'string' ? wanted : 'what was wanted'} in the wizard; there was ${there}`;
        },
        timeoutMs,
      },
    );
  }

  /** Chooses among what is offered, by id: a provider, a way in, a contract. Sends the choice. */
  async choose(id: string): Promise<WizardReading> {
    const before = await this.waitFor(({ options }) => options.length > 0);
    const isFolded = !before.options.includes(id) && before.actions.some(({ name }) => name === 'more');
    if (isFolded) await this.press('more');
    const { options, title, actions } = isFolded ? await this.step() : before;
    if (!options.includes(id)) throw new Error(`"${title}" offers no ${id}, but ${options.join(', ')}.`);
    await this.pick(id);
    // Told by what was there before the click, for its answer may bring a step that has something else to send.
    return actions.some(({ name }) => name === 'submit') ? this.submit() : this.#settled();
  }

  /** Picks one of what is offered, and sends nothing that is not sent by picking it. */
  async pick(id: string): Promise<void> {
    await this.#place.find(`[data-option="${id}"]`).click();
  }

  /**
   * Fills in fields by the names that the contract gives them, and `country` (an ISO code) beside `phone`. Sends
   * nothing. What is folded away is opened.
   */
  async fill(values: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, value] of Object.entries(values)) {
      const field = this.#field(name);
      const isList = await field.read((element) => {
        const folded = element.closest<HTMLDetailsElement>('details:not([open])');
        folded?.querySelector('summary')?.click();
        return element.localName === 'select';
      });
      await (isList ? field.select(value) : field.fill(value));
    }
  }

  /** Finds providers by a part of their name, where there are many. */
  async search(text: string): Promise<void> {
    await this.#place.find('[type=search]').fill(text);
  }

  /** Shows what is in a field that shows dots, or hides it again. */
  async reveal(name: string): Promise<void> {
    await this.#place.find(`[aria-controls^="connect-"][aria-controls$="-${name}"]`).click();
  }

  /** Puts the focus on the title, on `search`, on a field, on an action or on an option, by its name. */
  async focus(name: string): Promise<void> {
    const option = `[data-option="${name}"]`;
    const places = [`[id^="connect-"][id$="-${name}"]`, `[data-action="${name}"]`, `button${option}`];
    if (name === 'submit' || name === 'search') places.push(`[type=${name}]`);
    await this.#place.find([...places, `${option} input`].join(', ')).focus();
  }

  /** Sends what is filled in or chosen; on a redirect, opens its window. */
  submit(): Promise<WizardReading> {
    return this.do('submit');
  }

  /** Types a code and sends it, unless the step does so by itself. */
  async code(code: string): Promise<WizardReading> {
    await this.waitFor('code');
    await this.fill({ code });
    const { isBusy, fields, errors } = await this.step();
    // One that has sent itself is on its way, or the answer is here already.
    const isHeld = fields.some(({ name, isFilled }) => name === 'code' && isFilled) && !('code' in errors);
    return isHeld && !isBusy ? this.submit() : this.#settled();
  }

  /** Asks for another code. */
  resend(): Promise<WizardReading> {
    return this.do('resend');
  }

  /** Asks for another QR code, or, back from a redirect, what has become of it. */
  refresh(): Promise<WizardReading> {
    return this.do('refresh');
  }

  /** Says that it was done on the phone, or agrees to connect another account than the one that was expected. */
  confirm(): Promise<WizardReading> {
    return this.do('confirm');
  }

  /** Goes back one step. */
  back(): Promise<WizardReading> {
    return this.do('back');
  }

  /** Tries again, or begins anew where the flow is over. */
  async retry(): Promise<WizardReading> {
    const { actions } = await this.waitFor(({ actions }) => actions.some(({ name }) => isRetry(name)));
    return this.do(actions.find(({ name }) => isRetry(name))?.name ?? 'retry');
  }

  /**
   * Leaves this way in for another one, such as `pairing` or `cookies`: at once where the step offers it, otherwise by
   * way of the choice among all. `another-way` is the provider's own.
   */
  async switchTo(way: string): Promise<WizardReading> {
    const { actions } = await this.waitFor(({ actions }) =>
      actions.some(({ name }) => name === `switch:${way}` || name === 'switch:methods'),
    );
    if (actions.some(({ name }) => name === `switch:${way}`)) return this.do(`switch:${way}`);
    await this.do('switch:methods');
    return this.choose(way);
  }

  /** Ends the flow for good. A dialog around closes. */
  async cancel(): Promise<void> {
    await this.press('cancel');
    const isOver = async () => (await this.#now())?.flow?.state !== 'open';
    await waitUntil(isOver, { what: 'the flow to be cancelled', ...this.#patience });
  }

  /** Leaves the last screen of a wizard in a dialog. */
  async close(): Promise<void> {
    await this.press('close');
  }

  /** Presses what has this name, and waits for the answer. */
  async do(action: string): Promise<WizardReading> {
    await this.press(action);
    return this.#settled();
  }

  /** Presses what has this name, as soon as it can be, and waits for nothing more. */
  async press(action: string): Promise<void> {
    const byName = `[data-action="${action}"]`;
    const others: Readonly<Record<string, string>> = {
      submit: '[type=submit]',
      back: '[data-action^="back:"]',
    };
    const other = others[action];
    await this.#place.find(other ? `${byName}, ${other}` : byName).click();
  }

  /** What the QR code says, as soon as there is one that can be scanned. */
  async qrText(): Promise<string> {
    const isScannable = () => this.#place.find('[data-qr=current]').count();
    await waitUntil(async () => (await isScannable()) > 0, { what: 'a QR code', ...this.#patience });
    return stepOf(await this.step(), 'qr').data;
  }

  /** The QR code as it is drawn, for a reader of such codes. */
  async qrPicture(): Promise<Picture> {
    await this.qrText();
    return this.#place.find('svg.qr:not([aria-hidden])').picture();
  }

  /** The code to type on the phone, as soon as there is one, without what only makes it readable. */
  async pairingCode(): Promise<string> {
    return stepOf(await this.waitFor('pair'), 'pair').pairingCode.replace(/[\s-]/g, '');
  }

  /** How it ended, as soon as it has. */
  async result(patience?: Patience): Promise<WizardResult> {
    const { flow } = await this.waitFor(({ kind }) => kind === 'done' || kind === 'failed', patience);
    if (flow?.step.kind === 'done') return { state: 'connected', account: flow.step.account };
    if (flow?.step.kind !== 'failed' || flow.state === 'open' || flow.state === 'connected')
      throw new Error('The wizard shows an end, but its flow has none.');
    return { state: flow.state, code: flow.step.failure.code };
  }

  #field(name: string): Place {
    return this.#place.find(`[id^="connect-"][id$="-${name}"]`);
  }

  /** What it shows now, if it is there; its dialog may close at any moment. */
  async #now(): Promise<WizardReading | undefined> {
    if (!(await this.isThere())) return undefined;
    try {
      return await readWizard(this.#place, { timeoutMs: MOMENT_MS });
    } catch (error) {
      if (await this.isThere()) throw error;
      return undefined;
    }
  }

  /** The answer is back, and what follows from it is drawn; or the wizard is gone with its dialog. */
  #settled(): Promise<WizardReading> {
    // The words of a message may still be on their way.
    const isWhole = ({ kind, flow, messages }: WizardReading) =>
      !flow?.step.message || kind === 'failed' || kind === 'problem' || messages.length > 0;
    return this.waitFor((reading) => reading.kind !== 'loading' && !reading.isBusy && isWhole(reading));
  }
}

/** Reading what is there takes less. */
const MOMENT_MS = 2_000;

const isRetry = (name: string): boolean => name === 'retry' || name === 'restart';
