export const chromiumArgs: readonly string[];
export function findOnPath(...fileNames: string[]): string | undefined;
export function findChromium(): string | undefined;
