import { expect } from 'vitest';
import type { Answer, Flow } from '../../../../src/contract/types.js';
import { flowSchema } from '../../../../src/contract/flow.js';
import type { ConnectServer } from '../../../../src/server/index.js';
import type { PhoneAttempt } from '../../../../src/simulator/index.js';
import type { RequestOptions, World } from '../support/world.js';
import type { Host } from './host.js';
import type { User } from './moves.js';
import { shownFor } from './person.js';
import type { Cause } from './wire.js';

/** A flow as somebody's tab knows it. */
export interface Known {
  flow: Flow;
  readonly user: User;
  /** Steps that have passed. */
  readonly passed: string[];
}

/** What the tabs of all users know, and how they ask the host. */
export class Tabs {
  readonly known: Known[] = [];
  readonly #host: Host;
  #starts = 0;

  constructor(host: Host) {
    this.#host = host;
  }

  get #world(): World {
    return this.#host.world;
  }

  /** Sends a request for a cause; what comes back is a flow, or a problem that no process is to blame for. */
  async send(
    cause: Cause,
    method: string,
    path: string,
    options: RequestOptions,
    server: ConnectServer = this.#host.first,
  ): Promise<Flow | undefined> {
    const request = this.#world.request(method, path, { user: cause.user, ...options });
    const response = await this.#world.until(this.#host.wire.during(cause, () => server.fetch(request)));
    const text = await response.text();
    expect(response.status, `${method} ${path}: ${text}`).not.toBe(500);
    return response.ok && text !== '' ? this.#see(flowSchema.parse(JSON.parse(text))) : undefined;
  }

  /** What a tab is shown, unless it knows something newer. */
  #see(flow: Flow): Flow {
    const known = this.known.find(({ flow: { id } }) => id === flow.id);
    if (known && known.flow.rev <= flow.rev) {
      if (known.flow.step.id !== flow.step.id) known.passed.push(known.flow.step.id);
      known.flow = flow;
    }
    return flow;
  }

  async open(user: User, body: object, isTwice: boolean): Promise<void> {
    this.#starts += 1;
    const name = `start-of-the-tests-${String(this.#starts)}`;
    const options = { body, headers: { 'idempotency-key': name } };
    const servers = isTwice ? [this.#host.first, this.#host.second] : [this.#host.first];
    const begun = await Promise.all(
      servers.map((server) => this.send({ name, user }, 'POST', 'flows', options, server)),
    );
    for (const flow of begun) {
      if (flow) expect(flow.id, 'one start is one flow').toBe(begun[0]?.id);
    }
    const [flow] = begun;
    if (flow && !this.known.some((known) => known.flow.id === flow.id))
      this.known.push({ flow, user, passed: [] });
  }

  async refresh(known: Known): Promise<Flow | undefined> {
    const cause = { name: 'a look', user: known.user };
    return this.send(cause, 'GET', `flows/${known.flow.id}`, {});
  }

  give(known: Known, body: Answer, server: ConnectServer): Promise<Flow | undefined> {
    const cause = { name: body.answerId, user: known.user, flowId: known.flow.id };
    return this.send(cause, 'POST', `flows/${known.flow.id}/answers`, { body }, server);
  }

  async shown(flowId: string): Promise<PhoneAttempt | undefined> {
    const record = await this.#world.stores.flows.get(flowId);
    return shownFor(await this.#world.phone(), record?.attempts.at(-1)?.upstreamId);
  }
}
