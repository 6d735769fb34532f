import type { Flow, Step, StepKind } from '../../contract/types.js';
import { lookAtWizard, type SeenField, type SeenWizard } from './look-at-wizard.js';
import { focusedName, offeredAction, tidy, type OfferedAction, type OfferedChoice } from './offers.js';
import type { Patience, Place } from './place.js';

/** Something that is said above a step. */
export interface WizardMessage {
  /** A code of the contract: of a notice, of a failure or of a problem. */
  readonly code: string;
  readonly text: string;
}

/** A field of a step. What is in a secret one only `WizardDriver.value` tells. */
export interface FieldReading {
  /** As the contract calls it; `country` is beside `phone`. */
  readonly name: string;
  readonly label: string;
  readonly isFilled: boolean;
  /** What is wrong with what is in it. */
  readonly error: string | undefined;
  /** What is said below it, and is nothing wrong. */
  readonly hint: string | undefined;
  /** What it belongs to with others, such as a server. */
  readonly group: string | undefined;
  /** Shown as dots. */
  readonly isMasked: boolean;
  /** Not to be changed now. */
  readonly isLocked: boolean;
  /** In a part that is to be opened first; `fill` does so. */
  readonly isFolded: boolean;
}

/** What a wizard shows at one moment. Texts are in the page's language; everything else is the same in all of them. */
export interface WizardReading {
  /** `loading` before there is a step, `problem` when there cannot be one; see `problem`. */
  readonly kind: StepKind | 'loading' | 'problem';
  readonly title: string;
  /** What is said below the title. */
  readonly help: string;
  readonly fields: readonly FieldReading[];
  /** What is wrong, in words, by the names of the fields; `choice` for a choice. */
  readonly errors: Readonly<Record<string, string>>;
  /** What is in the fields, by their names; nothing of the secret ones. */
  readonly values: Readonly<Record<string, string>>;
  readonly messages: readonly WizardMessage[];
  readonly actions: readonly OfferedAction[];
  /** What can be chosen, by id. */
  readonly options: readonly string[];
  /** The same with their words. */
  readonly choices: readonly OfferedChoice[];
  /** What to do elsewhere, one after the other. */
  readonly instructions: readonly string[];
  /** Of the time that the step shows as its own; 0 when it is over. */
  readonly leftMs: number | undefined;
  /** The same in words. */
  readonly timeLeft: string | undefined;
  /** Of a QR code, whether it can be scanned. */
  readonly qr: 'current' | 'renewing' | 'expired' | undefined;
  /** Address of the frame with a puzzle. */
  readonly frame: string | undefined;
  /** What is said below the step while there is no way to the endpoint. */
  readonly connection: string | undefined;
  /** An answer is on its way, or what it leads to is. */
  readonly isBusy: boolean;
  /** The code of what the endpoint answered, where it has no step for this wizard. */
  readonly problem: string | undefined;
  /** What is said to who cannot see it. */
  readonly announcement: string;
  /** What has the focus, if it is in here: `title`, `search`, a field, an action or an option, by its name. */
  readonly focused: string | undefined;
  /** The tag of the language that it speaks. */
  readonly language: string;
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

/** Reads a `<custom-auth-wizard>` at one moment. */
export async function readWizard(place: Place, patience?: Patience): Promise<WizardReading> {
  return readingOf(await place.read(lookAtWizard, '', patience));
}

function readingOf(seen: SeenWizard): WizardReading {
  const { flow, problem } = seen;
  return {
    kind: problem ? 'problem' : (flow?.step.kind ?? 'loading'),
    title: tidy(seen.title),
    help: tidy(seen.help),
    fields: seen.fields.map(fieldReading),
    errors: errorsOf(seen),
    values: Object.fromEntries(
      seen.fields.filter((field) => !isSecret(field)).map(({ id, value }) => [nameOf(id), value]),
    ),
    messages: seen.messages.map(({ code, text }) => ({ code, text: tidy(text) })),
    actions: seen.actions.map(offeredAction),
    options: seen.choices.map(({ id }) => id),
    choices: seen.choices.map((choice) => ({
      ...choice,
      label: tidy(choice.label),
      text: tidy(choice.text),
    })),
    instructions: seen.instructions.map(tidy),
    leftMs: seen.left === undefined ? undefined : Number(seen.left),
    timeLeft: seen.timeLeft === undefined ? undefined : tidy(seen.timeLeft),
    qr: seen.qr as WizardReading['qr'],
    frame: seen.frame,
    connection: seen.connection === undefined ? undefined : tidy(seen.connection),
    isBusy: seen.isBusy,
    problem,
    announcement: tidy(seen.announcement),
    focused: focusedName(seen.focused),
    language: seen.language,
    text: seen.text.trim(),
    flow,
  };
}

const nameOf = (id: string): string => id.replace(/^connect-\w+?-/, '').replace(/-note$/, '');

const isSecret = ({ autocomplete }: SeenField): boolean =>
  ['new-password', 'one-time-code'].includes(autocomplete);

function fieldReading(field: SeenField): FieldReading {
  const { id, label, value, note, group, isWrong, isMasked, isLocked, isFolded } = field;
  const said = tidy(note) || undefined;
  return {
    name: nameOf(id),
    label: tidy(label),
    isFilled: value !== '',
    error: isWrong ? said : undefined,
    hint: isWrong ? undefined : said,
    group: group === undefined ? undefined : tidy(group),
    isMasked,
    isLocked,
    isFolded,
  };
}

/** A note without a field is that of a choice. */
const errorsOf = ({ notes, fields }: SeenWizard): Readonly<Record<string, string>> =>
  Object.fromEntries(
    notes
      .map(({ id, text }) => ({ id, text: tidy(text), field: fields.find((one) => `${one.id}-note` === id) }))
      .filter(({ text, field }) => text !== '' && (!field || field.isWrong))
      .map(({ id, text }) => [nameOf(id), text]),
  );
