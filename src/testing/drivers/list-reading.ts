import type { Account } from '../../contract/types.js';
import { offeredAction, tidy, type OfferedAction, type OfferedChoice, type SeenAction } from './offers.js';
import type { Patience, Place } from './place.js';

/** An account as its row shows it. */
export interface RowReading extends Account {
  /** Its state as it is shown, which is `syncing` as well while it is brought up to date. */
  readonly shownState: Account['state'];
  /** What can be done about it in the row, without its menu: `more` opens that. */
  readonly actions: readonly OfferedAction[];
  /** While it gets another name. */
  readonly naming: { readonly value: string; readonly error: string | undefined } | undefined;
  /** Everything that is there to be read. */
  readonly text: string;
}

/** What is asked before an account is disconnected. */
export interface ListQuestion {
  readonly title: string;
  /** What did not work. */
  readonly problem: string | undefined;
  readonly actions: readonly OfferedAction[];
}

/** What a list shows at one moment. */
export interface ListReading {
  /** Nothing is there to be read yet. */
  readonly isLoading: boolean;
  /** It could not be loaded. */
  readonly hasFailed: boolean;
  readonly rows: readonly RowReading[];
  /** Of an empty list, or of one that could not be loaded. */
  readonly title: string | undefined;
  /** Above rows that may be old: why. */
  readonly notice: string | undefined;
  /** What can be done with the list itself: `connect`, `retry`, `more`. */
  readonly actions: readonly OfferedAction[];
  /** Whose accounts can be looked at alone, where that is offered; `all` is the first. */
  readonly filters: readonly OfferedChoice[];
  /** What the menu of a row offers, while it is open, and what it is called, as the button that opens it is. */
  readonly menu: { readonly label: string; readonly actions: readonly OfferedAction[] } | undefined;
  readonly question: ListQuestion | undefined;
  /** What has the focus, if it is in here: an action, `name` or `more`, and the account whose it is. */
  readonly focused: { readonly name: string; readonly account: string | undefined } | undefined;
  /** What is said to who cannot see it. */
  readonly announcement: string;
}

/** Reads an `<account-list>` at one moment. */
export async function readList(place: Place, patience?: Patience): Promise<ListReading> {
  const seen = await place.read(lookAtList, '', patience);
  const actions = (found: readonly SeenAction[]) => found.map(offeredAction);
  const { title, notice, question, menu, focused } = seen;
  return {
    isLoading: seen.isLoading,
    hasFailed: seen.hasFailed,
    rows: seen.rows.map(({ account, ...row }) => ({
      ...account,
      shownState: row.shownState as Account['state'],
      actions: actions(row.actions),
      naming: row.naming && { value: row.naming.value, error: tidy(row.naming.error) || undefined },
      text: tidy(row.text),
    })),
    title: title === undefined ? undefined : tidy(title),
    notice: notice === undefined ? undefined : tidy(notice),
    actions: actions(seen.actions),
    filters: seen.filters.map((filter) => ({
      ...filter,
      label: tidy(filter.label),
      text: tidy(filter.label),
    })),
    menu: menu && { label: menu.label, actions: actions(menu.actions) },
    question: question && {
      title: tidy(question.title),
      problem: tidy(question.problem) || undefined,
      actions: actions(question.actions),
    },
    focused: focused && { ...focused, name: focused.name ?? '' },
    announcement: tidy(seen.announcement),
  };
}

/** Runs in the page, where it can use nothing that is not in it. */
function lookAtList(element: Element) {
  const list = element as HTMLElement & { readonly accounts?: readonly Account[] };
  const content =
    list.querySelector<HTMLElement>(':scope > .connect-content') ??
    list.shadowRoot?.querySelector<HTMLElement>('.connect-content');
  const rows = [...(content?.querySelectorAll<HTMLElement>('li[data-id]') ?? [])];
  const menu = content?.querySelector<HTMLElement>('[role=menu]:popover-open');
  const question = content?.querySelector<HTMLElement>('[role=alertdialog][open]');
  const active = (content?.getRootNode() as Document | ShadowRoot | undefined)?.activeElement;
  const focused = active instanceof HTMLElement && content?.contains(active) ? active : undefined;
  const named = '[data-action], [data-control=more]';
  const [own, ofMenu, ofQuestion, ...ofRows] = [content, menu, question, ...rows].map((around) =>
    [...(around?.querySelectorAll<HTMLElement>(named) ?? [])]
      .filter((one) => around !== content || !one.closest('li, [role=menu], [role=alertdialog]'))
      .map((one) => ({
        name: one.dataset['action'] ?? one.dataset['control'],
        label: one.ariaLabel ?? one.textContent,
        isDisabled: one.matches(':disabled, [aria-disabled=true]'),
        isBusy: one.matches('[data-busy]'),
        description: '',
        href: undefined,
      })),
  );
  return {
    isLoading: !list.accounts && !content?.querySelector('.screen[role=alert]'),
    hasFailed: content?.querySelector('.screen[role=alert]') != null,
    rows: rows.flatMap((row, at) => {
      const account = list.accounts?.find(({ id }) => id === row.dataset['id']);
      const field = row.querySelector<HTMLInputElement>('[data-control=name]');
      const error = field?.getAttribute('aria-describedby');
      const seen = {
        shownState: row.dataset['state'],
        actions: ofRows[at] ?? [],
        naming: field
          ? {
              value: field.value,
              error: (error && row.querySelector(`[id="${error}"]`)?.textContent) ?? '',
            }
          : undefined,
        // One out of sight is not laid out, and has no text that is shown.
        text: row.innerText || row.textContent,
      };
      return account ? [{ ...seen, account }] : [];
    }),
    title: content?.querySelector('.screen > .title')?.textContent,
    notice: content?.querySelector('.stale')?.textContent,
    actions: own ?? [],
    filters: [...(content?.querySelectorAll<HTMLElement>('[data-option]') ?? [])].map((chip) => ({
      id: chip.dataset['option'] ?? '',
      label: chip.textContent,
      isChosen: chip.ariaPressed === 'true',
      isDisabled: chip.matches(':disabled, [aria-disabled=true]'),
    })),
    menu: menu ? { label: menu.ariaLabel ?? '', actions: ofMenu ?? [] } : undefined,
    question: question
      ? {
          title: question.querySelector('h2')?.textContent ?? '',
          problem: question.querySelector('[role=alert]')?.textContent ?? '',
          actions: ofQuestion ?? [],
        }
      : undefined,
    focused: focused && {
      name: focused.dataset['action'] ?? focused.dataset['control'] ?? focused.dataset['option'],
      account: list.accounts?.find(({ id }) => id === focused.closest<HTMLElement>('li')?.dataset['id'])
        ?.name,
    },
    announcement: content?.querySelector(':scope > [role=status]')?.textContent ?? '',
  };
}
