import { fixture, html } from '@open-wc/testing';
import '../../src/define.js';
import { accountList, statusBanner, wizard } from '../../src/testing/page.js';
import { signIn } from '../../stories/support/page-world.js';
import { withStep } from '../../stories/support/replies.js';
import { closeWorlds, openWorld } from './support/drawn.js';

/** Six plural forms and a script from the right, four forms, none at all. */
const LANGUAGES = ['ar', 'pl', 'ja'] as const;

const tidy = (text: string): string => text.replace(/\s+/g, ' ');

describe('what a browser knows of a language', () => {
  beforeEach(() => localStorage.clear());
  afterEach(closeWorlds);

  for (const tag of LANGUAGES) {
    for (const minutes of [2, 5, 11])
      it(`says ${String(minutes)} minutes in ${tag}`, async () => {
        const world = await openWorld();
        await signIn(world, 'sms@example.com');
        // A little less, and no other number of minutes for as long as a test may take.
        const expiresInMs = minutes * 60_000 + 25_000;
        world.intercept = withStep(world, (step) => ({ ...step, expiresInMs, lifetime: 'stated' }));
        const place = await fixture<HTMLElement>(
          html`<div lang=${tag}>
            <custom-auth-wizard provider="linkedin" .fetch=${world.fetch}></custom-auth-wizard>
          </div>`,
        );
        const words = new Intl.NumberFormat(tag, { style: 'unit', unit: 'minute', unitDisplay: 'long' });
        await wizard(place).waitFor(({ text }) => tidy(text).includes(tidy(words.format(minutes))));
      });

    it(`names several accounts and their number in ${tag}`, async () => {
      const world = await openWorld();
      for (const name of ['one', 'two', 'three']) await signIn(world, `${name}@example.com`);
      for (const { id } of (await world.phone()).accounts) await world.act(`accounts/${id}/sign-out`);
      const place = await fixture<HTMLElement>(
        html`<div lang=${tag}>
          <account-status-banner .fetch=${world.fetch}></account-status-banner>
        </div>`,
      );
      const names = new Intl.ListFormat(tag, { type: 'conjunction' }).formatToParts(['One', 'Two', 'Three']);
      const words = names.filter(({ type }) => type === 'literal').map(({ value }) => value.trim());
      const number = new Intl.NumberFormat(tag).format(3);
      await statusBanner(place).waitFor(
        (text) => text.includes(number) && words.every((word) => text.includes(word)),
      );
    });

    it(`says since when in ${tag}`, async () => {
      const world = await openWorld();
      await signIn(world, 'member@example.com');
      const ago = (days: number) => new Date(Date.now() - days * 24 * 3_600_000 - 60_000).toISOString();
      world.intercept = async (request) => {
        if (!request.url.includes('/accounts')) return undefined;
        const body = (await (await world.serverFetch(request)).json()) as {
          readonly items: readonly object[];
        };
        return Response.json({
          ...body,
          items: body.items.map((item) => ({ ...item, connectedAt: ago(3) })),
        });
      };
      const place = await fixture<HTMLElement>(
        html`<div lang=${tag}><account-list .fetch=${world.fetch}></account-list></div>`,
      );
      const words = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' }).format(-3, 'day');
      await accountList(place).waitFor((rows) => rows.some(({ text }) => tidy(text).includes(tidy(words))));
    });
  }
});
