import type { FlowOptions } from '../../upstream.js';
import type { V1Provider } from './providers/provider.js';

/** Without history: mailboxes know only all or nothing. */
const isNothing = ({ chats, messages }: NonNullable<FlowOptions['syncLimit']>): boolean =>
  chats === 0 || messages === 0;

function syncLimit(provider: V1Provider, limit: FlowOptions['syncLimit']): Readonly<Record<string, unknown>> {
  if (!limit || provider.syncLimit === 'none') return {};
  if (provider.syncLimit === 'messaging') return { sync_limit: limit };
  return isNothing(limit) ? { sync_limit: 'NO_HISTORY_SYNC' } : {};
}

const PLACED = new Set(['LINKEDIN', 'WHATSAPP', 'INSTAGRAM']);

/** What the host says of one flow, as the bodies of `POST accounts` take it. */
export function bodyOptions(provider: V1Provider, options: FlowOptions): Readonly<Record<string, unknown>> {
  const isPlaced = PLACED.has(provider.type);
  const { country, ip, proxy, disabledFeatures, recruiterContractId } = options;
  return {
    ...(isPlaced && country ? { country } : {}),
    ...(isPlaced && ip ? { ip } : {}),
    ...(isPlaced && proxy ? { proxy } : {}),
    ...(disabledFeatures ? { disabled_features: disabledFeatures } : {}),
    ...(provider.type === 'LINKEDIN' && recruiterContractId
      ? { recruiter_contract_id: recruiterContractId }
      : {}),
    ...syncLimit(provider, options.syncLimit),
  };
}
