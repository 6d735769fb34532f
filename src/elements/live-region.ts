/**
 * The one place where things are said to who cannot see them. It is written to directly: what is said is no part of
 * any drawing, and a drawing for each word would be one too many. What is said in one turn is one text, in the order in
 * which it was said, so that nothing takes the place of something that nobody has heard yet.
 */
export class LiveRegion {
  readonly #region: () => Element | null | undefined;
  #news: string[] = [];

  constructor(region: () => Element | null | undefined) {
    this.#region = region;
  }

  /** Said once, after what is being drawn. */
  say(text: string): void {
    if (text && this.#news.push(text) === 1) queueMicrotask(() => this.#speak());
  }

  /** What was said is over: nobody should come across it later. */
  hush(text: string): void {
    const region = this.#region();
    if (text && region?.textContent.includes(text)) region.textContent = '';
  }

  #speak(): void {
    const region = this.#region();
    const text = this.#news.join(' ');
    this.#news = [];
    // The same words again would not be read: a space that nobody hears makes them new.
    if (region) region.textContent = region.textContent === text ? `${text}\u00A0` : text;
  }
}
