import type { SimulatorOptions } from '../../../src/simulator/index.js';
import { createHarness, ORIGIN } from './harness.js';

type View = Readonly<Record<string, unknown>> & { readonly kind: string };

interface Posted {
  readonly url: string;
  readonly body: unknown;
}

const link = {
  type: 'create',
  providers: '*',
  api_url: ORIGIN,
  expiresOn: '2026-01-01T00:10:00.000Z',
};

/** A simulator, what it posted to the outside, and a person who goes through a hosted link. */
export function createHosted(options: Partial<SimulatorOptions> = {}) {
  const posted: Posted[] = [];
  const webhookFetch = (url: unknown, init?: RequestInit): Promise<Response> => {
    posted.push({ url: String(url), body: JSON.parse(init?.body as string) as unknown });
    return Promise.resolve(new Response());
  };
  const harness = createHarness({ webhookFetch, ...options });
  const create = (body: object = {}) => harness.api('POST', '/hosted/accounts/link', { ...link, ...body });
  const open = async (body: object = {}) => {
    const path = new URL(String((await create(body)).body['url'])).pathname;
    const post = async (address: string, content: unknown) => {
      const init = { method: 'POST', body: JSON.stringify(content) };
      const response = await harness.request(path + address, init);
      return {
        status: response.status,
        body: (await response.json()) as { session: string; view: View; next: unknown },
      };
    };
    const start = async (provider: string, method: string, values: object = {}) => {
      const { body: answer } = await post('/sessions', { provider, method, values });
      const at = `/sessions/${answer.session}`;
      return {
        view: answer.view,
        send: async (content: object) => (await post(at, content)).body.view,
        look: async () => {
          const response = await harness.request(path + at);
          return ((await response.json()) as { view: View }).view;
        },
      };
    };
    const setup = async () => {
      const response = await harness.request(`${path}/setup.json`);
      return (await response.json()) as {
        handle: unknown;
        providers: { id: string; methods: { id: string; fields: unknown[] }[] }[];
      };
    };
    return { path, post, start, setup, page: () => harness.request(path) };
  };
  return { ...harness, create, open, posted };
}

export const member = { username: 'member@example.com', password: 'fine' };
