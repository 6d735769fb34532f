import type { Messages } from '../../src/locales/messages.js';

export function packLanguages(dist: string): Promise<void>;
export function packMessages(
  english: Messages,
  messages: Messages,
  parts: readonly (keyof Messages)[],
  tag: string,
): string;
