/** An e-mail with a code, as the person's inbox has it. */
export interface Mail {
  readonly id: string;
  readonly to: string;
  readonly from: string;
  readonly code: string;
  /** Milliseconds since 1970. */
  readonly sentAt: number;
}

/** As many as a person would scroll through. */
const MAX_MAILS = 20;

/** The e-mails that the providers sent, void codes included. They have codes in them, so they live in memory only. */
export class Mailbox {
  #mails: readonly Mail[] = [];

  /** The newest first. */
  get mails(): readonly Mail[] {
    return this.#mails;
  }

  /** Puts a mail in, once. */
  put(mail: Omit<Mail, 'id'>, intentId: string): void {
    const id = `${intentId}/${mail.sentAt}`;
    if (this.#mails.some((known) => known.id === id && known.code === mail.code)) return;
    const others = this.#mails.filter((known) => known.id !== id);
    this.#mails = [{ id, ...mail }, ...others].slice(0, MAX_MAILS);
  }
}
