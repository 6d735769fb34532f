export { AccountListElement } from './elements/accounts/account-list-element.js';
export { AccountStatusBannerElement } from './elements/banner/account-status-banner-element.js';
export { ConnectAccountButtonElement } from './elements/button/connect-account-button-element.js';
export { ConnectResultElement } from './elements/result/connect-result-element.js';
export { CustomAuthWizardElement } from './elements/wizard/custom-auth-wizard-element.js';
export {
  AccountConnectedEvent,
  AccountReconnectedEvent,
  AccountReconnectEvent,
  AccountRemovedEvent,
  AccountRemoveEvent,
  FlowCancelledEvent,
  FlowFailedEvent,
  FlowStartedEvent,
  ResultContinueEvent,
  StepChangedEvent,
} from './elements/events.js';
export { en } from './locales/en/index.js';
export { languages, type Language } from './locales/languages.js';
export { plural, type PluralForms } from './locales/plural.js';
export type { LocaleLoaders } from './locales/locale-loaders.js';
export type { MessageOverrides, Messages } from './locales/messages.js';
export type { Account, Flow, ProviderId, Step, StepKind } from './contract/types.js';
export type { ConnectClient } from './client/connect-client.js';
