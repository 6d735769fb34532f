import type { FlowSessionState } from './flow-session.js';
import { browserEnvironment } from './browser-environment.js';
import type { FlowClient } from './connect-client.js';
import { createFlowCourse, type FlowCourse } from './flow-course.js';
import type { Store } from './store.js';

/** The course of a flow on the page that this code runs in. */
export const pageFlowCourse = (client: FlowClient, store: Store<FlowSessionState>): FlowCourse =>
  createFlowCourse(client, browserEnvironment(client.endpoint), store);
