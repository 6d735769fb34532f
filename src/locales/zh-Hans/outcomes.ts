import type { Heading, OutcomeMessages } from '../messages.js';

const heading = (title: string, help: string): Heading => ({ title, help });

const startAgain = '请重新开始以获取新的二维码。';
const askSupport = '请联系支持人员并提供下方的编号。';
const laterAgain = '请等待几分钟后重试。';

export const outcomes: OutcomeMessages = {
  failures: {
    'account.gone': (provider) => heading('此账号已不在这里', `请将 ${provider} 作为新账号重新连接。`),
    'account.limit': () => heading('无法连接更多账号', '请断开不再使用的账号，或联系支持人员。'),
    'account.restricted': (provider) =>
      heading(`${provider} 限制了此账号`, `请直接登录 ${provider}，按提示操作后再返回。`),
    'account.taken': () =>
      heading('此账号正在使用中', '已有其他人在此连接了该账号。如果它是您的，请联系支持人员。'),
    'approval.denied': () => heading('登录被拒绝', '已在应用中被拒绝。请重试并在应用中确认。'),
    'approval.expired': () => heading('未能及时确认', '请重试，然后打开手机上的通知。'),
    'attempt.busy': () => heading('另一次登录正在进行', '请等它结束后重试。'),
    'attempt.expired': () => heading('时间已到', '尚未连接任何账号。准备好后请重新开始。'),
    'attempt.lost': () => heading('本次登录中途丢失', '尚未连接任何账号。请重新开始。'),
    'attempt.replaced': () =>
      heading('已由更新的登录接替', '您在别处重新开始了。请在那里继续，或在此重新开始。'),
    'captcha.unsupported': (provider) =>
      heading(`${provider} 要求完成人机验证`, `请先直接登录一次 ${provider}，稍等片刻后重试。`),
    'checkpoint.failed': (provider) => heading(`${provider} 未接受验证`, '请重新开始并使用新的验证码。'),
    'checkpoint.unsupported': (provider) =>
      heading(`${provider} 提出了新的要求`, '这里暂时无法处理。请先在其官方页面登录一次，然后重试。'),
    'consent.denied': (provider) =>
      heading('访问未获允许', `如需连接，请重试并允许 ${provider} 请求的内容。`),
    'flow.cancelled': () => heading('已取消', '尚未连接任何账号。'),
    'flow.expired': () => heading('时间已到', '尚未连接任何账号。准备好后请重新开始。'),
    'flow.interrupted': () => heading('连接已中断', '您没有丢失任何内容。请重新开始。'),
    'identity.mismatch': (provider) => heading(`这是另一个 ${provider} 账号`, '请使用要重新连接的账号登录。'),
    'link.expired': () => heading('链接已过期', '请再次打开以获取新链接。'),
    'permissions.missing': (provider) => heading('缺少权限', `请重试并允许 ${provider} 请求的所有内容。`),
    'provider.down': (provider) => heading(`${provider} 没有响应`, laterAgain),
    'provider.slow': (provider) => heading(`${provider} 响应时间过长`, laterAgain),
    'provider.unsupported': (provider) => heading(`无法在此连接 ${provider}`, '请选择其他服务。'),
    'proxy.failed': (provider) => heading(`无法访问 ${provider}`, laterAgain),
    'qr.expired': () => heading('二维码已过期', startAgain),
    'rate.limited': () => heading('尝试次数过多', laterAgain),
    'sessions.multiple': (provider) =>
      heading('已在别处登录', `${provider} 在此只允许一个会话。请在另一处退出登录后重试。`),
    'subscription.required': (provider) => heading(`需要 ${provider} 订阅`, '请使用有订阅的账号重试。'),
    'upstream.error': (provider) => heading(`未能连接 ${provider}`, '请稍后重试。'),
    'upstream.misconfigured': () => heading('尚未完成设置', askSupport),
  },
  notices: {
    'captcha.elsewhere': '需要完成人机验证。请前往单独页面。',
    'code.resent': '已重新发送。',
    'code.resend-too-soon': '刚刚已发送。请稍等片刻。',
    'imap.settings-found': '已知此邮箱的服务器。只需输入您的密码。',
    'imap.settings-unknown': '您邮箱服务的帮助页面说明了下方应填写的内容。',
    'switch.unavailable': '此账号没有其他方式。',
    'reconnect.expected': '请使用与之前相同的账号登录。',
  },
  problems: {
    'account.not-found': heading('此账号已不在这里', '请重新加载页面以查看当前状态。'),
    'account.not-syncable': heading('此账号无法手动更新', '无需操作，它会自动更新。'),
    'account.too-many-changes': heading('更改次数过多', laterAgain),
    'events.too-many': heading('尝试次数过多', laterAgain),
    'flow.closed': heading('本次登录已结束', '准备好后请重新开始。'),
    'flow.not-found': heading('本次登录已结束', '准备好后请重新开始。'),
    'flow.too-many': heading('同时登录的次数过多', laterAgain),
    'flow.too-many-answers': heading('尝试次数过多', '准备好后请重新开始。'),
    'flow.too-many-polls': heading('尝试次数过多', laterAgain),
    'flow.too-many-starts': heading('短时间内登录次数过多', laterAgain),
    'flow.too-many-tries': heading('尝试次数过多', '准备好后请重新开始。'),
    'hook.forbidden': heading('此操作不被允许', askSupport),
    'hook.too-many': heading('尝试次数过多', laterAgain),
    'protocol.unsupported': heading('此页面已过期', '请重新加载以获取最新版本。'),
    'provider.unavailable': heading('此服务不可用', '请选择其他服务，或稍后重试。'),
    'rate.limited': heading('尝试次数过多', laterAgain),
    'request.body-too-large': heading('文本过长', '请缩短后重试。'),
    'request.forbidden-origin': heading('此页面不能连接账号', askSupport),
    'request.invalid': heading('无法识别内容', '请检查您输入的内容后重试。'),
    'request.invalid-json': heading('无法识别内容', '请重新加载页面后再试。'),
    'request.key-reused': heading('无法识别内容', '请重新加载页面后再试。'),
    'request.method-not-allowed': heading('此页面已过期', '请重新加载以获取最新版本。'),
    'request.not-found': heading('未找到连接服务', askSupport),
    'request.unsupported-media-type': heading('无法识别内容', '请重新加载页面后再试。'),
    'server.error': heading('连接服务出现问题', '尚未连接任何账号。请稍后重试。'),
    'session.required': heading('您已退出登录', '请重新登录本网站，然后返回。'),
    'step.too-many-tries': heading('尝试次数过多', '准备好后请重新开始。'),
    'step.unknown-action': heading('此步骤已结束', '请重新加载页面以查看当前进度。'),
    'upstream.unavailable': heading('连接服务没有响应', laterAgain),
    'network.offline': heading('您已离线', '恢复连接后将自动继续。'),
    'network.unreachable': heading('没有响应', '请检查网络连接后重试。'),
    'protocol.invalid': heading('无法理解收到的响应', '请重新加载页面。如果问题仍然存在，请联系支持人员。'),
  },
  copySupportId: '复制支持编号',
  supportIdCopied: '已复制',
  undrawn: {
    title: '无法在此显示此步骤',
    help: '请重新加载页面以获取最新版本。如果问题仍然存在，请向支持人员提供下方的编号。',
  },
};
