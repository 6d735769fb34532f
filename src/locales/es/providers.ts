import type { ProviderMessages } from '../messages.js';

export const providers: ProviderMessages = {
  linkedin: 'LinkedIn',
  whatsapp: 'WhatsApp',
  telegram: 'Telegram',
  instagram: 'Instagram',
  messenger: 'Messenger',
  x: 'X',
  google: 'Google',
  microsoft: 'Microsoft',
  imap: 'Otro correo',
};
