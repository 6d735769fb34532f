import type { DemoConfig } from '../config.js';
import { element } from './element.js';

/** Shows what there is to try, if anything. */
export function showTries(tries: DemoConfig['tries']): void {
  element('tries').hidden = tries.length === 0;
  element('tries-list').replaceChildren(
    ...tries.map(({ title, text }) => make('li', make('h3', title), make('p', ...withCode(text)))),
  );
}

/** What stands between backticks as code. */
const withCode = (text: string): (Node | string)[] =>
  text.split('`').map((part, index) => (index % 2 === 0 ? part : make('code', part)));

function make(tag: string, ...children: readonly (Node | string)[]): HTMLElement {
  const made = document.createElement(tag);
  made.append(...children);
  return made;
}
