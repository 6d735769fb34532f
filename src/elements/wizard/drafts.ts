import type { Flow, Step } from '../../contract/types.js';

/** Names that no endpoint can make us keep, whatever it says of them. */
const NEVER = /pass|secret|cookie|code|token|agent/i;
const KINDS: readonly string[] = ['text', 'email', 'tel', 'number', 'select'];
const PREFIX = 'connect-account-kit:draft:';

interface Draft {
  readonly step: string;
  readonly values: Readonly<Record<string, string>>;
}

/**
 * What was typed and is no secret outlives a reload of the page: in `sessionStorage`, so in this tab alone, under its
 * flow, for the step that it was typed into. It goes with the next step and with the end of the flow. Only fields of
 * the kinds above that the endpoint calls no secret are ever kept; passwords, codes and cookies never are.
 */
export class Drafts {
  readonly #storage: () => Storage;

  constructor(storage: () => Storage = () => sessionStorage) {
    this.#storage = storage;
  }

  /** The names of the step's fields that may be kept. */
  static fieldsOf(step: Step): readonly string[] {
    if (step.kind !== 'form' || step.purpose === 'cookies') return [];
    const plain = step.fields
      .filter(({ name, secret, input }) => !secret && KINDS.includes(input) && !NEVER.test(name))
      .map(({ name }) => name);
    // A phone number's country is a list of its own beside it.
    return plain.includes('phone') ? ['country', ...plain] : plain;
  }

  keep({ id, step }: Flow, values: Readonly<Record<string, string>>): void {
    this.#try((storage) => storage.setItem(PREFIX + id, JSON.stringify({ step: step.id, values })));
  }

  /** What was typed into this very step. */
  of({ id, step }: Pick<Flow, 'id'> & { readonly step: Pick<Step, 'id'> }): Readonly<Record<string, string>> {
    const kept = this.#try((storage) => JSON.parse(storage.getItem(PREFIX + id) ?? 'null') as Draft | null);
    return kept?.step === step.id ? kept.values : {};
  }

  forget({ id }: Flow): void {
    this.#try((storage) => storage.removeItem(PREFIX + id));
  }

  /** A page may be without storage, or it may be full: then a reload starts with empty fields. */
  #try<Value>(use: (storage: Storage) => Value): Value | undefined {
    try {
      return use(this.#storage());
    } catch {
      return undefined;
    }
  }
}
