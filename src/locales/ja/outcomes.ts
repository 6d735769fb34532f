import type { Heading, OutcomeMessages } from '../messages.js';

const heading = (title: string, help: string): Heading => ({ title, help });

const startAgain = '最初からやり直すと、新しいものを取得できます。';
const askSupport = '下の ID をサポートにお伝えください。';
const laterAgain = '数分待ってから、もう一度お試しください。';

export const outcomes: OutcomeMessages = {
  failures: {
    'account.gone': (provider) =>
      heading('このアカウントはもうありません', `${provider} を新しいアカウントとして接続してください。`),
    'account.limit': () =>
      heading(
        'これ以上アカウントを接続できません',
        '使わなくなったものを切断するか、サポートにご相談ください。',
      ),
    'account.restricted': (provider) =>
      heading(
        `${provider} がこのアカウントを制限しています`,
        `${provider} に直接ログインし、案内に従ってから、戻ってきてください。`,
      ),
    'account.taken': () =>
      heading(
        'このアカウントは使用中です',
        'すでに別の人がここで接続しています。ご自分のものでしたら、サポートにご相談ください。',
      ),
    'approval.denied': () =>
      heading('ログインが拒否されました', 'アプリで拒否されました。もう一度試し、アプリで確認してください。'),
    'approval.expired': () =>
      heading('時間内に確認されませんでした', 'もう一度試し、スマートフォンの通知を開いてください。'),
    'attempt.busy': () =>
      heading('別のログインが進行中です', '終わるまで待ってから、もう一度お試しください。'),
    'attempt.expired': () =>
      heading('時間切れです', '何も接続されていません。準備ができたら、最初からどうぞ。'),
    'attempt.lost': () =>
      heading('ログインが途中で失われました', '何も接続されていません。最初からやり直してください。'),
    'attempt.replaced': () =>
      heading(
        '新しいログインに切り替わりました',
        '別の場所でやり直されています。そちらで続けるか、ここで最初から始めてください。',
      ),
    'captcha.unsupported': (provider) =>
      heading(
        `${provider} がパズルを求めています`,
        `一度 ${provider} に直接ログインし、少し待ってから、もう一度お試しください。`,
      ),
    'checkpoint.failed': (provider) =>
      heading(`${provider} が確認を受け付けませんでした`, '最初からやり直し、新しいコードを使ってください。'),
    'checkpoint.unsupported': (provider) =>
      heading(
        `${provider} が新しい確認を求めています`,
        'ここではまだ対応していません。一度公式ページでログインしてから、もう一度お試しください。',
      ),
    'consent.denied': (provider) =>
      heading(
        'アクセスが許可されませんでした',
        `接続するには、もう一度試し、${provider} が求めるものを許可してください。`,
      ),
    'flow.cancelled': () => heading('キャンセルしました', '何も接続されていません。'),
    'flow.expired': () => heading('時間切れです', '何も接続されていません。準備ができたら、最初からどうぞ。'),
    'flow.interrupted': () =>
      heading('接続が中断されました', '失われたものはありません。最初からやり直してください。'),
    'identity.mismatch': (provider) =>
      heading(`別の ${provider} アカウントです`, '再接続するアカウントでログインしてください。'),
    'link.expired': () => heading('リンクの期限が切れました', 'もう一度開くと、新しいリンクを取得できます。'),
    'permissions.missing': (provider) =>
      heading('権限が不足しています', `もう一度試し、${provider} が求めるものをすべて許可してください。`),
    'provider.down': (provider) => heading(`${provider} が応答しません`, laterAgain),
    'provider.slow': (provider) => heading(`${provider} の応答に時間がかかっています`, laterAgain),
    'provider.unsupported': (provider) =>
      heading(`${provider} はここでは接続できません`, '別のサービスを選んでください。'),
    'proxy.failed': (provider) => heading(`${provider} に接続できませんでした`, laterAgain),
    'qr.expired': () => heading('コードは期限切れです', startAgain),
    'rate.limited': () => heading('試行回数が多すぎます', laterAgain),
    'sessions.multiple': (provider) =>
      heading(
        'ほかの場所でログイン中です',
        `${provider} ではセッションは 1 つだけです。ほかの場所でログアウトしてから、もう一度お試しください。`,
      ),
    'subscription.required': (provider) =>
      heading(`${provider} のサブスクリプションが必要です`, '契約のあるアカウントでお試しください。'),
    'upstream.error': (provider) =>
      heading(`${provider} を接続できませんでした`, 'しばらくしてから、もう一度お試しください。'),
    'upstream.misconfigured': () => heading('まだ設定されていません', askSupport),
  },
  notices: {
    'captcha.elsewhere': '解くパズルがあります。別のページに表示されます。',
    'code.resent': '再送信しました。',
    'code.resend-too-soon': '送信したばかりです。届くまで少しお待ちください。',
    'imap.settings-found': 'このメールのサーバーはわかっています。あとはパスワードだけです。',
    'imap.settings-unknown': '入力する内容は、メールサービスのヘルプページに載っています。',
    'switch.unavailable': 'このアカウントにほかの方法はありません。',
    'reconnect.expected': '以前と同じアカウントでログインしてください。',
  },
  problems: {
    'account.not-found': heading(
      'このアカウントはもうありません',
      'ページを再読み込みして、現在の状態をご覧ください。',
    ),
    'account.not-syncable': heading(
      'このアカウントは手動で更新できません',
      '操作は必要ありません。自動で更新されます。',
    ),
    'account.too-many-changes': heading('変更が多すぎます', laterAgain),
    'events.too-many': heading('試行回数が多すぎます', laterAgain),
    'flow.closed': heading('このログインは終了しました', '準備ができたら、最初からどうぞ。'),
    'flow.not-found': heading('このログインは終了しました', '準備ができたら、最初からどうぞ。'),
    'flow.too-many': heading('同時に行われたログインが多すぎます', laterAgain),
    'flow.too-many-answers': heading('試行回数が多すぎます', '準備ができたら、最初からどうぞ。'),
    'flow.too-many-polls': heading('試行回数が多すぎます', laterAgain),
    'flow.too-many-starts': heading('短時間でのログインが多すぎます', laterAgain),
    'flow.too-many-tries': heading('試行回数が多すぎます', '準備ができたら、最初からどうぞ。'),
    'hook.forbidden': heading('許可されていません', askSupport),
    'hook.too-many': heading('試行回数が多すぎます', laterAgain),
    'protocol.unsupported': heading('このページは古くなっています', '再読み込みすると、最新版になります。'),
    'provider.unavailable': heading(
      'このサービスは利用できません',
      '別のものを選ぶか、後でもう一度お試しください。',
    ),
    'rate.limited': heading('試行回数が多すぎます', laterAgain),
    'request.body-too-large': heading('テキストが長すぎます', '短くして、もう一度お試しください。'),
    'request.forbidden-origin': heading('このページからはアカウントを接続できません', askSupport),
    'request.invalid': heading('内容を認識できませんでした', '入力内容を確認して、もう一度お試しください。'),
    'request.invalid-json': heading(
      '内容を認識できませんでした',
      'ページを再読み込みして、もう一度お試しください。',
    ),
    'request.key-reused': heading(
      '内容を認識できませんでした',
      'ページを再読み込みして、もう一度お試しください。',
    ),
    'request.method-not-allowed': heading(
      'このページは古くなっています',
      '再読み込みすると、最新版になります。',
    ),
    'request.not-found': heading('接続サービスが見つかりませんでした', askSupport),
    'request.unsupported-media-type': heading(
      '内容を認識できませんでした',
      'ページを再読み込みして、もう一度お試しください。',
    ),
    'server.error': heading(
      '接続サービスに問題が起きています',
      '何も接続されていません。しばらくしてから、もう一度お試しください。',
    ),
    'session.required': heading(
      'ログアウトしています',
      'このサイトに再度ログインしてから、戻ってきてください。',
    ),
    'step.too-many-tries': heading('試行回数が多すぎます', '準備ができたら、最初からどうぞ。'),
    'step.unknown-action': heading(
      'このステップは終わりました',
      'ページを再読み込みして、現在の状態をご覧ください。',
    ),
    'upstream.unavailable': heading('接続サービスが応答しません', laterAgain),
    'network.offline': heading('オフラインです', '接続が戻ると続きます。'),
    'network.unreachable': heading('応答がありません', '接続を確認して、もう一度お試しください。'),
    'protocol.invalid': heading(
      '応答の内容がわかりませんでした',
      'ページを再読み込みしてください。続く場合は、サポートにご相談ください。',
    ),
  },
  copySupportId: 'サポート ID をコピー',
  supportIdCopied: 'コピーしました',
  undrawn: {
    title: 'このステップはここでは表示できません',
    help: 'ページを再読み込みして最新版にしてください。続く場合は、下の ID をサポートにお伝えください。',
  },
};
