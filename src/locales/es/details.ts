import type { DetailMessages } from '../messages.js';

export const details: DetailMessages = {
  generic: { title: 'Algunos datos', help: 'Se necesitan para continuar.' },
  moreSettings: 'Ajustes de los servidores',
  fields: {
    phone: 'Número de teléfono',
    cookie_li_at: 'Cookie li_at',
    cookie_li_a: 'Cookie li_a',
    cookie_sessionid: 'Cookie sessionid',
    user_agent: 'Agente de usuario',
    imap_user: 'Dirección de correo',
    imap_password: 'Contraseña',
    imap_host: 'Servidor IMAP',
    imap_port: 'Puerto IMAP',
    imap_encryption: 'Cifrado IMAP',
    smtp_user: 'Usuario SMTP',
    smtp_password: 'Contraseña SMTP',
    smtp_host: 'Servidor SMTP',
    smtp_port: 'Puerto SMTP',
    code: 'Código',
  },
  imap: {
    address: {
      title: '¿Cuál es tu dirección de correo?',
      help: 'Con ella se encuentran los ajustes de la mayoría de los correos.',
    },
    settings: {
      title: 'Conecta tu correo',
      help: 'Tu contraseña va a tu servicio de correo. Aquí no se guarda.',
    },
    again: {
      title: 'Vuelve a conectar tu correo',
      help: 'Tu contraseña va a tu servicio de correo. Aquí no se guarda.',
    },
    incoming: 'Correo entrante (IMAP)',
    outgoing: 'Correo saliente (SMTP)',
    server: 'Servidor',
    port: 'Puerto',
    encryption: 'Cifrado',
    encryptions: { ssl: 'SSL', tls: 'TLS', starttls: 'STARTTLS', default: 'Automático' },
    appPassword: (service) => `${service} pide aquí una contraseña de aplicación, no la habitual.`,
    anyAppPassword:
      'Con la verificación en dos pasos puede hacer falta una contraseña de aplicación, creada en los ajustes de tu correo.',
    appPasswordHelp: 'Cómo obtenerla',
  },
  cookies: {
    heading: (provider) => ({
      title: `Conectar ${provider} con una sesión del navegador`,
      help: 'Se usa una vez para conectar, nunca se guarda.',
    }),
    what: 'Una cookie es un texto breve con el que un sitio web recuerda que has iniciado sesión. Vale tanto como una contraseña: pégala solo aquí.',
    instructions: (provider, cookies) => [
      `En un ordenador, abre ${provider} en un navegador donde tengas la sesión iniciada`,
      'Abre las herramientas de desarrollo (F12), después Aplicación o Almacenamiento y después Cookies',
      `Copia el valor de ${cookies} y pégalo abajo`,
    ],
    otherBrowser: 'La cookie es de otro navegador',
    otherBrowserHelp: 'Escribe aquí el agente de usuario de ese navegador.',
  },
  phone: {
    register: (provider) => ({
      title: 'Añade tu número de teléfono',
      help: `${provider} lo pide para confirmar que eres tú.`,
    }),
    pairing: (provider) => ({
      title: `¿Cuál es tu número de ${provider}?`,
      help: `Recibirás un código para escribirlo en ${provider} en ese teléfono.`,
    }),
    country: 'País',
  },
};
