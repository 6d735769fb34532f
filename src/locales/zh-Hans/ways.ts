import type { WayMessages } from '../messages.js';

export const ways: WayMessages = {
  redirect: {
    oauth: (provider) => ({
      title: `前往 ${provider}`,
      help: `将打开 ${provider} 窗口。请在其中登录并允许访问。您的密码只留在 ${provider}。`,
    }),
    hosted: (provider) => ({
      title: '在单独页面继续',
      help: `将打开我们连接合作伙伴的页面，引导您完成 ${provider}，然后带您返回。`,
    }),
    open: (provider) => `前往 ${provider}`,
    openHosted: '打开页面',
    opening: '请稍候',
    blocked: '您的浏览器未允许打开窗口。此链接可前往同一位置。',
    away: (provider) => ({
      title: '请在打开的窗口中完成',
      help: `请按 ${provider} 的提示操作。本页会自动继续。`,
    }),
    openAgain: '再次打开',
    checkNow: '立即检查',
    notYet: '尚未完成。',
    returned: {
      title: '您在完成之前返回了',
      help: '目前尚未连接任何账号。如果您已完成，可能需要稍等片刻。',
    },
    newWindow: '在新窗口中打开',
  },
  pair: {
    title: (provider) => `在 ${provider} 中输入此配对码`,
    instructions: {
      whatsapp: [
        '在手机上打开 WhatsApp',
        '在设置或菜单中，点按“已关联的设备”，然后点按“关联设备”',
        '点按“用电话号码关联”，然后输入配对码',
      ],
    },
    anyInstructions: (provider) => [
      `在手机上打开 ${provider}`,
      '在其设置中找到已关联的设备并添加一个',
      '选择用配对码关联，然后输入',
    ],
    copy: '复制配对码',
    copied: '已复制',
    selected: '配对码已选中。请从那里复制。',
    timeLeft: (duration) => `有效时间 ${duration}`,
    timeOver: '此配对码已过期。请重新开始以获取新的配对码。',
  },
  thisPhone: {
    title: (provider) => `在这部手机上关联 ${provider}`,
    pairing: (provider) => `您会在这里收到一个配对码，请在 ${provider} 中输入。`,
    usePairing: '获取配对码',
    link: (provider) => `${provider} 会打开并询问您是否允许。之后请返回此处。`,
    open: (provider) => `打开 ${provider}`,
    neither: (provider) =>
      `${provider} 需要扫描另一块屏幕上的二维码来关联。请在电脑上打开此页面，或用另一部手机扫描。`,
    scan: '用另一部手机扫描',
  },
  captcha: {
    heading: (provider) => ({
      title: '请证明您是真人',
      help: `${provider} 要求完成此验证。完成后，本页会自动继续。`,
    }),
    frame: '人机验证',
    notThere: '没有看到验证？请重新加载。浏览器中的内容拦截器可能会阻止它。',
    reload: '重新加载',
    timeLeft: (duration) => `剩余 ${duration}`,
    timeOver: '时间已到。请重新开始以获取新的验证。',
  },
  confirm: {
    heading: (provider) => ({
      title: `这是另一个 ${provider} 账号`,
      help: '您正在重新连接一个账号，但登录了另一个账号。',
    }),
    expected: '您正在重新连接',
    typed: '您登录的是',
    connectOther: '作为其他账号连接',
  },
};
