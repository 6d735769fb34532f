import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compare, squeeze } from './support/compare.js';
import { writeReport, type Change } from './support/report.js';
import { nameOf, poses } from './poses.js';
import { photograph, strike, Studio, type Pose } from './support/studio.js';

const baselines = join(import.meta.dirname, 'baselines');
const isUpdate = process.env['UPDATE_PICTURES'] !== undefined;
const fileOf = (name: string) => join(baselines, `${name}.png`);

const changes: Change[] = [];
let studio: Studio;

beforeAll(async () => {
  mkdirSync(baselines, { recursive: true });
  studio = await Studio.open();
});

afterAll(async () => {
  await studio.close();
  const report = writeReport(changes);
  if (report !== undefined) console.error(`${changes.length} pictures differ. Look at them: ${report}`);
});

/** Takes the picture again; says how it differs from the one before. */
async function retake(page: Page, pose: Pose): Promise<string | undefined> {
  const name = nameOf(pose);
  await strike(page, pose);
  const after = await photograph(page);
  const before = existsSync(fileOf(name)) ? readFileSync(fileOf(name)) : undefined;
  const difference = before && compare(before, after);
  if (before && !difference) return undefined;
  if (isUpdate) {
    writeFileSync(fileOf(name), squeeze(after));
    return undefined;
  }
  const says = difference?.says ?? 'there was none before';
  changes.push({
    name,
    says,
    after,
    ...(before && { before }),
    ...(difference?.picture && { difference: difference.picture }),
  });
  return `${name}: ${says}`;
}

describe('The pictures', () => {
  it.concurrent.each([...new Set(poses.map(({ story }) => story))])(
    'of %s are as they were',
    async (story) => {
      // Drawn once and dressed for each picture: to draw it is what takes the time.
      const page = await studio.show(story);
      const differences: string[] = [];
      for (const pose of poses.filter((other) => other.story === story)) {
        const difference = await retake(page, pose);
        if (difference !== undefined) differences.push(difference);
      }
      await page.context().close();
      expect(differences).toEqual([]);
    },
  );

  it('are those that somebody takes, and no other', () => {
    const wanted = new Set(poses.map((pose) => `${nameOf(pose)}.png`));
    const left = readdirSync(baselines).filter((file) => !wanted.has(file));
    if (isUpdate) for (const file of left) rmSync(join(baselines, file));
    else expect(left).toEqual([]);
  });
});
