import type { Heading, QrMessages } from './messages.js';

/** Ways in that lead over another window, another device or a question. */
export interface WayMessages {
  readonly redirect: RedirectMessages;
  readonly pair: PairMessages;
  readonly thisPhone: ThisPhoneMessages;
  readonly captcha: CaptchaMessages;
  readonly confirm: ConfirmMessages;
}

export interface RedirectMessages {
  readonly oauth: (provider: string) => Heading;
  readonly hosted: (provider: string) => Heading;
  readonly open: (provider: string) => string;
  readonly openHosted: string;
  /** In the window, before it is sent on its way. */
  readonly opening: string;
  readonly blocked: string;
  readonly away: (provider: string) => Heading;
  readonly openAgain: string;
  readonly checkNow: string;
  readonly notYet: string;
  readonly returned: Heading;
  readonly newWindow: string;
}

export interface PairMessages {
  readonly title: (provider: string) => string;
  readonly instructions: QrMessages['instructions'];
  readonly anyInstructions: QrMessages['anyInstructions'];
  readonly copy: string;
  readonly copied: string;
  /** Where the page may not copy by itself. */
  readonly selected: string;
  readonly timeLeft: (duration: string) => string;
  readonly timeOver: string;
}

/** Linking on the very phone that this is shown on, where nothing can be scanned. */
export interface ThisPhoneMessages {
  readonly title: (provider: string) => string;
  readonly pairing: (provider: string) => string;
  readonly usePairing: string;
  readonly link: (provider: string) => string;
  readonly open: (provider: string) => string;
  readonly neither: (provider: string) => string;
  readonly scan: string;
}

export interface CaptchaMessages {
  readonly heading: (provider: string) => Heading;
  readonly frame: string;
  readonly notThere: string;
  readonly reload: string;
  readonly timeLeft: (duration: string) => string;
  readonly timeOver: string;
}

export interface ConfirmMessages {
  readonly heading: (provider: string) => Heading;
  readonly expected: string;
  readonly typed: string;
  readonly connectOther: string;
}
