export { testAccountStore } from './conformance/account-store.js';
export { testFlowStore } from './conformance/flow-store.js';
export { testSessionStore } from './conformance/session-store.js';
export type { TestRunner } from './conformance/runner.js';
