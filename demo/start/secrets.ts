import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';

const secretsSchema = z.object({
  /** Signs the session cookie. */
  cookieKey: z.string().min(32),
  /** Proves that a hook comes from the upstream. */
  hookSecret: z.string().min(32),
  /** Seals cookies that wait for another try. */
  sessionKey: z.string().length(44),
  /** Lets the demo, and nothing else on this machine, into its simulator. */
  simulatorKey: z.string().min(32),
});

export type Secrets = z.infer<typeof secretsSchema>;

/** The demo's own secrets: made on the first run, and kept in a file that only its owner can read. */
export async function loadSecrets(file: string): Promise<Secrets> {
  const kept = await read(file);
  if (kept) return kept;
  const secrets = {
    cookieKey: random(),
    hookSecret: random(),
    sessionKey: randomBytes(32).toString('base64'),
    simulatorKey: random(),
  };
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.new`, JSON.stringify(secrets), { mode: 0o600 });
  await rename(`${file}.new`, file);
  return secrets;
}

async function read(file: string): Promise<Secrets | undefined> {
  try {
    return secretsSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    // Not there, or not readable: new ones only sign everybody in again and register the hook again.
    return undefined;
  }
}

const random = (): string => randomBytes(32).toString('base64url');
