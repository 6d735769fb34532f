import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import '../src/define/connect-result.js';
import type { Flow } from '../src/contract/types.js';
import { connectResult } from '../src/testing/page.js';
import { entitled, worldStory, type WorldStory } from './support/harness.js';
import { signIn, start, type PageWorld } from './support/page-world.js';
import { withStep } from './support/replies.js';

const meta: Meta = {
  title: 'Result of a round trip',
  component: 'connect-result',
};
export default meta;

interface ResultOptions {
  readonly popUp?: boolean;
  readonly language?: string;
  readonly more?: TemplateResult;
}

const result = (
  { fetch }: PageWorld,
  flowId: string | undefined,
  { popUp = false, more, language }: ResultOptions = {},
) =>
  html`<connect-result
    lang=${language ?? nothing}
    .flowId=${flowId}
    continue-href="#accounts"
    .popUp=${popUp}
    .fetch=${fetch}
    .openWindow=${() => null}
    >${more}</connect-result
  >`;

/** The page where the flow ends that `begin` has begun. */
function resultOf(begin: (world: PageWorld) => Promise<Flow>, options?: ResultOptions): WorldStory {
  let flow: Flow | undefined;
  return {
    prepare: async (world) => {
      flow = await begin(world);
    },
    draw: (world) => result(world, flow?.id, options),
  };
}

const connected = (world: PageWorld) => signIn(world, 'member@example.com');

async function cancelled(world: PageWorld): Promise<Flow> {
  const flow = await start(world, 'google');
  await world.client.cancelFlow(flow.id);
  return flow;
}

export const Connected: StoryObj = worldStory({
  ...resultOf(connected),
  play: (canvas) => connectResult(canvas).waitFor(entitled('LinkedIn is connected')),
});

export const ConnectedInAWindow: StoryObj = worldStory({
  ...resultOf(connected, { popUp: true }),
  play: (canvas) => connectResult(canvas).waitFor(entitled('LinkedIn is connected')),
});

export const WithMoreBelow: StoryObj = worldStory({
  ...resultOf(connected, { more: html`<p><a href="#help">What happens now?</a></p>` }),
  play: (canvas) => connectResult(canvas).waitFor(entitled('LinkedIn is connected')),
});

export const Cancelled: StoryObj = worldStory({
  ...resultOf(cancelled),
  play: (canvas) => connectResult(canvas).waitFor(entitled('Cancelled')),
});

export const RanOutOfTime: StoryObj = worldStory({
  ...resultOf(async (world) => {
    const flow = await start(world, 'google');
    world.advance(24 * 3_600_000);
    return flow;
  }),
  play: (canvas) => connectResult(canvas).waitFor(entitled('Time ran out')),
});

export const Refused: StoryObj = worldStory({
  ...resultOf((world) => signIn(world, 'restricted@example.com')),
  play: (canvas) => connectResult(canvas).waitFor('failed'),
});

export const StillWorking: StoryObj = worldStory({
  world: { server: { timings: { patience: 100 } } },
  ...resultOf((world) => signIn(world, 'slow@example.com')),
  play: (canvas) => connectResult(canvas).waitFor(entitled('LinkedIn is being connected')),
});

export const Checking: StoryObj = worldStory({
  draw: (world) => {
    world.intercept = () => new Promise(() => undefined);
    return result(world, 'flow-of-this-story');
  },
  play: (canvas) => connectResult(canvas).waitFor(entitled('Checking how it went')),
});

export const CameBack: StoryObj = worldStory({
  ...resultOf(async (world) => {
    const flow = await start(world, 'google');
    world.intercept = withStep(world, (step) => ({ ...step, returned: true }));
    return flow;
  }),
  play: (canvas) =>
    connectResult(canvas).wizard.waitFor(({ actions }) => actions.some(({ name }) => name === 'refresh')),
});

export const AsksForMore: StoryObj = worldStory({
  ...resultOf((world) => signIn(world, '2fa.result@example.com')),
  play: (canvas) => connectResult(canvas).wizard.waitFor('code'),
});

export const OfSomebodyElse: StoryObj = worldStory({
  draw: (world) => result(world, 'flow-of-somebody-else'),
  play: (canvas) => connectResult(canvas).waitFor(entitled('There is no such sign-in')),
});

export const OfNobody: StoryObj = worldStory({
  draw: (world) => result(world, undefined),
  play: (canvas) => connectResult(canvas).waitFor(entitled('There is nothing to show here')),
});

export const SignedOut: StoryObj = worldStory({
  draw: (world) => {
    world.intercept = () => Response.json({ code: 'session.required' }, { status: 401 });
    return result(world, 'flow-of-this-story');
  },
  play: (canvas) => connectResult(canvas).waitFor(entitled('You are signed out')),
});

export const Unreachable: StoryObj = worldStory({
  draw: (world) => {
    world.intercept = () => {
      throw new TypeError('There is no network.');
    };
    return result(world, 'flow-of-this-story');
  },
  play: (canvas) => connectResult(canvas).waitFor(entitled('No answer yet')),
});

export const Narrow: StoryObj = worldStory({
  width: 288,
  ...resultOf(cancelled),
  play: (canvas) => connectResult(canvas).waitFor(entitled('Cancelled')),
});

export const French: StoryObj = worldStory({
  ...resultOf(connected, { language: 'fr' }),
  play: (canvas) => connectResult(canvas).waitFor(entitled('LinkedIn est connecté')),
});
