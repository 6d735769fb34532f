import type { Messages } from '../messages.js';
import { accounts } from './accounts.js';
import { banner } from './banner.js';
import { button } from './button.js';
import { cards } from './cards.js';
import { choose } from './choose.js';
import { details } from './details.js';
import { form } from './form.js';
import { password } from './password.js';
import { outcomes } from './outcomes.js';
import { providers } from './providers.js';
import { result } from './result.js';
import { steps } from './steps.js';
import { ways } from './ways.js';
import { wizard } from './wizard.js';
import { wizardLater } from './wizard-later.js';

/** English whole, as other languages come: a start for a translation. The elements take its parts one by one. */
export const en: Messages = {
  providers,
  button,
  wizard: { ...wizard, ...wizardLater },
  choose,
  cards,
  form,
  password,
  details,
  steps,
  ways,
  outcomes,
  accounts,
  banner,
  result,
};
