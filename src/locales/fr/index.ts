import type { Messages } from '../messages.js';
import { accounts } from './accounts.js';
import { choose } from './choose.js';
import { form } from './form.js';
import { outcomes } from './outcomes.js';
import { providers } from './providers.js';
import { steps } from './steps.js';
import { wizard } from './wizard.js';

/** French. Not yet read by a native speaker. */
export const fr: Messages = {
  providers,
  button: {
    connect: (provider) => (provider ? `Connecter ${provider}` : 'Connecter un compte'),
    reconnect: (provider) => (provider ? `Reconnecter ${provider}` : 'Reconnecter'),
    dialog: 'Connecter un compte',
    close: 'Fermer',
    loadFailed: 'Le chargement a échoué. Vérifiez votre connexion et réessayez.',
  },
  wizard,
  choose,
  form,
  steps,
  outcomes,
  accounts,
};
