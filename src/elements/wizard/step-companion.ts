import { html, nothing, type TemplateResult } from 'lit';
import type { FlowSessionState } from '../../client/flow-session.js';
import type { FieldErrorCode, Flow, Step } from '../../contract/types.js';
import { wizardLater } from '../../locales/en/wizard-later.js';
import { wizard } from '../../locales/en/wizard.js';
import type { WizardMessages } from '../../locales/messages.js';
import { buttonStateStyles } from '../../ui/button-state.styles.js';
import { fieldButtonStyles } from '../../ui/field-button.styles.js';
import { fieldStateStyles } from '../../ui/field-state.styles.js';
import { sentenceStartStyles } from '../../ui/sentence-start.styles.js';
import { CardMotion } from './card-motion.js';
import { companionCardStyles } from './companion-card.styles.js';
import { DraftKeeper } from './draft-keeper.js';
import { flowEvents } from './flow-events.js';
import { LiveRegion } from '../live-region.js';
import type { StepHost, StepView } from './step-host.js';
import type { Scene, StepStage } from './step-stage.js';
import { TileKeys } from './tile-keys.js';
import { TimeNews } from './time-news.js';

/** What nothing looks like before there was an answer. */
export const companionStyles = [
  buttonStateStyles,
  fieldStateStyles,
  fieldButtonStyles,
  companionCardStyles,
  sentenceStartStyles,
] as const;

export interface CompanionParts {
  readonly element: HTMLElement & { readonly takesFocus: boolean; flow?: Flow | undefined };
  readonly host: StepHost;
  readonly stage: StepStage;
  readonly container: () => HTMLElement | undefined;
}

const english: WizardMessages = { ...wizard, ...wizardLater };

/**
 * What goes with the steps without being on the screen: events for the page, news for who cannot see them, the focus,
 * the way from one step to the next, and what was typed before a reload. The wizard fetches it beside its first
 * screen, which is not kept waiting for it.
 */
export class StepCompanion {
  readonly #parts: CompanionParts;
  readonly #motion: CardMotion;
  readonly #drafts: DraftKeeper;
  readonly #keys = new TileKeys();
  readonly #time = new TimeNews();
  readonly #live: LiveRegion;
  #toldFlow: Flow | undefined;
  #drawn: Scene | undefined;
  /** What there is to know beside the step, as far as it was said. */
  #news: readonly string[] = [];
  #message: Step['message'];
  /** What was said of an answer that is on its way. */
  #meanwhile = '';
  /** What had the focus before a drawing, and what was wrong with it. */
  #focused: { readonly on: Element | null; readonly note: string } = { on: null, note: '' };
  /** It went with what had it, and there is no title yet that could take it. */
  #isLost = false;

  constructor(parts: CompanionParts) {
    const { element, host, container } = parts;
    this.#parts = parts;
    this.#motion = new CardMotion(container);
    this.#drafts = new DraftKeeper(host);
    this.#live = new LiveRegion(() => container()?.querySelector(':scope > [role=status]'));
    // For as long as the element lives, of which both are a part.
    for (const type of ['input', 'change']) element.addEventListener(type, () => this.#drafts.typed());
    element.addEventListener('keydown', (event) => this.#keys.press(event, host.content));
  }

  /** Said once to who cannot see it. */
  announce(text: string): void {
    this.#live.say(text);
  }

  /** An answer leaves: said, until it is back. */
  sending(text: string): void {
    this.#meanwhile = text;
    this.#live.say(text);
  }

  /** What is wrong with a field, in words. */
  fieldError(code: string, otherwise: FieldErrorCode = 'invalid'): string {
    const { fieldErrors } = this.#words;
    return (fieldErrors as Readonly<Partial<Record<string, string>>>)[code] ?? fieldErrors[otherwise];
  }

  /** A line on the card while there is no way to the endpoint, to which the buttons refer that are off because of it. */
  connection(state: FlowSessionState | undefined): TemplateResult | typeof nothing {
    const { host, stage } = this.#parts;
    if (!stage.scene || !state || state.connection === 'online') return nothing;
    const { offline, reconnecting } = this.#words;
    return html`<p class="connection small" id=${host.id('connection')}>
      ${state.connection === 'offline' ? nothing : host.spinner}${
        state.connection === 'offline' ? offline : reconnecting
      }
    </p>`;
  }

  /** Before every drawing. */
  before(): void {
    this.#motion.before(this.#parts.stage.scene?.turn);
    const active = this.#active;
    const on = this.#parts.container()?.contains(active) ? active : null;
    this.#focused = { on, note: noteOf(on) };
  }

  /** After every drawing: the focus, and news that it does not lead to. */
  drawn(state: FlowSessionState | undefined): void {
    const { element, host, stage, container } = this.#parts;
    const content = container();
    // What draws into the page may come later than this; until then nothing is on the screen to go with.
    if (!content) return;
    const { scene } = stage;
    content.toggleAttribute('data-headed', isFilled(element, 'heading'));
    this.#motion.after();
    element.flow = scene?.flow;
    if (scene) this.#tell(scene.flow);
    const isOther = scene?.key !== this.#drawn?.key;
    const isFirst = this.#drawn === undefined;
    this.#drawn = scene;
    this.#isLost = isNowhere() && (this.#isLost || this.#focused.on?.isConnected === false);
    const hasCome = scene && isOther && (!isFirst || element.takesFocus);
    if (hasCome || this.#isLost) this.#moveFocus(scene?.view);
    this.#say(state);
    this.#live.say(this.#time.next(host, scene) ?? '');
    // What it puts back is news to the step, which is still being drawn.
    if (isOther) queueMicrotask(() => this.#drafts.drawn(scene));
  }

  get #words(): WizardMessages {
    return this.#parts.host.localize.part('wizard', english);
  }

  #say({ connection, problem }: Partial<FlowSessionState> = {}): void {
    const { host, stage } = this.#parts;
    const { scene, outcomes } = stage;
    const { message, errors } = scene?.flow.step ?? {};
    const isAnswered = this.#meanwhile !== '' && !host.sending;
    const news: string[] = [];
    if (message && outcomes) news.push(outcomes.messageText(host, message));
    if (problem && outcomes) news.push(outcomes.problemWords(host, problem).title);
    else if (connection === 'offline') news.push(this.#words.offline);
    // The same again, in answer to the same again, as when another code was asked for.
    const isRepeated = isAnswered && message !== this.#message && !errors;
    const known = isRepeated ? [] : this.#news;
    for (const text of this.#news) if (!news.includes(text)) this.#live.hush(text);
    if (isAnswered) this.#live.hush(this.#meanwhile);
    if (!host.sending) this.#meanwhile = '';
    for (const text of news) if (!known.includes(text)) this.#live.say(text);
    this.#news = news;
    this.#message = message;
    // A field that has the focus already is not read again when something is found wrong with it.
    const { on, note } = this.#focused;
    const now = noteOf(on);
    if (on?.isConnected && on === this.#active && now !== note) this.#live.say(now);
  }

  #tell(flow: Flow): void {
    if (flow === this.#toldFlow) return;
    const events = flowEvents(this.#toldFlow, flow);
    this.#toldFlow = flow;
    for (const event of events) this.#parts.element.dispatchEvent(event);
  }

  get #active(): Element | null {
    const root = this.#parts.container()?.getRootNode() as Document | ShadowRoot | undefined;
    return root?.activeElement ?? null;
  }

  /** Never out of another part of the page, or out of a field of this very step, where the user may be typing. */
  #moveFocus(view: StepView<Step> | undefined): void {
    const { element, host } = this.#parts;
    const container = this.#parts.container();
    const active = this.#active;
    const isHere = active !== null && container?.contains(active);
    const title = container?.querySelector<HTMLElement>('.title');
    if (!isHere && !isNowhere() && document.activeElement !== element && !element.takesFocus) {
      this.#live.say(title?.textContent.trim() ?? '');
      return;
    }
    if (isHere && active.matches('.step :is(input, select)')) return;
    // What the title leaves to be said is read with it.
    const help = title?.parentElement?.querySelector<HTMLElement>(':scope > .help');
    if (help) {
      help.id ||= host.id('title-help');
      title?.setAttribute('aria-describedby', help.id);
    }
    const target = view?.focusTarget && container?.querySelector<HTMLElement>(view.focusTarget);
    (target || title)?.focus();
  }
}

/** Whether the page has put something into this slot of the wizard's, be it through another element's. */
function isFilled({ shadowRoot }: HTMLElement, name: string): boolean {
  const slot = shadowRoot?.querySelector<HTMLSlotElement>(`slot[name=${name}]`);
  return (slot?.assignedElements({ flatten: true }).length ?? 0) > 0;
}

const isNowhere = (): boolean => document.activeElement === document.body || document.activeElement === null;

/** What is wrong with a field, as it is written below it. */
function noteOf(field: Element | null): string {
  if (!field?.matches('[aria-invalid=true]')) return '';
  const root = field.getRootNode() as Document | ShadowRoot;
  return root.querySelector(`#${CSS.escape(`${field.id}-note`)}`)?.textContent.trim() ?? '';
}
