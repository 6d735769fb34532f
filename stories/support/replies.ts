import type { ConnectClient, Result } from '../../src/client/index.js';
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

/**
 * A story has no server that a frame could load from: a picture of a puzzle takes its place. The client lets no other
 * address through than a path of the endpoint, so that this is done behind it.
 */
export function withPuzzle(client: ConnectClient): ConnectClient {
  const shown = (flow: Flow): Flow =>
    flow.step.kind === 'captcha' ? { ...flow, step: { ...flow.step, frame: PUZZLE_ADDRESS } } : flow;
  const inReply = async <Value extends Flow | undefined>(reply: Promise<Result<Value>>) => {
    const result = await reply;
    return result.ok && result.value ? { ...result, value: shown(result.value) as Value } : result;
  };
  const inList = async (reply: ReturnType<ConnectClient['listOpenFlows']>): typeof reply => {
    const result = await reply;
    if (!result.ok) return result;
    return { ...result, value: { ...result.value, items: result.value.items.map(shown) } };
  };
  return {
    ...client,
    listOpenFlows: (...call) => inList(client.listOpenFlows(...call)),
    startFlow: (...call) => inReply(client.startFlow(...call)),
    getFlow: (...call) => inReply(client.getFlow(...call)),
    answerFlow: (...call) => inReply(client.answerFlow(...call)),
  };
}

const PUZZLE = `<body style="margin:0;display:grid;place-content:center;height:100vh;font:16px system-ui;text-align:center;color:#1b1d21">
<p>Choose every square with a boat</p>
<div style="display:grid;grid-template-columns:repeat(3,64px);gap:6px;justify-content:center">
${'<i style="height:64px;border-radius:8px;background:#d7e3f4"></i>'.repeat(9)}</div></body>`;

/** For axe: it talks to frames, which one with an origin of its own does not hear. */
export const besideItsFrame = { a11y: { options: { iframes: false } } };

const PUZZLE_ADDRESS = `data:text/html;charset=utf-8,${encodeURIComponent(PUZZLE)}`;
