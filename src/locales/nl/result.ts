import type { ResultMessages } from '../messages.js';

export const result: ResultMessages = {
  checking: { title: 'Het resultaat wordt gecontroleerd', help: 'Dit duurt even.' },
  working: (provider) => ({
    title: `${provider} wordt gekoppeld`,
    help: 'Laat deze pagina open: hij werkt zichzelf bij.',
  }),
  slow: 'Dit duurt langer dan normaal. Je kunt deze pagina verlaten: het account staat in je lijst zodra het is gekoppeld.',
  offline: 'Je bent offline. Zodra je weer online bent, gaat dit verder.',
  connected: (provider) => `${provider} is gekoppeld`,
  reconnected: (provider) => `${provider} is weer gekoppeld`,
  signedOut: { title: 'Je bent uitgelogd', help: 'Log weer in op deze site en kom dan terug.' },
  unknown: {
    title: 'Dit inloggen bestaat niet',
    help: 'Het is allang voorbij, of iemand anders is het begonnen. Controleer als wie je hier bent ingelogd.',
  },
  missing: {
    title: 'Hier valt niets te tonen',
    help: 'Deze pagina zegt hoe het inloggen is gegaan. Begin bij je accounts.',
  },
  unreachable: {
    title: 'Nog geen antwoord',
    help: 'Controleer je verbinding. Het wordt vanzelf opnieuw geprobeerd.',
  },
  anyProvider: 'je account',
  retry: 'Opnieuw proberen',
  checkNow: 'Nu controleren',
  goOn: 'Doorgaan',
  closeWindow: 'Dit venster sluiten',
  closeByHand: 'Je kunt dit venster nu sluiten.',
  supportId: (id) => `Support-ID ${id}`,
};
