import { scriptOf, type PageKit } from '../pages/page-kit.js';

/** The puzzle's page, which is shown in a frame. */
export const challengeHtml = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Puzzle</title>
    <link rel="stylesheet" href="page.css" />
    <script type="module" src="challenge.js"></script>
  </head>
  <body>
    <main class="framed">
      <h1 id="question">One moment</h1>
      <p class="error" id="error" role="alert"></p>
      <div class="rows" id="choices"></div>
    </main>
  </body>
</html>
`;

export const challengeScript = (): string => scriptOf(challengeApp);

function challengeApp({ byId, makeButton, post }: PageKit): void {
  interface Posed {
    readonly id: string;
    readonly wanted: string;
    readonly choices: readonly string[];
  }
  const MAX_TRIES = 3;
  const query = new URLSearchParams(location.search);
  const key = query.get('key') ?? '';
  const blob = query.get('data') ?? '';
  let tries = 0;

  const tell = (message: unknown): void =>
    parent.postMessage(message, query.get('origin') ?? location.origin);

  async function pose(): Promise<void> {
    const { ok, data } = await post('puzzles', { data: blob });
    if (!ok) throw new Error('no puzzle');
    const { id, wanted, choices } = data as Posed;
    byId('question').textContent = `Choose: ${wanted}`;
    const buttons = choices.map((choice) => makeButton('button', choice, () => void answer(id, choice)));
    byId('choices').replaceChildren(...buttons);
  }

  async function answer(id: string, choice: string): Promise<void> {
    const { data } = await post(`puzzles/${id}`, { choice, key });
    const { token } = data as { readonly token: string | null };
    if (token !== null) {
      byId('question').textContent = 'Solved';
      byId('choices').replaceChildren();
      byId('error').textContent = '';
      tell({ token });
      return;
    }
    tries += 1;
    if (tries === MAX_TRIES) tell({ event: 'failed' });
    byId('error').textContent = 'That was another one. Here is the next.';
    await pose();
  }

  void pose().catch(() => tell({ event: 'error' }));
}
