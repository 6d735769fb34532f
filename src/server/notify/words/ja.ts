import type { MailWords } from './mail-words.js';

export const ja: MailWords = {
  direction: 'ltr',
  subject: '{product}：{provider} アカウント {account} を再接続してください',
  subjectMany: { other: '{product}：{count} 件のアカウントの再接続が必要です' },
  title: '{provider} アカウントの接続が切れました',
  titleMany: { other: '{count} 件のアカウントの接続が切れました' },
  lead: '{product} と {account} の接続が切れました。引き続き利用するには、このアカウントにもう一度サインインしてください。',
  leadMany:
    '{product} と次のアカウントの接続が切れました。引き続き利用するには、それぞれにもう一度サインインしてください。',
  button: 'アカウントを再接続',
  buttonMany: 'アカウントを再接続',
  address: 'ボタンが使えない場合は、次のアドレスを開いてください。',
  safety: 'はじめに {product} へのサインインが必要です。パスワードをメールで送らないでください。',
  done: 'すでに再接続済みの場合は、何もする必要はありません。',
  why: 'このメールは、{product} にアカウントを接続している方にお送りしています。',
  email: 'メール',
};
