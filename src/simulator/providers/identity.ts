import { base64, sha256 } from '../random.js';
import type { Identity } from '../state.js';

/** Letters and digits that follow from a text: the id that a provider would have for it. */
export async function idOf(provider: string, text: string): Promise<string> {
  return base64(await sha256(`${provider}/${text}`)).replaceAll(/[+/=]/g, '_');
}

/** Digits that follow from a text, at most sixteen of them, the first not a zero. */
export async function numberOf(provider: string, text: string): Promise<string> {
  const digits = [...(await sha256(`${provider}/${text}`))].map((byte) => byte % 10).join('');
  return `1${digits.slice(0, 14)}`;
}

/** A display name out of a username: `first.last@…` becomes `First Last`. */
export function nameOf(username: string): string {
  const [local = username] = username.split('@');
  const words = local.split(/[._+-]+/).filter(Boolean);
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ') || username;
}

/** The account of a network whose `connection_params` are an id and a username. */
export async function socialIdentity(provider: string, username: string): Promise<Identity> {
  const handle = username.trim();
  const key = await numberOf(provider, handle.toLowerCase().replace(/^@/, ''));
  const name = handle.includes('@', 1) ? nameOf(handle) : handle.replace(/^@/, '');
  return { key, handle, name, connectionParams: { im: { id: key, username: name } } };
}
