import { browserEnvironment } from './browser-environment.js';
import type { ConnectClient } from './connect-client.js';
import type { Environment } from './environment.js';
import { findById, findOrStart } from './find-flow.js';
import { createFlowCourse } from './flow-course.js';
import { type FlowSession, initialFlowState } from './flow-session.js';
import { createStore } from './store.js';

/** A session for one flow at a time, all of it at once; pages get theirs from `createEarlyFlowSession`. */
export function createFlowSession(
  client: ConnectClient,
  options: { readonly environment?: Environment } = {},
): FlowSession {
  const environment = options.environment ?? browserEnvironment(client.endpoint);
  const store = createStore(initialFlowState);
  const { begin, ...course } = createFlowCourse(client, environment, store);
  return {
    ...course,
    get state() {
      return store.state;
    },
    subscribe: (listener) => store.subscribe(listener),
    start: (body, { fresh } = {}) =>
      begin(findOrStart(client, body, { fresh, idempotencyKey: environment.randomId() })),
    resume: (id) => begin(findById(client, id)),
  };
}
