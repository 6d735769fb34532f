import type { DetailMessages } from '../messages.js';

export const details: DetailMessages = {
  generic: { title: '追加の情報', help: '続けるために必要です。' },
  moreSettings: 'サーバー設定',
  fields: {
    phone: '電話番号',
    cookie_li_at: 'Cookie li_at',
    cookie_li_a: 'Cookie li_a',
    cookie_sessionid: 'Cookie sessionid',
    user_agent: 'ユーザーエージェント',
    imap_user: 'メールアドレス',
    imap_password: 'パスワード',
    imap_host: 'IMAP サーバー',
    imap_port: 'IMAP ポート',
    imap_encryption: 'IMAP 暗号化',
    smtp_user: 'SMTP ユーザー名',
    smtp_password: 'SMTP パスワード',
    smtp_host: 'SMTP サーバー',
    smtp_port: 'SMTP ポート',
    code: 'コード',
  },
  imap: {
    address: {
      title: 'メールアドレスを入力してください',
      help: 'ほとんどのメールは、これで設定が見つかります。',
    },
    settings: {
      title: 'メールを接続',
      help: 'パスワードはメールサービスに渡され、ここには保存されません。',
    },
    again: {
      title: 'メールを再接続',
      help: 'パスワードはメールサービスに渡され、ここには保存されません。',
    },
    incoming: '受信メール (IMAP)',
    outgoing: '送信メール (SMTP)',
    server: 'サーバー',
    port: 'ポート',
    encryption: '暗号化',
    encryptions: { ssl: 'SSL', tls: 'TLS', starttls: 'STARTTLS', default: '自動' },
    appPassword: (service) => `${service} では、普段のパスワードではなくアプリ パスワードが必要です。`,
    anyAppPassword: '2 段階認証を使っている場合、メールの設定で作るアプリ パスワードが必要なことがあります。',
    appPasswordHelp: '取得方法',
  },
  cookies: {
    heading: (provider) => ({
      title: `ブラウザのセッションで ${provider} を接続`,
      help: '接続に一度だけ使い、保存しません。',
    }),
    what: 'Cookie は、サイトがログイン状態を記憶するための短いテキストです。パスワードと同じくらい大切なものなので、ここ以外には貼り付けないでください。',
    instructions: (provider, cookies) => [
      `パソコンで、ログイン中のブラウザから ${provider} を開きます`,
      '開発者ツール (F12) を開き、「アプリケーション」または「ストレージ」、「Cookie」の順に選びます',
      `${cookies} の値をコピーして、下に貼り付けます`,
    ],
    otherBrowser: 'Cookie は別のブラウザのものです',
    otherBrowserHelp: 'そのブラウザのユーザーエージェントを入力してください。',
  },
  phone: {
    register: (provider) => ({
      title: '電話番号を追加',
      help: `${provider} がご本人の確認のために求めています。`,
    }),
    pairing: (provider) => ({
      title: `${provider} の電話番号を入力してください`,
      help: `その電話の ${provider} に入力するコードが表示されます。`,
    }),
    country: '国',
  },
};
