import { nothing, type LitElement } from 'lit';
import type { FlowSession } from '../../client/flow-session.js';
import type { Flow, ProviderId } from '../../contract/types.js';
import type { CountdownController } from '../../controllers/countdown-controller.js';
import type { SessionController } from '../../controllers/session-controller.js';
import { providers as english } from '../../locales/en/providers.js';
import type { LocalizeController } from '../../locales/localize-controller.js';
import type { WizardMessages } from '../../locales/messages.js';
import type { StepHost } from './step-host.js';
import type { OutcomeViews, Scene } from './step-stage.js';

export interface StepHostParts {
  readonly localize: LocalizeController;
  readonly flow: SessionController<FlowSession>;
  readonly lifetime: CountdownController;
  readonly offer: CountdownController;
  readonly own: CountdownController;
  readonly endpoint: () => string;
  readonly openWindow: () => OpenWindow | undefined;
  readonly words: () => WizardMessages;
  readonly scene: () => Scene | undefined;
  readonly outcomes: () => OutcomeViews | undefined;
  readonly content: () => ParentNode;
  readonly restart: () => void;
  readonly touched: () => void;
  readonly announce: (text: string) => void;
}

export type OpenWindow = StepHost['openWindow'];

/** The wizard as its steps see it. */
export function createStepHost(
  wizard: LitElement & { readonly bare: boolean; readonly provider?: ProviderId },
  parts: StepHostParts,
): StepHost {
  const prefix = `connect-${crypto.getRandomValues(new Uint32Array(1))[0]?.toString(36) ?? ''}`;
  const id = (name: string) => `${prefix}-${name}`;

  const currentFlow = (): Flow => {
    const flow = parts.scene()?.flow ?? parts.flow.state?.flow;
    if (!flow) throw new Error('A step is drawn without a flow.');
    return flow;
  };
  const provider = () => (parts.scene()?.flow ?? parts.flow.state?.flow)?.provider ?? wizard.provider;
  const names = () => parts.localize.part('providers', english);

  let sentTo: string | undefined;

  const host: StepHost = {
    localize: parts.localize,
    id,
    titleId: id('title'),
    get words() {
      return parts.words();
    },
    get providers() {
      return names();
    },
    get flow() {
      return currentFlow();
    },
    get provider() {
      return provider();
    },
    get providerName() {
      const known = provider();
      const { anyProvider, mailbox } = parts.words();
      if (known === 'imap') return mailbox;
      return (known && (names() as Partial<Record<string, string>>)[known]) ?? anyProvider;
    },
    get sending() {
      const { sending, flow } = parts.flow.state ?? {};
      // The next step is known and about to be drawn: until then this one stays as it was while it was being sent.
      return sending ?? (flow && flow.step.id !== currentFlow().step.id ? 'submit' : undefined);
    },
    get sendingTo() {
      return host.sending && sentTo;
    },
    get endpoint() {
      return new URL(`${parts.endpoint().replace(/\/+$/, '')}/`, location.href).href;
    },
    get neverLeft() {
      return parts.flow.state?.problem?.code === 'network.offline';
    },
    get content() {
      return parts.content();
    },
    get canClose() {
      return wizard.bare;
    },
    remaining: () => parts.lifetime.remainingMs,
    countDown: (ms) => {
      parts.own.deadline = ms === undefined ? undefined : Date.now() + ms;
    },
    countdown: () => parts.own.remainingMs,
    openWindow: (...call) => (parts.openWindow() ?? window.open.bind(window))(...call),
    untilOffered({ afterMs = 0 }) {
      const { actions } = currentFlow().step;
      const last = Math.max(...actions.map((action) => action.afterMs ?? 0));
      return Math.max(0, (parts.offer.remainingMs ?? 0) - (last - afterMs));
    },
    send(action, values, to) {
      const { session } = parts.flow;
      sentTo = to;
      parts.announce(action === 'cancel' ? '' : parts.words().sending);
      if (action === 'cancel') void session?.cancel();
      else void session?.answer(action, values, to);
    },
    touched: parts.touched,
    announce: parts.announce,
    restart: parts.restart,
    close: () => wizard.dispatchEvent(new Event('wizard-close')),
    requestUpdate: () => wizard.requestUpdate(),
    notice: ({ message }) => (message && parts.outcomes()?.messageNotice(host, message)) ?? nothing,
    failureTitle: (code) => parts.outcomes()?.failureWords(host, code).title,
  };
  return host;
}
