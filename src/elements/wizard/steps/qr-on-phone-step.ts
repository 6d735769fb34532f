import { html, nothing, type TemplateResult } from 'lit';
import type { QrStep } from '../../../contract/types.js';
import { ways as english } from '../../../locales/en/ways.js';
import { otherButtonStyles } from '../../../ui/other-buttons.styles.js';
import { createDisclosure } from '../disclosure.js';
import { disclosureStyles } from '../disclosure.styles.js';
import type { StepHost, StepView } from '../step-host.js';
import { qrOnPhoneStyles } from './qr-on-phone-step.styles.js';
import { createQrParts, styles as qrStyles } from './qr-step.js';

export const styles = [...qrStyles, otherButtonStyles, disclosureStyles, qrOnPhoneStyles];

/** Links that open the provider's own app on this device, as its codes are; whatever else a code holds is no link. */
const APP_LINK = /^tg:\/\/login\?token=[\w-]+=*$/;

/**
 * The step on a phone, which cannot scan itself: first the way that works right here (a pairing code, or the
 * provider's app opened with what the code holds), else in words why there is none; the code itself folded below, for
 * whoever holds another phone.
 */
export function createView(host: StepHost): StepView<QrStep> {
  const parts = createQrParts(host);
  const disclose = createDisclosure();
  const words = () => host.localize.part('ways', english).thisPhone;

  function render(step: QrStep): TemplateResult {
    const { title, scan } = words();
    const { help, way } = wayHere(step);
    return html`<div class="stack">
      ${host.heading({ provider: host.provider, title: title(host.providerName), help })} ${host.notice(step)}
      <div class="actions">${way}</div>
      ${disclose(
        scan,
        false,
        html`<div class="stack">${parts.steps()} ${parts.plate(step)} ${parts.lifetime(step)}</div>`,
      )}
      ${host.waysOut(step, 'pairing')}
    </div>`;
  }

  function wayHere(step: QrStep): { readonly help: string; readonly way: unknown } {
    const { pairing, link, neither } = words();
    const name = host.providerName;
    if (step.actions.some(({ type, to }) => type === 'switch' && to === 'pairing'))
      return { help: pairing(name), way: renderPairing() };
    if (APP_LINK.test(step.data)) return { help: link(name), way: renderLink(step) };
    return { help: neither(name), way: nothing };
  }

  function renderPairing(): TemplateResult {
    const isBusy = host.sendingTo === 'pairing';
    return host.button({
      label: words().usePairing,
      action: 'switch:pairing',
      busy: isBusy,
      disabled: host.sending !== undefined && !isBusy,
      onClick: () => host.send('switch', undefined, 'pairing'),
    });
  }

  /** A link rather than a button: only a tap on one may open another app everywhere. */
  function renderLink(step: QrStep): TemplateResult {
    return html`<a class="button primary" data-action="open" href=${step.data}
      >${words().open(host.providerName)}</a
    >`;
  }

  return { update: parts.update, render };
}
