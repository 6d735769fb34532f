import type { ResultMessages } from '../messages.js';

export const result: ResultMessages = {
  checking: { title: '結果を確認しています', help: '少し時間がかかります。' },
  working: (provider) => ({
    title: `${provider} を接続しています`,
    help: 'このページを開いたままにしてください。自動で更新されます。',
  }),
  slow: 'いつもより時間がかかっています。このページを離れても、接続が済むとアカウントが一覧に表示されます。',
  offline: 'オフラインです。接続が戻ると続きます。',
  connected: (provider) => `${provider} を接続しました`,
  reconnected: (provider) => `${provider} を再接続しました`,
  signedOut: {
    title: 'ログアウトしています',
    help: 'このサイトに再度ログインしてから、戻ってきてください。',
  },
  unknown: {
    title: '該当するログインがありません',
    help: 'すでに終了しているか、別の人が始めたものです。ここでログインしているアカウントをご確認ください。',
  },
  missing: {
    title: 'ここに表示するものはありません',
    help: 'このページはログインの結果を示します。アカウントの一覧から始めてください。',
  },
  unreachable: { title: 'まだ応答がありません', help: '接続を確認してください。自動でもう一度試します。' },
  anyProvider: 'アカウント',
  retry: 'もう一度試す',
  checkNow: '今すぐ確認',
  goOn: '続ける',
  closeWindow: 'このウィンドウを閉じる',
  closeByHand: 'このウィンドウを閉じても大丈夫です。',
  supportId: (id) => `サポート ID ${id}`,
};
