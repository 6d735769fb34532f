import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openBrowser, visit } from '../../support/browser.js';
import type { Visitor } from '../../support/browser-visitor.js';
import { startDemo, type RunningDemo } from '../../support/demo.js';
import { ProviderCells } from '../../support/provider-cells.js';
import { CASES, NAMES, reconnectionOf, RECONNECTIONS, type ProviderCase } from './cases.js';
import { choose, throughSteps } from './custom.js';
import { leaveWizard, throughWizard } from './hosted.js';

const cells = new ProviderCells();
let demo: RunningDemo;
let browser: Browser;
let visitor: Visitor;

beforeAll(async () => {
  [demo, browser] = await Promise.all([startDemo(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await demo.close();
});
beforeEach(async () => {
  visitor = await visit(browser, demo);
  await visitor.open();
});
afterEach(async () => {
  await visitor.leaveNothing();
  await visitor.context.close();
  expect(visitor.problems).toEqual([]);
});

const isConnected = async ({ provider }: ProviderCase, how = 'is connected') => {
  await visitor.isTold(`${NAMES[provider]} ${how}`);
  await visitor.seesAccount('Connected');
  expect(await demo.phone.accounts()).toHaveLength(1);
};

const connect = async (one: ProviderCase) => {
  await visitor.connect(one.provider);
  await choose(visitor, one);
  await throughSteps(visitor, demo.phone, one);
  await isConnected(one);
};

/** The session ends at the provider; the list hears of it and offers the way back. */
const lose = async ({ handle }: ProviderCase) => {
  await demo.phone.signOut(handle);
  await visitor.seesAccount('Needs you');
  const [lost] = await visitor.list.rows();
  await visitor.list.row(lost?.id ?? '').reconnect();
};

const leaveForWizard = async () => {
  await visitor.wizard.switchTo('hosted');
  return visitor.leave();
};

describe('Through our own steps', () => {
  it.each(CASES)('connects $provider by $method, asked for: $checkpoint', async (one) => {
    await connect(one);
    cells.worked({ ...one, through: 'custom' });
  });

  it.each(RECONNECTIONS)(
    'reconnects $provider by $method, asked for: $checkpoint, in its row',
    async (one) => {
      await connect(one);
      const before = await visitor.accountIds();
      await lose(one);
      await choose(visitor, one);
      await throughSteps(visitor, demo.phone, one, true);
      await isConnected(one, 'is connected again');
      expect(await visitor.accountIds()).toEqual(before);
      cells.worked({ ...reconnectionOf(one), through: 'custom' });
    },
  );
});

describe('Through the upstream’s wizard', () => {
  it.each(CASES)('connects $provider by $method, asked for: $checkpoint', async (one) => {
    await visitor.connect(one.provider);
    await throughWizard(await leaveForWizard(), demo.phone, one);
    await isConnected(one);
    cells.worked({ ...one, through: 'hosted' });
  });

  it.each(RECONNECTIONS)(
    'reconnects $provider by $method, asked for: $checkpoint, in its row',
    async (one) => {
      await connect(one);
      const before = await visitor.accountIds();
      await lose(one);
      await throughWizard(await leaveForWizard(), demo.phone, one, true);
      await isConnected(one, 'is connected again');
      expect(await visitor.accountIds()).toEqual(before);
      cells.worked({ ...reconnectionOf(one), through: 'hosted' });
    },
  );

  const plain = CASES.find(({ provider, checkpoint }) => provider === 'linkedin' && checkpoint === 'none');
  if (!plain) throw new Error('There is no plain way in.');

  it('says that the user came back without an account, and takes a second go', async () => {
    await visitor.connect('linkedin');
    await leaveWizard(await leaveForWizard());
    await visitor.sees(visitor.title('You came back before it was finished'));
    expect(await demo.phone.accounts()).toEqual([]);
    await throughWizard(await visitor.leave(), demo.phone, plain);
    await isConnected(plain);
    cells.worked({ ...plain, checkpoint: 'given up, then done', through: 'hosted' });
  });

  describe('whose notice is late', () => {
    beforeAll(() => demo.restart({ simulator: { notify: 'late', webhookDelayMs: 3_000 } }));

    it('waits for the notice, which alone is believed', async () => {
      await visitor.connect('linkedin');
      await throughWizard(await leaveForWizard(), demo.phone, plain);
      await visitor.sees(visitor.title('You came back before it was finished'));
      expect(await visitor.accountIds()).toEqual([]);
      await isConnected(plain);
      cells.worked({ ...plain, checkpoint: 'late notice', through: 'hosted' });
    });
  });
});
