import { afterEach as runAxe } from '@storybook/addon-a11y/preview';
import type { Preview } from '@storybook/web-components-vite';
import { atRest } from './at-rest.js';

/** What a browser that is driven can be told to ask for; `.storybook/vitest.setup.ts` puts it there. */
declare global {
  var emulateColours: ((features: Readonly<Record<string, string>>) => Promise<void>) | undefined;
}

const others = {
  dark: { 'prefers-color-scheme': 'dark', 'forced-colors': 'none' },
  'forced colours': { 'prefers-color-scheme': 'light', 'forced-colors': 'active' },
} as const;

/**
 * axe has looked at the story as it is drawn; in tests it looks again in dark and in forced colours. The story is not
 * drawn again for it: elements have to follow live, and drawing is what takes the time.
 */
export const checkInOtherColours: NonNullable<Exclude<Preview['afterEach'], unknown[]>> = async (context) => {
  const emulate = globalThis.emulateColours;
  if (!emulate) return;
  const page = document.documentElement;
  const scheme = page.style.colorScheme;
  try {
    for (const [name, features] of Object.entries(others)) {
      await emulate(features);
      page.style.colorScheme = name === 'dark' ? 'dark' : scheme;
      await atRest();
      try {
        await runAxe(context);
      } catch (error) {
        throw new Error(`In ${name}: ${error instanceof Error ? error.message : String(error)}`, {
          cause: error,
        });
      }
    }
  } finally {
    page.style.colorScheme = scheme;
    await emulate({});
  }
};
