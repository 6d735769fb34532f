import { parseArgs } from 'node:util';
import { startSimulator } from './node.js';

const usage = `Usage: npm run simulator -- --port N --api-key K [options]

  --port N                        where to listen; 0 takes any free port
  --api-key K                     the key that callers send as X-API-KEY
  --pending-get block|not-found   GET of a pending account: held, or 404 at once (block)
  --webhooks on|off|late          status webhooks (on)
  --data FILE                     keeps the state in this file`;

const { values } = parseArgs({
  options: {
    port: { type: 'string' },
    'api-key': { type: 'string' },
    'pending-get': { type: 'string', default: 'block' },
    webhooks: { type: 'string', default: 'on' },
    data: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

const { port, 'api-key': apiKey, 'pending-get': pendingGet, webhooks, data } = values;
const isComplete =
  /^\d+$/.test(port ?? '') &&
  apiKey !== undefined &&
  apiKey !== '' &&
  (pendingGet === 'block' || pendingGet === 'not-found') &&
  (webhooks === 'on' || webhooks === 'off' || webhooks === 'late');

if (values.help || !isComplete) {
  console.log(usage);
  process.exit(values.help ? 0 : 1);
}

const server = await startSimulator({
  port: Number(port),
  apiKey,
  pendingGet,
  webhooks,
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
