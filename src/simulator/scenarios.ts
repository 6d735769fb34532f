import { ApiError } from './api-error.js';
import type { Challenge } from './state.js';

/*
 * What a test account does is told by the start of its username. This table is the only place that knows; the
 * phone shows it to people and the routes play it.
 */
export interface Scenario {
  /** The username begins with this; the last entry, with none, is everybody else. */
  readonly prefix: string;
  /** A username to try. */
  readonly example: string;
  /** What happens, for the phone's list. */
  readonly summary: string;
  /** The first is asked; `TRY_ANOTHER_WAY` moves to the next, and from the last to the first. */
  readonly ways: readonly Challenge[];
  readonly slow?: boolean;
  readonly error?: 'account_restricted' | 'service_unavailable';
}

export const scenarios: readonly Scenario[] = [
  {
    prefix: '2fa',
    example: '2fa@example.com',
    summary: 'asks for the authenticator app’s code',
    ways: ['authenticator', 'sms'],
  },
  {
    prefix: 'sms',
    example: 'sms@example.com',
    summary: 'asks for a code by SMS',
    ways: ['sms', 'authenticator'],
  },
  { prefix: 'otp', example: 'otp@example.com', summary: 'asks for a one-time code by e-mail', ways: ['otp'] },
  {
    prefix: 'app',
    example: 'app@example.com',
    summary: 'asks for a tap in the app',
    ways: ['approval', 'sms'],
  },
  { prefix: 'slow', example: 'slow@example.com', summary: 'connects after 20 seconds', ways: [], slow: true },
  {
    prefix: 'restricted',
    example: 'restricted@example.com',
    summary: 'is refused: the account is restricted',
    ways: [],
    error: 'account_restricted',
  },
  {
    prefix: 'down',
    example: 'down@example.com',
    summary: 'fails: the provider is down',
    ways: [],
    error: 'service_unavailable',
  },
  { prefix: '', example: 'member@example.com', summary: 'connects at once', ways: [] },
];

/** The one password that is refused, whatever the account. */
export const WRONG_PASSWORD = 'wrong';

/** The scenario of a login, or the error with which the provider turns it away. */
export function playLogin(username: string, password: string): Scenario {
  if (password === WRONG_PASSWORD)
    throw new ApiError('invalid_credentials', 'The provider refused the login.');
  const name = username.trim().toLowerCase();
  const scenario = scenarios.find(({ prefix }) => name.startsWith(prefix));
  if (!scenario) throw new ApiError('unexpected_error');
  if (scenario.error) throw new ApiError(scenario.error);
  return scenario;
}
