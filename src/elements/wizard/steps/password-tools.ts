import { html, type TemplateResult } from 'lit';
import { password as english } from '../../../locales/en/password.js';
import { revealIcon } from '../../../ui/reveal-icons.js';
import type { StepHost } from '../step-host.js';

/**
 * What makes typing a password easier: a button that shows it, and word of Caps Lock. The field works without them;
 * they are fetched when it is on the screen.
 */
export interface PasswordTools {
  isShown(name: string): boolean;
  /** Nothing is shown while it is being sent. */
  hideAll(): void;
  readonly hint: string | undefined;
  readonly onKey: (event: KeyboardEvent) => void;
  reveal(name: string): TemplateResult;
}

export function createPasswordTools(host: StepHost): PasswordTools {
  const shown = new Set<string>();
  let capsLock = false;
  const words = () => host.localize.part('password', english);

  function toggle(name: string) {
    if (!shown.delete(name)) shown.add(name);
    host.requestUpdate();
  }

  return {
    isShown: (name) => shown.has(name),
    hideAll: () => shown.clear(),
    get hint() {
      return capsLock ? words().capsLock : undefined;
    },
    onKey(event) {
      const isOn = event.getModifierState('CapsLock');
      if (isOn !== capsLock) host.requestUpdate();
      capsLock = isOn;
    },
    reveal: (name) =>
      html`<button
        class="field-button"
        type="button"
        aria-label=${shown.has(name) ? words().hide : words().show}
        aria-controls=${host.id(name)}
        @click=${() => toggle(name)}
      >
        ${revealIcon(shown.has(name))}
      </button>`,
  };
}
