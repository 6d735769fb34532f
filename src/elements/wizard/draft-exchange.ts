import type { Flow } from '../../contract/types.js';

/** What the tabs of one page say to each other about a step's fields. */
interface Ask {
  readonly ask: true;
  readonly flow: string;
  readonly step: string;
}

interface Tell {
  readonly flow: string;
  readonly step: string;
  readonly values: Readonly<Record<string, string>>;
}

export interface DraftExchangeParts {
  /** What is known here about the step. */
  readonly of: (flow: Pick<Flow, 'id'> & { readonly step: { readonly id: string } }) => Values;
  /** Another tab has told what was typed into the step that is drawn. */
  readonly told: (values: Values) => void;
  /** Whether this wizard is still in a page. */
  readonly isHere: () => boolean;
}

type Values = Readonly<Record<string, string>>;

const NAME = 'connect-account-kit:drafts';

/**
 * Hands what was typed in one tab to another one of the same origin that shows the same step of the same flow, when
 * that one asks. Nothing is written anywhere, so nothing outlives the tabs: a flow's id is known to nobody but its
 * user. Only drafts travel, which are never secrets; what arrives is looked through once more by whoever takes it.
 */
export class DraftExchange {
  readonly #parts: DraftExchangeParts;
  #channel: BroadcastChannel | undefined;
  #subject: Omit<Ask, 'ask'> | undefined;

  constructor(parts: DraftExchangeParts) {
    this.#parts = parts;
  }

  /** Asks for the step that is drawn now, unless something is known already, and answers who asks for it. */
  follow(flow: Flow | undefined): void {
    this.#subject = flow && { flow: flow.id, step: flow.step.id };
    if (!flow || typeof BroadcastChannel === 'undefined') {
      this.#close();
      return;
    }
    if (!this.#channel) {
      this.#channel = new BroadcastChannel(NAME);
      this.#channel.addEventListener('message', this.#onMessage);
    }
    if (Object.keys(this.#parts.of(flow)).length === 0) this.#post({ ask: true, ...this.#subject } as Ask);
  }

  readonly #onMessage = ({ data }: MessageEvent<unknown>): void => {
    if (!this.#parts.isHere()) {
      this.#close();
      return;
    }
    const subject = this.#subject;
    if (!subject || !isMessage(data) || data.flow !== subject.flow || data.step !== subject.step) return;
    if ('values' in data) this.#parts.told(data.values);
    else {
      const values = this.#parts.of({ id: subject.flow, step: { id: subject.step } });
      if (Object.keys(values).length > 0) this.#post({ ...subject, values });
    }
  };

  #post(message: Ask | Tell): void {
    this.#channel?.postMessage(message);
  }

  #close(): void {
    this.#channel?.close();
    this.#channel = undefined;
  }
}

function isMessage(data: unknown): data is Ask | Tell {
  if (typeof data !== 'object' || data === null || !('flow' in data && 'step' in data)) return false;
  if ('ask' in data) return true;
  const { values } = data as { readonly values?: unknown };
  return (
    typeof values === 'object' &&
    values !== null &&
    Object.values(values).every((value) => typeof value === 'string')
  );
}
