import type { ResultMessages } from '../messages.js';

export const result: ResultMessages = {
  checking: { title: 'Verificando o resultado', help: 'Isso leva um momento.' },
  working: (provider) => ({
    title: `Conectando ${provider}`,
    help: 'Deixe esta página aberta: ela muda sozinha.',
  }),
  slow: 'Está demorando mais que o normal. Você pode sair desta página: a conta aparece na sua lista assim que for conectada.',
  offline: 'Você está off-line. Isto continua assim que a conexão voltar.',
  connected: (provider) => `Conexão concluída: ${provider}`,
  reconnected: (provider) => `Conexão restabelecida: ${provider}`,
  signedOut: { title: 'Sua sessão terminou', help: 'Entre de novo neste site e depois volte.' },
  unknown: {
    title: 'Este login não existe',
    help: 'Ele terminou há tempos ou outra pessoa o iniciou. Verifique com qual conta você entrou aqui.',
  },
  missing: {
    title: 'Não há nada para mostrar aqui',
    help: 'Esta página diz como foi um login. Comece um a partir das suas contas.',
  },
  unreachable: {
    title: 'Ainda sem resposta',
    help: 'Verifique sua conexão. Uma nova tentativa será feita automaticamente.',
  },
  anyProvider: 'sua conta',
  retry: 'Tentar novamente',
  checkNow: 'Verificar agora',
  goOn: 'Continuar',
  closeWindow: 'Fechar esta janela',
  closeByHand: 'Você já pode fechar esta janela.',
  supportId: (id) => `ID de suporte ${id}`,
};
