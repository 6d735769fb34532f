import type { DemoConfig } from '../config.js';
import { element } from './element.js';

/** Wide enough for the page and its companion side by side; the style sheet says the same. */
const WIDE = '(min-width: 75rem)';
const HIDDEN_KEY = 'fieldnote-companion-hidden';

/** Shows another page beside this one where there is room and it is wanted, and as a link where there is not. */
export function showCompanion({ title, url }: NonNullable<DemoConfig['companion']>): void {
  const name = title.toLowerCase();
  const panel = element('companion');
  const show = element('companion-show');
  const hide = element('companion-hide');
  const link = element('companion-link') as HTMLAnchorElement;
  const wide = matchMedia(WIDE);

  element('companion-title').textContent = title;
  panel.setAttribute('aria-label', title);
  hide.setAttribute('aria-label', `Hide the ${name}`);
  show.textContent = `Show the ${name}`;
  link.textContent = `Open the ${name}`;
  link.href = url;
  link.hidden = false;

  const update = (): void => {
    const isHidden = localStorage.getItem(HIDDEN_KEY) === 'yes';
    const isShown = wide.matches && !isHidden;
    panel.hidden = !isShown;
    show.hidden = !wide.matches || !isHidden;
    document.body.classList.toggle('has-companion', isShown);
    // Nobody sees it: it need not run.
    if (!isShown) element('companion-frame').replaceChildren();
    else if (!element('companion-frame').firstChild) element('companion-frame').append(frame(title, url));
  };

  hide.addEventListener('click', () => {
    localStorage.setItem(HIDDEN_KEY, 'yes');
    update();
    show.focus();
  });
  show.addEventListener('click', () => {
    localStorage.removeItem(HIDDEN_KEY);
    update();
    hide.focus();
  });
  wide.addEventListener('change', update);
  update();
}

function frame(title: string, url: string): HTMLIFrameElement {
  const made = document.createElement('iframe');
  made.title = title;
  made.src = url;
  return made;
}
