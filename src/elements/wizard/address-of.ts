import type { StepHost } from './step-host.js';

/** The whole address of a path of the endpoint's. */
export const addressOf = ({ endpoint }: StepHost, path: string): string =>
  new URL(path, new URL(`${endpoint.replace(/\/+$/, '')}/`, location.href)).href;
