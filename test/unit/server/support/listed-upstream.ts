import type { AccountPage, Look, Upstream, UpstreamAccount } from '../../../../src/server/index.js';

/** An upstream that has accounts and lists them, in pages, as well or badly as it is told to. It connects nothing. */
export interface ListedUpstream {
  readonly upstream: Upstream;
  readonly accounts: Map<string, UpstreamAccount>;
  /** Ids that the listing leaves out though a read finds them. */
  readonly unlisted: Set<string>;
  /** Ids of which a read says nothing. */
  readonly silent: Set<string>;
  pageSize: number;
  /** Pages, counted from 0, that do not come. */
  failingPages: ReadonlySet<number>;
  /** Happens before each page. */
  beforePage?: (page: number) => void | Promise<void>;
  readonly looked: string[];
  /** Happens while a read is under way. */
  beforeLook?: () => Promise<void>;
}

export const upstreamAccount = (
  upstreamId: string,
  changes: Partial<UpstreamAccount> = {},
): UpstreamAccount => ({
  upstreamId,
  provider: 'linkedin',
  accountType: 'LINKEDIN',
  name: 'LinkedIn member',
  status: 'OK',
  state: 'connected',
  action: 'none',
  sources: [],
  ...changes,
});

export function listedUpstream(): ListedUpstream {
  const refuses = () => Promise.reject(new Error('It only lists.'));
  const listed: ListedUpstream = {
    accounts: new Map(),
    unlisted: new Set(),
    silent: new Set(),
    pageSize: 250,
    failingPages: new Set(),
    looked: [],
    upstream: {
      name: 'listed',
      providers: [],
      form: () => undefined,
      begin: refuses,
      solve: refuses,
      resend: refuses,
      hostedLink: refuses,
      switchWay: refuses,
      remove: refuses,
      restart: refuses,
      sync: refuses,
      registerHook: refuses,
      readHook: refuses,
      readNotice: () => undefined,
      async look(upstreamId): Promise<Look> {
        listed.looked.push(upstreamId);
        await listed.beforeLook?.();
        if (listed.silent.has(upstreamId)) return { kind: 'unknown' };
        const account = listed.accounts.get(upstreamId);
        return account ? { kind: 'found', account } : { kind: 'absent' };
      },
      async list(cursor): Promise<AccountPage | undefined> {
        const page = Number(cursor ?? 0);
        await listed.beforePage?.(page);
        if (listed.failingPages.has(page)) return undefined;
        const all = [...listed.accounts.values()].filter(
          ({ upstreamId }) => !listed.unlisted.has(upstreamId),
        );
        const from = page * listed.pageSize;
        const isLast = from + listed.pageSize >= all.length;
        return {
          accounts: all.slice(from, from + listed.pageSize),
          ...(!isLast && { cursor: String(page + 1) }),
        };
      },
    },
  };
  return listed;
}
