import { describe, expect, it } from 'vitest';
import { codeStep, problem, qrStep } from './support/contract-server.js';
import { settle } from './support/page.js';
import { started, values } from './support/session.js';

describe('the page around it', () => {
  it('holds no connection while hidden, and looks at once when it is seen again', async () => {
    const { page, session, network, server, looks, id } = await started();
    await page.setVisible(false);
    expect(network.aborted).toBe(1);
    server.move(id, { step: codeStep });
    await page.advance(60_000);
    expect(looks()).toHaveLength(1);
    await page.setVisible(true);
    expect(session.state.flow?.step.kind).toBe('code');
  });

  it('says that it is offline, asks nothing, and looks at once when the network is back', async () => {
    const { page, session, looks } = await started();
    await page.setOnline(false);
    expect(session.state.connection).toBe('offline');
    await page.advance(60_000);
    expect(looks()).toHaveLength(1);
    await page.setOnline(true);
    await page.advance(0);
    expect(looks()).toHaveLength(3);
    expect(session.state.connection).toBe('online');
  });

  it('looks again when another tab announces something', async () => {
    const { page, looks } = await started();
    await page.hint();
    expect(looks()).toHaveLength(2);
  });

  it('leaves no timer, listener or poll behind when disconnected, and goes on when connected again', async () => {
    const { page, session, server, network, looks, id } = await started('whatsapp');
    session.disconnect();
    expect(page.listeners).toBe(0);
    expect(network.aborted).toBe(1);
    await settle();
    // The server's own long poll is still counting.
    await page.advance(120_000);
    expect(page.timers).toBe(0);
    expect(looks()).toHaveLength(1);
    server.move(id, { step: codeStep });
    session.connect();
    session.connect();
    await settle();
    expect(session.state.flow?.step.kind).toBe('code');
    expect(page.listeners).toBe(1);
  });

  it('does not lose an answer on its way when the element is moved', async () => {
    const { session } = await started();
    const answering = session.answer('submit', values);
    session.disconnect();
    session.connect();
    await answering;
    expect(session.state.flow?.step.kind).toBe('code');
  });

  it('does not repeat an answer once nobody is there any more', async () => {
    const { page, session, network } = await started();
    network.state = 'down';
    const answering = session.answer('submit', values);
    await page.advance(100);
    session.disconnect();
    await page.advance(10_000);
    await answering;
    expect(network.log.filter((line) => line.endsWith('/answers'))).toHaveLength(1);
    expect(session.state).toMatchObject({ phase: 'open', failed: 'answer' });
    expect(session.state.sending).toBeUndefined();
  });

  it('ignores what comes back about a flow that has made room for another', async () => {
    const { session } = await started();
    const answering = session.answer('submit', values);
    const starting = session.start({ intent: 'connect', provider: 'whatsapp' }, { fresh: true });
    await Promise.all([answering, starting]);
    expect(session.state).toMatchObject({
      phase: 'open',
      flow: { provider: 'whatsapp', step: { kind: 'qr' } },
    });
  });
});

describe('a QR code whose time is up', () => {
  it('is renewed by itself while the page is visible, as often as the step allows', async () => {
    const { page, session, server } = await started('whatsapp');
    await page.advance(59_000);
    expect(session.state.flow?.step).toMatchObject({ data: 'qr-code-1' });
    await page.advance(1_000);
    expect(session.state.flow?.step).toMatchObject({ data: 'qr-code-2' });
    await page.advance(600_000);
    expect(session.state.flow?.step).toMatchObject({
      data: 'qr-code-4',
      actions: [{ type: 'refresh', left: 0 }, {}],
    });
    expect(server.answers).toHaveLength(3);
  });

  it('waits for a hidden page to be seen', async () => {
    const { page, session, server } = await started('whatsapp');
    await page.setVisible(false);
    await page.advance(300_000);
    expect(server.answers).toHaveLength(0);
    await page.setVisible(true);
    expect(server.answers).toHaveLength(1);
    expect(session.state.flow?.step).toMatchObject({ data: 'qr-code-2' });
  });

  it('is renewed once, also when that fails', async () => {
    const { page, server, id, network } = await started('whatsapp');
    server.override = (request) => (request.method === 'POST' ? problem('upstream.unavailable') : undefined);
    await page.advance(300_000);
    expect(network.log.filter((line) => line === `POST flows/${id}/answers`)).toHaveLength(1);
  });

  it('is left alone when the server gives it no lifetime', async () => {
    const { page, server, id } = await started('whatsapp');
    const { expiresInMs: _, ...step } = qrStep('qr-code-9', 3) as Extract<
      ReturnType<typeof qrStep>,
      { kind: 'qr' }
    >;
    server.move(id, { step });
    await page.advance(600_000);
    expect(server.answers).toHaveLength(0);
  });
});
