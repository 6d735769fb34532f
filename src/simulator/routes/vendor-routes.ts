import type { Hono } from 'hono/tiny';
import { z } from 'zod';
import { check, readJson } from '../bodies.js';
import { file, page } from '../pages/page-response.js';
import { pageStyles } from '../pages/page-styles.js';
import { challengeHtml, challengeScript } from '../vendor/challenge-page.js';
import { vendorScript } from '../vendor/vendor-script.js';
import type { World } from '../world.js';

const puzzleBody = z.object({ data: z.string() });
const answerBody = z.object({ choice: z.string(), key: z.string() });

/** The captcha vendor: its script, the page in its frame, and its puzzles. Anybody may embed it, as in life. */
export function addVendorRoutes(app: Hono, { captchas }: World): void {
  app.get('/vendor/v2/:key/api.js', () => file(vendorScript(), 'text/javascript'));
  app.get('/vendor/challenge', () => page(challengeHtml, ['*']));
  app.get('/vendor/challenge.js', () => file(challengeScript(), 'text/javascript'));
  app.get('/vendor/page.css', () => file(pageStyles, 'text/css'));

  app.post('/vendor/puzzles', async (c) => {
    const { data } = check(puzzleBody, await readJson(c.req.raw));
    return c.json(captchas.pose(data));
  });

  app.post('/vendor/puzzles/:id', async (c) => {
    const { choice, key } = check(answerBody, await readJson(c.req.raw));
    return c.json({ token: captchas.answer(c.req.param('id'), choice, key) ?? null });
  });
}
