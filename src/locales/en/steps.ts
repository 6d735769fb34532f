import type { StepMessages } from '../messages.js';

export const steps: StepMessages = {
  code: {
    titles: {
      sms: 'Enter the code from the text message',
      app: 'Enter the code from your authenticator app',
      email: 'Enter the code from the e-mail',
      whatsapp: 'Enter the code from WhatsApp',
      unknown: 'Enter your verification code',
    },
    sources: {
      sms: (provider) => `${provider} sent it to the phone number of your account.`,
      app: (provider) => `Open the app that makes your sign-in codes and look for ${provider}.`,
      email: (provider) => `${provider} sent it to the e-mail address of your account.`,
      whatsapp: (provider) => `${provider} sent it to you in a WhatsApp message.`,
      unknown: (provider) =>
        `Look for a text message or an e-mail from ${provider}, or open your authenticator app.`,
    },
    sentTo: (destination) => `Sent to ${destination}.`,
    approval: (provider) => `You can also confirm in the ${provider} app instead.`,
    label: 'Code',
    resendIn: (duration) => `Send again in ${duration}`,
    resendUsedUp: 'Nothing more can be sent for now.',
    checking: 'Checking your code',
    timeLeft: (duration) => `${duration} left`,
    timeOver: 'Time is up. Start again.',
  },
  qr: {
    title: (provider) => `Scan with ${provider}`,
    alt: (provider) => `QR code to scan with ${provider}`,
    instructions: {
      whatsapp: [
        'Open WhatsApp on your phone',
        'In Settings, or the menu, tap Linked devices, then Link a device',
        'Point your phone at this code',
      ],
      telegram: [
        'Open Telegram on your phone',
        'In Settings, tap Devices, then Link Desktop Device',
        'Point your phone at this code',
      ],
    },
    anyInstructions: (provider) => [
      `Open ${provider} on your phone`,
      'Find linked devices in its settings and add one',
      'Point your phone at this code',
    ],
    renews: 'The code renews itself. Scan whenever you are ready.',
    timeLeft: (duration) => `Good for ${duration}`,
    renewed: 'There is a new code.',
    cannotScan: 'Can’t scan? Use a pairing code',
    expired: 'This code has expired',
    renewing: 'Getting a new code',
  },
  approve: {
    title: (provider) => `Confirm in the ${provider} app`,
    help: 'Open the notification on your phone and confirm that it is you. This page goes on by itself.',
    notification: (provider) => provider,
    notificationQuestion: 'Signing in?',
    notificationAnswer: 'Yes, it is me',
    typical: (duration) => `This usually takes about ${duration}.`,
    nothingCame: 'No notification? Open the app yourself, it often waits there.',
    timeOver: 'Time is up. Start again to get a new notification.',
    helpConfirm: 'Open the notification on your phone and confirm that it is you. Then say so here.',
    confirm: 'I have tapped yes',
  },
  wait: {
    titles: {
      'signing-in': (provider) => `Signing in to ${provider}`,
      'checking-code': () => 'Checking your code',
      'requesting-code': () => 'Sending again',
      'preparing-qr': () => 'Preparing your QR code',
      connecting: (provider) => `Connecting ${provider}`,
      switching: () => 'Looking for another way',
    },
    typical: (duration) => `This can take up to ${duration}.`,
    stay: 'You do not need to do anything.',
  },
  done: {
    connected: (provider) => `${provider} is connected`,
    reconnected: (provider) => `${provider} is connected again`,
    close: 'Done',
    another: 'Connect another account',
  },
};
