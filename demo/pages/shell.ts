import type { DemoConfig } from '../config.js';
import { element } from './element.js';
import { loadConfig } from './load-config.js';

/** Brings what all pages share to life: where one is, and who is signed in. */
export async function openShell(): Promise<DemoConfig> {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('nav a')) {
    if (new URL(link.href).pathname === location.pathname) link.setAttribute('aria-current', 'page');
    // A page without a link of its own is somewhere too.
    if (link.dataset['covers'] === location.pathname) link.setAttribute('aria-current', 'true');
  }
  const config = await loadConfig();
  showTeams(config);
  return config;
}

function showTeams({ user, users }: DemoConfig): void {
  const select = element('team') as HTMLSelectElement;
  select.replaceChildren(
    ...users.map(({ id, name }) => new Option(name, id, id === user.id, id === user.id)),
  );
  select.addEventListener('change', () => void switchTo(select.value));
}

async function switchTo(user: string): Promise<void> {
  await fetch('/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ user }),
  });
  location.reload();
}
