import jsQR from 'jsqr';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { photograph, strike, Studio, type PictureWindow, type Pose } from './support/studio.js';

/** What a reader makes of what is on the screen; `jsQR` wants rows of red, green, blue and alpha. */
function read(picture: Buffer): string | undefined {
  const { data, width, height } = PNG.sync.read(picture);
  return jsQR(new Uint8ClampedArray(data), width, height)?.data;
}

/** The code that the phone waits to be shown. */
const wanted = (page: Page): Promise<string | undefined> =>
  page.evaluate(async () => {
    const view = await (window as unknown as PictureWindow).world()?.phone();
    const screen = view?.attempts[0]?.screen;
    return screen?.kind === 'scanner' ? screen.qrcode : undefined;
  });

let studio: Studio;
beforeAll(async () => {
  studio = await Studio.open();
});
afterAll(() => studio.close());

const story = 'wizard/QrCode';
const moods: readonly Omit<Pose, 'story'>[] = [
  { theme: 'light' },
  { theme: 'dark' },
  { theme: 'light', forced: true },
  { theme: 'dark', forced: true },
];
const presets = ['default', 'soft', 'sharp', 'compact'] as const;

describe('a rendered QR code can be read from a screenshot', () => {
  it.each([
    ['320 px', { window: 320, width: 288 }],
    ['432 px', { window: 432 }],
  ])('in every theme and preset at %s', async (_, widths) => {
    const page = await studio.show(story, false);
    const code = await wanted(page);
    expect(code).toBeTruthy();
    for (const mood of moods)
      for (const preset of presets) {
        const pose = { ...mood, preset, ...widths };
        await strike(page, pose);
        expect(read(await photograph(page)), JSON.stringify(pose)).toBe(code);
      }
    await page.context().close();
  });

  // Of the 400 ms that the next code takes to be there.
  const moments = [0, 40, 80, 120, 160, 190, 200, 210, 240, 280, 320, 360, 399];

  it.each(['light', 'dark'] as const)('at every moment while the next one fades in, %s', async (theme) => {
    const page = await studio.show(story, false);
    await strike(page, { theme, window: 320, width: 288 });
    const old = read(await photograph(page));
    await page.evaluate(() => {
      const here = window as unknown as PictureWindow;
      const plate = here.deepQuery(document, '.plate');
      // Held at its first moment, before a frame of it was seen.
      const hold = () => {
        const fading = plate?.getAnimations({ subtree: true }) ?? [];
        for (const animation of fading) animation.pause();
      };
      if (plate) new MutationObserver(hold).observe(plate, { childList: true });
      void here.renew();
    });
    await page.waitForFunction(
      () =>
        ((window as unknown as PictureWindow).deepQuery(document, '.plate')?.querySelectorAll('.qr').length ??
          0) > 1,
    );
    const next = await wanted(page);
    expect(next).not.toBe(old);
    const seen = new Map<number, string | undefined>();
    for (const moment of moments) {
      await page.evaluate((time) => {
        const plate = (window as unknown as PictureWindow).deepQuery(document, '.plate');
        for (const animation of plate?.getAnimations({ subtree: true }) ?? []) {
          animation.pause();
          animation.currentTime = time;
        }
      }, moment);
      seen.set(moment, read(await page.screenshot({ animations: 'allow' })));
    }
    await page.context().close();
    for (const [moment, code] of seen) expect([old, next], `after ${moment} ms`).toContain(code);
    expect(seen.get(0)).toBe(old);
    expect(seen.get(399)).toBe(next);
  });
});
