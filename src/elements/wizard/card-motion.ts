/** Controls whose content is nobody's business once their step is gone. */
const TYPED = 'input, textarea';
/** Would load anew, or show what was typed. */
const LEFT_OUT = 'iframe, .cell';
/** What goes to its new place as one when something above it comes, goes or grows; none of them lies in another. */
const PIECES = '.field, .stack > :not(.fields, .disclosure), .disclosure > summary';

/**
 * How the card goes from one drawing to the next: its height eases, what a note has moved slides to its new place, and
 * the step that leaves fades out over the one that comes. What fades is a copy without anything that was typed, in a closed shadow root, so that nobody finds two
 * of anything: neither a query nor an id nor a screen reader. Whoever wants less motion gets the fade alone.
 */
export class CardMotion {
  readonly #container: () => HTMLElement | undefined;
  #turn: number | undefined;
  #height: number | undefined;
  #leaving: HTMLElement | undefined;
  #easing: Animation | undefined;
  /** Where the pieces of the same step were, from the top of the card. */
  #places = new Map<Element, number>();
  /** Where it eases to. */
  #to = 0;

  constructor(container: () => HTMLElement | undefined) {
    this.#container = container;
  }

  /** Before a drawing that shows the scene of this turn. */
  before(turn: number | undefined): void {
    const card = this.#card;
    this.#height = card?.getBoundingClientRect().height;
    this.#places = turn === this.#turn && card ? placesIn(card) : new Map<Element, number>();
    if (turn !== this.#turn && card) this.#leaving = copyOf(card);
    this.#turn = turn;
  }

  after(): void {
    const card = this.#card;
    if (!card) return;
    const { duration, easing } = motionOf(card);
    this.#slide(card, duration, easing);
    this.#ease(card, duration, easing);
    if (this.#leaving) fadeOut(card, this.#leaving, duration);
    this.#leaving = undefined;
  }

  get #card(): HTMLElement | null | undefined {
    return this.#container()?.querySelector<HTMLElement>('.card');
  }

  #slide(card: HTMLElement, duration: number, easing: string): void {
    if (this.#places.size === 0 || duration === 0 || isStill()) return;
    for (const [piece, at] of placesIn(card)) {
      const by = (this.#places.get(piece) ?? at) - at;
      if (Math.abs(by) < 1) continue;
      piece.animate([{ translate: `0 ${String(by)}px` }, { translate: '0 0' }], { duration, easing });
    }
  }

  #ease(card: HTMLElement, duration: number, easing: string): void {
    const running = this.#easing?.playState === 'running' ? this.#easing : undefined;
    const reached = running?.currentTime ?? null;
    running?.cancel();
    const to = card.getBoundingClientRect().height;
    if (running && Math.abs(to - this.#to) < 1) {
      // A drawing in the middle of the way, such as a countdown's, changes nothing about it.
      running.currentTime = reached;
      running.play();
      return;
    }
    const from = this.#height;
    if (from === undefined || Math.abs(to - from) < 1 || duration === 0 || isStill()) return;
    const size = (blockSize: number) => ({ blockSize: `${String(blockSize)}px`, overflow: 'clip' });
    this.#easing = card.animate([size(from), size(to)], { duration, easing });
    this.#to = to;
  }
}

/** As they are seen: one that is still on its way begins from there. */
function placesIn(card: HTMLElement): Map<Element, number> {
  const top = card.getBoundingClientRect().top;
  const pieces = [...card.querySelectorAll(PIECES)];
  return new Map(pieces.map((piece) => [piece, piece.getBoundingClientRect().top - top]));
}

const isStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

function motionOf(card: HTMLElement): { readonly duration: number; readonly easing: string } {
  const style = getComputedStyle(card);
  const [, number = '0', unit] = /^\s*([\d.]+)(m?s)/.exec(style.getPropertyValue('--_motion')) ?? [];
  const easing = style.getPropertyValue('--_easing').trim() || 'ease-out';
  return { duration: Number(number) * (unit === 's' ? 1000 : 1), easing };
}

function fadeOut(card: HTMLElement, leaving: HTMLElement, duration: number): void {
  card.append(leaving);
  const gone = () => leaving.remove();
  leaving.animate([{ opacity: 1 }, { opacity: 0 }], { duration: duration * 0.7 }).finished.then(gone, gone);
}

/** A picture of the step in the card. */
function copyOf(card: HTMLElement): HTMLElement | undefined {
  const step = card.querySelector('.step');
  if (!step) return undefined;
  const copy = step.cloneNode(true) as HTMLElement;
  // Copied with the rest: browsers clone what was typed.
  for (const field of copy.querySelectorAll<HTMLInputElement>(TYPED)) field.value = '';
  for (const element of copy.querySelectorAll(LEFT_OUT)) element.replaceChildren();
  for (const frame of copy.querySelectorAll('iframe')) frame.remove();
  const holder = document.createElement('div');
  holder.className = 'leaving';
  holder.inert = true;
  holder.ariaHidden = 'true';
  // eslint-disable-next-line wc/no-closed-shadow-root -- a picture, in which nobody may find anything
  const root = holder.attachShadow({ mode: 'closed' });
  const around = card.getRootNode() as Document | ShadowRoot;
  root.adoptedStyleSheets = [...around.adoptedStyleSheets, stillSheet()];
  const content = document.createElement('div');
  content.className = 'connect-content';
  const frame = document.createElement('div');
  frame.className = card.className;
  frame.append(copy);
  content.append(frame);
  root.append(content);
  return holder;
}

let sheet: CSSStyleSheet | undefined;

/** A copy does not come in again, and has no frame of its own. */
function stillSheet(): CSSStyleSheet {
  if (sheet) return sheet;
  sheet = new CSSStyleSheet();
  sheet.replaceSync(
    '* { animation: none !important; transition: none !important } .card { border-color: transparent !important; background: none !important }',
  );
  return sheet;
}
