import { executeServerCommand } from '@web/test-runner-commands';

/** A page in a frame, into which none of the kit's code was fetched yet. */
export interface FreshPage {
  /** An element in it, defined by its own module in `src/define`, with these properties from the start. */
  draw<Tag extends keyof HTMLElementTagNameMap>(
    tag: Tag,
    properties: Partial<HTMLElementTagNameMap[Tag]>,
  ): Promise<HTMLElementTagNameMap[Tag]>;
  /** Resolves when a module of `src` is there, and what waits for it has gone on. */
  load(module: string): Promise<void>;
  /** Whether it has asked for a module of `src`, whatever came of it. */
  hasAskedFor(module: string): boolean;
  /** Holds a module of `src` back, or lets it fail, from now on; the answer sends it. */
  keepBack(module: string, how: 'hold' | 'refuse'): Promise<() => Promise<void>>;
}

const frames: HTMLIFrameElement[] = [];
const heldBack = new Set<string>();

export async function openFreshPage(): Promise<FreshPage> {
  const frame = document.createElement('iframe');
  frame.width = '700';
  frame.height = '600';
  frame.srcdoc = '<!doctype html><html lang="en"><title>Page</title><body></body></html>';
  frames.push(frame);
  await new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
    document.body.append(frame);
  });
  const { contentDocument: page, contentWindow: view } = frame;
  if (!page || !view) throw new Error('The page did not open.');
  // The server sends the same below any such folder, and a browser takes it for other modules.
  const folder = `/fresh-${Math.random().toString(36).slice(2)}/src/`;
  const addressOf = (module: string) => new URL(`${folder}${module}.ts`, location.href).href;
  const load = async (module: string) => {
    const script = page.createElement('script');
    script.type = 'module';
    script.src = addressOf(module);
    await new Promise((resolve, reject) => {
      script.addEventListener('load', resolve);
      script.addEventListener('error', reject);
      page.head.append(script);
    });
  };
  return {
    load,
    async draw(tag, properties) {
      await load(`define/${tag}`);
      const element = Object.assign(page.createElement(tag), properties);
      page.body.append(element);
      await (element as unknown as { readonly updateComplete: Promise<unknown> }).updateComplete;
      return element;
    },
    hasAskedFor: (module) =>
      view.performance.getEntriesByType('resource').some(({ name }) => name === addressOf(module)),
    async keepBack(module, how) {
      const { pathname } = new URL(addressOf(module));
      heldBack.add(pathname);
      await tellServer(pathname, how);
      return () => tellServer(pathname, 'send');
    },
  };
}

/** After a test: nothing is held back, and the pages are gone. */
export async function closeFreshPages(): Promise<void> {
  for (const path of heldBack) await tellServer(path, 'send');
  heldBack.clear();
  for (const frame of frames.splice(0)) frame.remove();
}

async function tellServer(path: string, how: 'hold' | 'refuse' | 'send'): Promise<void> {
  await executeServerCommand('module', { path, how });
}
