/*
 * The scripts of the simulator's pages are ordinary typed functions that are served by their own source: they may use
 * nothing from outside themselves but the kit they are handed. Some compilers wrap inner functions in a `__name`
 * helper, which the served text therefore defines.
 */

export interface PageKit {
  readonly byId: (id: string) => HTMLElement;
  readonly make: (tag: string, className?: string, ...children: readonly (Node | string)[]) => HTMLElement;
  readonly makeButton: (
    className: string,
    text: string,
    onClick: (button: HTMLElement) => void,
  ) => HTMLElement;
  /** Changes a text only when it is another one, so that a selection in it survives. */
  readonly setText: (element: Element | null, text: string) => void;
  /** A labelled input. */
  readonly makeField: (field: PageField) => {
    readonly element: HTMLElement;
    readonly input: HTMLInputElement;
  };
  /** Sends JSON and returns what came back. Rejects when nobody answers. */
  readonly post: (path: string, body: unknown) => Promise<{ readonly ok: boolean; readonly data: unknown }>;
}

export interface PageField {
  readonly name: string;
  readonly label: string;
  readonly type: string;
  readonly autocomplete?: string;
  readonly value?: string;
  readonly isOptional?: boolean;
}

/** Helpers that every page has. */
export function pageKit(): PageKit {
  const byId = (id: string): HTMLElement => document.getElementById(id) ?? document.body;

  const make: PageKit['make'] = (tag, className = '', ...children) => {
    const element = document.createElement(tag);
    if (className) element.className = className;
    element.append(...children);
    return element;
  };

  const makeButton: PageKit['makeButton'] = (className, text, onClick) => {
    const button = make('button', className, text);
    button.setAttribute('type', 'button');
    button.addEventListener('click', () => onClick(button));
    return button;
  };

  const setText: PageKit['setText'] = (element, text) => {
    if (element && element.textContent !== text) element.textContent = text;
  };

  const makeField: PageKit['makeField'] = ({
    name,
    label,
    type,
    autocomplete = 'off',
    value = '',
    isOptional,
  }) => {
    const input = document.createElement('input');
    input.id = `field-${name}`;
    input.name = name;
    input.type = type;
    input.value = value;
    input.required = !isOptional;
    input.setAttribute('autocomplete', autocomplete);
    input.setAttribute('autocapitalize', 'none');
    input.spellcheck = false;
    const caption = make('label', '', isOptional ? `${label} (optional)` : label);
    caption.setAttribute('for', input.id);
    return { element: make('div', 'field', caption, input), input };
  };

  const post: PageKit['post'] = async (path, body) => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
    return { ok: response.ok, data: await response.json() };
  };

  return { byId, make, makeButton, setText, makeField, post };
}

/** The text of a page's script: the function, called with the kit and with what further functions make of the kit. */
export function scriptOf(app: (kit: PageKit) => void): string {
  return `const __name = (value) => value;\n(${app.toString()})((${pageKit.toString()})());\n`;
}
