import type { ChooseMessages } from '../messages.js';

export const choose: ChooseMessages = {
  provider: { title: '连接账号', help: '选择要连接的服务。' },
  groups: { messaging: '即时通讯', email: '邮箱' },
  search: '搜索',
  nothingFound: '没有结果',
  unavailable: '暂不可用',
};
