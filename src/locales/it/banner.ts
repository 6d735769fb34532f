import type { BannerMessages } from '../messages.js';
import { plural } from '../plural.js';

export const banner: BannerMessages = {
  label: 'Account che richiedono attenzione',
  signedOut: (name, provider) => `${provider} ha chiuso la sessione di ${name}.`,
  permission: (name, provider) => `A ${name} manca un’autorizzazione su ${provider}.`,
  several: plural('it', {
    one: '# account richiede attenzione',

    other: '# account richiedono attenzione',
  }),
  others: plural('it', { one: 'un altro', other: 'altri #' }),
  reconnect: 'Ricollega',
  grant: 'Consenti di nuovo',
  dismiss: 'Nascondi fino alla prossima novità',
  progress: (place, count) => `Account ${place} di ${count}`,
  skip: 'Salta',
};
