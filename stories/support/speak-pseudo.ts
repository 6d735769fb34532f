import { pseudoLocales } from './pseudo-locale.js';

interface Speaking extends HTMLElement {
  locales?: typeof pseudoLocales | undefined;
}

const TAGS =
  'connect-account-button, custom-auth-wizard, account-list, account-status-banner, connect-result';

let observer: MutationObserver | undefined;

/** Gives every element on the page, and every one that comes, the language that nobody speaks; or takes it back. */
export function speakPseudo(wanted: boolean): void {
  observer?.disconnect();
  observer = undefined;
  const give = () => {
    for (const element of document.querySelectorAll<Speaking>(TAGS))
      if (wanted ? !element.locales : element.locales === pseudoLocales)
        element.locales = wanted ? pseudoLocales : undefined;
  };
  give();
  if (!wanted) return;
  observer = new MutationObserver(give);
  observer.observe(document.body, { childList: true, subtree: true });
}
