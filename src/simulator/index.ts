export { createSimulator, type Simulator } from './simulator.js';
export type { Fault, SimulatorOptions, SimulatorStorage } from './options.js';
export type { Clock } from './clock.js';
export type { Random } from './random.js';
export type { SimulatorState } from './state.js';
export type { PhoneScreen } from './challenges.js';
export type { PhoneAccount, PhoneAttempt, PhoneView } from './phone/phone-view.js';
