import type { Pose } from './support/studio.js';

/** Every kind of step and every element as they come, 400 px wide. */
const asTheyCome = [
  'wizard/ChooseProvider',
  'wizard/Credentials',
  'wizard/WrongPassword',
  'wizard/Sending',
  'wizard/CodeByText',
  'wizard/WrongCode',
  'wizard/QrCode',
  'wizard/QrCodeExpired',
  'wizard/Approve',
  'wizard/Wait',
  'wizard/Done',
  'wizard/FailedRestricted',
  'wizard/Cancelled',
  'wizard/NoAnswer',
  'ways/ChooseMethod',
  'ways/Consent',
  'ways/ConsentInAnotherWindow',
  'ways/PairingNumber',
  'ways/PairingCode',
  'ways/Contract',
  'ways/AnotherIdentity',
  'ways/MailboxUnknown',
  'ways/MailServerRefused',
  'ways/Cookies',
  'button/Default',
];

const inDark = [
  'wizard/ChooseProvider',
  'wizard/WrongPassword',
  'wizard/CodeByText',
  'wizard/QrCode',
  'wizard/Done',
  'ways/PairingCode',
  'ways/Contract',
];

const narrow = [
  'wizard/ChooseProvider',
  'wizard/Credentials',
  'wizard/QrCode',
  'ways/PairingCode',
  'ways/MailboxUnknown',
];

const inForcedColours = ['wizard/ChooseProvider', 'wizard/WrongPassword', 'wizard/QrCode', 'ways/Contract'];

// Stories that find their way by what English buttons say are left out.
const inOtherLanguages = {
  ar: ['wizard/ChooseProvider', 'wizard/Credentials', 'wizard/QrCode', 'ways/PairingCode'],
  ja: ['wizard/Credentials', 'wizard/CodeByText', 'wizard/QrCode'],
  de: ['wizard/Credentials', 'ways/ChooseMethod'],
};

const lists: readonly Pose[] = [
  { story: 'accounts/NeedsItsUser', window: 672 },
  { story: 'accounts/NeedsItsUser', window: 672, theme: 'dark' },
  { story: 'accounts/NeedsItsUser', window: 672, forced: true },
  { story: 'accounts/Narrow', window: 352 },
  { story: 'accounts/Empty', window: 672 },
  { story: 'accounts/DidNotLoad', window: 672 },
  { story: 'result/Refused' },
  { story: 'result/Cancelled', forced: true },
  { story: 'button/Open', window: 560 },
  { story: 'button/Open', window: 360 },
];

export const poses: readonly Pose[] = [
  ...asTheyCome.map((story) => ({ story })),
  ...inDark.map((story) => ({ story, theme: 'dark' as const })),
  ...narrow.map((story) => ({ story, window: 320, width: 288 })),
  ...inForcedColours.map((story) => ({ story, forced: true })),
  ...Object.entries(inOtherLanguages).flatMap(([language, stories]) =>
    stories.map((story) => ({ story, language })),
  ),
  ...(['soft', 'sharp', 'compact'] as const).flatMap((preset) => [
    { story: 'wizard/WrongPassword', preset },
    { story: 'ways/Contract', preset, theme: 'dark' as const, accent: '#f6c945' },
  ]),
  ...lists,
];

/** What a picture's file is called, from what is on it. */
export function nameOf({ story, window, theme, preset, accent, language, forced }: Pose): string {
  const words = [
    window && String(window),
    theme,
    preset,
    accent?.replace('#', ''),
    language,
    forced && 'forced',
  ];
  return [story.replace('/', '-'), ...words.filter((word) => typeof word === 'string')].join('.');
}
