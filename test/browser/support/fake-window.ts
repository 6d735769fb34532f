/** A window as `window.open` gives one, of which nothing is ever seen. */
export class FakeWindow {
  opener: unknown = window;
  isClosed = false;
  /** Where it was sent. */
  address: string | undefined;
  readonly document = document.implementation.createHTMLDocument();
  readonly location = { replace: (address: string): void => void (this.address = address) };

  close(): void {
    this.isClosed = true;
  }

  asWindow(): Window {
    return this as unknown as Window;
  }
}
