import { html, nothing, type TemplateResult } from 'lit';
import type { RedirectStep } from '../../../contract/types.js';
import { ways as english } from '../../../locales/en/ways.js';
import type { Heading } from '../../../locales/messages.js';
import { otherButtonStyles } from '../../../ui/other-buttons.styles.js';
import { addressOf } from '../address-of.js';
import { sceneStyles } from '../scene.styles.js';
import { findAction, type StepHost, type StepView } from '../step-host.js';
import { redirectStyles } from './redirect-step.styles.js';

export const styles = [otherButtonStyles, sceneStyles, redirectStyles];

/** A link of the endpoint is good for a minute; it is taken away a little before. */
const LINK_MS = 55_000;

const FEATURES = 'popup,width=520,height=720';

/**
 * Leaves for another window. The window is opened by the click itself, empty, because a browser allows it only then;
 * where it leads comes with the server's reply. What became of it only the server says: whether the window is closed
 * is never asked, as providers cut the tie between windows and a closed one may have succeeded.
 */
export function createView(host: StepHost): StepView<RedirectStep> {
  /** Open, and still to be sent on its way. */
  let waiting: Window | undefined;
  let isBlocked = false;
  let hasLeft = false;
  let check: 'asked' | 'nothing' | undefined;
  let launch: string | undefined;
  /** What had the focus makes room for something else. */
  let refocus = false;
  let wasSending = false;
  let known: Pick<RedirectStep, 'returned' | 'message'> = {};

  const words = () => host.localize.part('ways', english).redirect;

  function render(step: RedirectStep): TemplateResult {
    const state = stateOf(step);
    return html`<div class="stack">
      ${renderWindow(state)} ${host.heading({ ...headingOf(step, state) })} ${host.notice(step)}
      <div class="actions apart">
        ${isBlocked && state === 'link' ? html`<p class="help small">${words().blocked}</p>` : nothing}
        <div class="moves ${state}">
          ${state === 'link' ? renderLink(step) : renderButton(step, state)} ${renderCheck(step, state)}
        </div>
        ${
          state === 'away' || state === 'returned'
            ? html`<p class="help small not-yet">${check === 'nothing' ? words().notYet : nothing}</p>`
            : nothing
        }
        ${host.waysOut(step)}
      </div>
    </div>`;
  }

  type State = 'ready' | 'link' | 'away' | 'returned';

  function stateOf(step: RedirectStep): State {
    if (hasLink(step) && !waiting && !hasLeft) return 'link';
    if (hasLeft) return 'away';
    return step.returned ? 'returned' : 'ready';
  }

  const hasLink = (step: RedirectStep): boolean => step.launch !== undefined && host.countdown() !== 0;

  function headingOf({ purpose }: RedirectStep, state: State): Heading {
    const all = words();
    if (state === 'away') return all.away(host.providerName);
    if (state === 'returned') return all.returned;
    return (purpose === 'oauth' ? all.oauth : all.hosted)(host.providerName);
  }

  const openLabel = ({ purpose }: RedirectStep): string =>
    purpose === 'oauth' ? words().open(host.providerName) : words().openHosted;

  function renderButton(step: RedirectStep, state: State): TemplateResult | typeof nothing {
    if (!findAction(step, 'submit')) return nothing;
    const labels = { away: words().openAgain, returned: host.words.actions.retry, ready: openLabel(step) };
    return host.button({
      label: state === 'link' ? openLabel(step) : labels[state],
      kind: state === 'away' ? 'secondary' : 'primary',
      action: 'submit',
      busy: host.sending === 'submit',
      disabled: host.sending !== undefined && host.sending !== 'submit',
      onClick: onOpen,
    });
  }

  function renderLink(step: RedirectStep): TemplateResult {
    return html`<a
      class="button primary"
      data-action="open"
      href=${addressOf(host, step.launch ?? '')}
      target="_blank"
      rel="noopener noreferrer"
      @click=${onFollow}
      @auxclick=${onFollow}
      >${openLabel(step)}<span class="visually-hidden">, ${words().newWindow}</span></a
    >`;
  }

  function renderCheck(step: RedirectStep, state: State): TemplateResult | typeof nothing {
    const isOffered = state === 'away' || state === 'returned';
    if (!isOffered || !findAction(step, 'refresh')) return nothing;
    return host.button({
      label: words().checkNow,
      kind: 'secondary',
      action: 'refresh',
      busy: host.sending === 'refresh',
      disabled: host.sending !== undefined && host.sending !== 'refresh',
      onClick: onCheck,
    });
  }

  /** The window that is elsewhere, with whose page is in it. */
  function renderWindow(state: State): TemplateResult {
    return html`<div class="scene" aria-hidden="true">
      <div class="window ${state}">
        <div class="window-bar"><i></i><i></i><i></i><span></span></div>
        <div class="window-page">
          ${host.provider ? host.providerMark(host.provider) : nothing}<b></b><b></b><em></em>
        </div>
      </div>
    </div>`;
  }

  function onOpen() {
    const opened = host.openWindow('', '_blank', FEATURES);
    isBlocked = !opened;
    check = undefined;
    if (isBlocked) hasLeft = false;
    refocus = isBlocked;
    waiting?.close();
    waiting = opened ?? undefined;
    if (opened) prepare(opened, words().opening);
    host.send('submit');
  }

  function onFollow(event: MouseEvent) {
    // The right button opens a menu, from which nothing may follow.
    if (event.button === 2) return;
    refocus = true;
    leave();
  }

  function onCheck() {
    check = 'asked';
    host.send('refresh');
  }

  function leave() {
    hasLeft = true;
    check = undefined;
    host.announce(words().away(host.providerName).title);
    host.requestUpdate();
  }

  function update(step: RedirectStep) {
    // What is new about the step ends what was believed: the browser is back, or what it left for did not work.
    const isBack = step.returned && !known.returned;
    const isRefused = step.message && step.message !== known.message;
    if (isBack || isRefused) {
      hasLeft = false;
      check = undefined;
      if (isBack) host.announce(words().returned.title);
    }
    known = { returned: step.returned ?? false, ...(step.message && { message: step.message }) };
    if (step.launch !== launch) {
      launch = step.launch;
      const isRelative = launch !== undefined && !URL.canParse(launch);
      host.countDown(isRelative ? LINK_MS : undefined);
    }
    const isSending = host.sending !== undefined;
    if (wasSending && !isSending) settle(step);
    wasSending = isSending;
  }

  /** The answer is back. */
  function settle({ launch: path }: RedirectStep) {
    if (waiting && path) {
      waiting.location.replace(addressOf(host, path));
      leave();
    } else {
      // There is nowhere to go; what is on the page says why.
      waiting?.close();
    }
    waiting = undefined;
    if (check !== 'asked') return;
    check = 'nothing';
    host.announce(words().notYet);
  }

  function updated() {
    if (host.sending || !refocus) return;
    host.content.querySelector<HTMLElement>('.moves > .button')?.focus();
    refocus = false;
  }

  return { update, render, updated, removed: () => waiting?.close() };
}

/** Cut off from this page before anything is loaded into it, and not blank while it waits. */
function prepare(opened: Window, text: string): void {
  opened.opener = null;
  const { document } = opened;
  document.title = text;
  document.body.textContent = text;
}
