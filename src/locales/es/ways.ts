import type { WayMessages } from '../messages.js';

export const ways: WayMessages = {
  redirect: {
    oauth: (provider) => ({
      title: `Continuar a ${provider}`,
      help: `Se abre una ventana de ${provider}. Inicia sesión allí y permite el acceso. Tu contraseña se queda en ${provider}.`,
    }),
    hosted: (provider) => ({
      title: 'Continuar en una página aparte',
      help: `Se abre una página de nuestro socio de conexión. Te guía por ${provider} y después te trae de vuelta.`,
    }),
    open: (provider) => `Continuar a ${provider}`,
    openHosted: 'Abrir la página',
    opening: 'Un momento',
    blocked: 'Tu navegador no ha dejado abrir la ventana. Este enlace lleva al mismo sitio.',
    away: (provider) => ({
      title: 'Termina en la ventana que se ha abierto',
      help: `Sigue los pasos de ${provider} allí. Esta página sigue sola.`,
    }),
    openAgain: 'Volver a abrir',
    checkNow: 'Comprobar ahora',
    notYet: 'Aún no ha terminado.',
    returned: {
      title: 'Has vuelto antes de que terminara',
      help: 'Todavía no se ha conectado nada. Si ya has terminado, puede tardar un momento en llegar.',
    },
    newWindow: 'se abre en una ventana nueva',
  },
  pair: {
    title: (provider) => `Escribe este código en ${provider}`,
    instructions: {
      whatsapp: [
        'Abre WhatsApp en tu teléfono',
        'En Ajustes o en el menú, toca «Dispositivos vinculados» y después «Vincular un dispositivo»',
        'Toca «Vincular con el número de teléfono» y escribe el código',
      ],
    },
    anyInstructions: (provider) => [
      `Abre ${provider} en tu teléfono`,
      'Busca los dispositivos vinculados en sus ajustes y añade uno',
      'Elige vincular con un código y escríbelo',
    ],
    copy: 'Copiar el código',
    copied: 'Copiado',
    selected: 'El código está seleccionado. Cópialo desde ahí.',
    timeLeft: (duration) => `Válido durante ${duration}`,
    timeOver: 'Este código ha caducado. Empieza de nuevo para obtener otro.',
  },
  thisPhone: {
    title: (provider) => `Vincula ${provider} en este teléfono`,
    pairing: (provider) => `Aquí recibes un código para escribirlo en ${provider}.`,
    usePairing: 'Obtener un código de vinculación',
    link: (provider) => `${provider} se abre y te pide permiso. Después vuelve aquí.`,
    open: (provider) => `Abrir ${provider}`,
    neither: (provider) =>
      `${provider} se vincula escaneando un código en otra pantalla. Abre esta página en un ordenador o escanea con otro teléfono.`,
    scan: 'Escanear con otro teléfono',
  },
  captcha: {
    heading: (provider) => ({
      title: 'Demuestra que eres una persona',
      help: `${provider} pide resolver esta prueba. Cuando esté resuelta, esta página sigue sola.`,
    }),
    frame: 'Prueba',
    notThere:
      '¿No ves la prueba? Cárgala de nuevo. Un bloqueador de contenido del navegador puede impedirla.',
    reload: 'Cargar de nuevo',
    timeLeft: (duration) => `Tiempo restante: ${duration}`,
    timeOver: 'Se acabó el tiempo. Empieza de nuevo para obtener otra prueba.',
  },
  confirm: {
    heading: (provider) => ({
      title: `Esa es otra cuenta de ${provider}`,
      help: 'Estás volviendo a conectar una cuenta y has iniciado sesión en otra distinta.',
    }),
    expected: 'Estás volviendo a conectar',
    typed: 'Has iniciado sesión como',
    connectOther: 'Conectar como otra cuenta',
  },
};
