import type { DetailMessages } from '../messages.js';

export const details: DetailMessages = {
  generic: { title: 'Algumas informações', help: 'Elas são necessárias para continuar.' },
  moreSettings: 'Configurações dos servidores',
  fields: {
    phone: 'Número de telefone',
    cookie_li_at: 'Cookie li_at',
    cookie_li_a: 'Cookie li_a',
    cookie_sessionid: 'Cookie sessionid',
    user_agent: 'User agent',
    imap_user: 'Endereço de e‑mail',
    imap_password: 'Senha',
    imap_host: 'Servidor IMAP',
    imap_port: 'Porta IMAP',
    imap_encryption: 'Criptografia IMAP',
    smtp_user: 'Usuário SMTP',
    smtp_password: 'Senha SMTP',
    smtp_host: 'Servidor SMTP',
    smtp_port: 'Porta SMTP',
    code: 'Código',
  },
  imap: {
    address: {
      title: 'Qual é o seu endereço de e‑mail?',
      help: 'Com ele encontramos as configurações da maioria dos e‑mails.',
    },
    settings: {
      title: 'Conecte seu e‑mail',
      help: 'Sua senha vai para o seu serviço de e‑mail. Ela não fica guardada aqui.',
    },
    again: {
      title: 'Reconecte seu e‑mail',
      help: 'Sua senha vai para o seu serviço de e‑mail. Ela não fica guardada aqui.',
    },
    incoming: 'E‑mails recebidos (IMAP)',
    outgoing: 'E‑mails enviados (SMTP)',
    server: 'Servidor',
    port: 'Porta',
    encryption: 'Criptografia',
    encryptions: { ssl: 'SSL', tls: 'TLS', starttls: 'STARTTLS', default: 'Automática' },
    appPassword: (service) => `${service} exige aqui uma senha de app, não a de sempre.`,
    anyAppPassword:
      'Com a verificação em duas etapas, pode ser necessária uma senha de app, criada nas configurações do seu e‑mail.',
    appPasswordHelp: 'Como obter uma',
  },
  cookies: {
    heading: (provider) => ({
      title: `Conectar ${provider} com uma sessão do navegador`,
      help: 'Usada uma vez para conectar, nunca guardada.',
    }),
    what: 'Um cookie é um texto curto com que um site lembra que você entrou. Vale tanto quanto uma senha: cole somente aqui.',
    instructions: (provider, cookies) => [
      `Em um computador, abra o ${provider} em um navegador em que você já entrou`,
      'Abra as ferramentas do desenvolvedor (F12), depois Aplicativo ou Armazenamento, depois Cookies',
      `Copie o valor de ${cookies} e cole abaixo`,
    ],
    otherBrowser: 'O cookie é de outro navegador',
    otherBrowserHelp: 'Informe aqui o user agent desse navegador.',
  },
  phone: {
    register: (provider) => ({
      title: 'Adicione seu número de telefone',
      help: `${provider} pede o número para confirmar que é você.`,
    }),
    pairing: (provider) => ({
      title: `Qual é o seu número do ${provider}?`,
      help: `Você recebe um código para digitar no ${provider} nesse celular.`,
    }),
    country: 'País',
  },
};
