import { element } from './element.js';
import { loadConfig } from './load-config.js';

/**
 * The product and its companion side by side, or one at a time where there is no room for both. Each has a frame of
 * its own: a modal dialog of the product makes its whole document inert, and the companion has to be used meanwhile.
 */

const HIDDEN_KEY = 'desk-companion-hidden';

const { companion } = await loadConfig();
if (companion) showCompanion(companion);
showProduct();

function showProduct(): void {
  const product = makeFrame('Fieldnote', pathInAddress() ?? '/accounts');
  product.addEventListener('load', () => {
    const shown = product.contentWindow?.location.pathname;
    // A reload of the desk comes back to the same page of the product.
    if (shown) history.replaceState(null, '', `#${shown}`);
    if (product.contentDocument?.title) document.title = product.contentDocument.title;
  });
  element('product').append(product);
}

function pathInAddress(): string | undefined {
  return /^#(\/[a-z]+)$/.exec(location.hash)?.[1];
}

function showCompanion({ title, url }: { readonly title: string; readonly url: string }): void {
  const name = title.toLowerCase();
  const desk = element('desk');
  const hide = element('companion-hide');
  const show = element('companion-show');
  element('companion').setAttribute('aria-label', title);
  element('companion-title').textContent = title;
  element('switch-companion').textContent = title;
  element('companion-open').setAttribute('href', url);
  hide.setAttribute('aria-label', `Hide the ${name}`);
  show.textContent = `Show the ${name}`;
  const frame = makeFrame(title, url);
  // It is of another origin, and what it shows is there to be copied.
  frame.allow = 'clipboard-write';
  element('companion-frame').append(frame);

  const setHidden = (isHidden: boolean): void => {
    desk.classList.toggle('companion-hidden', isHidden);
    show.hidden = !isHidden;
  };
  setHidden(localStorage.getItem(HIDDEN_KEY) === 'yes');
  hide.addEventListener('click', () => {
    localStorage.setItem(HIDDEN_KEY, 'yes');
    setHidden(true);
    show.focus();
  });
  show.addEventListener('click', () => {
    localStorage.removeItem(HIDDEN_KEY);
    setHidden(false);
    hide.focus();
  });
  element('switch').addEventListener('change', (event) => {
    desk.classList.toggle('shows-companion', (event.target as HTMLInputElement).value === 'companion');
  });
}

function makeFrame(title: string, url: string): HTMLIFrameElement {
  const made = document.createElement('iframe');
  made.title = title;
  made.src = url;
  return made;
}
