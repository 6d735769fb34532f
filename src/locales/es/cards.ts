import type { CardMessages } from '../messages.js';

export const cards: CardMessages = {
  method: (provider) => ({ title: `Conectar ${provider}`, help: 'Elige cómo quieres iniciar sesión.' }),
  contract: {
    title: 'Elige una suscripción',
    help: 'Tu cuenta tiene más de una. Elige la que quieres usar aquí.',
  },
  challenge: { title: 'Confirma tu identidad', help: 'Elige cómo quieres recibir tu código.' },
  methods: {
    password: (provider) => ({ title: 'Contraseña', help: `Con tu usuario y tu contraseña de ${provider}.` }),
    cookies: (provider) => ({
      title: 'Sesión del navegador',
      help: `Desde un navegador con sesión iniciada en ${provider}, cuando la contraseña no funciona.`,
    }),
    qr: (provider) => ({
      title: 'Código QR',
      help: `Escanéalo con tu teléfono. Lo más rápido si tienes ${provider} en él.`,
    }),
    pairing: (provider) => ({
      title: 'Código de vinculación',
      help: `Escribe ocho caracteres en ${provider} si no puedes escanear.`,
    }),
    oauth: (provider) => ({
      title: `Iniciar sesión con ${provider}`,
      help: 'En su propia página. Tu contraseña se queda allí.',
    }),
    imap: () => ({
      title: 'Dirección y contraseña',
      help: 'Para cualquier correo. La mayoría de los servidores se encuentran por ti.',
    }),
    hosted: (provider) => ({
      title: 'Página aparte',
      help: `Una página de nuestro socio de conexión te guía por ${provider}.`,
    }),
  },
  methodsOf: {
    linkedin: {
      password: { title: 'Correo y contraseña', help: 'Lo habitual. Se usan una vez, nunca se guardan.' },
      cookies: {
        title: 'Sesión del navegador',
        help: 'Para inicio de sesión único, Recruiter o cuando la contraseña no funciona.',
      },
    },
    instagram: {
      password: {
        title: 'Nombre de usuario y contraseña',
        help: 'Lo habitual. Se usan una vez, nunca se guardan.',
      },
    },
    messenger: {
      password: { title: 'Acceso con Facebook', help: 'El correo y la contraseña de tu cuenta de Facebook.' },
    },
    x: {
      password: { title: 'Nombre de usuario, correo y contraseña', help: 'X pide los tres.' },
    },
    whatsapp: {
      pairing: {
        title: 'Código de vinculación',
        help: 'Escribe ocho caracteres en tu teléfono. Ideal si lo estás usando ahora.',
      },
    },
  },
  recommended: 'Recomendado',
  unavailable: 'No disponible ahora',
};
