import type { Flow, Step, StepKind } from '../../contract/types.js';

/** A button or link of a step. */
export interface OfferedAction {
  /** `submit`, `resend`, `refresh`, `retry`, `confirm`, `back`, `cancel`, `switch:…`, or the kit's own: `restart`, `close`, `open`, `copy`, `reload`. */
  readonly name: string;
  readonly label: string;
  /** There, but not to be had now, as a new code that can be asked for in a minute. */
  readonly isDisabled: boolean;
}

/** Something that is said above a step. */
export interface WizardMessage {
  /** A code of the contract: of a notice, of a failure or of a problem. */
  readonly code: string;
  readonly text: string;
}

/** What a wizard shows at one moment. Texts are in the page's language; everything else is the same in all of them. */
export interface WizardReading {
  /** `loading` before there is a step, `problem` when there cannot be one; see `problem`. */
  readonly kind: StepKind | 'loading' | 'problem';
  readonly title: string;
  /** What is wrong, in words, by the names of the fields; `choice` for a choice. */
  readonly errors: Readonly<Record<string, string>>;
  /** What is in the fields, by their names; nothing of the secret ones. */
  readonly values: Readonly<Record<string, string>>;
  readonly messages: readonly WizardMessage[];
  readonly actions: readonly OfferedAction[];
  /** What can be chosen, by id. */
  readonly options: readonly string[];
  /** Of the time that the step shows as its own; 0 when it is over. */
  readonly leftMs: number | undefined;
  /** What is said below the step while there is no way to the endpoint. */
  readonly connection: string | undefined;
  /** An answer is on its way. */
  readonly isBusy: boolean;
  /** The code of what the endpoint answered, where it has no step for this wizard. */
  readonly problem: string | undefined;
  /** What is said to who cannot see it. */
  readonly announcement: string;
  /** Everything that is there to be read. */
  readonly text: string;
  /** What the endpoint said last, of which the screen is made. */
  readonly flow: Flow | undefined;
}

/** The step of this kind that a reading is of; throws when it is of another. */
export function stepOf<Kind extends StepKind>(
  { flow, kind }: WizardReading,
  wanted: Kind,
): Extract<Step, { kind: Kind }> {
  const step = flow?.step;
  if (step?.kind !== wanted) throw new Error(`The wizard shows no ${wanted} step but ${kind}.`);
  return step as Extract<Step, { kind: Kind }>;
}

/**
 * Reads a `<custom-auth-wizard>` by its hooks alone, at one moment. It runs in the page, where it can use nothing that
 * is not in it; functions with names of their own would need helpers of whatever compiled them.
 */
export function readWizard(element: Element): WizardReading {
  const wizard = element as HTMLElement & { readonly flow?: Flow };
  const content =
    wizard.shadowRoot?.querySelector('.connect-content') ?? wizard.querySelector(':scope > .connect-content');
  const fields = [
    ...(content?.querySelectorAll<HTMLInputElement | HTMLSelectElement>(
      'input:not([type=radio], [type=search]), select',
    ) ?? []),
  ];
  const problem = content?.querySelector<HTMLElement>('[data-problem]')?.dataset['problem'];
  const left = content?.querySelector<HTMLElement>('[data-left]')?.dataset['left'];
  return {
    kind: problem ? 'problem' : (wizard.flow?.step.kind ?? 'loading'),
    title: (content?.querySelector('[id$="-title"]')?.textContent ?? '').replace(/\s+/g, ' ').trim(),
    errors: Object.fromEntries(
      [...(content?.querySelectorAll('[id$="-note"]') ?? [])]
        .map((note) => ({
          note,
          field: fields.find(({ id }) => `${id}-note` === note.id),
          text: note.textContent.replace(/\s+/g, ' ').trim(),
        }))
        .filter(({ field, text }) => text && (!field || field.getAttribute('aria-invalid') === 'true'))
        .map(({ note, text }) => [note.id.replace(/^connect-\w+-|-note$/g, ''), text]),
    ),
    values: Object.fromEntries(
      fields
        .filter(({ autocomplete }) => !['new-password', 'one-time-code'].includes(autocomplete))
        .map(({ id, value }) => [id.replace(/^connect-\w+-/, ''), value]),
    ),
    messages: [...(content?.querySelectorAll<HTMLElement>('[data-notice]') ?? [])].map((notice) => ({
      code: notice.dataset['notice'] ?? '',
      text: notice.innerText.replace(/\s+/g, ' ').trim(),
    })),
    actions: [...(content?.querySelectorAll<HTMLElement>('[data-action], [type=submit]') ?? [])].map(
      (button) => ({
        name: button.dataset['action'] ?? 'submit',
        label: button.textContent.replace(/\s+/g, ' ').trim(),
        isDisabled: button.matches(':disabled, [aria-disabled=true]'),
      }),
    ),
    options: [...(content?.querySelectorAll<HTMLElement>('[data-option]') ?? [])].map(
      ({ dataset }) => dataset['option'] ?? '',
    ),
    leftMs: left === undefined ? undefined : Number(left),
    connection: content?.querySelector('[id$="-connection"]')?.textContent.replace(/\s+/g, ' ').trim(),
    isBusy: (content?.querySelector('[data-busy]') ?? null) !== null,
    problem,
    announcement: (content?.querySelector(':scope > [role=status]')?.textContent ?? '')
      .replace(/\s+/g, ' ')
      .trim(),
    text: content instanceof HTMLElement ? content.innerText.trim() : '',
    flow: wizard.flow,
  };
}
