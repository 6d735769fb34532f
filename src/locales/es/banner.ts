import type { BannerMessages } from '../messages.js';
import { plural } from '../plural.js';

export const banner: BannerMessages = {
  label: 'Cuentas que requieren tu atención',
  signedOut: (name, provider) => `${provider} ha cerrado la sesión de ${name}.`,
  permission: (name, provider) => `A ${name} le falta un permiso en ${provider}.`,
  several: plural('es', {
    one: '# cuenta requiere tu atención',

    other: '# cuentas requieren tu atención',
  }),
  others: plural('es', { one: 'una más', other: '# más' }),
  reconnect: 'Volver a conectar',
  grant: 'Permitir de nuevo',
  dismiss: 'Ocultar hasta que algo cambie',
  progress: (place, count) => `Cuenta ${place} de ${count}`,
  skip: 'Omitir',
};
