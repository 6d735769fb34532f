import type { Heading, OutcomeMessages } from '../messages.js';

const heading = (title: string, help: string): Heading => ({ title, help });

const startAgain = 'Comece de novo para obter outro.';
const askSupport = 'Fale com o suporte e informe o ID abaixo.';
const laterAgain = 'Espere alguns minutos e tente novamente.';

export const outcomes: OutcomeMessages = {
  failures: {
    'account.gone': (provider) =>
      heading('Esta conta não está mais aqui', `Conecte ${provider} de novo como uma nova conta.`),
    'account.limit': () =>
      heading(
        'Não é possível conectar mais contas',
        'Desconecte uma que você não usa mais ou fale com o suporte.',
      ),
    'account.restricted': (provider) =>
      heading(
        `${provider} restringiu esta conta`,
        `Entre diretamente em ${provider}, siga o que for pedido e depois volte.`,
      ),
    'account.taken': () =>
      heading(
        'Esta conta está em uso',
        'Outra pessoa já a conectou aqui. Fale com o suporte se ela for sua.',
      ),
    'approval.denied': () =>
      heading('O login foi recusado', 'Ele foi negado no app. Tente novamente e confirme lá.'),
    'approval.expired': () =>
      heading('Ninguém confirmou a tempo', 'Tente novamente e abra a notificação no celular.'),
    'attempt.busy': () =>
      heading('Outro login está em andamento', 'Espere que ele termine e tente novamente.'),
    'attempt.expired': () => heading('O tempo acabou', 'Nada foi conectado. Comece de novo quando quiser.'),
    'attempt.lost': () => heading('Este login se perdeu no caminho', 'Nada foi conectado. Comece de novo.'),
    'attempt.replaced': () =>
      heading(
        'Um login mais recente assumiu',
        'Você começou de novo em outro lugar. Continue lá ou comece de novo aqui.',
      ),
    'captcha.unsupported': (provider) =>
      heading(
        `${provider} pede um desafio`,
        `Entre uma vez diretamente em ${provider}, espere um pouco e tente novamente.`,
      ),
    'checkpoint.failed': (provider) =>
      heading(`${provider} não aceitou a verificação`, 'Comece de novo e use um código recente.'),
    'checkpoint.unsupported': (provider) =>
      heading(
        `${provider} pede algo novo`,
        'Ainda não é possível responder aqui. Entre uma vez na página do serviço e tente novamente.',
      ),
    'consent.denied': (provider) =>
      heading(
        'O acesso não foi permitido',
        `Para conectar, tente novamente e permita o que ${provider} pede.`,
      ),
    'flow.cancelled': () => heading('Cancelado', 'Nada foi conectado.'),
    'flow.expired': () => heading('O tempo acabou', 'Nada foi conectado. Comece de novo quando quiser.'),
    'flow.interrupted': () =>
      heading('A conexão foi interrompida', 'Nada se perdeu do seu lado. Comece de novo.'),
    'identity.mismatch': (provider) =>
      heading(`Essa é outra conta do ${provider}`, 'Entre com a conta que você quer reconectar.'),
    'link.expired': () => heading('O link expirou', 'Abra de novo para obter outro.'),
    'permissions.missing': (provider) =>
      heading('Falta uma permissão', `Tente novamente e permita tudo o que ${provider} pede.`),
    'provider.down': (provider) => heading(`${provider} não responde`, laterAgain),
    'provider.slow': (provider) => heading(`${provider} está demorando demais`, laterAgain),
    'provider.unsupported': (provider) =>
      heading(`${provider} não pode ser conectado aqui`, 'Escolha outro serviço.'),
    'proxy.failed': (provider) => heading(`Não foi possível acessar ${provider}`, laterAgain),
    'qr.expired': () => heading('O código expirou', startAgain),
    'rate.limited': () => heading('Muitas tentativas', laterAgain),
    'sessions.multiple': (provider) =>
      heading(
        'Sessão aberta em outro lugar',
        `${provider} permite uma sessão aqui. Saia da outra e tente novamente.`,
      ),
    'subscription.required': (provider) =>
      heading(`É necessária uma assinatura de ${provider}`, 'Tente com uma conta que tenha uma.'),
    'upstream.error': (provider) =>
      heading(`Não foi possível conectar ${provider}`, 'Tente novamente em instantes.'),
    'upstream.misconfigured': () => heading('Isto ainda não foi configurado', askSupport),
  },
  notices: {
    'captcha.elsewhere': 'Há um desafio a resolver. Ele está na página separada.',
    'code.resent': 'Reenviado.',
    'code.resend-too-soon': 'Acabou de ser enviado. Aguarde um momento.',
    'imap.settings-found': 'Os servidores deste e‑mail são conhecidos. Só falta sua senha.',
    'imap.settings-unknown': 'A ajuda do seu serviço de e‑mail diz o que informar abaixo.',
    'switch.unavailable': 'Não há outra forma para esta conta.',
    'reconnect.expected': 'Entre com a mesma conta de antes.',
  },
  problems: {
    'account.not-found': heading(
      'Esta conta não está mais aqui',
      'Recarregue a página para ver a situação atual.',
    ),
    'account.not-syncable': heading(
      'Esta conta não pode ser atualizada manualmente',
      'Não é preciso fazer nada: ela se atualiza sozinha.',
    ),
    'account.too-many-changes': heading('Muitas alterações', laterAgain),
    'events.too-many': heading('Muitas tentativas', laterAgain),
    'flow.closed': heading('Este login terminou', 'Comece de novo quando quiser.'),
    'flow.not-found': heading('Este login terminou', 'Comece de novo quando quiser.'),
    'flow.too-many': heading('Muitos logins ao mesmo tempo', laterAgain),
    'flow.too-many-answers': heading('Muitas tentativas', 'Comece de novo quando quiser.'),
    'flow.too-many-polls': heading('Muitas tentativas', laterAgain),
    'flow.too-many-starts': heading('Muitos logins em pouco tempo', laterAgain),
    'flow.too-many-tries': heading('Muitas tentativas', 'Comece de novo quando quiser.'),
    'hook.forbidden': heading('Isto não é permitido', askSupport),
    'hook.too-many': heading('Muitas tentativas', laterAgain),
    'protocol.unsupported': heading(
      'Esta página está desatualizada',
      'Recarregue para obter a versão mais recente.',
    ),
    'provider.unavailable': heading('Este serviço não está disponível', 'Escolha outro ou tente mais tarde.'),
    'rate.limited': heading('Muitas tentativas', laterAgain),
    'request.body-too-large': heading('Há texto demais', 'Encurte e tente novamente.'),
    'request.forbidden-origin': heading('Esta página não pode conectar contas', askSupport),
    'request.invalid': heading(
      'Não foi possível entender',
      'Verifique o que você digitou e tente novamente.',
    ),
    'request.invalid-json': heading('Não foi possível entender', 'Recarregue a página e tente novamente.'),
    'request.key-reused': heading('Não foi possível entender', 'Recarregue a página e tente novamente.'),
    'request.method-not-allowed': heading(
      'Esta página está desatualizada',
      'Recarregue para obter a versão mais recente.',
    ),
    'request.not-found': heading('O serviço de conexão não foi encontrado', askSupport),
    'request.unsupported-media-type': heading(
      'Não foi possível entender',
      'Recarregue a página e tente novamente.',
    ),
    'server.error': heading(
      'O serviço de conexão está com um problema',
      'Nada foi conectado. Tente novamente em instantes.',
    ),
    'session.required': heading('Sua sessão terminou', 'Entre de novo neste site e depois volte.'),
    'step.too-many-tries': heading('Muitas tentativas', 'Comece de novo quando quiser.'),
    'step.unknown-action': heading('Esta etapa já passou', 'Recarregue a página para ver onde você está.'),
    'upstream.unavailable': heading('O serviço de conexão não responde', laterAgain),
    'network.offline': heading('Você está off-line', 'Isto continua assim que a conexão voltar.'),
    'network.unreachable': heading('Sem resposta', 'Verifique sua conexão e tente novamente.'),
    'protocol.invalid': heading(
      'A resposta não fez sentido',
      'Recarregue a página. Se continuar assim, fale com o suporte.',
    ),
  },
  copySupportId: 'Copiar o ID de suporte',
  supportIdCopied: 'Copiado',
  undrawn: {
    title: 'Esta etapa não pode ser mostrada aqui',
    help: 'Recarregue a página para obter a versão mais recente. Se continuar assim, informe ao suporte o ID abaixo.',
  },
};
