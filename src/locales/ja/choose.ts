import type { ChooseMessages } from '../messages.js';

export const choose: ChooseMessages = {
  provider: { title: 'アカウントを接続', help: '接続するサービスを選んでください。' },
  groups: { messaging: 'メッセージ', email: 'メール' },
  search: '検索',
  nothingFound: '見つかりませんでした',
  unavailable: '現在利用できません',
};
