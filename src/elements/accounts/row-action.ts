import type { Account } from '../../contract/types.js';
import type { AccountMessages } from '../../locales/messages.js';
import { button } from '../../ui/button.js';
import { copyOf } from '../../ui/copy-of.js';
import { html } from 'lit';
import { spinner } from '../../ui/spinner.js';
import type { AccountRowContext, RowState } from './row-types.js';
import { firstIn, writeAttribute, writeText } from './write.js';

interface Offer {
  readonly label: string;
  readonly kind: 'primary' | 'secondary';
  /** For those who hear it. */
  readonly named: (name: string) => string;
  /** What is under way once it was taken. */
  readonly work: RowState['work'];
}

/** The one thing that can be done here, if there is one; waiting and asking support are not done here. */
function offerOf({ action }: Account, words: AccountMessages): Offer | undefined {
  if (action === 'reconnect')
    return { label: words.reconnect, kind: 'primary', named: words.reconnectNamed, work: 'reconnect' };
  if (action === 'grant')
    return { label: words.grant, kind: 'primary', named: words.grantNamed, work: 'reconnect' };
  if (action === 'restart')
    return { label: words.restart, kind: 'secondary', named: words.restartNamed, work: 'restart' };
  return undefined;
}

/** Draws the button for it before the menu's, the same one whatever it becomes, so that it keeps its focus. */
export function drawRowAction(
  actions: HTMLElement,
  account: Account,
  { work }: RowState,
  { words }: AccountRowContext,
): void {
  const offer = offerOf(account, words);
  let shown = actions.childElementCount > 1 ? firstIn(actions) : undefined;
  if (!offer) {
    shown?.remove();
    return;
  }
  if (!shown) actions.prepend((shown = copyOf('action', () => button({ label: ' ', action: 'reconnect' }))));
  const isBusy = work === offer.work;
  writeAttribute(shown, 'class', `button ${offer.kind}`);
  writeAttribute(shown, 'data-action', account.action);
  writeAttribute(shown, 'aria-label', offer.named(account.name));
  writeAttribute(shown, 'aria-disabled', isBusy || work === 'remove' ? 'true' : undefined);
  writeText(firstIn(shown), offer.label);
  if (shown.toggleAttribute('data-busy', isBusy) === shown.childElementCount > 1) return;
  if (isBusy) shown.append(copyOf('spinner', () => html`${spinner}`));
  else shown.lastElementChild?.remove();
}
