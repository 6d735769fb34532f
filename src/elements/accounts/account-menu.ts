import { html, type TemplateResult } from 'lit';
import type { AccountMessages } from '../../locales/messages.js';
import type { Account } from '../../contract/types.js';

export interface AccountMenuOptions {
  readonly id: string;
  readonly words: AccountMessages;
  /** Whose menu it is; the last one while it is closed. */
  readonly account: Account | undefined;
  readonly onRename: (account: Account) => void;
  readonly onSync: (account: Account) => void;
  readonly onRemove: (account: Account) => void;
}

/** Between a menu and what opened it. */
const GAP = 4;

/** What a menu needs below its button before it goes above it. */
const ROOM = 168;

/**
 * One menu for all rows, in the browser's top layer, so that no list that scrolls or hides cuts it off. It stands at
 * the button that has opened it, and closes when that moves.
 */
export function accountMenu({ id, words, account, ...on }: AccountMenuOptions): TemplateResult {
  const item = (action: string, label: string, act: (account: Account) => void, kind = '') =>
    html`<button
      class="menu-item ${kind}"
      type="button"
      data-action=${action}
      role="menuitem"
      tabindex="-1"
      @click=${(event: Event) => {
        (event.currentTarget as HTMLElement).closest<HTMLElement>('[popover]')?.hidePopover();
        if (account) act(account);
      }}
    >
      ${label}
    </button>`;
  return html`<div
    class="menu"
    id=${id}
    popover
    role="menu"
    aria-label=${words.optionsNamed(account?.name ?? '')}
    @toggle=${onToggle}
    @keydown=${onKey}
  >
    ${item('rename', words.rename, on.onRename)}
    ${account?.canSync ? item('sync', words.sync, on.onSync) : ''}
    ${item('disconnect', words.disconnect, on.onRemove, 'risky')}
  </div>`;
}

/** Puts the menu at the end of its button, below it or, where there is no room, above; it closes when that moves. */
export function placeMenu(menu: HTMLElement, opener: HTMLElement): void {
  const { top, bottom, left, right } = opener.getBoundingClientRect();
  const isAbove = bottom + ROOM > innerHeight && top > ROOM;
  const isRightToLeft = getComputedStyle(opener).direction === 'rtl';
  menu.style.setProperty('top', isAbove ? 'auto' : `${bottom + GAP}px`);
  menu.style.setProperty('bottom', isAbove ? `${innerHeight - top + GAP}px` : 'auto');
  menu.style.setProperty('left', isRightToLeft ? `${Math.max(GAP, left)}px` : 'auto');
  menu.style.setProperty(
    'right',
    isRightToLeft ? 'auto' : `${Math.max(GAP, document.documentElement.clientWidth - right)}px`,
  );
  const closed = new AbortController();
  const { signal } = closed;
  // A scroll that brought the button here is told of only after the menu has opened, and is no reason to close it.
  const closeWhenMoved = () => {
    const now = opener.getBoundingClientRect();
    if (now.top !== top || now.right !== right) menu.hidePopover();
  };
  addEventListener('scroll', closeWhenMoved, { capture: true, signal });
  addEventListener('resize', closeWhenMoved, { signal });
  menu.addEventListener(
    'toggle',
    (event) => {
      if (event.newState !== 'closed') return;
      closed.abort();
      // A browser gives the focus back to what had it in the page, and in there to nothing that is in a shadow root.
      const { activeElement: active } = menu.getRootNode() as Document | ShadowRoot;
      const isNowhere = document.activeElement === document.body || menu.contains(active);
      if (isNowhere) opener.focus({ preventScroll: true });
    },
    { signal },
  );
}

function onToggle(event: Event): void {
  const menu = event.currentTarget as HTMLElement;
  if ((event as ToggleEvent).newState !== 'open') return;
  menu.querySelector<HTMLElement>('[role=menuitem]')?.focus({ preventScroll: true });
}

function onKey(event: KeyboardEvent): void {
  const menu = event.currentTarget as HTMLElement;
  const items = [...menu.querySelectorAll<HTMLElement>('[role=menuitem]')];
  const at = items.findIndex((item) => item.matches(':focus'));
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: items.length - 1,
  };
  const next = steps[event.key];
  if (next !== undefined) {
    event.preventDefault();
    items.at(next % items.length)?.focus();
  } else if (event.key === 'Tab') menu.hidePopover();
}
