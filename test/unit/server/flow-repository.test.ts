import { describe, expect, it } from 'vitest';
import { createFlowRepository } from '../../../src/server/flows/flow-repository.js';
import { createHints } from '../../../src/server/hints.js';
import { createMemoryStores, DEFAULT_TIMINGS, type FlowRecord } from '../../../src/server/index.js';
import { createFlow, owner, startOfTime } from '../../../src/testing/conformance/records.js';

async function createRepository() {
  const { flows: store } = createMemoryStores();
  const flow = createFlow({ id: 'flow-1' });
  await store.insert(flow);
  let reads = 0;
  const counted = {
    ...store,
    get: (id: string) => {
      reads += 1;
      return store.get(id);
    },
  };
  const clock = { now: () => startOfTime, setTimeout: () => undefined, clearTimeout: () => undefined };
  const flows = createFlowRepository(
    counted,
    createHints(() => undefined),
    clock,
    DEFAULT_TIMINGS,
  );
  return { flows, flow, reads: () => reads };
}

const raise = (flow: FlowRecord): FlowRecord => ({ ...flow, rev: flow.rev + 1 });

describe('a flow that is handed on', () => {
  it('is written without being read again', async () => {
    const { flows, flow, reads } = await createRepository();
    const first = await flows.change(flow, raise);
    const second = first && (await flows.change(first.flow, raise));
    expect(second?.flow).toMatchObject({ rev: 3, version: 3 });
    expect(reads()).toBe(0);
  });

  it('is read again when somebody has written it since', async () => {
    const { flows, flow, reads } = await createRepository();
    await flows.change('flow-1', (current) => ({ ...raise(current), supportId: 'another' }));
    const result = await flows.change(flow, raise);
    expect(result?.flow).toMatchObject({ rev: 3, version: 3, supportId: 'another' });
    expect(reads()).toBe(2);
  });

  it('never says by itself that there is nothing to change', async () => {
    const { flows, flow } = await createRepository();
    await flows.change('flow-1', (current) => ({ ...current, supportId: 'another' }));
    const seen: string[] = [];
    const result = await flows.change(flow, (current) => {
      seen.push(current.supportId);
      return undefined;
    });
    expect(seen).toEqual(['SUPPORT-1', 'another']);
    expect(result).toMatchObject({ changed: false, flow: { supportId: 'another' } });
  });

  it('is not brought back when it is gone', async () => {
    const { flows, flow } = await createRepository();
    await flows.store.purge(flow.purgeAt);
    expect(await flows.change(flow, raise)).toBeUndefined();
    expect(await flows.read('flow-1', owner)).toBeUndefined();
  });
});
