import type { Buffer } from 'node:buffer';

/** The repository's folder, with a slash at its end. */
export declare const root: string;

export declare function run(
  command: string,
  args: readonly string[],
  options?: {
    readonly env?: NodeJS.ProcessEnv;
    readonly limitMs?: number;
    readonly onOutput?: (chunk: Buffer) => void;
  },
): Promise<number>;
