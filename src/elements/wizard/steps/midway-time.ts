import { html, type TemplateResult } from 'lit';
import type { Step } from '../../../contract/types.js';
import { steps as english } from '../../../locales/en/steps.js';
import type { LifetimeWords } from '../../../locales/messages.js';
import { lifetime } from '../lifetime.js';
import type { StepHost } from '../step-host.js';

/** The time of a form or a choice that a provider asks for in the middle of a login; one that begins a login has none. */
export function midwayTime(host: StepHost, step: Step): TemplateResult {
  return html`${lifetime(host, step, midwayWords(host))}`;
}

export function midwayWords(host: StepHost): LifetimeWords {
  const { timeLeft: left, timeOver: over } = host.localize.part('steps', english).code;
  return { left, over };
}
