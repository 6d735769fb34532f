/**
 * Tells a dialog's styles how much of the window's lower edge a keyboard on the screen covers, as `--_keyboard`: a
 * fixed sheet stays under it otherwise (https://bugs.webkit.org/show_bug.cgi?id=202120). Answers with how to stop.
 */
export function followKeyboard(dialog: HTMLElement): () => void {
  const { visualViewport } = window;
  const follow = () => {
    const { height = innerHeight, offsetTop = 0 } = visualViewport ?? {};
    const covered = Math.max(0, Math.round(innerHeight - height - offsetTop));
    dialog.style.setProperty('--_keyboard', `${String(covered)}px`);
  };
  const ears = new AbortController();
  for (const type of ['resize', 'scroll'])
    visualViewport?.addEventListener(type, follow, { signal: ears.signal });
  follow();
  return () => ears.abort();
}
