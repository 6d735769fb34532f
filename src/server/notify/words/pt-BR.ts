import type { MailWords } from './mail-words.js';

export const ptBR: MailWords = {
  direction: 'ltr',
  subject: '{product}: reconecte sua conta {provider} {account}',
  subjectMany: {
    one: '{product}: {count} conta precisa ser reconectada',
    many: '{product}: {count} contas precisam ser reconectadas',
    other: '{product}: {count} contas precisam ser reconectadas',
  },
  title: 'Sua conta {provider} não está mais conectada',
  titleMany: {
    one: '{count} conta não está mais conectada',
    many: '{count} contas não estão mais conectadas',
    other: '{count} contas não estão mais conectadas',
  },
  lead: 'O {product} perdeu a conexão com {account}. Entre na conta novamente para continuar a usá-la por lá.',
  leadMany:
    'O {product} perdeu a conexão com estas contas. Entre em cada uma novamente para continuar a usá-la por lá.',
  button: 'Reconectar conta',
  buttonMany: 'Reconectar contas',
  address: 'Se o botão não funcionar, abra este endereço:',
  safety: 'O {product} pede primeiro que você entre. Nunca envie sua senha por e-mail.',
  done: 'Já reconectou? Então não há mais nada a fazer.',
  why: 'Você recebeu esta mensagem porque conectou contas ao {product}.',
  email: 'e-mail',
};
