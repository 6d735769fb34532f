import type { Heading, OutcomeMessages } from '../messages.js';

const heading = (title: string, help: string): Heading => ({ title, help });

const startAgain = 'Empieza de nuevo para obtener otro.';
const askSupport = 'Contacta con asistencia y facilita el ID de abajo.';
const laterAgain = 'Espera unos minutos e inténtalo de nuevo.';

export const outcomes: OutcomeMessages = {
  failures: {
    'account.gone': (provider) =>
      heading('Esta cuenta ya no está aquí', `Conecta ${provider} de nuevo como cuenta nueva.`),
    'account.limit': () =>
      heading(
        'No se pueden conectar más cuentas',
        'Desconecta una que ya no uses o contacta con asistencia.',
      ),
    'account.restricted': (provider) =>
      heading(
        `${provider} ha restringido esta cuenta`,
        `Inicia sesión en ${provider}, sigue lo que te pida y después vuelve.`,
      ),
    'account.taken': () =>
      heading(
        'Esta cuenta está en uso',
        'Otra persona ya la ha conectado aquí. Contacta con asistencia si es tuya.',
      ),
    'approval.denied': () =>
      heading('Se rechazó el inicio de sesión', 'Se denegó en la app. Inténtalo de nuevo y confirma allí.'),
    'approval.expired': () =>
      heading('Nadie confirmó a tiempo', 'Inténtalo de nuevo y abre la notificación en tu teléfono.'),
    'attempt.busy': () =>
      heading('Hay otro inicio de sesión en curso', 'Espera a que termine e inténtalo de nuevo.'),
    'attempt.expired': () =>
      heading('Se acabó el tiempo', 'No se ha conectado nada. Empieza de nuevo cuando quieras.'),
    'attempt.lost': () =>
      heading('Este inicio de sesión se perdió por el camino', 'No se ha conectado nada. Empieza de nuevo.'),
    'attempt.replaced': () =>
      heading(
        'Un inicio de sesión más reciente ha tomado el relevo',
        'Has empezado de nuevo en otro lugar. Sigue allí o empieza de nuevo aquí.',
      ),
    'captcha.unsupported': (provider) =>
      heading(
        `${provider} pide resolver una prueba`,
        `Inicia sesión una vez en ${provider}, espera un poco e inténtalo de nuevo.`,
      ),
    'checkpoint.failed': (provider) =>
      heading(`${provider} no ha aceptado la verificación`, 'Empieza de nuevo y usa un código reciente.'),
    'checkpoint.unsupported': (provider) =>
      heading(
        `${provider} pide algo nuevo`,
        'Aquí aún no se puede responder. Inicia sesión una vez en su página e inténtalo de nuevo.',
      ),
    'consent.denied': (provider) =>
      heading(
        'No se permitió el acceso',
        `Para conectar, inténtalo de nuevo y permite lo que pide ${provider}.`,
      ),
    'flow.cancelled': () => heading('Cancelado', 'No se ha conectado nada.'),
    'flow.expired': () =>
      heading('Se acabó el tiempo', 'No se ha conectado nada. Empieza de nuevo cuando quieras.'),
    'flow.interrupted': () => heading('Se interrumpió la conexión', 'No has perdido nada. Empieza de nuevo.'),
    'identity.mismatch': (provider) =>
      heading(
        `Esa es otra cuenta de ${provider}`,
        'Inicia sesión con la cuenta que quieres volver a conectar.',
      ),
    'link.expired': () => heading('El enlace ha caducado', 'Ábrelo otra vez para obtener uno nuevo.'),
    'permissions.missing': (provider) =>
      heading('Falta un permiso', `Inténtalo de nuevo y permite todo lo que pide ${provider}.`),
    'provider.down': (provider) => heading(`${provider} no responde`, laterAgain),
    'provider.slow': (provider) => heading(`${provider} tarda demasiado`, laterAgain),
    'provider.unsupported': (provider) =>
      heading(`${provider} no se puede conectar aquí`, 'Elige otro servicio.'),
    'proxy.failed': (provider) => heading(`No se ha podido acceder a ${provider}`, laterAgain),
    'qr.expired': () => heading('El código ha caducado', startAgain),
    'rate.limited': () => heading('Demasiados intentos', laterAgain),
    'sessions.multiple': (provider) =>
      heading(
        'Hay una sesión abierta en otro lugar',
        `${provider} permite una sola sesión aquí. Cierra la otra e inténtalo de nuevo.`,
      ),
    'subscription.required': (provider) =>
      heading(`Hace falta una suscripción de ${provider}`, 'Inténtalo con una cuenta que la tenga.'),
    'upstream.error': (provider) =>
      heading(`No se ha podido conectar ${provider}`, 'Inténtalo de nuevo en un momento.'),
    'upstream.misconfigured': () => heading('Esto aún no está configurado', askSupport),
  },
  notices: {
    'captcha.elsewhere': 'Hay una prueba por resolver. La encontrarás en la página aparte.',
    'code.resent': 'Reenviado.',
    'code.resend-too-soon': 'Se acaba de enviar. Dale un momento para llegar.',
    'imap.settings-found': 'Los servidores de este correo son conocidos. Solo falta tu contraseña.',
    'imap.settings-unknown': 'La ayuda de tu servicio de correo indica qué escribir abajo.',
    'switch.unavailable': 'No hay otra forma para esta cuenta.',
    'reconnect.expected': 'Inicia sesión con la misma cuenta que antes.',
  },
  problems: {
    'account.not-found': heading(
      'Esta cuenta ya no está aquí',
      'Recarga la página para ver el estado actual.',
    ),
    'account.not-syncable': heading(
      'Esta cuenta no se puede actualizar a mano',
      'No hay que hacer nada: se actualiza sola.',
    ),
    'account.too-many-changes': heading('Demasiados cambios', laterAgain),
    'events.too-many': heading('Demasiados intentos', laterAgain),
    'flow.closed': heading('Este inicio de sesión ha terminado', 'Empieza de nuevo cuando quieras.'),
    'flow.not-found': heading('Este inicio de sesión ha terminado', 'Empieza de nuevo cuando quieras.'),
    'flow.too-many': heading('Demasiados inicios de sesión a la vez', laterAgain),
    'flow.too-many-answers': heading('Demasiados intentos', 'Empieza de nuevo cuando quieras.'),
    'flow.too-many-polls': heading('Demasiados intentos', laterAgain),
    'flow.too-many-starts': heading('Demasiados inicios de sesión en poco tiempo', laterAgain),
    'flow.too-many-tries': heading('Demasiados intentos', 'Empieza de nuevo cuando quieras.'),
    'hook.forbidden': heading('Esto no está permitido', askSupport),
    'hook.too-many': heading('Demasiados intentos', laterAgain),
    'protocol.unsupported': heading(
      'Esta página no está actualizada',
      'Recárgala para obtener la última versión.',
    ),
    'provider.unavailable': heading('Este servicio no está disponible', 'Elige otro o inténtalo más tarde.'),
    'rate.limited': heading('Demasiados intentos', laterAgain),
    'request.body-too-large': heading('Es demasiado texto', 'Acórtalo e inténtalo de nuevo.'),
    'request.forbidden-origin': heading('Esta página no puede conectar cuentas', askSupport),
    'request.invalid': heading('No se ha entendido', 'Revisa lo que has escrito e inténtalo de nuevo.'),
    'request.invalid-json': heading('No se ha entendido', 'Recarga la página e inténtalo de nuevo.'),
    'request.key-reused': heading('No se ha entendido', 'Recarga la página e inténtalo de nuevo.'),
    'request.method-not-allowed': heading(
      'Esta página no está actualizada',
      'Recárgala para obtener la última versión.',
    ),
    'request.not-found': heading('No se ha encontrado el servicio de conexión', askSupport),
    'request.unsupported-media-type': heading(
      'No se ha entendido',
      'Recarga la página e inténtalo de nuevo.',
    ),
    'server.error': heading(
      'El servicio de conexión tiene un problema',
      'No se ha conectado nada. Inténtalo de nuevo en un momento.',
    ),
    'session.required': heading('Tu sesión está cerrada', 'Vuelve a iniciar sesión en este sitio y regresa.'),
    'step.too-many-tries': heading('Demasiados intentos', 'Empieza de nuevo cuando quieras.'),
    'step.unknown-action': heading('Este paso ya ha pasado', 'Recarga la página para ver dónde estás.'),
    'upstream.unavailable': heading('El servicio de conexión no responde', laterAgain),
    'network.offline': heading('No tienes conexión', 'Esto seguirá en cuanto vuelvas a tenerla.'),
    'network.unreachable': heading('Sin respuesta', 'Comprueba tu conexión e inténtalo de nuevo.'),
    'protocol.invalid': heading(
      'La respuesta no tenía sentido',
      'Recarga la página. Si sigue igual, contacta con asistencia.',
    ),
  },
  copySupportId: 'Copiar el ID de asistencia',
  supportIdCopied: 'Copiado',
  undrawn: {
    title: 'Este paso no se puede mostrar aquí',
    help: 'Recarga la página para obtener su última versión. Si sigue igual, facilita a asistencia el ID de abajo.',
  },
};
