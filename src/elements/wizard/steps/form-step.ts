import type { CSSResult } from 'lit';
import type { FormStep } from '../../../contract/types.js';
import type { StepHost, StepView } from '../step-host.js';
import { createFormView } from './form-view.js';

export const styles: readonly CSSResult[] = [];

/** Name and password. */
export const createView = (host: StepHost): StepView<FormStep> =>
  createFormView(host, {
    heading: (_step, { credentials, credentialsAgain }) =>
      (host.flow.intent === 'reconnect' ? credentialsAgain : credentials)(host.providerName),
    labels: ({ fields, usernames }) => ({
      ...fields,
      username: (host.provider && usernames[host.provider]) ?? fields.username,
    }),
  });
