import type { ButtonMessages } from '../messages.js';

export const button: ButtonMessages = {
  connect: (provider) => (provider ? `Conectar ${provider}` : 'Conectar una cuenta'),
  reconnect: (provider) => (provider ? `Volver a conectar ${provider}` : 'Volver a conectar'),
  dialog: 'Conectar una cuenta',
  close: 'Cerrar',
  leave: '¿Cerrar ahora? Podrás continuar más tarde desde aquí.',
  stay: 'Quedarme',
  loadFailed: 'No se ha cargado. Comprueba tu conexión e inténtalo de nuevo.',
};
