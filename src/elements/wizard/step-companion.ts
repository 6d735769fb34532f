import type { FlowSessionState } from '../../client/flow-session.js';
import type { Flow } from '../../contract/types.js';
import { buttonStateStyles } from '../../ui/button-state.styles.js';
import { fieldButtonStyles } from '../../ui/field-button.styles.js';
import { fieldStateStyles } from '../../ui/field-state.styles.js';
import { connectionStyles } from './connection.styles.js';
import { flowEvents } from './flow-events.js';
import type { StepHost } from './step-host.js';
import type { Scene, StepStage } from './step-stage.js';

/** What nothing looks like before there was an answer. */
export const companionStyles = [
  buttonStateStyles,
  fieldStateStyles,
  fieldButtonStyles,
  connectionStyles,
] as const;

export interface CompanionParts {
  readonly element: HTMLElement & { readonly takesFocus: boolean };
  readonly host: StepHost;
  readonly stage: StepStage;
  readonly container: () => HTMLElement | undefined;
  readonly announce: (text: string) => void;
}

/**
 * What goes with the steps without being on the screen: events for the page, news for who cannot see them, and the
 * focus. The wizard fetches it beside its first screen, which is not kept waiting for it.
 */
export class StepCompanion {
  readonly #parts: CompanionParts;
  #toldFlow: Flow | undefined;
  #drawn: Scene | undefined;
  #said = '';

  constructor(parts: CompanionParts) {
    this.#parts = parts;
  }

  /** Before every drawing: news that the focus does not lead to. */
  say(state: FlowSessionState | undefined): void {
    const { host, announce } = this.#parts;
    const { scene, outcomes } = this.#parts.stage;
    const { connection, problem } = state ?? {};
    const message = scene?.flow.step.message;
    const news: string[] = [];
    if (message && outcomes) news.push(outcomes.messageText(host, message));
    if (problem && outcomes) news.push(outcomes.problemWords(host, problem).title);
    else if (connection === 'offline') news.push(host.words.offline);
    const said = news.join(' ');
    if (said === this.#said) return;
    this.#said = said;
    announce(said);
  }

  /** After every drawing. */
  drawn(): void {
    const { element, stage } = this.#parts;
    const { scene } = stage;
    if (scene) this.#tell(scene.flow);
    if (scene?.key === this.#drawn?.key) return;
    const isFirst = this.#drawn === undefined;
    this.#drawn = scene;
    if (scene && (!isFirst || element.takesFocus)) this.#moveFocus(scene);
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
