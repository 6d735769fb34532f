import { focusedName, offeredAction, tidy, type OfferedAction } from './offers.js';
import type { Patience, Place } from './place.js';
import { waitUntil } from './wait-until.js';

export interface DialogReading {
  /** What it is called. */
  readonly label: string;
  /** Nothing of the page around it can be used. */
  readonly isModal: boolean;
  /** It asks whether to close, where that would lose something. */
  readonly isAsking: boolean;
  /** What can be pressed in it beside the wizard, such as `stay`, `leave` and `skip`. */
  readonly actions: readonly OfferedAction[];
  /** Which of them has the focus. */
  readonly focused: string | undefined;
  /** Everything that is there to be read beside the wizard, such as the place in a queue. */
  readonly text: string;
}

/** The dialog that an element opens around a wizard. */
export class DialogDriver {
  readonly #place: Place;
  /** There for as long as something is in the dialog, which is a moment longer than it is open. */
  readonly #corner: Place;
  readonly #patience: Patience;

  /** `place` is that of the element. */
  constructor(place: Place, patience: Patience) {
    this.#place = place.find('dialog[open]:not([role=alertdialog])');
    this.#corner = place.find('[data-action="close-dialog"]');
    this.#patience = patience;
  }

  async isOpen(): Promise<boolean> {
    return (await this.#place.count()) > 0;
  }

  /** What it shows, as soon as it is open. */
  async reading(): Promise<DialogReading> {
    const { actions, focused, label, text, ...others } = await this.#place.read(
      lookAtDialog,
      '',
      this.#patience,
    );
    const all = actions.map(offeredAction);
    return {
      ...others,
      label: tidy(label),
      actions: all,
      isAsking: all.some(({ name }) => name === 'leave'),
      focused: focusedName(focused),
      text: tidy(text),
    };
  }

  /** Resolves with what it shows as soon as that is as wanted. */
  waitFor(
    holds: (reading: DialogReading) => unknown,
    { timeoutMs = this.#patience.timeoutMs }: Patience = {},
  ): Promise<DialogReading> {
    let last: DialogReading | undefined;
    return waitUntil(
      async () => {
        last = await this.reading();
        return holds(last) ? last : undefined;
      },
      { what: () => `what was wanted in the dialog; there was: ${last?.text ?? 'none'}`, timeoutMs },
    );
  }

  /** Resolves when it is gone, and the focus is back where it came from. */
  async waitForNone(): Promise<void> {
    const isGone = async () => !(await this.isOpen()) && (await this.#corner.count()) === 0;
    await waitUntil(isGone, { what: 'the dialog to close', ...this.#patience });
  }

  /** Closes it by its corner; an open flow stays open. */
  async close(): Promise<void> {
    await this.press('close-dialog');
    await this.waitForNone();
  }

  /** Presses Escape in it: where something would be lost, it asks. A test in the page cannot close it so. */
  async escape(): Promise<void> {
    await this.#corner.press('Escape');
  }

  /** Answers when it asks whether to close. */
  async answer(answer: 'stay' | 'leave'): Promise<void> {
    await this.press(answer);
    if (answer === 'leave') await this.waitForNone();
    else await this.waitFor(({ isAsking }) => !isAsking);
  }

  /** Presses what has this name beside the wizard. */
  async press(action: string): Promise<void> {
    await this.#place.find(`[data-action="${action}"]`).click();
  }
}

/** Runs in the page. */
function lookAtDialog(element: Element) {
  const dialog = element as HTMLDialogElement;
  const own = [...dialog.querySelectorAll<HTMLElement>('[data-action]')].filter(
    (one) => !one.closest('custom-auth-wizard'),
  );
  const active = (dialog.getRootNode() as Document | ShadowRoot).activeElement;
  const focused = own.find((one) => one === active);
  return {
    label: dialog.ariaLabel ?? '',
    isModal: dialog.matches(':modal'),
    text: [...dialog.children]
      .filter((child) => child.localName !== 'custom-auth-wizard')
      .map((child) => (child as HTMLElement).innerText)
      .join(' '),
    actions: own.map((button) => ({
      name: button.dataset['action'],
      label: button.ariaLabel ?? button.textContent,
      isDisabled: button.matches(':disabled, [aria-disabled=true]'),
      isBusy: button.matches('[data-busy]'),
      description: '',
      href: undefined,
    })),
    focused: focused && {
      id: focused.id,
      type: undefined,
      action: focused.dataset['action'],
      option: undefined,
    },
  };
}
