import type { WayMessages } from '../messages.js';

export const ways: WayMessages = {
  redirect: {
    oauth: (provider) => ({
      title: `Continue to ${provider}`,
      help: `A window of ${provider} opens. Sign in there and allow access. Your password stays with ${provider}.`,
    }),
    hosted: (provider) => ({
      title: 'Continue on a separate page',
      help: `A page of our connection partner opens. It guides you through ${provider}, then brings you back.`,
    }),
    open: (provider) => `Continue to ${provider}`,
    openHosted: 'Open the page',
    opening: 'One moment',
    blocked: 'Your browser did not let the window open. This link leads to the same place.',
    away: (provider) => ({
      title: 'Finish in the window that opened',
      help: `Follow what ${provider} asks there. This page goes on by itself.`,
    }),
    openAgain: 'Open again',
    checkNow: 'Check now',
    notYet: 'Not finished yet.',
    returned: {
      title: 'You came back before it was finished',
      help: 'Nothing was connected so far. If you did finish, it can take a moment to arrive.',
    },
    newWindow: 'opens in a new window',
  },
  pair: {
    title: (provider) => `Type this code into ${provider}`,
    instructions: {
      whatsapp: [
        'Open WhatsApp on your phone',
        'In Settings, or the menu, tap Linked devices, then Link a device',
        'Tap Link with phone number instead, and type the code',
      ],
    },
    anyInstructions: (provider) => [
      `Open ${provider} on your phone`,
      'Find linked devices in its settings and add one',
      'Choose to link with a code, and type it',
    ],
    copy: 'Copy the code',
    copied: 'Copied',
    selected: 'The code is selected. Copy it from there.',
    timeLeft: (duration) => `Good for ${duration}`,
    timeOver: 'This code has expired. Start again to get a new one.',
  },
  thisPhone: {
    title: (provider) => `Link ${provider} on this phone`,
    pairing: (provider) => `You get a code here and type it into ${provider}.`,
    usePairing: 'Get a pairing code',
    link: (provider) => `${provider} opens and asks whether to allow this. Then come back here.`,
    open: (provider) => `Open ${provider}`,
    neither: (provider) =>
      `${provider} is linked by scanning a code on another screen. Open this page on a computer, or scan with another phone.`,
    scan: 'Scan with another phone',
  },
  captcha: {
    heading: (provider) => ({
      title: 'Show that you are a person',
      help: `${provider} asks for this puzzle. When it is solved, this page goes on by itself.`,
    }),
    frame: 'Puzzle',
    notThere: 'No puzzle to see? Load it again. A content blocker in your browser can keep it away.',
    reload: 'Load it again',
    timeLeft: (duration) => `${duration} left`,
    timeOver: 'Time is up. Start again to get a new puzzle.',
  },
  confirm: {
    heading: (provider) => ({
      title: `That is another ${provider} account`,
      help: 'You are reconnecting an account, and signed in to a different one.',
    }),
    expected: 'You are reconnecting',
    typed: 'You signed in as',
    connectOther: 'Connect as another account',
  },
};
