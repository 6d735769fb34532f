import type { FlowOptions } from '../../upstream.js';
import type { V1Provider } from './providers/provider.js';

/** Without history: mailboxes know only all or nothing. */
const isNothing = ({ chats, messages }: NonNullable<FlowOptions['syncLimit']>): boolean =>
  chats === 0 || messages === 0;

const NOTHING = 'NO_HISTORY_SYNC';

/** The limit as this provider takes it; a mailbox takes none when it is reconnected. */
function syncLimit(provider: V1Provider, { syncLimit: limit }: FlowOptions, isReconnection: boolean) {
  if (!limit || provider.syncLimit === 'none') return undefined;
  if (provider.syncLimit === 'messaging') return limit;
  return isNothing(limit) && !isReconnection ? NOTHING : undefined;
}

/** Unipile chooses where a login comes from for these, and can be told where their user is. */
const PLACED = new Set(['LINKEDIN', 'WHATSAPP', 'INSTAGRAM']);

/** Documented for those above; that Telegram takes one is said in one place alone. */
const PROXIED = new Set([...PLACED, 'TELEGRAM']);

const COUNTRY = /^[A-Za-z]{2}$/;
const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/;

/**
 * Where the user is, as far as it is in the form that Unipile takes. Another, such as the IPv6 address of a browser,
 * would have the whole login refused, and its user told that the password is wrong.
 */
const placeOf = ({ country, ip = '' }: FlowOptions) => {
  // A server that listens for both kinds of addresses writes one of four numbers so.
  const ipv4 = ip.trim().replace(/^::ffff:/i, '');
  return {
    ...(country && COUNTRY.test(country) ? { country: country.toUpperCase() } : {}),
    ...(IPV4.test(ipv4) ? { ip: ipv4 } : {}),
  };
};

/** What the host says of one flow, as the bodies of `POST accounts` and `POST accounts/{id}` take it. */
export function bodyOptions(
  provider: V1Provider,
  options: FlowOptions,
  isReconnection: boolean,
): Readonly<Record<string, unknown>> {
  const { proxy, disabledFeatures, recruiterContractId } = options;
  const limit = syncLimit(provider, options, isReconnection);
  return {
    ...(PLACED.has(provider.type) ? placeOf(options) : {}),
    ...(PROXIED.has(provider.type) && proxy ? { proxy } : {}),
    ...(disabledFeatures ? { disabled_features: disabledFeatures } : {}),
    ...(provider.type === 'LINKEDIN' && recruiterContractId
      ? { recruiter_contract_id: recruiterContractId }
      : {}),
    ...(limit ? { sync_limit: limit } : {}),
  };
}

/** The same for a hosted link, which asks its user for the place itself and knows no contract. */
export function linkOptions(
  provider: V1Provider,
  options: FlowOptions,
  isReconnection: boolean,
): Readonly<Record<string, unknown>> {
  const { proxy, disabledFeatures } = options;
  const limit = syncLimit(provider, options, isReconnection);
  const group = provider.syncLimit === 'mailing' ? 'MAILING' : 'MESSAGING';
  return {
    ...(proxy ? { proxy } : {}),
    ...(disabledFeatures ? { disabled_features: disabledFeatures } : {}),
    ...(limit ? { sync_limit: { [group]: limit } } : {}),
  };
}
