import type { MailWords } from './mail-words.js';

export const es: MailWords = {
  direction: 'ltr',
  subject: '{product}: vuelve a conectar tu cuenta de {provider} {account}',
  subjectMany: {
    one: '{product}: hay {count} cuenta que volver a conectar',
    many: '{product}: hay {count} cuentas que volver a conectar',
    other: '{product}: hay {count} cuentas que volver a conectar',
  },
  title: 'Tu cuenta de {provider} ya no está conectada',
  titleMany: {
    one: '{count} cuenta ya no está conectada',
    many: '{count} cuentas ya no están conectadas',
    other: '{count} cuentas ya no están conectadas',
  },
  lead: '{product} ha perdido la conexión con {account}. Vuelve a iniciar sesión en la cuenta para seguir usándola allí.',
  leadMany:
    '{product} ha perdido la conexión con estas cuentas. Vuelve a iniciar sesión en cada una para seguir usándola allí.',
  button: 'Volver a conectar la cuenta',
  buttonMany: 'Volver a conectar las cuentas',
  address: 'Si el botón no funciona, abre esta dirección:',
  safety:
    '{product} te pedirá primero que inicies sesión. No envíes nunca tu contraseña por correo electrónico.',
  done: '¿Ya la has vuelto a conectar? Entonces no tienes que hacer nada más.',
  why: 'Recibes este mensaje porque conectaste cuentas a {product}.',
  email: 'correo electrónico',
};
