import { html, nothing, type TemplateResult } from 'lit';
import type { PairStep } from '../../../contract/types.js';
import { ways as english } from '../../../locales/en/ways.js';
import type { LifetimeWords } from '../../../locales/messages.js';
import { otherButtonStyles } from '../../../ui/other-buttons.styles.js';
import { instructions } from '../instructions.js';
import { instructionStyles } from '../instructions.styles.js';
import { lifetime, startAgain } from '../lifetime.js';
import { lifetimeStyles } from '../lifetime.styles.js';
import type { StepHost, StepView } from '../step-host.js';
import { pairStyles } from './pair-step.styles.js';

export const styles = [otherButtonStyles, pairStyles, instructionStyles, lifetimeStyles];

const check = html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
  <path d="m4.5 10.6 3.7 3.7 7.3-8.2" />
</svg>`;

/** How long the button says that it has copied. */
const COPIED_MS = 3000;

/** A code to type on the phone, in groups that one can keep in mind, and where to type it. */
export function createView(host: StepHost): StepView<PairStep> {
  let said: 'copied' | 'selected' | undefined;

  const words = () => host.localize.part('ways', english).pair;

  function render(step: PairStep): TemplateResult {
    const { title, instructions: known, anyInstructions } = words();
    const list = (host.provider && known[host.provider]) ?? anyInstructions(host.providerName);
    return html`<div class="stack">
      ${host.heading({ provider: host.provider, title: title(host.providerName) })} ${host.notice(step)}
      ${renderCode(step)} ${instructions(list)}
      <div class="actions">
        ${lifetime(host, step, timeWords())} ${startAgain(host, step)} ${host.waysOut(step)}
      </div>
    </div>`;
  }

  function renderCode(step: PairStep): TemplateResult {
    const code = plain(step);
    const isOver = host.remaining() === 0;
    return html`<div class="pairing ${isOver ? 'over-time' : ''}">
      <bdi class="pairing-code" dir="ltr" aria-hidden="true"
        >${groupsOf(code).map((group) => html`<span class="pairing-group">${group}</span>`)}</bdi
      >
      <span class="visually-hidden" dir="ltr">${code.split('').join(' ')}</span>
      ${isOver ? nothing : renderCopy(code)}
    </div>`;
  }

  function renderCopy(code: string): TemplateResult {
    const { copy, copied, selected } = words();
    const isCopied = said === 'copied' && host.countdown() !== 0;
    return html`<div class="copy ${isCopied ? 'copied' : ''}">
        ${isCopied ? check : nothing}
        ${host.button({
          label: isCopied ? copied : copy,
          kind: 'secondary',
          action: 'copy',
          isLocal: true,
          onClick: () => void onCopy(code),
        })}
      </div>
      ${said === 'selected' ? html`<p class="help small">${selected}</p>` : nothing}`;
  }

  async function onCopy(code: string) {
    const { copied, selected } = words();
    try {
      await navigator.clipboard.writeText(code);
      said = 'copied';
      host.countDown(COPIED_MS);
      host.announce(copied);
    } catch {
      // Not allowed in this frame, or not on this address: the user copies what is selected.
      said = 'selected';
      select();
      host.announce(selected);
    }
    host.requestUpdate();
  }

  function select() {
    const code = host.content.querySelector('.pairing-code');
    if (code) getSelection()?.selectAllChildren(code);
  }

  function timeWords(): LifetimeWords {
    const { timeLeft: left, timeOver: over } = words();
    return { left, over };
  }

  return { render, timeWords };
}

/** The code as it is typed, without what only makes it readable. */
const plain = ({ pairingCode }: PairStep): string => pairingCode.replace(/[\s-]/g, '');

const groupsOf = (code: string): readonly string[] => code.match(/.{1,4}/g) ?? [];
