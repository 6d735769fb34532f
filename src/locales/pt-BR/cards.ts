import type { CardMessages } from '../messages.js';

export const cards: CardMessages = {
  method: (provider) => ({ title: `Conectar ${provider}`, help: 'Escolha como você quer entrar.' }),
  contract: {
    title: 'Escolha uma assinatura',
    help: 'Sua conta tem mais de uma. Escolha a que será usada aqui.',
  },
  challenge: { title: 'Confirme que é você', help: 'Escolha como receber seu código.' },
  methods: {
    password: (provider) => ({ title: 'Senha', help: `Com seu usuário e sua senha do ${provider}.` }),
    cookies: (provider) => ({
      title: 'Sessão do navegador',
      help: `De um navegador conectado ao ${provider}, quando a senha não funciona.`,
    }),
    qr: (provider) => ({
      title: 'QR code',
      help: `Escaneie com seu celular. O jeito mais rápido se o ${provider} estiver nele.`,
    }),
    pairing: (provider) => ({
      title: 'Código de conexão',
      help: `Digite oito caracteres no ${provider}, se não puder escanear.`,
    }),
    oauth: (provider) => ({
      title: `Entrar com ${provider}`,
      help: 'Na página do próprio serviço. Sua senha fica lá.',
    }),
    imap: () => ({
      title: 'Endereço e senha',
      help: 'Para qualquer e‑mail. A maioria dos servidores é encontrada para você.',
    }),
    hosted: (provider) => ({
      title: 'Página separada',
      help: `Uma página do nosso parceiro de conexão guia você no ${provider}.`,
    }),
  },
  methodsOf: {
    linkedin: {
      password: { title: 'E‑mail e senha', help: 'O jeito mais comum. Usados uma vez, nunca guardados.' },
      cookies: {
        title: 'Sessão do navegador',
        help: 'Para login único (SSO), Recruiter ou quando a senha não funciona.',
      },
    },
    instagram: {
      password: {
        title: 'Nome de usuário e senha',
        help: 'O jeito mais comum. Usados uma vez, nunca guardados.',
      },
    },
    messenger: {
      password: { title: 'Login do Facebook', help: 'O e‑mail e a senha da sua conta do Facebook.' },
    },
    x: {
      password: { title: 'Nome de usuário, e‑mail e senha', help: 'O X pede os três.' },
    },
    whatsapp: {
      pairing: {
        title: 'Código de conexão',
        help: 'Digite oito caracteres no celular. Ideal se você está nele agora.',
      },
    },
  },
  recommended: 'Recomendado',
  unavailable: 'Indisponível no momento',
};
