import * as account from './account.js';
import * as action from './action.js';
import * as codes from './codes.js';
import * as event from './event.js';
import * as field from './field.js';
import * as flow from './flow.js';
import * as problem from './problem.js';
import * as provider from './provider.js';
import * as requests from './requests.js';
import * as session from './session.js';
import * as step from './step.js';

/** Every named schema of the contract; types, OpenAPI and docs are made from this list. */
export const contractSchemas = {
  ...provider,
  ...action,
  ...codes,
  ...field,
  ...account,
  ...step,
  ...flow,
  ...requests,
  ...session,
  ...event,
  ...problem,
};
