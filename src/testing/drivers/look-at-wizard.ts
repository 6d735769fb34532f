import type { Flow } from '../../contract/types.js';
import type { OfferedChoice, SeenAction, SeenFocus } from './offers.js';

export interface SeenField {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly autocomplete: string;
  readonly note: string;
  readonly group: string | undefined;
  readonly isWrong: boolean;
  readonly isMasked: boolean;
  readonly isLocked: boolean;
  readonly isFolded: boolean;
}

/** A wizard as it was found in the page, its texts as they stand there. */
export interface SeenWizard {
  readonly title: string;
  readonly help: string;
  readonly fields: readonly SeenField[];
  readonly notes: readonly { readonly id: string; readonly text: string }[];
  readonly messages: readonly { readonly code: string; readonly text: string }[];
  readonly actions: readonly SeenAction[];
  readonly choices: readonly OfferedChoice[];
  readonly instructions: readonly string[];
  readonly left: string | undefined;
  readonly timeLeft: string | undefined;
  readonly qr: string | undefined;
  readonly frame: string | undefined;
  readonly connection: string | undefined;
  readonly isBusy: boolean;
  readonly problem: string | undefined;
  readonly announcement: string;
  readonly focused: SeenFocus | undefined;
  readonly language: string;
  readonly text: string;
  readonly flow: Flow | undefined;
}

/**
 * Looks at a `<custom-auth-wizard>` by its hooks. It runs in the page, where it can use nothing that is not in it;
 * functions with names of their own would need helpers of whatever compiled them.
 */
export function lookAtWizard(element: Element): SeenWizard {
  const wizard = element as HTMLElement & { readonly flow?: Flow };
  const content =
    wizard.querySelector<HTMLElement>(':scope > .connect-content') ??
    wizard.shadowRoot?.querySelector<HTMLElement>('.connect-content');
  const title = content?.querySelector('[id$="-title"]');
  const left = content?.querySelector<HTMLElement>('[data-left]');
  const active = (content?.getRootNode() as Document | ShadowRoot | undefined)?.activeElement;
  const focused = active instanceof HTMLElement && content?.contains(active) ? active : undefined;
  return {
    title: title?.textContent ?? '',
    help: title?.nextElementSibling?.textContent ?? '',
    fields: [
      ...(content?.querySelectorAll<HTMLInputElement | HTMLSelectElement>(
        'input:not([type=radio], [type=search]), select',
      ) ?? []),
    ].map((field) => ({
      id: field.id,
      label: field.labels?.[0]?.textContent ?? '',
      value: field.value,
      // Not the property, which leaves out what a browser does not know, as Firefox a one-time code.
      autocomplete: field.getAttribute('autocomplete') ?? '',
      note: content?.querySelector(`[id="${field.id}-note"]`)?.textContent ?? '',
      group: field.closest('fieldset')?.querySelector('legend')?.textContent,
      isWrong: field.getAttribute('aria-invalid') === 'true',
      isMasked: field.type === 'password',
      isLocked: field.matches('[readonly], :disabled, [aria-disabled=true]'),
      isFolded: field.closest('details:not([open])') !== null,
    })),
    notes: [...(content?.querySelectorAll('[id$="-note"]') ?? [])].map(({ id, textContent }) => ({
      id,
      text: textContent,
    })),
    messages: [...(content?.querySelectorAll<HTMLElement>('[data-notice]') ?? [])].map((notice) => ({
      code: notice.dataset['notice'] ?? '',
      text: notice.innerText,
    })),
    actions: [
      ...(content?.querySelectorAll<HTMLButtonElement | HTMLAnchorElement>('[data-action], [type=submit]') ??
        []),
    ].map((button) => ({
      name: button.dataset['action'],
      label: button.ariaLabel ?? button.textContent,
      isDisabled: button.matches(':disabled, [aria-disabled=true]'),
      isBusy: button.matches('[data-busy]'),
      description: (button.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => (id && content?.querySelector(`[id="${id}"]`)?.textContent) ?? '')
        .join(' '),
      href: 'href' in button ? button.href : undefined,
    })),
    choices: [...(content?.querySelectorAll<HTMLElement>('[data-option]') ?? [])].map((option) => ({
      id: option.dataset['option'] ?? '',
      label: (option.querySelector('.choice-name, .tile-name') ?? option).textContent,
      isChosen: option.matches(':has(:checked), [aria-pressed=true]'),
      isDisabled: option.matches(':disabled, [aria-disabled=true], :has(:disabled)'),
      text: option.innerText,
    })),
    instructions: [...(content?.querySelectorAll('ol > li') ?? [])].map(({ textContent }) => textContent),
    left: left?.dataset['left'],
    timeLeft: left?.textContent,
    qr: content?.querySelector<HTMLElement>('[data-qr]')?.dataset['qr'],
    frame: content?.querySelector('iframe')?.src,
    connection: content?.querySelector('[id$="-connection"]')?.textContent,
    isBusy: content?.querySelector('[data-busy]') != null,
    problem: content?.querySelector<HTMLElement>('[data-problem]')?.dataset['problem'],
    announcement: content?.querySelector(':scope > [role=status]')?.textContent ?? '',
    focused: focused && {
      id: focused.id,
      type: focused.getAttribute('type') ?? undefined,
      action: focused.dataset['action'],
      option: focused.closest<HTMLElement>('[data-option]')?.dataset['option'],
    },
    language: content?.lang ?? '',
    text: content?.innerText ?? '',
    flow: wizard.flow,
  };
}
