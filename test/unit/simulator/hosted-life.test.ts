import { describe, expect, it } from 'vitest';
import { createHosted, member } from './hosted-person.js';

describe('the life of a hosted link', () => {
  const isExpired = async (page: Response): Promise<boolean> =>
    page.status === 401 && (await page.text()).includes('errors/expired_link');

  it('ends at expiresOn', async () => {
    const { open, clock } = createHosted();
    const { page, post } = await open();
    await clock.advance(599_999);
    expect((await page()).status).toBe(200);
    await clock.advance(1);
    expect(await isExpired(await page())).toBe(true);
    const late = await post('/sessions', { provider: 'LINKEDIN', method: 'password', values: member });
    expect(late).toMatchObject({ status: 401, body: { type: 'errors/expired_link' } });
  });

  it('lets who has begun come to an end', async () => {
    const { open, clock, code } = createHosted();
    const { start } = await open({ expiresOn: '2026-01-01T00:01:00.000Z' });
    const { send } = await start('LINKEDIN', 'password', { ...member, username: 'sms@example.com' });
    await clock.advance(60_000);
    expect(await send({ code: await code() })).toMatchObject({ kind: 'done' });
  });

  it('ends with its first account when it is single use, and not before', async () => {
    for (const single_use of [true, false]) {
      const { open } = createHosted();
      const { start, page } = await open({ single_use });
      await start('LINKEDIN', 'password', { ...member, password: 'wrong' });
      expect((await page()).status).toBe(200);
      await start('LINKEDIN', 'password', member);
      expect(await isExpired(await page())).toBe(single_use);
    }
  });

  it('ends at the daily restart, and at a restart of the simulator', async () => {
    const first = createHosted();
    const { page, path } = await first.open();
    const second = createHosted();
    second.simulator.load(first.simulator.state());
    expect(await isExpired(await second.request(path))).toBe(true);
    expect((await first.phone()).hostedLinks).toBe(1);
    await first.act('daily-restart');
    expect(await isExpired(await page())).toBe(true);
  });
});

describe('the notification', () => {
  const notify_url = 'https://host.test/notify';

  it.each([
    ['once', 60_000, 1],
    ['twice', 60_000, 2],
    ['late', 14_999, 0],
    ['late', 15_000, 1],
    ['never', 60_000, 0],
  ] as const)('with the option %s has come after %i ms so many times: %i', async (notify, ms, count) => {
    const { open, posted, clock } = createHosted({ notify });
    await (await open({ notify_url })).start('LINKEDIN', 'password', member);
    await clock.advance(ms);
    expect(posted).toHaveLength(count);
  });

  it('still comes after a restart', async () => {
    const first = createHosted({ notify: 'late' });
    await (await first.open({ notify_url })).start('LINKEDIN', 'password', member);
    const second = createHosted({ clock: first.clock });
    second.simulator.load(first.simulator.state());
    await first.simulator.close();
    await first.clock.advance(60_000);
    expect([first.posted.length, second.posted.length]).toEqual([0, 1]);
  });
});
