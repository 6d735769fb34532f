import { nothing, type LitElement } from 'lit';
import type { FlowSession } from '../../client/flow-session.js';
import type { Flow, ProviderId } from '../../contract/types.js';
import type { SessionController } from '../../controllers/session-controller.js';
import { providers as english } from '../../locales/en/providers.js';
import type { LocalizeController } from '../../locales/localize-controller.js';
import type { FirstWizardMessages } from '../../locales/messages.js';
import { button } from '../../ui/button.js';
import { fieldNote } from '../../ui/field-note.js';
import { heading } from '../../ui/heading.js';
import { providerMark } from '../../ui/provider-mark.js';
import { spinner } from '../../ui/spinner.js';
import type { StepCompanion } from './step-companion.js';
import type { StepHost } from './step-host.js';
import { waysOut } from './ways-out.js';
import type { StepStage } from './step-stage.js';

export interface StepHostParts {
  readonly localize: LocalizeController;
  readonly flow: SessionController<FlowSession>;
  readonly endpoint: () => string;
  readonly openWindow: () => OpenWindow | undefined;
  readonly words: () => FirstWizardMessages;
  readonly companion: () => StepCompanion | undefined;
  readonly stage: () => StepStage;
  readonly content: () => ParentNode;
  readonly restart: () => void;
  readonly touched: () => void;
}

/** Addresses of pictures, by provider. */
export type ProviderMarks = Readonly<Partial<Record<ProviderId, string>>>;

export type OpenWindow = StepHost['openWindow'];

/** The wizard as its steps see it. */
export function createStepHost(
  wizard: LitElement & {
    readonly bare: boolean;
    readonly provider?: ProviderId;
    readonly marks?: ProviderMarks;
  },
  parts: StepHostParts,
): StepHost {
  const prefix = `connect-${Math.random().toString(36).slice(2, 8)}`;
  const id = (name: string) => `${prefix}-${name}`;

  const known = () => parts.stage().scene?.flow ?? parts.flow.state?.flow;
  const currentFlow = (): Flow => {
    const flow = known();
    if (!flow) throw new Error('There is no flow.');
    return flow;
  };
  const provider = () => known()?.provider ?? wizard.provider;
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
      const id = provider();
      const { anyProvider, mailbox } = parts.words();
      if (id === 'imap') return mailbox;
      return (id && (names() as Partial<Record<string, string>>)[id]) ?? anyProvider;
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
      return parts.endpoint();
    },
    get isAway() {
      const { connection = 'online' } = parts.flow.state ?? {};
      return connection !== 'online';
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
    remaining: () => parts.stage().clock?.remaining(),
    untilOffered: (action) => parts.stage().clock?.untilOffered(action, currentFlow().step) ?? 0,
    countDown: (ms) => parts.stage().clock?.countDown(ms),
    countdown: () => parts.stage().clock?.countdown(),
    openWindow: (...call) => (parts.openWindow() ?? window.open.bind(window))(...call),
    send(action, values, to, said = parts.words().sending) {
      const { session } = parts.flow;
      if (host.isAway) return;
      sentTo = to;
      if (action === 'cancel') void session?.cancel();
      else {
        parts.companion()?.sending(said);
        void session?.answer(action, values, to);
      }
    },
    touched: parts.touched,
    announce: (text) => parts.companion()?.announce(text),
    restart: parts.restart,
    close: () => wizard.dispatchEvent(new Event('wizard-close')),
    requestUpdate: () => wizard.requestUpdate(),
    spinner,
    heading: ({ provider, ...options }) =>
      heading({ ...options, id: host.titleId, mark: provider && host.providerMark(provider) }),
    button: (options) =>
      button(
        host.isAway && !options.isLocal
          ? { ...options, disabled: true, describedBy: id('connection') }
          : options,
      ),
    providerMark: (provider) => providerMark(provider, wizard.marks?.[provider]),
    fieldNote,
    waysOut: (step, except) => waysOut(host, step, except),
    fieldError: (...error) => parts.companion()?.fieldError(...error),
    notice: ({ message }) => (message && parts.stage().outcomes?.messageNotice(host, message)) ?? nothing,
    failureTitle: (code) => parts.stage().outcomes?.failureWords(host, code).title,
  };
  return host;
}
