import type { Flow, StartFlow } from '../contract/types.js';
import type { Result } from '../client/result.js';
import type { Connection } from './connection.js';
import { sharedClient } from './shared-client.js';

/** Begins a flow for whoever goes on with it by its id. */
export const beginFlow = ({ client, ...options }: Connection, start: StartFlow): Promise<Result<Flow>> =>
  (client ?? sharedClient(options)).startFlow(start, { idempotencyKey: randomKey() });

/** Unguessable, of digits and hyphens. */
const randomKey = (): string => crypto.getRandomValues(new Uint32Array(4)).join('-');
