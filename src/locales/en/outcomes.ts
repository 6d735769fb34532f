import type { Heading, OutcomeMessages } from '../messages.js';

const heading = (title: string, help: string): Heading => ({ title, help });

const startAgain = 'Start again to get a new one.';
const askSupport = 'Ask support and give them the ID below.';
const laterAgain = 'Wait a few minutes, then try again.';

export const outcomes: OutcomeMessages = {
  failures: {
    'account.gone': (provider) =>
      heading('This account is no longer here', `Connect ${provider} again as a new account.`),
    'account.limit': () =>
      heading('No more accounts can be connected', 'Disconnect one that you no longer use, or ask support.'),
    'account.restricted': (provider) =>
      heading(
        `${provider} has restricted this account`,
        `Sign in on ${provider} itself and follow what it asks, then come back.`,
      ),
    'account.taken': () =>
      heading(
        'This account is in use',
        'Someone else here has already connected it. Ask support if it is yours.',
      ),
    'approval.denied': () =>
      heading('The sign-in was declined', 'It was refused in the app. Try again and confirm there.'),
    'approval.expired': () =>
      heading('Nobody confirmed in time', 'Try again, then open the notification on your phone.'),
    'attempt.busy': () => heading('Another sign-in is under way', 'Wait until it has ended, then try again.'),
    'attempt.expired': () =>
      heading('Time ran out', 'Nothing was connected. Start again when you are ready.'),
    'attempt.lost': () => heading('This sign-in was lost on the way', 'Nothing was connected. Start again.'),
    'attempt.replaced': () =>
      heading(
        'A newer sign-in took over',
        'You started again somewhere else. Go on there, or start again here.',
      ),
    'captcha.unsupported': (provider) =>
      heading(
        `${provider} wants a puzzle solved`,
        `Sign in on ${provider} itself once, wait a little, then try again.`,
      ),
    'checkpoint.failed': (provider) =>
      heading(`${provider} did not accept the check`, 'Start again and use a fresh code.'),
    'checkpoint.unsupported': (provider) =>
      heading(
        `${provider} asks for something new`,
        'This cannot be answered here yet. Sign in on its own page once, then try again.',
      ),
    'consent.denied': (provider) =>
      heading('Access was not allowed', `To connect, try again and allow what ${provider} asks for.`),
    'flow.cancelled': () => heading('Cancelled', 'Nothing was connected.'),
    'flow.expired': () => heading('Time ran out', 'Nothing was connected. Start again when you are ready.'),
    'flow.interrupted': () =>
      heading('The connection was interrupted', 'Nothing was lost on your side. Start again.'),
    'identity.mismatch': (provider) =>
      heading(`That is another ${provider} account`, 'Sign in with the account that you want to reconnect.'),
    'link.expired': () => heading('The link has expired', 'Open it again to get a new one.'),
    'permissions.missing': (provider) =>
      heading('A permission is missing', `Try again and allow everything that ${provider} asks for.`),
    'provider.down': (provider) => heading(`${provider} does not answer`, laterAgain),
    'provider.slow': (provider) => heading(`${provider} takes too long`, laterAgain),
    'provider.unsupported': (provider) =>
      heading(`${provider} cannot be connected here`, 'Choose another service.'),
    'proxy.failed': (provider) => heading(`${provider} could not be reached`, laterAgain),
    'qr.expired': () => heading('The code has expired', startAgain),
    'rate.limited': () => heading('Too many tries', laterAgain),
    'sessions.multiple': (provider) =>
      heading(
        'Signed in elsewhere',
        `${provider} allows one session here. Sign out in the other place, then try again.`,
      ),
    'subscription.required': (provider) =>
      heading(`A ${provider} subscription is needed`, 'Try again with an account that has one.'),
    'upstream.error': (provider) => heading(`${provider} could not be connected`, 'Try again in a moment.'),
    'upstream.misconfigured': () => heading('This is not set up yet', askSupport),
  },
  notices: {
    'captcha.elsewhere': 'There is a puzzle to solve. You find it on the separate page.',
    'code.resent': 'Sent again.',
    'code.resend-too-soon': 'It was just sent. Give it a moment to arrive.',
    'imap.settings-found': 'The servers of this mailbox are known. Only your password is missing.',
    'imap.settings-unknown': 'The help pages of your mail service say what to enter below.',
    'switch.unavailable': 'There is no other way for this account.',
    'reconnect.expected': 'Sign in with the same account as before.',
  },
  problems: {
    'account.not-found': heading('This account is no longer here', 'Reload the page to see what is.'),
    'account.not-syncable': heading(
      'This account cannot be updated by hand',
      'Nothing needs to be done: it updates itself.',
    ),
    'account.too-many-changes': heading('Too many changes', laterAgain),
    'events.too-many': heading('Too many tries', laterAgain),
    'flow.closed': heading('This sign-in has ended', 'Start again when you are ready.'),
    'flow.not-found': heading('This sign-in has ended', 'Start again when you are ready.'),
    'flow.too-many': heading('Too many sign-ins at once', laterAgain),
    'flow.too-many-answers': heading('Too many tries', 'Start again when you are ready.'),
    'flow.too-many-polls': heading('Too many tries', laterAgain),
    'flow.too-many-starts': heading('Too many sign-ins in a short time', laterAgain),
    'flow.too-many-tries': heading('Too many tries', 'Start again when you are ready.'),
    'hook.forbidden': heading('This is not allowed', askSupport),
    'hook.too-many': heading('Too many tries', laterAgain),
    'protocol.unsupported': heading('This page is out of date', 'Reload it to get the newest version.'),
    'provider.unavailable': heading(
      'This service is not available',
      'Choose another one, or try again later.',
    ),
    'rate.limited': heading('Too many tries', laterAgain),
    'request.body-too-large': heading('That is too much text', 'Shorten it and try again.'),
    'request.forbidden-origin': heading('This page may not connect accounts', askSupport),
    'request.invalid': heading('That was not understood', 'Check what you typed and try again.'),
    'request.invalid-json': heading('That was not understood', 'Reload the page and try again.'),
    'request.key-reused': heading('That was not understood', 'Reload the page and try again.'),
    'request.method-not-allowed': heading('This page is out of date', 'Reload it to get the newest version.'),
    'request.not-found': heading('The connection service was not found', askSupport),
    'request.unsupported-media-type': heading('That was not understood', 'Reload the page and try again.'),
    'server.error': heading(
      'The connection service has a problem',
      'Nothing was connected. Try again in a moment.',
    ),
    'session.required': heading('You are signed out', 'Sign in to this site again, then come back.'),
    'step.too-many-tries': heading('Too many tries', 'Start again when you are ready.'),
    'step.unknown-action': heading('This step has moved on', 'Reload the page to see where you are.'),
    'upstream.unavailable': heading('The connection service does not answer', laterAgain),
    'network.offline': heading('You are offline', 'This goes on as soon as you are back.'),
    'network.unreachable': heading('No answer', 'Check your connection and try again.'),
    'protocol.invalid': heading('The answer made no sense', 'Reload the page. If it stays, ask support.'),
  },
  copySupportId: 'Copy the support ID',
  supportIdCopied: 'Copied',
  undrawn: {
    title: 'This step cannot be shown here',
    help: 'Reload the page to get its newest version. If it stays, give support the ID below.',
  },
};
