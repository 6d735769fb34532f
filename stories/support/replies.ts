import type { Flow, Step } from '../../src/contract/types.js';
import type { PageWorld } from './page-world.js';

/**
 * Another endpoint than ours: the real server's replies, with their step changed on the way, for what our own server
 * does not send yet.
 */
export function withStep(
  world: PageWorld,
  change: (step: Step) => unknown,
): NonNullable<PageWorld['intercept']> {
  return async (request) => {
    const response = await world.serverFetch(request);
    if (!response.headers.get('content-type')?.includes('json') || !response.ok) return response;
    const body = (await response.json()) as Flow | { readonly items: readonly Flow[] };
    const changed =
      'items' in body
        ? { items: body.items.map((flow) => ('step' in flow ? { ...flow, step: change(flow.step) } : flow)) }
        : 'step' in body
          ? { ...body, step: change(body.step) }
          : body;
    return Response.json(changed);
  };
}

/** As an endpoint that knows how long its codes are. */
export const asKnownLength = (length: number, world: PageWorld): NonNullable<PageWorld['intercept']> =>
  withStep(world, (step) => (step.kind === 'code' ? { ...step, length } : step));

/** A story has no server that a frame could load from: a picture of a puzzle takes its place. */
export function drawPuzzle(frame: HTMLElement | undefined): void {
  if (frame instanceof HTMLIFrameElement) frame.srcdoc = PUZZLE;
}

const PUZZLE = `<body style="margin:0;display:grid;place-content:center;height:100vh;font:16px system-ui;text-align:center;color:#1b1d21">
<p>Choose every square with a boat</p>
<div style="display:grid;grid-template-columns:repeat(3,64px);gap:6px;justify-content:center">
${'<i style="height:64px;border-radius:8px;background:#d7e3f4"></i>'.repeat(9)}</div></body>`;
