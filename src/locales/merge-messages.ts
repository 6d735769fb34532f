import type { MessageOverrides } from './messages.js';

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `base` with the words of `overrides` in their places; what is `undefined` there stays as it is. */
export function mergeMessages<Part extends object>(base: Part, overrides: MessageOverrides<Part>): Part {
  return merge(base as Record<string, unknown>, overrides) as Part;
}

function merge(base: Record<string, unknown>, overrides: Record<string, unknown>): Record<string, unknown> {
  const merged = { ...base };
  for (const [key, value] of Object.entries(overrides)) {
    const below = merged[key];
    if (isPlain(value) && isPlain(below)) merged[key] = merge(below, value);
    else if (value !== undefined) merged[key] = value;
  }
  return merged;
}
