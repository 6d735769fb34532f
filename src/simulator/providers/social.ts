import { playLogin, refuseWrong, type Stage } from '../scenarios.js';
import { socialIdentity } from './identity.js';
import type { Login, WizardField } from './provider.js';

/** A login by username and password, as the networks with an id and a username have it. */
export async function socialLogin(stage: Stage, username: string, password: string): Promise<Login> {
  refuseWrong(password);
  const { stages = [], isSlow = false, isDoomed = false } = playLogin(stage, username);
  return { identity: await socialIdentity(stage.provider, username), stages, isSlow, isDoomed };
}

/** The fields of such a login. */
export const socialFields = (usernameLabel: string): readonly WizardField[] => [
  { name: 'username', label: usernameLabel, type: 'text', autocomplete: 'username' },
  { name: 'password', label: 'Password', type: 'password', autocomplete: 'current-password' },
];
