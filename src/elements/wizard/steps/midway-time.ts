import { html, type TemplateResult } from 'lit';
import type { Step } from '../../../contract/types.js';
import { steps as english } from '../../../locales/en/steps.js';
import type { LifetimeWords } from '../../../locales/messages.js';
import { isOver, lifetime, startAgain } from '../lifetime.js';
import type { StepHost } from '../step-host.js';

/** The time of a form or a choice that a provider asks for in the middle of a login; one that begins a login has none. */
export interface MidwayTime {
  /** Nothing more is sent then. */
  readonly isOver: (step: Step) => boolean;
  /** Below the button that sends; what leads on takes that button's place when the time is over. */
  readonly render: (step: Step) => TemplateResult;
  /** For `timeWords` of the view. */
  readonly words: () => LifetimeWords;
}

export function createMidwayTime(host: StepHost): MidwayTime {
  function words(): LifetimeWords {
    const { timeLeft: left, timeOver: over } = host.localize.part('steps', english).code;
    return { left, over };
  }

  return {
    isOver: (step) => isOver(host, step),
    render: (step) => html`${lifetime(host, step, words())} ${startAgain(host, step)}`,
    words,
  };
}
