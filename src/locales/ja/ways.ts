import type { WayMessages } from '../messages.js';

export const ways: WayMessages = {
  redirect: {
    oauth: (provider) => ({
      title: `${provider} に進む`,
      help: `${provider} のウィンドウが開きます。そこでログインし、アクセスを許可してください。パスワードは ${provider} の外に出ません。`,
    }),
    hosted: (provider) => ({
      title: '別のページで続ける',
      help: `接続パートナーのページが開きます。${provider} の手順を案内し、ここに戻します。`,
    }),
    open: (provider) => `${provider} に進む`,
    openHosted: 'ページを開く',
    opening: 'お待ちください',
    blocked: 'ブラウザがウィンドウを開けませんでした。このリンクから同じ場所に進めます。',
    away: (provider) => ({
      title: '開いたウィンドウで完了してください',
      help: `そこで ${provider} の案内に従ってください。このページは自動で進みます。`,
    }),
    openAgain: 'もう一度開く',
    checkNow: '今すぐ確認',
    notYet: 'まだ完了していません。',
    returned: {
      title: '完了する前に戻りました',
      help: 'まだ何も接続されていません。完了済みの場合、反映まで少しかかることがあります。',
    },
    newWindow: '新しいウィンドウで開きます',
  },
  pair: {
    title: (provider) => `このコードを ${provider} に入力`,
    instructions: {
      whatsapp: [
        'スマートフォンで WhatsApp を開きます',
        '設定またはメニューで「リンク済みデバイス」、「デバイスをリンク」の順にタップします',
        '「電話番号でリンク」をタップし、コードを入力します',
      ],
    },
    anyInstructions: (provider) => [
      `スマートフォンで ${provider} を開きます`,
      '設定でリンク済みデバイスを探し、追加します',
      'コードでのリンクを選び、入力します',
    ],
    copy: 'コードをコピー',
    copied: 'コピーしました',
    selected: 'コードを選択しました。そこからコピーしてください。',
    timeLeft: (duration) => `有効期間 ${duration}`,
    timeOver: 'このコードは期限切れです。最初からやり直して、新しいコードを取得してください。',
  },
  thisPhone: {
    title: (provider) => `このスマートフォンで ${provider} をリンク`,
    pairing: (provider) => `ここに表示されるコードを ${provider} に入力します。`,
    usePairing: 'ペアリングコードを取得',
    link: (provider) => `${provider} が開き、許可するかどうか確認されます。そのあとここに戻ってください。`,
    open: (provider) => `${provider} を開く`,
    neither: (provider) =>
      `${provider} は、別の画面に表示したコードを読み取ってリンクします。このページをパソコンで開くか、別のスマートフォンで読み取ってください。`,
    scan: '別のスマートフォンで読み取る',
  },
  captcha: {
    heading: (provider) => ({
      title: '人間であることの確認',
      help: `${provider} がこのパズルを求めています。解けると、このページは自動で進みます。`,
    }),
    frame: 'パズル',
    notThere:
      'パズルが表示されませんか？もう一度読み込んでください。ブラウザのコンテンツブロッカーが妨げることがあります。',
    reload: 'もう一度読み込む',
    timeLeft: (duration) => `残り ${duration}`,
    timeOver: '時間切れです。最初からやり直して、新しいパズルを取得してください。',
  },
  confirm: {
    heading: (provider) => ({
      title: `別の ${provider} アカウントです`,
      help: '再接続するアカウントとは別のアカウントでログインしています。',
    }),
    expected: '再接続するアカウント',
    typed: 'ログイン中のアカウント',
    connectOther: '別のアカウントとして接続',
  },
};
