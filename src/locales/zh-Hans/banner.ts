import type { BannerMessages } from '../messages.js';
import { plural } from '../plural.js';

export const banner: BannerMessages = {
  label: '需要您处理的账号',
  signedOut: (name, provider) => `${provider} 已让 ${name} 退出登录。`,
  permission: (name, provider) => `${name} 在 ${provider} 缺少权限。`,
  several: plural('zh-Hans', { other: '# 个账号需要您处理' }),
  others: plural('zh-Hans', { other: '另外 # 个' }),
  reconnect: '重新连接',
  grant: '再次允许',
  dismiss: '隐藏，直到有变化',
  progress: (place, count) => `账号 ${place}/${count}`,
  skip: '跳过',
};
