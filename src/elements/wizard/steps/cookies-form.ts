import { html, nothing, type TemplateResult } from 'lit';
import type { FormStep } from '../../../contract/types.js';
import { details as english } from '../../../locales/en/details.js';
import { createDisclosure } from '../disclosure.js';
import { disclosureStyles } from '../disclosure.styles.js';
import { instructions } from '../instructions.js';
import { instructionStyles } from '../instructions.styles.js';
import type { StepHost, StepView } from '../step-host.js';
import { createFormView, styles as formStyles, type FieldPen } from './form-step.js';

export const styles = [...formStyles, disclosureStyles, instructionStyles];

const PREFIX = 'cookie_';

/** The session of a browser: what a cookie is, where it is found, and a box to paste it into. */
export function createView(host: StepHost): StepView<FormStep> {
  const disclose = createDisclosure();
  const words = () => host.localize.part('details', english);

  function renderFields({ fields, prefill }: FormStep, pen: FieldPen): TemplateResult {
    const { cookies } = words();
    const asked = fields.filter(({ name }) => name.startsWith(PREFIX));
    const agent = fields.find(({ name }) => name === 'user_agent');
    const names = asked.filter(({ required }) => required).map(({ name }) => name.slice(PREFIX.length));
    const list = new Intl.ListFormat(host.localize.language).format(names);
    return html`<div class="stack before-fields">
        <p class="help small">${cookies.what}</p>
        ${instructions(cookies.instructions(host.providerName, list))}
      </div>
      ${fields.filter((field) => field !== agent).map((field) => pen.draw(field))}
      ${
        agent
          ? disclose(
              cookies.otherBrowser,
              pen.errorOf(agent.name) !== undefined,
              html`<p class="help small before-fields">${cookies.otherBrowserHelp}</p>
                ${pen.draw(agent, { initial: prefill?.['user_agent'] ?? navigator.userAgent })}`,
            )
          : nothing
      }`;
  }

  return createFormView(host, {
    heading: () => words().cookies.heading(host.providerName),
    labels: ({ fields }) => ({ ...fields, ...words().fields }),
    renderFields,
    completed: (values) =>
      Object.fromEntries(Object.entries(values).map(([name, value]) => [name, valueOf(name, value)])),
  });
}

/** People paste what they have: the value, the value in quotes, `name=value`, or every cookie of the site at once. */
function valueOf(name: string, value: string): string {
  if (!name.startsWith(PREFIX)) return value;
  const cookie = name.slice(PREFIX.length);
  const pairs = value.split(';').map((pair) => pair.trim());
  const named = pairs.find((pair) => pair.startsWith(`${cookie}=`));
  return (named?.slice(cookie.length + 1) ?? value).trim().replace(/^"(.*)"$/, '$1');
}
