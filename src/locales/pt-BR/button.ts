import type { ButtonMessages } from '../messages.js';

export const button: ButtonMessages = {
  connect: (provider) => (provider ? `Conectar ${provider}` : 'Conectar uma conta'),
  reconnect: (provider) => (provider ? `Reconectar ${provider}` : 'Reconectar'),
  dialog: 'Conectar uma conta',
  close: 'Fechar',
  leave: 'Fechar agora? Você pode continuar daqui mais tarde.',
  stay: 'Ficar aqui',
  loadFailed: 'Não foi possível carregar. Verifique sua conexão e tente novamente.',
};
