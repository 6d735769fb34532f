import type { AccountRecord, Challenge, Identity, Provider, Stages } from '../state.js';
import type { World } from '../world.js';

/** What a provider makes of a create or reconnect body. */
export interface Login {
  /** Known from the body; undefined when only a scan will tell. */
  readonly identity?: Identity;
  /** What it asks, one stage after the other, each with its ways; none connects at once. */
  readonly stages: Stages;
  readonly isSlow?: boolean;
  readonly isDoomed?: boolean;
}

export interface LoginRequest {
  readonly body: unknown;
  readonly world: World;
  /** The account that is to be reconnected. */
  readonly target?: AccountRecord;
}

/** Who scanned a QR code, and what is asked of them after it. */
export interface Scan {
  readonly identity: Identity;
  readonly then: Stages;
}

/** One field of the hosted wizard's form; its name is that of the body's field. */
export interface WizardField {
  readonly name: string;
  readonly label: string;
  readonly type: 'text' | 'email' | 'password' | 'tel' | 'number';
  readonly autocomplete?: string;
  /** What is there already. */
  readonly value?: string;
  readonly isOptional?: true;
}

/** One way in, as the hosted wizard offers it. */
export interface WizardMethod {
  readonly id: string;
  readonly label: string;
  /** Empty: it starts at once. */
  readonly fields: readonly WizardField[];
  /** Leaves for the provider's consent screen instead of starting. */
  readonly oauth?: 'google' | 'microsoft';
  /** A hosted link's `disabled_options` of this name hides it. */
  readonly option?: 'credentials_auth' | 'cookie_auth';
  /** Turns the form's texts into the body's fields. Default: as they are. */
  readonly toBody?: (values: Readonly<Record<string, string>>) => Readonly<Record<string, unknown>>;
  /** The fields of a reconnection, when they are other ones. */
  readonly reconnectFields?: readonly WizardField[];
}

/**
 * A provider as the simulator plays it: one file, one entry in the table of `index.ts`. The API and the hosted wizard
 * both read their input through `login` and hand the result to `Authentication.start`.
 */
export interface SimulatedProvider {
  readonly provider: Provider;
  readonly name: string;
  /** What it can ask for. */
  readonly challenges: readonly Challenge[];
  readonly methods: readonly WizardMethod[];
  /** The API wants to be told of a tap in the app; elsewhere the tap alone connects. */
  readonly tellsApproval?: true;
  /** Reads the body. Throws the `ApiError` that the real one would answer. */
  login(request: LoginRequest): Promise<Login>;
  /** Who scanned the QR code. Only where one is used. */
  scan?(phoneNumber: string): Promise<Scan>;
}
