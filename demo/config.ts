/** One mail as `/mailbox.json` tells of it. */
export interface DemoMail {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  /** ISO 8601. */
  readonly receivedAt: string;
  readonly text: string;
}

/** What `/demo.json` tells the pages about this run. */
export interface DemoConfig {
  readonly user: { readonly id: string; readonly name: string };
  readonly users: readonly { readonly id: string; readonly name: string }[];
  /** A page to show beside the product, where there is one. */
  readonly companion?: { readonly title: string; readonly url: string };
  /** What to try; words between backticks are to be typed as they are. */
  readonly tries: readonly { readonly title: string; readonly text: string }[];
}
