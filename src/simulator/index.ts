export { createSimulator, type Simulator } from './simulator.js';
export type { Fault, OAuthClient, SimulatorOptions, SimulatorStorage } from './options.js';
export type { Clock } from './clock.js';
export type { Random } from './random.js';
export type { SimulatorState } from './state.js';
export type { PhoneScreen } from './challenges.js';
export type { PhoneAccount, PhoneAttempt, PhoneConsent, PhoneMail, PhoneView } from './phone/phone-view.js';
