import { expect } from 'vitest';
import type { Answer, FlowList } from '../../../../src/contract/types.js';
import { settle } from '../../simulator/manual-clock.js';
import { Browser } from '../support/browser.js';
import { HOST, type World } from '../support/world.js';
import { CAPTCHA_ORIGIN, type Host } from './host.js';
import type { Move, Sending } from './moves.js';
import { answerTo, decideOnConsent, goThroughWizard, tapOrScan } from './person.js';
import { Tabs, type Known } from './tabs.js';

interface Given {
  readonly known: Known;
  readonly body: Answer;
}

type Of<Kind extends Move['kind']> = Extract<Move, { kind: Kind }>;

/** The choice by which people turn away, which they seldom do. */
const MOST_ACTIONS = 11;

/** In which a slow call comes to its end. */
const MOMENT_MS = 12_000;

/** After which nobody watches for a page that is closed. */
const PAGE_CLOSED_MS = 45_000;

/** Lets so many turns of the event loop pass, in which others get on with their work. */
const pass = async (ticks: number): Promise<void> => {
  for (let passed = 0; passed < ticks; passed += 1) await new Promise((resolve) => setImmediate(resolve));
};

const pick = <Item>(items: readonly Item[], at: number): Item | undefined =>
  items[at % Math.max(1, items.length)];

/** The newest first: what people do is mostly about what they have just begun. */
const pickLate = <Item>(items: readonly Item[], at: number): Item | undefined => pick(items.toReversed(), at);

/** Plays one sequence of moves, checks what must hold at every moment, and remembers what is judged at the end. */
export class Play {
  readonly tabs: Tabs;
  readonly #host: Host;
  readonly #given: Given[] = [];
  #puzzles = 0;

  constructor(host: Host) {
    this.#host = host;
    this.tabs = new Tabs(host);
  }

  get #world(): World {
    return this.#host.world;
  }

  async run(moves: readonly Move[]): Promise<void> {
    await this.#world.until(this.#host.first.registerHook());
    for (const next of moves) {
      await this.#make(next);
      await settle();
    }
    await this.#host.calmDown();
  }

  #make(next: Move): Promise<void> {
    switch (next.kind) {
      case 'start':
        return this.#begin(next);
      case 'act':
        return this.#act(next);
      case 'resend':
        return this.#resend(next);
      case 'sleeper':
        return this.#sleeper(next);
      case 'reload':
        return this.#reload(next);
      case 'cancel':
        return this.#cancel(next);
      case 'travel':
        return this.#travel(next);
      case 'comeback':
        return this.#comeBack(next);
      case 'phone':
        return this.#phone(next);
      case 'lose':
        return this.#lose(next);
      case 'reconnect':
        return this.#reconnect(next);
      case 'disconnect':
        return this.#disconnect(next);
      case 'wait':
        return this.#world.clock.advance(next.ms);
      case 'fault':
        this.#host.order(Array.from({ length: next.count }, () => next));
        return Promise.resolve();
    }
  }

  async #begin({ user, provider, method, isTwice }: Of<'start'>): Promise<void> {
    const body = {
      intent: 'connect',
      ...(provider === undefined ? {} : { provider }),
      ...(provider === undefined || method === undefined ? {} : { method }),
    };
    await this.tabs.open(user, body, isTwice);
  }

  async #act({ flow: at, action: choice, who, isRight, sending, ticks }: Of<'act'>): Promise<void> {
    if (this.tabs.known.length === 0)
      await this.tabs.open('user-1', { intent: 'connect', provider: 'linkedin' }, false);
    const known = pickLate(this.tabs.known, at);
    const flow = known && (await this.tabs.refresh(known));
    if (!known || !flow) return;
    if (flow.step.kind === 'captcha' && choice < 8) return this.#solvePuzzle(known, isRight);
    const { actions } = flow.step;
    const others = actions.filter(({ type }) => choice === MOST_ACTIONS || type !== 'cancel');
    const usual = actions.find(({ type }) => ['submit', 'confirm', 'retry'].includes(type));
    const action = (choice < 8 ? usual : undefined) ?? pick(others, choice);
    if (!action) return;
    const shown = await this.tabs.shown(flow.id);
    const values = action.type === 'submit' ? answerTo(flow.step, shown, who, isRight) : undefined;
    const answer = {
      action: action.type,
      ...(action.to === undefined ? {} : { to: action.to }),
      ...(values ? { values } : {}),
    };
    await this.#answer(known, this.#world.answerBody(flow, answer), sending, ticks);
  }

  async #answer(known: Known, body: Answer, sending: Sending, ticks: number): Promise<void> {
    this.#given.push({ known, body });
    const first = this.#host.first;
    const second = this.#host.second;
    if (sending === 'killed') return this.#answerAndKill(known, body, ticks);
    if (sending === 'regretted') return this.#answerAndRegret(known, body, ticks);
    const other = { ...body, answerId: `${body.answerId}-of-the-other-tab` };
    await Promise.all([
      this.tabs.give(known, body, sending === 'once' && ticks % 2 === 0 ? second : first),
      ...(sending === 'twice' ? [this.tabs.give(known, body, second)] : []),
      ...(sending === 'tabs' ? [this.tabs.give(known, other, second)] : []),
    ]);
  }

  async #answerAndKill(known: Known, body: Answer, ticks: number): Promise<void> {
    const server = this.#host.second;
    const cause = { name: body.answerId, user: known.user, flowId: known.flow.id };
    const path = `flows/${known.flow.id}/answers`;
    const request = this.#world.request('POST', path, { user: known.user, body });
    this.#host.wire.during(cause, () => server.fetch(request)).catch(() => undefined);
    await pass(ticks);
    this.#host.wire.forget(cause.name);
    await this.#host.kill(known.flow.id);
  }

  async #answerAndRegret(known: Known, body: Answer, ticks: number): Promise<void> {
    const answered = this.tabs.give(known, body, this.#host.second);
    await pass(ticks);
    await this.#cancel({
      kind: 'cancel',
      flow: this.tabs.known.toReversed().indexOf(known),
      isOwner: true,
      isFinished: true,
      who: ticks,
    });
    await answered;
  }

  async #resend({ answer }: Of<'resend'>): Promise<void> {
    const given = pickLate(this.#given, answer);
    if (given) await this.tabs.give(given.known, given.body, this.#host.second);
  }

  async #sleeper({ flow: at, who }: Of<'sleeper'>): Promise<void> {
    const known = pickLate(this.tabs.known, at);
    const flow = known && (await this.tabs.refresh(known));
    const stepId = known?.passed.at(-1);
    if (!known || !flow || stepId === undefined || flow.step.id === stepId) return;
    // Even where what it says would do for the step that is shown now.
    const { type = 'submit', to } = pick(flow.step.actions, 0) ?? {};
    const values =
      type === 'submit' ? answerTo(flow.step, await this.tabs.shown(flow.id), who, true) : undefined;
    const answer = { stepId, action: type, ...(to && { to }), ...(values && { values }) };
    if (type === 'cancel') return;
    const body = this.#world.answerBody(flow, answer);
    await this.tabs.give(known, body, this.#host.first);
    expect(this.#host.wire.logins.get(body.answerId), 'calls for a step that has passed').toBeUndefined();
  }

  async #reload({ flow: at }: Of<'reload'>): Promise<void> {
    const known = pickLate(this.tabs.known, at);
    const flow = known && (await this.tabs.refresh(known));
    if (!known || flow?.state !== 'open') return;
    const { body } = await this.#world.send<FlowList>('GET', 'flows?open=1', { user: known.user });
    // The first look may have found that it has succeeded.
    const isStillOpen = (await this.tabs.refresh(known))?.state === 'open';
    if (isStillOpen) expect(body.items.map(({ id }) => id)).toContain(flow.id);
  }

  async #cancel({ flow: at, isOwner, isFinished, who }: Of<'cancel'>): Promise<void> {
    const known = pickLate(this.tabs.known, at);
    if (!known) return;
    const stranger = known.user === 'user-1' ? 'user-2' : 'user-1';
    const user = isOwner ? known.user : stranger;
    const flow = await this.tabs.send({ name: 'a cancel', user }, 'DELETE', `flows/${known.flow.id}`, {});
    if (!isOwner) expect(flow, 'a stranger’s flow').toBeUndefined();
    if (!isFinished) return;
    await this.#world.clock.advance(MOMENT_MS);
    const shown = await this.tabs.shown(known.flow.id);
    if (shown) await tapOrScan(this.#world, shown, who, true);
    await this.#comeBack({ kind: 'comeback', window: 0, who });
  }

  async #solvePuzzle(known: Known, isRight: boolean): Promise<void> {
    const shown = await this.tabs.shown(known.flow.id);
    if (known.flow.step.kind !== 'captcha' || shown?.screen.kind !== 'captcha') return;
    const token = isRight ? await this.#world.puzzleToken(shown.id) : 'made-up';
    // The same token again is another answer.
    this.#puzzles += 1;
    const cause = { name: `puzzle ${String(this.#puzzles)}`, user: known.user, flowId: known.flow.id };
    const options = { user: '', headers: { origin: CAPTCHA_ORIGIN }, body: { token } };
    await this.tabs.send(cause, 'POST', known.flow.step.frame, options);
  }

  async #travel({ flow: at, who, says, isTwice }: Of<'travel'>): Promise<void> {
    const known = pickLate(this.tabs.known, at);
    const flow = known && (await this.tabs.refresh(known));
    if (!known || flow?.step.kind !== 'redirect') return;
    const { purpose } = flow.step;
    if (!flow.step.launch) await this.#answer(known, this.#world.answerBody(flow, {}), 'once', 0);
    const launch = known.flow.step.kind === 'redirect' ? known.flow.step.launch : undefined;
    if (launch === undefined) return;
    const browser = new Browser(this.#world, known.user);
    const go = (url: string) => {
      const cause = { name: `return ${url}`, user: known.user, flowId: known.flow.id };
      return this.#host.wire.during(cause, () => browser.go(url));
    };
    const left = (await go(`${HOST}/api/connect/${launch}`)).headers.get('location');
    if (!left?.startsWith('https://simulator.test/')) return;
    if (says === 'nothing') {
      if (purpose === 'hosted') this.#host.windows.push(left);
      return;
    }
    const back =
      purpose === 'hosted'
        ? await this.#throughWizard(left, who, says === 'yes')
        : await decideOnConsent(this.#world, left, who, says === 'yes');
    if (back === undefined) return;
    await go(back);
    if (isTwice) await go(back);
  }

  async #comeBack({ window: at, who }: Of<'comeback'>): Promise<void> {
    const link = pickLate(this.#host.windows, at);
    if (link !== undefined) await goThroughWizard(this.#world, link, who);
  }

  async #throughWizard(link: string, who: number, isYes: boolean): Promise<string | undefined> {
    if (isYes) return goThroughWizard(this.#world, link, who);
    const leave = new Request(`${link}/leave`, { method: 'POST', body: '{}' });
    const answer = (await (await this.#world.simulator.fetch(leave)).json()) as { next?: string | null };
    return answer.next ?? undefined;
  }

  async #phone({ attempt: at, who, says, isLate }: Of<'phone'>): Promise<void> {
    if (isLate) await this.#world.clock.advance(PAGE_CLOSED_MS);
    const attempt = pick((await this.#world.phone()).attempts, at);
    const steps = this.tabs.known.map(({ flow }) => flow.step);
    const pairing = steps.findLast((step) => step.kind === 'pair');
    if (attempt) await tapOrScan(this.#world, attempt, who, says === 'yes', pairing?.pairingCode);
  }

  async #lose({ account: at }: Of<'lose'>): Promise<void> {
    const account = pick((await this.#world.phone()).accounts, at);
    if (account) await this.#world.act(`accounts/${account.id}/sign-out`);
  }

  async #reconnect({ account: at, user, isHosted }: Of<'reconnect'>): Promise<void> {
    const account = pick(await this.#world.accounts(user), at);
    const method = isHosted ? { method: 'hosted' } : {};
    if (account) await this.tabs.open(user, { intent: 'reconnect', accountId: account.id, ...method }, false);
  }

  async #disconnect({ account: at, user }: Of<'disconnect'>): Promise<void> {
    const account = pick(await this.#world.accounts(user), at);
    const row = account && (await this.#world.stores.accounts.get(account.id));
    if (!row) return;
    this.#host.disconnected.add(row.upstreamId);
    await this.#world.send('DELETE', `accounts/${row.id}`, { user });
  }
}
