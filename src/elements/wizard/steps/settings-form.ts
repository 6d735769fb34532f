import { html, nothing, type TemplateResult } from 'lit';
import type { Field, FormStep } from '../../../contract/types.js';
import { details as english } from '../../../locales/en/details.js';
import { form as englishForm } from '../../../locales/en/form.js';
import { selectField } from '../../../ui/select-field.js';
import { selectFieldStyles } from '../../../ui/select-field.styles.js';
import { createDisclosure } from '../disclosure.js';
import { disclosureStyles } from '../disclosure.styles.js';
import { lifetimeStyles } from '../lifetime.styles.js';
import type { StepHost, StepView } from '../step-host.js';
import { appPasswordService } from './app-passwords.js';
import { createFormView, styles as formStyles, type FieldPen } from './form-step.js';
import { createMidwayTime } from './midway-time.js';
import { settingsStyles } from './settings-form.styles.js';

export const styles = [...formStyles, settingsStyles, selectFieldStyles, disclosureStyles, lifetimeStyles];

const SERVERS = ['imap', 'smtp'] as const;

/** A mailbox, or whatever else an endpoint asks for: settings that are known already are folded away until needed. */
export function createView(host: StepHost): StepView<FormStep> {
  const disclose = createDisclosure();
  const time = createMidwayTime(host);
  const words = () => host.localize.part('details', english);

  function heading({ purpose, fields }: FormStep) {
    const { imap, generic } = words();
    if (purpose !== 'imap') return fields.every(isPassword) ? passwordHeading() : generic;
    if (host.flow.intent === 'reconnect') return imap.again;
    return fields.some(({ secret }) => secret) ? imap.settings : imap.address;
  }

  /** A provider's own password, asked for after what usually does without one. */
  const isPassword = ({ name }: Field): boolean => name === 'password';
  const passwordHeading = () =>
    host.localize.part('form', englishForm).credentials(host.providerName, host.flow.intent === 'reconnect');

  function renderFields(step: FormStep, pen: FieldPen): TemplateResult {
    const plain = step.fields.filter(({ advanced }) => !advanced);
    const advanced = step.fields.filter((field) => field.advanced);
    return html`${renderGroups(step, plain, pen)}
    ${
      advanced.length === 0
        ? nothing
        : disclose(
            words().moreSettings,
            advanced.some(({ name }) => pen.errorOf(name)),
            renderGroups(step, advanced, pen),
          )
    }`;
  }

  /** What belongs to a server, together; what belongs to none, before it. */
  function renderGroups(step: FormStep, fields: readonly Field[], pen: FieldPen): TemplateResult {
    const isOfServer = ({ name }: Field) => /_(host|port|encryption)$/.test(name);
    const servers = SERVERS.map((server) => ({
      server,
      fields: fields.filter((field) => isOfServer(field) && field.name.startsWith(server)),
    })).filter((group) => group.fields.length > 0);
    return html`${fields.filter((field) => !isOfServer(field)).map((field) => renderField(step, field, pen))}
    ${servers.map((group) => renderServer(step, group.server, group.fields, pen))}`;
  }

  function renderServer(
    step: FormStep,
    server: (typeof SERVERS)[number],
    fields: readonly Field[],
    pen: FieldPen,
  ): TemplateResult {
    const { incoming, outgoing, server: name, port } = words().imap;
    const labels: Readonly<Record<string, string>> = { host: name, port };
    const isWide = ({ name }: Field) => /_(host|port)$/.test(name);
    return html`<fieldset class="server">
      <legend>${server === 'imap' ? incoming : outgoing}</legend>
      <div class="host-and-port">
        ${fields.filter(isWide).map((field) => {
          const label = labels[field.name.split('_')[1] ?? ''];
          // A number's arrows are of no use for a port, and its wheel does harm.
          return pen.draw(field, {
            type: 'text',
            ...(label && { label }),
            ...(/_port$/.test(field.name) && { inputMode: 'numeric' }),
          });
        })}
      </div>
      ${fields.filter((field) => !isWide(field)).map((field) => renderField(step, field, pen))}
    </fieldset>`;
  }

  function renderField(step: FormStep, field: Field, pen: FieldPen): TemplateResult {
    if (field.input === 'select') return renderSelect(step, field, pen);
    const isPassword = step.purpose === 'imap' && field.name === 'imap_password';
    return html`${pen.draw(field)}${isPassword ? renderAppPassword(step) : nothing}`;
  }

  function renderSelect(step: FormStep, { name, options = [] }: Field, pen: FieldPen): TemplateResult {
    const { encryption, encryptions } = words().imap;
    const isEncryption = name === 'imap_encryption';
    const error = pen.errorOf(name);
    return selectField({
      id: host.id(name),
      label: isEncryption ? encryption : (labels()[name] ?? html`<bdi>${name}</bdi>`),
      options: options.map((value) => ({ value, label: (isEncryption && encryptions[value]) || value })),
      initial: step.prefill?.[name],
      disabled: host.sending !== undefined || time.isOver(step),
      isWrong: error !== undefined,
      note: host.fieldNote(`${host.id(name)}-note`, error),
      onChange: () => pen.changed(name),
    });
  }

  /** Before anybody has failed with the usual password. */
  function renderAppPassword(step: FormStep): TemplateResult {
    const { appPassword, anyAppPassword, appPasswordHelp } = words().imap;
    const service = appPasswordService(step.prefill?.['imap_user'] ?? '');
    return html`<p class="help small app-password">
      ${service ? appPassword(service.name) : anyAppPassword}
      ${
        service
          ? html`<a href=${service.help} target="_blank" rel="noopener noreferrer">${appPasswordHelp}</a>`
          : nothing
      }
    </p>`;
  }

  const labels = (): Readonly<Record<string, string>> => words().fields;

  const view = createFormView(host, {
    heading,
    labels: ({ fields }) => ({ ...fields, ...labels() }),
    renderFields,
    time,
  });
  return { ...view, timeWords: time.words };
}
