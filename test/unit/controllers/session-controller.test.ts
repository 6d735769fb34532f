import { beforeEach, expect, it } from 'vitest';
import { createConnectClient } from '../../../src/client/create-connect-client.js';
import { createFlowSession } from '../../../src/client/create-flow-session.js';
import type { FlowSession } from '../../../src/client/flow-session.js';
import { SessionController } from '../../../src/controllers/session-controller.js';
import { codeStep, createContractServer } from '../client/support/contract-server.js';
import { createTestNetwork } from '../client/support/network.js';
import { createTestPage, settle } from '../client/support/page.js';
import { TestControllerHost } from './test-controller-host.js';

function createSession() {
  const page = createTestPage();
  const server = createContractServer(page);
  const network = createTestNetwork((request) => server.handle(request));
  const session = createFlowSession(createConnectClient({ fetch: network.fetch }), { environment: page });
  return { page, server, session };
}

let host: TestControllerHost;
beforeEach(() => {
  host = new TestControllerHost();
});

it('connects the session with its host, and updates the host when the session moves', async () => {
  const { page, session } = createSession();
  const controller = new SessionController(host, session);
  expect(page.listeners).toBe(0);
  host.connect();
  expect(page.listeners).toBe(1);
  const { updates } = host;
  await session.start({ intent: 'connect' });
  expect(host.updates).toBeGreaterThan(updates);
  expect(controller.state?.phase).toBe('open');
  host.disconnect();
  expect(page.listeners).toBe(0);
});

it('shows what the session became while the host was away', async () => {
  const { page, server, session } = createSession();
  const controller = new SessionController(host, session);
  host.connect();
  await session.start({ intent: 'connect' });
  host.disconnect();
  server.move(session.state.flow?.id ?? '', { step: codeStep });
  const { updates } = host;
  host.connect();
  expect(host.updates).toBeGreaterThan(updates);
  await page.advance(0);
  expect(controller.state?.flow?.step.kind).toBe('code');
  host.disconnect();
});

it('lets one session go when it is given another, before and after its host is connected', async () => {
  const [first, second, third] = [createSession(), createSession(), createSession()];
  const controller = new SessionController<FlowSession>(host);
  expect(controller.state).toBeUndefined();
  controller.session = first.session;
  controller.session = second.session;
  expect(host.updates).toBe(2);
  host.connect();
  expect([first.page.listeners, second.page.listeners]).toEqual([0, 1]);
  controller.session = third.session;
  expect([second.page.listeners, third.page.listeners]).toEqual([0, 1]);
  const { updates } = host;
  controller.session = third.session;
  expect(host.updates).toBe(updates);
  controller.session = undefined;
  expect(third.page.listeners).toBe(0);
  expect(controller.session).toBeUndefined();
  host.disconnect();
  await settle();
});
