/**
 * Brings the page to rest, so that what is looked at is what stays and not what is fading in: ends whatever moves, in
 * every shadow root, and what begins because of that, until a whole frame passes in which nothing does. What turns for
 * ever has no end to be brought to, and counts as resting.
 */
export async function atRest(): Promise<void> {
  let calmFrames = 0;
  for (let frames = 0; calmFrames < 2; frames++) {
    if (frames === MOST_FRAMES) throw new Error('Something on the page begins to move again and again.');
    calmFrames = endMotion() === 0 ? calmFrames + 1 : 0;
    await frame();
  }
}

const MOST_FRAMES = 600;

/** How many were moving; what fills forwards is there still when it has ended. Asked for its animations, a root first takes on what was changed in its styles. */
function endMotion(): number {
  const moving = rootsBelow(document)
    .flatMap((root) => root.getAnimations())
    .filter(({ effect, playState }) => playState !== 'finished' && isFinite(effect));
  for (const animation of moving) animation.finish();
  return moving.length;
}

const isFinite = (effect: AnimationEffect | null) => effect?.getComputedTiming().endTime !== Infinity;

function rootsBelow(root: Document | ShadowRoot): (Document | ShadowRoot)[] {
  const below = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  return [root, ...below.flatMap(rootsBelow)];
}

const frame = () => new Promise(requestAnimationFrame);
