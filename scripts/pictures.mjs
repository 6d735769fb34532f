// Compares pictures of the main screens with the committed ones, and reads the QR codes on them.
//
//   node scripts/pictures.mjs [--update] [vitest's own arguments]     --update makes today's pictures the committed ones
import { findChromium } from './support/chromium.mjs';
import { run } from './support/run.mjs';

const given = process.argv.slice(2);
const others = given.filter((argument) => argument !== '--update');
const chromium = findChromium();
const env = {
  ...(chromium !== undefined && { CHROMIUM_PATH: chromium }),
  ...(given.includes('--update') && { UPDATE_PICTURES: '1' }),
};
const args = ['node_modules/vitest/vitest.mjs', 'run', '--project=pictures', ...others];
process.exitCode = await run(process.execPath, args, { env });
