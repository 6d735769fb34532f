import type { BannerMessages } from '../messages.js';
import { plural } from '../plural.js';

export const banner: BannerMessages = {
  label: 'Contas que precisam de você',
  signedOut: (name, provider) => `${provider} encerrou a sessão de ${name}.`,
  permission: (name, provider) => `Falta a ${name} uma permissão em ${provider}.`,
  several: plural('pt-BR', {
    one: '# conta precisa de você',

    other: '# contas precisam de você',
  }),
  others: plural('pt-BR', { one: 'mais uma', other: 'mais #' }),
  reconnect: 'Reconectar',
  grant: 'Permitir de novo',
  dismiss: 'Ocultar até que algo mude',
  progress: (place, count) => `Conta ${place} de ${count}`,
  skip: 'Pular',
};
