import type { Hello, Hint } from '../contract/types.js';
import { eventData, streamChunks } from './event-stream.js';
import type { Result } from './result.js';

export interface HintOptions {
  readonly signal: AbortSignal;
  /** Whose hints these are, if the endpoint says it: the same text for every stream of one user, and only for theirs. */
  readonly onHello?: (listener: string) => void;
}

/** The hints in the body of `GET events`; none when the endpoint has no such stream, no more once `signal` aborts. */
export async function* readHints(
  response: Result<Response>,
  { signal, onHello }: HintOptions,
): AsyncGenerator<Hint> {
  if (!response.ok || !response.value.body) return;
  for await (const data of eventData(streamChunks(response.value.body, signal))) {
    const message = JSON.parse(data) as Partial<Hint> | Hello | null;
    if (message?.type === 'hello') {
      if (typeof message.listener === 'string') onHello?.(message.listener);
    } else if (message?.type && message.id) yield message as Hint;
  }
}
