import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  startSimulator,
  type SimulatorServer,
  type SimulatorServerOptions,
} from '../../../src/simulator/node.js';
import { API_KEY, startSimulatorProcess } from '../../support/processes.js';

describe('a started simulator', () => {
  const servers: SimulatorServer[] = [];
  let folder = '';

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'simulator-'));
  });

  afterEach(async () => {
    for (const server of servers.splice(0)) await server.close();
    await rm(folder, { recursive: true });
  });

  async function start(options: Partial<SimulatorServerOptions> = {}): Promise<SimulatorServer> {
    const server = await startSimulator({ port: 0, apiKey: 'key', ...options });
    servers.push(server);
    return server;
  }

  const login = (url: string): Promise<Response> =>
    fetch(`${url}/api/v1/accounts`, {
      method: 'POST',
      headers: { 'X-API-KEY': 'key', 'content-type': 'application/json' },
      body: JSON.stringify({ provider: 'LINKEDIN', username: 'member@example.com', password: 'canary' }),
    });

  it('answers JSON on this machine', async () => {
    const { url } = await start();
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const response = await login(url);
    expect([response.status, response.headers.get('content-type')]).toEqual([201, 'application/json']);
  });

  it('keeps its accounts in its file, in which no password is', async () => {
    const dataFile = join(folder, 'new', 'simulator.json');
    const first = await start({ dataFile });
    const { account_id: id } = (await (await login(first.url)).json()) as { account_id: string };
    expect(await readFile(dataFile, 'utf8')).not.toContain('canary');
    const second = await start({ dataFile });
    const response = await fetch(`${second.url}/api/v1/accounts/${id}`, { headers: { 'X-API-KEY': 'key' } });
    expect(response.status).toBe(200);
  });

  it('breaks the connection when a fault drops it', async () => {
    const { url } = await start({ faults: () => ({ kind: 'drop', when: 'after' }) });
    await expect(login(url)).rejects.toThrow(TypeError);
  });

  it('breaks an answer off when a fault cuts it, after its status and half its body', async () => {
    const { url } = await start({ faults: () => ({ kind: 'cut' }) });
    const response = await login(url);
    expect(response.status).toBe(201);
    await expect(response.json()).rejects.toThrow();
  });

  it('closes while a request is held', async () => {
    const server = await start();
    const headers = { 'X-API-KEY': 'key', 'content-type': 'application/json' };
    const init = { method: 'POST', headers, body: JSON.stringify({ provider: 'WHATSAPP' }) };
    const started = await fetch(`${server.url}/api/v1/accounts`, init);
    const { account_id: id } = (await started.json()) as { account_id: string };
    const held = fetch(`${server.url}/api/v1/accounts/${id}`, { headers }).then(
      ({ status }) => status,
      () => 'closed',
    );
    await servers.pop()?.close();
    expect([404, 'closed']).toContain(await held);
  });
});

describe('the command', () => {
  it('makes every answer of the API as late as it is told', async () => {
    const simulator = await startSimulatorProcess(['--latency', '700']);
    try {
      const startedAt = performance.now();
      await (await fetch(`${simulator.url}/api/v1/accounts`, { headers: { 'X-API-KEY': API_KEY } })).text();
      expect(performance.now() - startedAt).toBeGreaterThanOrEqual(690);
    } finally {
      await simulator.close();
    }
  });
});
