import type { FlowSessionState } from '../../client/flow-session.js';
import type { Flow } from '../../contract/types.js';

/** What the page where a round trip ends has to show. */
export type RoundTrip =
  /** The page was not told of any flow. */
  | { readonly kind: 'missing' }
  | { readonly kind: 'checking' }
  /** The server says that it is being connected. */
  | { readonly kind: 'working'; readonly flow: Flow }
  /** The server asks something more: that is for the wizard. */
  | { readonly kind: 'asking'; readonly flow: Flow }
  | { readonly kind: 'ended'; readonly flow: Flow }
  /** Of nobody, or of somebody else: the server does not tell the two apart. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'unreachable' };

/**
 * Reads it from what the server said, and from nothing else. `isPatient`: the browser has only just come back, and the
 * word of the other side may be on its way.
 */
export function roundTrip(state: FlowSessionState | undefined, isPatient: boolean): RoundTrip {
  if (!state || state.phase === 'idle') return problemOf(state) ?? { kind: state ? 'checking' : 'missing' };
  const { flow } = state;
  if (!flow) return problemOf(state) ?? { kind: 'checking' };
  if (flow.state !== 'open') return { kind: 'ended', flow };
  if (state.phase === 'ended') return problemOf(state) ?? { kind: 'unknown' };
  if (flow.step.kind === 'wait') return { kind: 'working', flow };
  const { step } = flow;
  const mayHearMore = step.kind === 'redirect' && step.returned && !step.turnedBack;
  if (mayHearMore && isPatient) return { kind: 'checking' };
  return { kind: 'asking', flow };
}

function problemOf(state: FlowSessionState | undefined): RoundTrip | undefined {
  switch (state?.problem?.code) {
    case undefined:
      return undefined;
    case 'flow.not-found':
    case 'request.not-found':
    case 'request.invalid':
      return { kind: 'unknown' };
    case 'session.required':
      return { kind: 'signed-out' };
    default:
      return { kind: 'unreachable' };
  }
}

/** The flow that the page's address names; nothing else in it counts, for anybody can write an address. */
export function flowOfAddress(search: string): string | undefined {
  const id = new URLSearchParams(search).get('flow') ?? '';
  return /^[\w-]{8,64}$/.test(id) ? id : undefined;
}
