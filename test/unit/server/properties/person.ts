import type { Field, FormStep, Step } from '../../../../src/contract/types.js';
import type { PhoneAttempt, PhoneView } from '../../../../src/simulator/index.js';
import type { World } from '../support/world.js';

/** Names of people, whose beginning says what is asked of them; the first ones come together most often. */
const NAMES = [
  ...['plain', 'plain', 'plain', 'plain', 'plain', 'plain', 'slow', 'slow', 'slow', 'sms', 'sms', '2fa'],
  ...['app', 'app', 'chain', 'otp', 'code', 'phone', 'captcha', 'contract', 'expired', 'multi', 'restricted'],
  'chain-contract-sms',
];

const NUMBERS = ['+1 202 555 0143', '+1 202 555 0178', '+1 202 555 0165'];

export const addressOf = (who: number): string => `${NAMES[who % NAMES.length] ?? 'plain'}@example.com`;
export const numberOf = (who: number): string => NUMBERS[who % NUMBERS.length] ?? '';

/** What this person types into a field, by its name in the contract or in the hosted wizard. */
export function typed(name: string, who: number, isRight: boolean): string {
  const address = addressOf(who);
  const secret = isRight ? 'fine' : 'wrong';
  const table: Readonly<Record<string, string>> = {
    username: address,
    email: address,
    password: secret,
    phone: isRight ? numberOf(who) : '12',
    pairing_phone_number: numberOf(who),
    cookie_li_at: isRight ? address : 'wrong',
    access_token: isRight ? address : 'wrong',
    cookie_sessionid: isRight ? `@${address}` : 'wrong',
    sessionid: isRight ? `@${address}` : 'wrong',
    user_agent: 'Mozilla/5.0',
    imap_user: address,
    imap_password: secret,
    imap_host: 'imap.mail.example',
    imap_port: '993',
    imap_encryption: 'ssl',
    smtp_user: address,
    smtp_password: secret,
    smtp_host: 'smtp.mail.example',
    smtp_port: '587',
  };
  return table[name] ?? '';
}

/** A form as this person fills it in; half of them leave what is there already. */
export function fill(step: FormStep, who: number, isRight: boolean): Record<string, string> {
  const value = ({ name }: Field) =>
    (who % 2 === 0 ? step.prefill?.[name] : undefined) ?? typed(name, who, isRight);
  return Object.fromEntries(step.fields.map((field) => [field.name, value(field)]));
}

/** What a person answers to a step by what they see on their phone; `undefined` where nothing is typed. */
export function answerTo(
  step: Step,
  shown: PhoneAttempt | undefined,
  who: number,
  isRight: boolean,
): Record<string, string> | undefined {
  if (step.kind === 'form') return fill(step, who, isRight);
  if (step.kind === 'choose') return { choice: step.options[who % step.options.length]?.id ?? '' };
  if (step.kind !== 'code') return undefined;
  return { code: isRight && shown && 'code' in shown.screen ? shown.screen.code : '000000' };
}

/** What solves the screen of a phone in the hosted wizard, where a text does. */
async function textFor(world: World, { id, screen }: PhoneAttempt): Promise<string | undefined> {
  if ('code' in screen) return screen.code;
  if (screen.kind === 'phone-number') return screen.example;
  if (screen.kind === 'contract') return screen.contracts[0]?.id;
  if (screen.kind === 'captcha') return world.puzzleToken(id);
  return undefined;
}

/** Does what a phone asks for by itself: taps, scans, types the code that the wizard or the page shows. */
export async function tapOrScan(
  world: World,
  { id, screen }: PhoneAttempt,
  who: number,
  isYes: boolean,
  pairingCode = 'AAAA-AAAA',
): Promise<void> {
  if (screen.kind === 'approval') await world.act(`${id}/${isYes ? 'approve' : 'deny'}`);
  else if (!isYes) await world.act(`${id}/expire`);
  else if (screen.kind === 'scanner') await world.act(`${id}/scan`, { phoneNumber: numberOf(who) });
  else if (screen.kind === 'pairing') await world.act(`${id}/pair`, { code: pairingCode });
}

interface WizardReply {
  readonly session: string;
  readonly view: { readonly kind: string; readonly next?: string | null };
}

interface WizardSetup {
  readonly providers: readonly {
    readonly id: string;
    readonly methods: readonly {
      readonly id: string;
      readonly fields: readonly { readonly name: string }[];
    }[];
  }[];
}

/** More than any login asks one after the other. */
const MOST_SCREENS = 5;

/** Goes through the page of a hosted link as far as it goes; answers with where the page leads then. */
export async function goThroughWizard(world: World, link: string, who: number): Promise<string | undefined> {
  const read = async <Body>(path: string, body?: unknown): Promise<Body> => {
    const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
    return (await (await world.simulator.fetch(new Request(link + path, init))).json()) as Body;
  };
  const known = new Set((await world.phone()).attempts.map(({ id }) => id));
  const setup = await read<Partial<WizardSetup>>('/setup.json');
  const ways = (setup.providers ?? []).flatMap(({ id: provider, methods }) =>
    methods.filter(({ id }) => id !== 'oauth').map((method) => ({ provider, method })),
  );
  const way = ways[who % Math.max(1, ways.length)];
  if (!way) return undefined;
  const values = Object.fromEntries(way.method.fields.map(({ name }) => [name, typed(name, who, true)]));
  const choice = { provider: way.provider, method: way.method.id, values };
  const begun = world.until(read<Partial<WizardReply>>('/sessions', choice));
  const { session } = await begun;
  if (session === undefined) return undefined;
  for (let screens = 0; screens < MOST_SCREENS; screens += 1) {
    const { view } = await read<WizardReply>(`/sessions/${session}`);
    if (view.kind === 'done') return view.next ?? undefined;
    const attempt = (await world.phone()).attempts.find(({ id }) => !known.has(id));
    if (!attempt) return undefined;
    const text = await textFor(world, attempt);
    if (text === undefined) await tapOrScan(world, attempt, who, true);
    else await read(`/sessions/${session}`, { code: text });
  }
  return undefined;
}

/** Decides on a consent screen; answers with where the browser is sent then. */
export async function decideOnConsent(
  world: World,
  url: string,
  who: number,
  isAllowed: boolean,
): Promise<string | undefined> {
  const html = await (await world.simulator.fetch(new Request(url))).text();
  const id = /data-request="([^"]+)"/.exec(html)?.[1] ?? /requests\/([\w-]+)/.exec(html)?.[1] ?? '';
  const scopes = (new URL(url).searchParams.get('scope') ?? '').split(' ');
  const body = JSON.stringify({ isAllowed, email: addressOf(who), scopes });
  const request = new Request(`https://simulator.test/oauth/requests/${id}`, { method: 'POST', body });
  const answer = (await (await world.simulator.fetch(request)).json()) as { location?: string };
  return answer.location;
}

/** The phone's screen for an upstream id. */
export const shownFor = (phone: PhoneView, upstreamId: string | undefined): PhoneAttempt | undefined =>
  phone.attempts.find(({ accountId }) => accountId === upstreamId);
