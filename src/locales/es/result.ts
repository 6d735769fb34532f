import type { ResultMessages } from '../messages.js';

export const result: ResultMessages = {
  checking: { title: 'Comprobando el resultado', help: 'Tardará un momento.' },
  working: (provider) => ({
    title: `Conectando ${provider}`,
    help: 'Deja esta página abierta: cambia sola.',
  }),
  slow: 'Está tardando más de lo habitual. Puedes salir de esta página: la cuenta aparecerá en tu lista en cuanto se conecte.',
  offline: 'No tienes conexión. Esto seguirá en cuanto vuelvas a tenerla.',
  connected: (provider) => `Se ha conectado ${provider}`,
  reconnected: (provider) => `Se ha vuelto a conectar ${provider}`,
  signedOut: { title: 'Tu sesión está cerrada', help: 'Vuelve a iniciar sesión en este sitio y regresa.' },
  unknown: {
    title: 'No existe ese inicio de sesión',
    help: 'Terminó hace tiempo o lo empezó otra persona. Comprueba con qué cuenta has iniciado sesión aquí.',
  },
  missing: {
    title: 'Aquí no hay nada que mostrar',
    help: 'Esta página indica cómo ha ido un inicio de sesión. Empieza uno desde tus cuentas.',
  },
  unreachable: {
    title: 'Aún no hay respuesta',
    help: 'Comprueba tu conexión. Se volverá a intentar automáticamente.',
  },
  anyProvider: 'tu cuenta',
  retry: 'Reintentar',
  checkNow: 'Comprobar ahora',
  goOn: 'Continuar',
  closeWindow: 'Cerrar esta ventana',
  closeByHand: 'Ya puedes cerrar esta ventana.',
  supportId: (id) => `ID de asistencia ${id}`,
};
