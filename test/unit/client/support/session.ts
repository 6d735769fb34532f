import { createConnectClient } from '../../../../src/client/create-connect-client.js';
import { createFlowSession } from '../../../../src/client/create-flow-session.js';
import { createContractServer } from './contract-server.js';
import { createTestNetwork } from './network.js';
import { createTestPage, settle } from './page.js';

/** A flow session on a page of its own, with a server behind a network that can be cut. */
export function setUp() {
  const page = createTestPage();
  const server = createContractServer(page);
  const network = createTestNetwork((request) => server.handle(request));
  const client = createConnectClient({ fetch: network.fetch });
  const session = createFlowSession(client, { environment: page });
  const looks = () => network.log.filter((line) => line.startsWith('GET flows/'));
  return { page, server, network, client, session, looks };
}

/** The same, with a flow under way. */
export async function started(provider: 'linkedin' | 'whatsapp' = 'linkedin') {
  const all = setUp();
  await all.session.start({ intent: 'connect', provider });
  await settle();
  const id = all.session.state.flow?.id ?? '';
  return { ...all, id };
}

export const values = { username: 'member@example.test', password: 'correct' };
