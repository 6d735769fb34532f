import type { BannerMessages } from '../messages.js';
import { plural } from '../plural.js';

export const banner: BannerMessages = {
  label: '対応が必要なアカウント',
  signedOut: (name, provider) => `${provider} が ${name} をログアウトしました。`,
  permission: (name, provider) => `${name} は ${provider} の権限が不足しています。`,
  several: plural('ja', { other: '# 件のアカウントで対応が必要です' }),
  others: plural('ja', { other: 'ほか # 件' }),
  reconnect: '再接続',
  grant: '再度許可',
  dismiss: '変化があるまで非表示',
  progress: (place, count) => `アカウント ${place}/${count}`,
  skip: 'スキップ',
};
