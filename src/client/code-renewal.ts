import type { Environment } from './environment.js';
import type { FlowSessionState } from './flow-session.js';

export interface CodeRenewal {
  /** To be called after every change of the state, and when the page was shown or hidden. */
  check(): void;
  stop(): void;
}

/**
 * Asks for a new QR code when the time of the one on the screen is up: only while the page is visible, once for each
 * code, and only as often as the step's `refresh` allows. After that the user has to ask.
 */
export function createCodeRenewal(
  environment: Environment,
  state: () => FlowSessionState,
  renew: () => void,
): CodeRenewal {
  let timer: unknown;
  let renewed: string | undefined;

  const stop = () => environment.clearTimeout(timer);

  function check() {
    stop();
    const { phase, flow, receivedAt, sending } = state();
    if (phase !== 'open' || flow?.step.kind !== 'qr' || sending || !environment.isVisible()) return;
    const { data, expiresInMs, actions } = flow.step;
    const mayRenew = actions.some(({ type, left = 0 }) => type === 'refresh' && left > 0);
    if (expiresInMs === undefined || !mayRenew || data === renewed) return;
    const remaining = receivedAt + expiresInMs - environment.now();
    if (remaining > 0) {
      // Timers longer than 24 days would fire at once.
      timer = environment.setTimeout(check, Math.min(remaining, 60_000));
    } else {
      renewed = data;
      renew();
    }
  }

  return { check, stop };
}
