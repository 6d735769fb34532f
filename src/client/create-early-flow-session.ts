import type { ActionType } from '../contract/types.js';
import type { FlowClient } from './connect-client.js';
import { type FindFlow, findById, findOrStart } from './find-flow.js';
import type { FlowCourse } from './flow-course.js';
import { type FlowSession, initialFlowState } from './flow-session.js';
import { createStore } from './store.js';

/**
 * A flow session for a page that shows its first screen soon. The first request leaves at once, and what it brings is
 * in the state as soon as it is back. What goes on from there (looking, repeating, renewing, answers) is code of its
 * own, the course, fetched meanwhile; it takes over the same store. An answer given before it is there waits for it.
 */
export function createEarlyFlowSession(
  client: FlowClient,
  load = async () => (await import('./page-flow-course.js')).pageFlowCourse,
): FlowSession {
  const store = createStore(initialFlowState);
  let course: FlowCourse | undefined;
  let loading: Promise<FlowCourse | undefined> | undefined;
  let begun: FindFlow | undefined;
  let isConnected = false;

  async function begin(find: FindFlow): Promise<void> {
    if (course) return course.begin(find);
    isConnected = true;
    const early = once(find);
    begun = early.find;
    store.set({ ...initialFlowState, phase: 'starting' });
    void early.reply.then(
      (reply) => {
        if (course || begun !== early.find || !reply.ok) return;
        const { state } = reply.value;
        const { problem: _problem, failed: _failed, ...rest } = store.state;
        const phase = state === 'open' ? 'open' : 'ended';
        store.set({ ...rest, phase, flow: reply.value, receivedAt: Date.now() });
      },
      // Given up by the course, which says so.
      () => undefined,
    );
    await arrival();
  }

  /** The course, on its way with what was begun last; nothing when its code can not be had now. */
  function arrival(): Promise<FlowCourse | undefined> {
    return (loading ??= load().then(takeOver, missed));
  }

  function takeOver(create: (...parts: [FlowClient, typeof store]) => FlowCourse): FlowCourse {
    course = create(client, store);
    if (begun) void course.begin(begun, { isBegun: true });
    if (!isConnected) course.disconnect();
    return course;
  }

  function missed(): undefined {
    loading = undefined;
    const { sending, ...rest } = store.state;
    const phase = rest.phase === 'starting' ? 'idle' : rest.phase;
    const failed = sending === 'cancel' ? 'cancel' : rest.flow ? 'answer' : 'start';
    store.set({ ...rest, phase, problem: { code: 'network.unreachable' }, failed });
    const page = globalThis as { readonly addEventListener?: typeof globalThis.addEventListener };
    page.addEventListener?.('online', () => void retry(), { once: true });
  }

  async function retry(): Promise<void> {
    if (course) return course.retry();
    const { problem: _problem, failed, ...rest } = store.state;
    store.set({ ...rest, phase: rest.flow ? rest.phase : 'starting' });
    const arrived = await arrival();
    if (failed === 'cancel') await arrived?.cancel();
  }

  /** Shows that `action` is on its way, and sends it when there is somebody to do so. */
  async function later(action: ActionType, send: (course: FlowCourse) => Promise<void>): Promise<void> {
    const { phase, sending } = store.state;
    if ((sending && action !== 'cancel') || (phase !== 'starting' && phase !== 'open')) return;
    store.set({ ...store.state, sending: action });
    const arrived = await arrival();
    if (!arrived || store.state.sending !== action) return;
    const { sending: _sending, ...rest } = store.state;
    store.set(rest);
    await send(arrived);
  }

  return {
    get state() {
      return store.state;
    },
    subscribe: (listener) => store.subscribe(listener),
    start: (body, { fresh } = {}) => begin(findOrStart(client, body, { fresh, idempotencyKey: randomKey() })),
    resume: (id) => begin(findById(client, id)),
    answer: (...answer) =>
      course?.answer(...answer) ?? later(answer[0], (arrived) => arrived.answer(...answer)),
    cancel: () => course?.cancel() ?? later('cancel', (arrived) => arrived.cancel()),
    retry,
    connect() {
      isConnected = true;
      course?.connect();
    },
    disconnect() {
      isConnected = false;
      course?.disconnect();
    },
  };
}

/** Sends what finds the flow now, and gives the reply to whoever asks first; only then is it sent again. */
function once(find: FindFlow): { readonly reply: ReturnType<FindFlow>; readonly find: FindFlow } {
  const abort = new AbortController();
  const reply = find(abort.signal);
  let isTaken = false;
  return {
    reply,
    find(signal) {
      if (isTaken) return find(signal);
      isTaken = true;
      signal.addEventListener('abort', () => abort.abort());
      return reply;
    },
  };
}

/** Unguessable, of digits and hyphens. */
const randomKey = (): string => crypto.getRandomValues(new Uint32Array(4)).join('-');
