import type { CardMessages } from '../messages.js';

export const cards: CardMessages = {
  method: (provider) => ({ title: `${provider} を接続`, help: 'ログイン方法を選んでください。' }),
  contract: {
    title: 'サブスクリプションを選択',
    help: '複数の契約があります。ここで使うものを選んでください。',
  },
  challenge: { title: 'ご本人の確認', help: 'コードの受け取り方法を選んでください。' },
  methods: {
    password: (provider) => ({
      title: 'パスワード',
      help: `${provider} のユーザー名とパスワードを使います。`,
    }),
    cookies: (provider) => ({
      title: 'ブラウザのセッション',
      help: `パスワードが使えないときに、${provider} にログイン中のブラウザから接続します。`,
    }),
    qr: (provider) => ({
      title: 'QR コード',
      help: `スマートフォンで読み取ります。${provider} が入っていれば一番早い方法です。`,
    }),
    pairing: (provider) => ({
      title: 'ペアリングコード',
      help: `読み取れないときに、8 文字を ${provider} に入力します。`,
    }),
    oauth: (provider) => ({
      title: `${provider} でログイン`,
      help: '公式ページで行います。パスワードがこちらに渡ることはありません。',
    }),
    imap: () => ({
      title: 'アドレスとパスワード',
      help: 'どのメールでも使えます。サーバーの多くは自動で見つかります。',
    }),
    hosted: (provider) => ({
      title: '別のページ',
      help: `接続パートナーのページが ${provider} の手順を案内します。`,
    }),
  },
  methodsOf: {
    linkedin: {
      password: { title: 'メールとパスワード', help: '一般的な方法です。一度だけ使い、保存しません。' },
      cookies: {
        title: 'ブラウザのセッション',
        help: 'シングルサインオンや Recruiter、パスワードが使えないときに。',
      },
    },
    instagram: {
      password: { title: 'ユーザー名とパスワード', help: '一般的な方法です。一度だけ使い、保存しません。' },
    },
    messenger: {
      password: { title: 'Facebook でログイン', help: 'Facebook アカウントのメールとパスワードを使います。' },
    },
    x: {
      password: { title: 'ユーザー名、メール、パスワード', help: 'X では 3 つすべてが必要です。' },
    },
    whatsapp: {
      pairing: {
        title: 'ペアリングコード',
        help: 'スマートフォンで 8 文字を入力します。今その端末をお使いの場合に最適です。',
      },
    },
  },
  recommended: 'おすすめ',
  unavailable: '現在利用できません',
};
