import type { Hint } from '../contract/types.js';
import { eventData, streamChunks } from './event-stream.js';
import type { Result } from './result.js';

/** The hints in the body of `GET events`; none when the endpoint has no such stream, no more once `signal` aborts. */
export async function* readHints(response: Result<Response>, signal: AbortSignal): AsyncGenerator<Hint> {
  if (!response.ok || !response.value.body) return;
  for await (const data of eventData(streamChunks(response.value.body, signal))) {
    const hint = JSON.parse(data) as Partial<Hint> | null;
    if (hint?.type && hint.id) yield hint as Hint;
  }
}
