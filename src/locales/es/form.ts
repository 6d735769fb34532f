import type { FormMessages } from '../messages.js';

export const form: FormMessages = {
  credentials: (provider, again) => ({
    title: `${again ? 'Vuelve a iniciar' : 'Inicia'} sesión en ${provider}`,
    help: `Con tu contraseña de ${provider}. Se usa una vez para ${again ? 'volver a ' : ''}conectar, nunca se guarda.`,
  }),
  optional: (label) => `${label} (opcional)`,
  fields: { username: 'Correo o teléfono', password: 'Contraseña', email: 'Correo' },
  usernames: { instagram: 'Nombre de usuario, correo o teléfono', x: 'Nombre de usuario' },
};
