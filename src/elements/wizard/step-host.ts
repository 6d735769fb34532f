import type { CSSResult, nothing, TemplateResult } from 'lit';
import type {
  Action,
  ActionType,
  FailureCode,
  FieldErrorCode,
  Flow,
  ProviderId,
  Step,
  StepKind,
} from '../../contract/types.js';
import type { LocalizeController } from '../../locales/localize-controller.js';
import type { FirstWizardMessages, LifetimeWords, ProviderMessages } from '../../locales/messages.js';
import type { ButtonOptions } from '../../ui/button.js';
import type { HeadingOptions } from '../../ui/heading.js';

/**
 * What a step's view may know and do. A view draws one instance of a step: it is made when the step comes and thrown
 * away when another takes its place, so what a user does within a step is the view's, and everything else is not.
 */
export interface StepHost {
  readonly localize: LocalizeController;
  readonly words: FirstWizardMessages;
  readonly providers: ProviderMessages;
  readonly flow: Flow;
  readonly provider: ProviderId | undefined;
  /** Its name, or a word for any. */
  readonly providerName: string;
  /** The action on its way. */
  readonly sending: ActionType | undefined;
  /** Where that action leads, if it says so. */
  readonly sendingTo: string | undefined;
  /** As the page has given it. */
  readonly endpoint: string;
  /** There is no way to the endpoint now. Nothing is sent, and buttons are off, until there is one again. */
  readonly isAway: boolean;
  /** The last answer was not sent at all, because there is no network. */
  readonly neverLeft: boolean;
  /** Unique on the page, for ids of elements. */
  readonly id: (name: string) => string;
  readonly titleId: string;
  /** What is drawn is in here. */
  readonly content: ParentNode;
  /** The wizard is inside a dialog or another frame that it can ask to close. */
  readonly canClose: boolean;
  // The pieces that nearly every screen is made of. They come with the wizard, and a step's module does not import them:
  // what both import, bundlers put into one more small file, which a page would fetch before the first screen.
  readonly spinner: TemplateResult;
  /** What the step is about, with the id that everything else refers to. */
  heading(
    options: Omit<HeadingOptions, 'id' | 'mark'> & { readonly provider?: ProviderId | undefined },
  ): TemplateResult;
  button(options: ButtonOptions): TemplateResult;
  providerMark(provider: ProviderId): TemplateResult;
  /** The line below a field. */
  fieldNote(id: string, error: string | undefined, hint?: string): TemplateResult;
  /** The step's other actions, but for a switch to `except`, which the step offers itself. */
  waysOut(step: Step, except?: string): TemplateResult | typeof nothing;
  /** What is wrong with a field. */
  fieldError(code: string, otherwise?: FieldErrorCode): string | undefined;
  /** The step's message, once its words are there. */
  notice(step: Step): TemplateResult | typeof nothing;
  /** What is wrong, in one line, once the words are there. */
  failureTitle(code: FailureCode): string | undefined;
  /** Milliseconds of the step's lifetime that are left; counts down while it is asked for in `render`. */
  remaining(): number | undefined;
  /** Starts a count of the view's own, or ends it; what is left of it is `countdown()`. */
  countDown(ms: number | undefined): void;
  /** Milliseconds that are left of it, 0 when it is over; draws again as it passes. */
  countdown(): number | undefined;
  /** Opens a window, as `window.open` does. */
  openWindow(url: string, target: string, features: string): Window | null;
  /** Milliseconds until `action` may be used; counts down likewise. */
  untilOffered(action: Action): number;
  /** `said` while it is on its way, instead of the usual words. */
  send(action: ActionType, values?: Readonly<Record<string, string>>, to?: string, said?: string): void;
  /** Something was typed that would be lost. */
  touched(): void;
  /** Said once to who cannot see it. */
  announce(text: string): void;
  /** A flow like this one from the beginning. */
  restart(): void;
  close(): void;
  requestUpdate(): void;
}

export interface StepView<S extends Step> {
  /** Before every drawing: what is new about the step. */
  update?(step: S): void;
  render(step: S): TemplateResult;
  /** After every drawing. */
  updated?(step: S): void;
  /** Another step takes its place. */
  removed?(): void;
  /** For a step whose lifetime is shown: it is spoken of as well, when there is little left of it. */
  readonly timeWords?: () => LifetimeWords;
  /** What takes the focus when the step comes, instead of its title. */
  readonly focusTarget?: string;
}

export type StepOf<Kind extends StepKind> = Extract<Step, { kind: Kind }>;

/** What a step's module exports. */
export interface StepModule<Kind extends StepKind> {
  readonly createView: (host: StepHost) => StepView<StepOf<Kind>>;
  readonly styles: readonly CSSResult[];
}

export const findAction = (step: Step, type: ActionType): Action | undefined =>
  step.actions.find((action) => action.type === type);
