import { parseArgs } from 'node:util';
import { startSimulator } from './node.js';

const usage = `Usage: npm run simulator -- --port N --api-key K [options]

  --port N                        where to listen; 0 takes any free port
  --api-key K                     the key that callers send as X-API-KEY
  --pending-get block|not-found   GET of a pending account: held, or 404 at once (block)
  --webhooks on|off|late          status webhooks (on)
  --notify once|twice|late|never  how a hosted link's notify_url is called (once)
  --redirect-account-id           a hosted link's success redirect has account_id in its query
  --captcha keyed|bare|unsupported  what a captcha… login asks (keyed)
  --telegram-password checkpoint|refuse  what follows the scan of a number with a password (checkpoint)
  --latency MS                    added to every answer of the API, in milliseconds (0)
  --public-url URL                where browsers reach it (the origin of each request)
  --data FILE                     keeps the state in this file`;

const { values } = parseArgs({
  options: {
    port: { type: 'string' },
    'api-key': { type: 'string' },
    'pending-get': { type: 'string', default: 'block' },
    webhooks: { type: 'string', default: 'on' },
    notify: { type: 'string', default: 'once' },
    'redirect-account-id': { type: 'boolean', default: false },
    captcha: { type: 'string', default: 'keyed' },
    'telegram-password': { type: 'string', default: 'checkpoint' },
    latency: { type: 'string', default: '0' },
    'public-url': { type: 'string' },
    data: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

const choices = {
  'pending-get': ['block', 'not-found'],
  webhooks: ['on', 'off', 'late'],
  notify: ['once', 'twice', 'late', 'never'],
  captcha: ['keyed', 'bare', 'unsupported'],
  'telegram-password': ['checkpoint', 'refuse'],
} as const;

type Choices = typeof choices;

/** The flag's value where it is one of its choices. */
function chosen<Flag extends keyof Choices>(flag: Flag): Choices[Flag][number] | undefined {
  const allowed: readonly string[] = choices[flag];
  return allowed.includes(values[flag]) ? (values[flag] as Choices[Flag][number]) : undefined;
}

const { port, 'api-key': apiKey, data, 'public-url': publicUrl } = values;
const pendingGet = chosen('pending-get');
const webhooks = chosen('webhooks');
const notify = chosen('notify');
const captcha = chosen('captcha');
const telegramPassword = chosen('telegram-password');
const isNumber = (text = ''): boolean => /^\d+$/.test(text);

if (
  values.help ||
  !isNumber(port) ||
  !isNumber(values.latency) ||
  !apiKey ||
  !pendingGet ||
  !webhooks ||
  !notify ||
  !captcha ||
  !telegramPassword ||
  (publicUrl !== undefined && !URL.canParse(publicUrl))
) {
  console.log(usage);
  process.exit(values.help ? 0 : 1);
}

const server = await startSimulator({
  port: Number(port),
  apiKey,
  pendingGet,
  webhooks,
  notify,
  captcha,
  telegramPassword,
  latencyMs: Number(values.latency),
  redirectWithAccountId: values['redirect-account-id'],
  ...(publicUrl !== undefined && { publicUrl: new URL(publicUrl).origin }),
  ...(data !== undefined && { dataFile: data }),
  log: (line) => console.log(line),
}).catch((error: unknown) => {
  const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  console.error(isTaken ? `Port ${port} is taken: choose another with --port.` : error);
  process.exit(1);
});
console.log(`API:   ${server.url}/api/v1`);
console.log(`Phone: ${server.url}/phone`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void server.close().then(() => process.exit(0)));
}
