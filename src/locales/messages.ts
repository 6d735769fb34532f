import type { ClientProblemCode } from '../client/result.js';
import type {
  ActionType,
  FailureCode,
  FieldErrorCode,
  FieldName,
  MethodId,
  NoticeCode,
  ProviderId,
  WaitReason,
} from '../contract/types.js';
import type { AccountMessages, BannerMessages, ResultMessages } from './account-messages.js';
import type { WayMessages } from './way-messages.js';

export type { AccountMessages, BannerMessages, ResultMessages, WayMessages };

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
  readonly cards: CardMessages;
  readonly form: FormMessages;
  readonly password: PasswordMessages;
  readonly details: DetailMessages;
  readonly steps: StepMessages;
  readonly ways: WayMessages;
  readonly outcomes: OutcomeMessages;
  readonly accounts: AccountMessages;
  readonly banner: BannerMessages;
  readonly result: ResultMessages;
}

export type ProviderMessages = Readonly<Record<ProviderId, string>>;

export interface ButtonMessages {
  readonly connect: (provider: string | undefined) => string;
  readonly reconnect: (provider: string | undefined) => string;
  /** Name of the dialog before its first step has a title. */
  readonly dialog: string;
  readonly close: string;
  /** Asked when a slip of the hand would close the dialog with something typed in it. */
  readonly leave: string;
  readonly stay: string;
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
  /** For a provider that is not known yet. As it is within a sentence; at its start it gets its capital. */
  readonly anyProvider: string;
  /** Likewise, for a mailbox of whatever service. */
  readonly mailbox: string;
  readonly close: string;
  readonly offline: string;
  readonly reconnecting: string;
  readonly supportId: (id: string) => string;
  readonly actions: Readonly<Record<ActionType, string>>;
  /** Where a `switch` leads, when that is known before. */
  readonly switchTo: Readonly<Record<'methods' | MethodId, string>>;
  /** While an answer is on its way. */
  readonly sending: string;
  readonly fieldErrors: Readonly<Record<FieldErrorCode, string>>;
}

/** What the wizard says only once somebody has typed, or the network is away. */
export type LaterWizardMessages = Pick<WizardMessages, 'offline' | 'reconnecting' | 'fieldErrors'>;

/** What may be on the first screen. */
export type FirstWizardMessages = Omit<WizardMessages, keyof LaterWizardMessages>;

/** How long something is good for. */
export interface LifetimeWords {
  readonly left: (duration: string) => string;
  readonly over: string;
}

/** The choice of a provider. */
export interface ChooseMessages {
  readonly provider: Heading;
  readonly groups: Readonly<Record<'messaging' | 'email', string>>;
  readonly search: string;
  readonly nothingFound: string;
  readonly unavailable: string;
}

/** Every other choice. */
export interface CardMessages {
  readonly method: (provider: string) => Heading;
  readonly contract: Heading;
  readonly challenge: Heading;
  /** What each way is, and why to choose it. */
  readonly methods: Readonly<Record<MethodId, (provider: string) => Heading>>;
  /** Where a provider has better words for a way. */
  readonly methodsOf: Readonly<Partial<Record<ProviderId, Readonly<Partial<Record<MethodId, Heading>>>>>>;
  readonly recommended: string;
  readonly unavailable: string;
}

/** Signing in by name and password. */
export interface FormMessages {
  /** `again` when an account is reconnected. */
  readonly credentials: (provider: string, again: boolean) => Heading;
  readonly optional: (label: string) => string;
  readonly fields: Readonly<Record<LoginFieldName, string>>;
  /** What a provider itself calls the name that one signs in with. */
  readonly usernames: Readonly<Partial<Record<ProviderId, string>>>;
}

export type LoginFieldName = Extract<FieldName, 'username' | 'password' | 'email'>;

/** At a field for a password. */
export interface PasswordMessages {
  readonly show: string;
  readonly hide: string;
  readonly capsLock: string;
}

/** Every other form. */
export interface DetailMessages {
  readonly generic: Heading;
  readonly moreSettings: string;
  readonly fields: Readonly<Record<Exclude<FieldName, LoginFieldName>, string>>;
  readonly imap: ImapMessages;
  readonly cookies: CookieMessages;
  readonly phone: PhoneMessages;
}

export interface ImapMessages {
  readonly address: Heading;
  readonly settings: Heading;
  readonly again: Heading;
  readonly incoming: string;
  readonly outgoing: string;
  readonly server: string;
  readonly port: string;
  readonly encryption: string;
  /** By their values; one that is missing is shown as it is. */
  readonly encryptions: Readonly<Record<string, string>>;
  readonly appPassword: (service: string) => string;
  readonly anyAppPassword: string;
  /** Text of the link to the service's own help. */
  readonly appPasswordHelp: string;
}

export interface CookieMessages {
  readonly heading: (provider: string) => Heading;
  readonly what: string;
  readonly instructions: (provider: string, cookies: string) => readonly [string, string, string];
  readonly otherBrowser: string;
  readonly otherBrowserHelp: string;
}

export interface PhoneMessages {
  readonly register: (provider: string) => Heading;
  readonly pairing: (provider: string) => Heading;
  readonly country: string;
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
  /** Of a code or a notification, as are the words for what came of it. */
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
  /** Leads to the pairing code. */
  readonly cannotScan: string;
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
  readonly timeOver: string;
  /** Instead of `help`, where the provider does not say by itself that it was confirmed. */
  readonly helpConfirm: string;
  readonly confirm: string;
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
  readonly copySupportId: string;
  readonly supportIdCopied: string;
  readonly undrawn: Heading;
}

/** A part of the dictionary with some of its words replaced, at any depth. */
export type MessageOverrides<Part = Messages> = {
  readonly [Key in keyof Part]?: Part[Key] extends string | readonly unknown[] | ((...args: never) => unknown)
    ? Part[Key]
    : MessageOverrides<Part[Key]>;
};
