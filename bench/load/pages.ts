import { get, request, type IncomingMessage } from 'node:http';
import { runChild } from '../support/child.js';
import { headersOf } from '../support/sign-in.js';

/** Open pages, as many as wanted, each with an event stream of its own. */
interface Pages {
  readonly url: string;
  readonly userId: string;
  readonly count: number;
}

interface Change {
  readonly url: string;
  readonly userId: string;
  readonly accountId: string;
}

/** Called with every piece of text that a page of this server is told. */
const listeners = new Map<string, () => void>();

await runChild(async () => ({ ready: true, methods: { open, change } }));

async function open({ url, userId, count }: Pages): Promise<void> {
  const opened: Promise<void>[] = [];
  for (let index = 0; index < count; index += 1) {
    opened.push(openPage(url, userId));
    // No more at once than a server's queue holds.
    if (index % 50 === 49) await Promise.all(opened);
  }
  await Promise.all(opened);
}

function openPage(url: string, userId: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const onReply = (reply: IncomingMessage) => {
      if (reply.statusCode !== 200) {
        reject(new Error(`No stream: ${String(reply.statusCode)}`));
        return;
      }
      reply.setEncoding('utf8');
      reply.on('data', (text: string) => {
        resolve();
        if (text.includes('"type":"account"')) listeners.get(url)?.();
      });
    };
    get(`${url}/api/connect/events`, { headers: headersOf(userId), agent: false }, onReply).once(
      'error',
      reject,
    );
  });
}

/** Renames an account, and answers with the milliseconds until each of `count` pages has been told. */
async function change({ count, ...of }: Change & { readonly count: number }): Promise<number> {
  let told = 0;
  const begin = performance.now();
  const all = new Promise<number>((resolve) => {
    listeners.set(of.url, () => {
      told += 1;
      if (told === count) resolve(performance.now() - begin);
    });
  });
  await Promise.all([all, rename(of)]);
  const ms = await all;
  // Nobody is told twice.
  await new Promise((resolve) => setTimeout(resolve, 20));
  listeners.delete(of.url);
  if (told !== count) throw new Error(`${String(told)} instead of ${String(count)} were told.`);
  return ms;
}

function rename({ url, userId, accountId }: Change): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { ...headersOf(userId), 'content-type': 'application/json' };
    const sent = request(
      `${url}/api/connect/accounts/${accountId}`,
      { method: 'PATCH', headers },
      (reply) => {
        reply.resume();
        if (reply.statusCode === 200) reply.once('end', resolve);
        else reject(new Error(`Not renamed: ${String(reply.statusCode)}`));
      },
    );
    sent.once('error', reject);
    sent.end(JSON.stringify({ name: 'Renamed' }));
  });
}
