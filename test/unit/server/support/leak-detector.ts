import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where something was looked for, and what was found there. */
export interface Finding {
  readonly secret: string;
  readonly place: string;
}

/** Makes secrets that are found nowhere by chance, and looks for all that were ever made. */
export class LeakDetector {
  readonly #secrets = new Map<string, RegExp>();

  /** A password, cookie or token. */
  secret(name: string): string {
    return this.#watch(`canary-${name}-${crypto.randomUUID()}`);
  }

  /** A code of digits that is none of the upstream's. */
  digits(): string {
    const words = crypto.getRandomValues(new Uint32Array(4));
    return this.#watch([...words].map((word) => String(word).padStart(10, '0')).join(''));
  }

  /** A real code: short, so that it counts only where no digit is beside it. */
  code(code: string): string {
    return this.#watch(code);
  }

  /** What somebody else has made up: a token, a verifier, the secret of an address. */
  known(secret: string): string {
    if (secret.length < 16) throw new Error('Too short to be found by no chance.');
    return this.#watch(secret);
  }

  /** As it is, in UTF-16, in base64 and as a part of an address. */
  look(place: string, content: string | Uint8Array): readonly Finding[] {
    const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : Buffer.from(content);
    const text = bytes.toString('latin1');
    const found = [...this.#secrets].filter(
      ([secret, pattern]) =>
        pattern.test(text) ||
        (secret.length > 12 &&
          [
            Buffer.from(secret, 'utf16le'),
            Buffer.from(encodeURIComponent(secret)),
            ...base64Cores(secret).map((core) => Buffer.from(core)),
          ].some((form) => bytes.includes(form))),
    );
    return found.map(([secret]) => ({ secret, place }));
  }

  async lookInFolder(folder: string): Promise<readonly Finding[]> {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name));
    const findings: Finding[] = [];
    for (const file of files) {
      // What is gone since it was listed has been replaced, and is there under another name.
      const content = await readFile(file).catch(() => new Uint8Array());
      findings.push(...this.look(file, content));
    }
    return findings;
  }

  #watch(secret: string): string {
    const literal = secret.replace(/\W/g, '\\$&');
    this.#secrets.set(secret, new RegExp(`(?<![0-9])${literal}(?![0-9])`));
    return secret;
  }
}

/** What any base64 of a text with this in it contains, at each of the three places where it can begin. */
const base64Cores = (secret: string): readonly string[] =>
  [0, 1, 2].map((shift) => {
    const encoded = Buffer.from('\0'.repeat(shift) + secret).toString('base64');
    return encoded.slice(shift === 0 ? 0 : 4, Math.floor((shift + secret.length) / 3) * 4);
  });
