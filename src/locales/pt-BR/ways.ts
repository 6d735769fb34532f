import type { WayMessages } from '../messages.js';

export const ways: WayMessages = {
  redirect: {
    oauth: (provider) => ({
      title: `Continuar para ${provider}`,
      help: `Uma janela de ${provider} se abre. Entre nela e permita o acesso. Sua senha fica com ${provider}.`,
    }),
    hosted: (provider) => ({
      title: 'Continuar em uma página separada',
      help: `Uma página do nosso parceiro de conexão se abre. Ela guia você por ${provider} e depois traz você de volta.`,
    }),
    open: (provider) => `Continuar para ${provider}`,
    openHosted: 'Abrir a página',
    opening: 'Um momento',
    blocked: 'Seu navegador não deixou a janela abrir. Este link leva ao mesmo lugar.',
    away: (provider) => ({
      title: 'Conclua na janela que se abriu',
      help: `Siga nela o que ${provider} pede. Esta página continua sozinha.`,
    }),
    openAgain: 'Abrir de novo',
    checkNow: 'Verificar agora',
    notYet: 'Ainda não foi concluído.',
    returned: {
      title: 'Você voltou antes da conclusão',
      help: 'Nada foi conectado até agora. Se você concluiu, pode levar um momento.',
    },
    newWindow: 'abre em uma nova janela',
  },
  pair: {
    title: (provider) => `Digite este código no ${provider}`,
    instructions: {
      whatsapp: [
        'Abra o WhatsApp no celular',
        'Em Configurações, ou no menu, toque em “Dispositivos conectados” e em “Conectar dispositivo”',
        'Toque em “Conectar com número de telefone” e digite o código',
      ],
    },
    anyInstructions: (provider) => [
      `Abra ${provider} no celular`,
      'Encontre os dispositivos conectados nas configurações e adicione um',
      'Escolha conectar com um código e digite-o',
    ],
    copy: 'Copiar o código',
    copied: 'Copiado',
    selected: 'O código está selecionado. Copie daí.',
    timeLeft: (duration) => `Válido por ${duration}`,
    timeOver: 'Este código expirou. Comece de novo para obter outro.',
  },
  thisPhone: {
    title: (provider) => `Conecte o ${provider} neste celular`,
    pairing: (provider) => `Você recebe um código aqui e o digita no ${provider}.`,
    usePairing: 'Receber um código de conexão',
    link: (provider) => `O ${provider} abre e pede sua permissão. Depois volte aqui.`,
    open: (provider) => `Abrir o ${provider}`,
    neither: (provider) =>
      `O ${provider} é conectado escaneando um código em outra tela. Abra esta página em um computador ou escaneie com outro celular.`,
    scan: 'Escanear com outro celular',
  },
  captcha: {
    heading: (provider) => ({
      title: 'Mostre que você é uma pessoa',
      help: `${provider} pede este desafio. Quando ele for resolvido, esta página continua sozinha.`,
    }),
    frame: 'Desafio',
    notThere:
      'O desafio não aparece? Carregue de novo. Um bloqueador de conteúdo do navegador pode impedi-lo.',
    reload: 'Carregar de novo',
    timeLeft: (duration) => `Tempo restante: ${duration}`,
    timeOver: 'O tempo acabou. Comece de novo para obter outro desafio.',
  },
  confirm: {
    heading: (provider) => ({
      title: `Essa é outra conta do ${provider}`,
      help: 'Você está reconectando uma conta e entrou em uma diferente.',
    }),
    expected: 'Você está reconectando',
    typed: 'Você entrou como',
    connectOther: 'Conectar como outra conta',
  },
};
