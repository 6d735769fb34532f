import { html, nothing, type TemplateResult } from 'lit';
import type { FlowSessionState } from '../../client/flow-session.js';
import type { FieldErrorCode, Flow } from '../../contract/types.js';
import { wizardLater } from '../../locales/en/wizard-later.js';
import { wizard } from '../../locales/en/wizard.js';
import type { WizardMessages } from '../../locales/messages.js';
import { buttonStateStyles } from '../../ui/button-state.styles.js';
import { fieldButtonStyles } from '../../ui/field-button.styles.js';
import { fieldStateStyles } from '../../ui/field-state.styles.js';
import { CardMotion } from './card-motion.js';
import { companionCardStyles } from './companion-card.styles.js';
import { DraftKeeper } from './draft-keeper.js';
import { flowEvents } from './flow-events.js';
import type { StepHost } from './step-host.js';
import type { Scene, StepStage } from './step-stage.js';
import { TileKeys } from './tile-keys.js';
import { TimeNews } from './time-news.js';

/** What nothing looks like before there was an answer. */
export const companionStyles = [
  buttonStateStyles,
  fieldStateStyles,
  fieldButtonStyles,
  companionCardStyles,
] as const;

export interface CompanionParts {
  readonly element: HTMLElement & { readonly takesFocus: boolean; flow?: Flow | undefined };
  readonly host: StepHost;
  readonly stage: StepStage;
  readonly container: () => HTMLElement | undefined;
  readonly announce: (text: string) => void;
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
  #toldFlow: Flow | undefined;
  #drawn: Scene | undefined;
  #said = '';
  /** What was announced while an answer is on its way. */
  #meanwhile: string | undefined;

  constructor(parts: CompanionParts) {
    const { element, host, container } = parts;
    this.#parts = parts;
    this.#motion = new CardMotion(container);
    this.#drafts = new DraftKeeper(host);
    // For as long as the element lives, of which both are a part.
    for (const type of ['input', 'change']) element.addEventListener(type, () => this.#drafts.typed());
    element.addEventListener('keydown', (event) => this.#keys.press(event, host.content));
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

  /** Before every drawing: news that the focus does not lead to. */
  before(state: FlowSessionState | undefined): void {
    const { host, stage, announce } = this.#parts;
    this.#motion.before(stage.scene?.turn);
    this.#say(state);
    const time = this.#time.next(host, stage.scene);
    if (time !== undefined) announce(time);
  }

  /** After every drawing. */
  drawn(): void {
    const { element, stage } = this.#parts;
    const { scene } = stage;
    this.#motion.after();
    this.#hush();
    element.flow = scene?.flow;
    if (scene) this.#tell(scene.flow);
    if (scene?.key === this.#drawn?.key) return;
    const isFirst = this.#drawn === undefined;
    this.#drawn = scene;
    // What it puts back is news to the step, which is still being drawn.
    queueMicrotask(() => this.#drafts.drawn(scene));
    if (scene && (!isFirst || element.takesFocus)) this.#moveFocus(scene);
  }

  get #words(): WizardMessages {
    return this.#parts.host.localize.part('wizard', english);
  }

  #say({ connection, problem }: Partial<FlowSessionState> = {}): void {
    const { host, announce } = this.#parts;
    const { scene, outcomes } = this.#parts.stage;
    const message = scene?.flow.step.message;
    const news: string[] = [];
    if (message && outcomes) news.push(outcomes.messageText(host, message));
    if (problem && outcomes) news.push(outcomes.problemWords(host, problem).title);
    else if (connection === 'offline') news.push(this.#words.offline);
    const said = news.join(' ');
    if (said === this.#said) return;
    this.#said = said;
    announce(said);
  }

  /** What was said of the waiting is over with it: nobody should come across it later. */
  #hush(): void {
    const { host, stage, container, announce } = this.#parts;
    const said = container()?.querySelector(':scope > [role=status]')?.textContent;
    if (stage.scene && host.sending) this.#meanwhile = said;
    else {
      if (said && said === this.#meanwhile) announce('');
      this.#meanwhile = undefined;
    }
  }

  #tell(flow: Flow): void {
    if (flow === this.#toldFlow) return;
    const events = flowEvents(this.#toldFlow, flow);
    this.#toldFlow = flow;
    for (const event of events) this.#parts.element.dispatchEvent(event);
  }

  /** Never out of another part of the page, or out of a field of this very step, where the user may be typing. */
  #moveFocus({ view }: Scene): void {
    const { element, announce } = this.#parts;
    const container = this.#parts.container();
    const active = (container?.getRootNode() as Document | ShadowRoot | undefined)?.activeElement;
    const isHere = active !== null && active !== undefined && container?.contains(active);
    const isNowhere = document.activeElement === document.body || document.activeElement === null;
    if (!isHere && !isNowhere && document.activeElement !== element && !element.takesFocus) {
      const title = container?.querySelector('.title')?.textContent.trim();
      if (title) announce(title);
      return;
    }
    if (isHere && active.matches('.step :is(input, select)')) return;
    container?.querySelector<HTMLElement>(view?.focusTarget ?? '.title')?.focus();
  }
}
