export { testAccountStore } from './conformance/account-store.js';
export { testFlowStore } from './conformance/flow-store.js';
export type { TestRunner } from './conformance/runner.js';
