import type { ButtonMessages } from '../messages.js';

export const button: ButtonMessages = {
  connect: (provider) => (provider ? `${provider} koppelen` : 'Account koppelen'),
  reconnect: (provider) => (provider ? `${provider} opnieuw koppelen` : 'Opnieuw koppelen'),
  dialog: 'Account koppelen',
  close: 'Sluiten',
  leave: 'Nu sluiten? Je kunt later hier verdergaan.',
  stay: 'Blijven',
  loadFailed: 'Laden is niet gelukt. Controleer je verbinding en probeer het opnieuw.',
};
