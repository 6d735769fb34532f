import type { ClientProblemCode } from '../client/result.js';
import type {
  AccountState,
  ActionType,
  FailureCode,
  FieldErrorCode,
  FieldName,
  MethodId,
  NoticeCode,
  ProviderId,
  ReasonCode,
  WaitReason,
} from '../contract/types.js';

/**
 * Every word a user reads. One object a language, typed over the contract's codes, so that a code without words does
 * not compile. Sentences with something inside are functions: a language puts it where its grammar wants it. Data
 * (names, destinations) is passed in as text and drawn isolated. Split by element, so that a page loads only the
 * English words that it shows first; other languages come whole.
 */
export interface Messages {
  readonly providers: ProviderMessages;
  readonly button: ButtonMessages;
  readonly wizard: WizardMessages;
  readonly choose: ChooseMessages;
  readonly form: FormMessages;
  readonly steps: StepMessages;
  readonly outcomes: OutcomeMessages;
  readonly accounts: AccountMessages;
}

export type ProviderMessages = Readonly<Record<ProviderId, string>>;

export interface ButtonMessages {
  readonly connect: (provider: string | undefined) => string;
  readonly reconnect: (provider: string | undefined) => string;
  /** Name of the dialog before its first step has a title. */
  readonly dialog: string;
  readonly close: string;
  readonly loadFailed: string;
}

/** A title with one line below it. */
export interface Heading {
  readonly title: string;
  readonly help: string;
}

/** What the wizard says around every step. */
export interface WizardMessages {
  readonly loading: string;
  readonly loadFailed: Heading;
  /** For a provider that is not known yet. */
  readonly anyProvider: string;
  readonly close: string;
  readonly offline: string;
  readonly reconnecting: string;
  readonly supportId: (id: string) => string;
  readonly actions: Readonly<Record<ActionType, string>>;
  /** While an answer is on its way. */
  readonly sending: string;
  readonly fieldErrors: Readonly<Record<FieldErrorCode, string>>;
}

export interface ChooseMessages {
  readonly provider: Heading;
  readonly method: (provider: string) => Heading;
  readonly contract: Heading;
  readonly challenge: Heading;
  readonly groups: Readonly<Record<'messaging' | 'email', string>>;
  readonly methods: Readonly<Record<MethodId, Heading>>;
  readonly search: string;
  readonly nothingFound: string;
  readonly recommended: string;
  readonly unavailable: string;
}

export interface FormMessages {
  readonly credentials: (provider: string) => Heading;
  readonly credentialsAgain: (provider: string) => Heading;
  readonly phone: (provider: string) => Heading;
  readonly imap: Heading;
  readonly cookies: (provider: string) => Heading;
  readonly generic: Heading;
  readonly phoneExample: string;
  readonly showPassword: string;
  readonly hidePassword: string;
  readonly capsLock: string;
  readonly moreSettings: string;
  readonly optional: (label: string) => string;
  readonly fields: Readonly<Record<FieldName, string>>;
}

/** What the later steps say. */
export interface StepMessages {
  readonly code: CodeMessages;
  readonly qr: QrMessages;
  readonly approve: ApproveMessages;
  readonly wait: WaitMessages;
  readonly done: DoneMessages;
}

export interface CodeMessages {
  readonly titles: Readonly<Record<'sms' | 'app' | 'email' | 'whatsapp' | 'unknown', string>>;
  readonly sources: Readonly<
    Record<'sms' | 'app' | 'email' | 'whatsapp' | 'unknown', (provider: string) => string>
  >;
  readonly sentTo: (destination: string) => string;
  readonly approval: (provider: string) => string;
  readonly label: string;
  readonly resendIn: (duration: string) => string;
  readonly resendUsedUp: string;
  readonly checking: string;
  readonly timeLeft: (duration: string) => string;
  readonly timeOver: string;
}

export interface QrMessages {
  readonly title: (provider: string) => string;
  readonly alt: (provider: string) => string;
  readonly instructions: Readonly<Partial<Record<ProviderId, readonly [string, string, string]>>>;
  readonly anyInstructions: (provider: string) => readonly [string, string, string];
  readonly renews: string;
  readonly timeLeft: (duration: string) => string;
  readonly renewed: string;
  readonly expired: string;
  readonly renewing: string;
}

export interface ApproveMessages {
  readonly title: (provider: string) => string;
  readonly help: string;
  readonly notification: (provider: string) => string;
  readonly notificationQuestion: string;
  readonly notificationAnswer: string;
  readonly typical: (duration: string) => string;
  readonly nothingCame: string;
}

export interface WaitMessages {
  readonly titles: Readonly<Record<WaitReason, (provider: string) => string>>;
  readonly typical: (duration: string) => string;
  readonly stay: string;
}

export interface DoneMessages {
  readonly connected: (provider: string) => string;
  readonly reconnected: (provider: string) => string;
  readonly close: string;
  readonly another: string;
}

/** Why something did not work, and what to do about it. */
export interface OutcomeMessages {
  readonly failures: Readonly<Record<FailureCode, (provider: string) => Heading>>;
  readonly notices: Readonly<Record<NoticeCode, string>>;
  readonly problems: Readonly<Record<ClientProblemCode, Heading>>;
  readonly undrawn: Heading;
  readonly openLink: string;
}

export interface AccountMessages {
  readonly title: string;
  readonly states: Readonly<Record<AccountState, string>>;
  readonly reasons: Readonly<Record<ReasonCode, string>>;
  readonly connectedSince: (when: string) => string;
  readonly reconnect: string;
  readonly reconnectNamed: (name: string) => string;
  readonly disconnect: string;
  readonly disconnectNamed: (name: string) => string;
  readonly ask: (provider: string) => Heading;
  readonly keep: string;
  readonly removed: (name: string) => string;
  readonly removeFailed: string;
  readonly empty: Heading;
  readonly loading: string;
  readonly failed: Heading;
  readonly retry: string;
  readonly more: string;
}

/** A part of the dictionary with some of its words replaced, at any depth. */
export type MessageOverrides<Part = Messages> = {
  readonly [Key in keyof Part]?: Part[Key] extends string | readonly unknown[] | ((...args: never) => unknown)
    ? Part[Key]
    : MessageOverrides<Part[Key]>;
};
