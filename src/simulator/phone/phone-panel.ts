import type { PageKit } from '../pages/page-kit.js';
import type { PhoneHost } from './phone-app.js';
import type { PhoneView } from './phone-view.js';

/** Makes the panel with which a person makes things go wrong: an account, the next requests, the hosted links. */
export function phonePanel({ byId, make, makeButton, setText }: PageKit, { act, nameOf, say }: PhoneHost) {
  type Choice = readonly [value: string, text: string];

  function select(id: string, label: string, choices: readonly Choice[]) {
    const element = document.createElement('select');
    element.id = id;
    element.append(...choices.map(([value, text]) => new Option(text, value)));
    const caption = make('label', '', label);
    caption.setAttribute('for', id);
    return { element, field: make('div', 'panel-field', caption, element) };
  }

  const account = select('break-account', 'Account', []);
  const change = select('break-change', 'What happens to it', [
    ['CREDENTIALS', 'Its session ends (CREDENTIALS)'],
    ['PERMISSIONS', 'A permission is taken away (PERMISSIONS)'],
    ['ERROR', 'It fails (ERROR)'],
    ['STOPPED', 'It stops (STOPPED)'],
    ['CONNECTING', 'It tries to connect again (CONNECTING)'],
    ['OK', 'All is well (OK)'],
    ['delete', 'It is deleted upstream'],
  ]);
  const faults: Readonly<Record<string, unknown>> = {
    'drop-before': { kind: 'drop', when: 'before' },
    'drop-after': { kind: 'drop', when: 'after' },
    cut: { kind: 'cut' },
    slow: { kind: 'slow', ms: 5000 },
    500: { kind: 'status', status: 500 },
    502: { kind: 'status', status: 502 },
  };
  const fault = select('break-fault', 'The next requests to the API', [
    ['drop-before', 'are lost'],
    ['drop-after', 'are done, their answers are lost'],
    ['cut', 'are done, their answers break off'],
    ['slow', 'are answered 5 seconds late'],
    ['500', 'are answered 500'],
    ['502', 'are answered 502'],
  ]);
  const count = select('break-count', 'How many', [
    ['1', 'one'],
    ['3', 'three'],
    ['10', 'ten'],
  ]);
  const type = select('break-type', 'An account from elsewhere', []);
  const left = make('p', 'foot');

  const group = (...content: readonly Node[]): HTMLElement => make('div', 'panel-group', ...content);
  const accountGroup = group(
    account.field,
    change.field,
    makeButton('button', 'Do it', () => {
      const path = `accounts/${account.element.value}`;
      const status = change.element.value;
      void (status === 'delete' ? act(`${path}/delete`) : act(`${path}/status`, { status }));
    }),
  );
  byId('break-panel').append(
    accountGroup,
    group(
      fault.field,
      count.field,
      makeButton('button', 'Let it go wrong', () => {
        const what = faults[fault.element.value];
        void act('faults', { fault: what, count: Number(count.element.value) });
      }),
      left,
    ),
    group(
      type.field,
      makeButton('button', 'Add it', () => void act('accounts', { type: type.element.value })),
    ),
    group(
      makeButton('button', 'End all hosted links', () => {
        void act('daily-restart').then(() => say('Every hosted link has ended, as it does once a day.'));
      }),
    ),
  );

  function fill(element: HTMLSelectElement, choices: readonly Choice[]): void {
    const now = JSON.stringify(choices);
    if (element.dataset['choices'] === now) return;
    const { value } = element;
    element.dataset['choices'] = now;
    element.replaceChildren(...choices.map(([choice, text]) => new Option(text, choice)));
    if (choices.some(([choice]) => choice === value)) element.value = value;
  }

  return {
    update({ accounts, faultsLeft, elsewhere }: PhoneView): void {
      accountGroup.hidden = accounts.length === 0;
      fill(
        account.element,
        accounts.map(({ id, provider, name }) => [id, `${nameOf(provider)}: ${name}`]),
      );
      fill(
        type.element,
        elsewhere.map((choice) => [choice, choice]),
      );
      setText(left, faultsLeft === 0 ? '' : `${faultsLeft} still to go wrong`);
    },
  };
}
