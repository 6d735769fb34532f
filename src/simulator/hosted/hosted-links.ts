import { ApiError } from '../api-error.js';
import { HOSTED_PROVIDERS, type HostedLinkBody } from '../bodies.js';
import { providers } from '../providers/index.js';
import type { SimulatedProvider, WizardField, WizardMethod } from '../providers/provider.js';
import { randomToken } from '../random.js';
import type { AccountRecord, Provider } from '../state.js';
import type { World } from '../world.js';

/** A link to the hosted wizard. Links live in memory, as Unipile's do: a restart ends them all. */
export interface HostedLink {
  readonly token: string;
  readonly body: HostedLinkBody;
  /** Where browsers reach the simulator. */
  readonly origin: string;
  /** An account was connected with it. */
  isUsed: boolean;
}

/** What the wizard offers before anything was chosen. */
export interface WizardSetup {
  readonly type: 'create' | 'reconnect';
  /** Whose account is to be reconnected. */
  readonly handle: string | null;
  readonly providers: readonly {
    readonly id: Provider;
    readonly name: string;
    readonly methods: readonly {
      readonly id: string;
      readonly label: string;
      readonly fields: readonly WizardField[];
    }[];
  }[];
}

const MAILING: readonly Provider[] = ['GOOGLE_OAUTH', 'OUTLOOK', 'MAIL'];
const CALENDAR: readonly Provider[] = ['GOOGLE_OAUTH', 'OUTLOOK'];

export class HostedLinks {
  readonly #world: World;
  readonly #links = new Map<string, HostedLink>();

  constructor(world: World) {
    this.#world = world;
  }

  /** How many there are. */
  get count(): number {
    return this.#links.size;
  }

  /** Makes a link and returns its address. */
  create(body: HostedLinkBody, origin: string): string {
    const { pathname, search } = new URL(body.api_url);
    if (pathname !== '/' || search !== '') throw new ApiError('invalid_parameters', 'Invalid: api_url');
    if (!(Date.parse(body.expiresOn) > this.#world.now())) {
      throw new ApiError('invalid_parameters', 'Invalid: expiresOn');
    }
    const token = randomToken(this.#world.random, 24);
    this.#links.set(token, { token, body, origin, isUsed: false });
    return `${origin}/hosted/${token}`;
  }

  /** The link, whatever has become of it; undefined after a restart. */
  find(token: string): HostedLink | undefined {
    return this.#links.get(token);
  }

  /** A link that may still begin something, or 401 `errors/expired_link`. */
  get(token: string): HostedLink {
    const link = this.find(token);
    const isOver = !link || this.#world.now() >= Date.parse(link.body.expiresOn);
    if (isOver || (link.body.single_use && link.isUsed)) throw new ApiError('expired_link');
    return link;
  }

  /** What happens once a day at Unipile: every link stops working. */
  clear(): void {
    this.#links.clear();
  }
}

/** What a link offers; a reconnection offers the account's own provider. */
export function setupOf({ body }: HostedLink, target: AccountRecord | undefined): WizardSetup {
  const offered = target ? [target.provider as Provider] : offeredBy(body);
  return {
    type: body.type,
    handle: target?.identity.handle ?? null,
    providers: offered.map((id) => ({
      id,
      name: providers[id].name,
      methods: methodsOf(providers[id], body).map(({ id: methodId, label, fields, reconnectFields }) => ({
        id: methodId,
        label,
        fields: withHandle((target && reconnectFields) ?? fields, target),
      })),
    })),
  };
}

/** The ways in that a link has not switched off. */
export function methodsOf({ methods }: SimulatedProvider, body: HostedLinkBody): readonly WizardMethod[] {
  const hidden = body.disabled_options ?? [];
  return methods.filter(({ option }) => option === undefined || !hidden.includes(option));
}

function offeredBy(body: HostedLinkBody): readonly Provider[] {
  if (body.type === 'reconnect') return [];
  const { providers: asked } = body;
  const all = Object.keys(providers) as Provider[];
  if (typeof asked !== 'string') return [...new Set(asked.map((name) => HOSTED_PROVIDERS[name]))];
  const table: Readonly<Record<typeof asked, readonly Provider[]>> = {
    '*': all,
    '*:MAILING': MAILING,
    '*:MESSAGING': all.filter((id) => !MAILING.includes(id)),
    '*:CALENDAR': CALENDAR,
  };
  return table[asked];
}

/** Who reconnects need not type their name again. */
function withHandle(
  fields: readonly WizardField[],
  target: AccountRecord | undefined,
): readonly WizardField[] {
  if (!target) return fields;
  const { handle } = target.identity;
  const isHandle = ({ name }: WizardField): boolean => name === 'username' || name === 'pairing_phone_number';
  return fields.map((field) => (isHandle(field) ? { ...field, value: handle } : field));
}
