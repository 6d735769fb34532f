// Makes docs/providers.md out of what the end-to-end tests of one run have seen work in a browser.
//
//   node scripts/providers-table.mjs [--check] [FILE]
//
// FILE is what test/support/provider-cells.ts wrote, by default .data/provider-cells.json. With --check nothing is
// written: it exits with 1 when the committed table is another one.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const TABLE = path('docs/providers.md');

const D = 'documented';
const I = 'inferred';
const U = 'unknown';
/** There is no such way. */
const NONE = undefined;

/**
 * Every row: what is known of it for our own steps, then for the hosted wizard, and why where it is not documented.
 * `documented` is what Unipile's support tables, guides, reference or SDK say; `inferred` was worked out from these or
 * seen in working programs; `unknown` is what they leave open or say in two ways.
 */
const ROWS = [
  ['linkedin', 'password', 'none', D, D],
  ['linkedin', 'password', '2FA by SMS', D, D],
  ['linkedin', 'password', '2FA by app', D, D],
  ['linkedin', 'password', '2FA, no source', D, I, 'The SDK lets the source be missing.'],
  ['linkedin', 'password', 'OTP', D, D],
  ['linkedin', 'password', '2FA by app, then another way', D, I, 'Asked for as TRY_ANOTHER_WAY.'],
  ['linkedin', 'password', 'in-app validation', D, D, 'A no in the app is not told: see below.'],
  ['linkedin', 'password', 'in-app validation, then another way', D, I, 'Asked for as TRY_ANOTHER_WAY.'],
  [
    'linkedin',
    'password',
    'phone number',
    D,
    I,
    'The form of the number is documented; that a code follows is not.',
  ],
  ['linkedin', 'password', 'captcha', I, I, 'Its key and data are documented; what to do with them is not.'],
  ['linkedin', 'password', 'contract', I, I, 'The list is documented; that its id is the answer is not.'],
  ['linkedin', 'password', 'chain of three', D, I, 'One checkpoint may answer another.'],
  ['linkedin', 'password', 'reconnection', D, D],
  ['linkedin', 'password', 'given up, then done', NONE, D],
  ['linkedin', 'password', 'late notice', NONE, I, 'When the notice comes is not said.'],
  ['linkedin', 'cookies', 'none', D, I, 'Working programs hide this way in the wizard, so it has it.'],
  ['linkedin', 'cookies', 'none, with the cookie of Recruiter', D, I, 'li_a beside li_at.'],
  ['linkedin', 'cookies', 'contract', I, I, 'The list is documented; that its id is the answer is not.'],
  ['linkedin', 'cookies', 'reconnection', D, I, 'Any of the ways reconnects, whichever has connected.'],
  ['whatsapp', 'qr', 'QR code', D, D],
  ['whatsapp', 'qr', 'reconnection', D, D],
  [
    'whatsapp',
    'pairing',
    'pairing code',
    U,
    U,
    'The field that holds the code is not named; the tables’ OTP, in part, may mean it.',
  ],
  ['whatsapp', 'pairing', 'reconnection', U, U, 'As above.'],
  ['telegram', 'qr', 'QR code', D, D],
  ['telegram', 'qr', 'QR code, then 2FA', U, D, 'The tables have it; how the API asks for it is not said.'],
  ['telegram', 'qr', 'reconnection', D, D],
  ['telegram', 'qr', 'reconnection, then 2FA', U, I, 'As above.'],
  ['instagram', 'password', 'none', D, D],
  ['instagram', 'password', '2FA by SMS', D, D],
  ['instagram', 'password', '2FA by app', D, D],
  ['instagram', 'password', '2FA, no source', D, I, 'The SDK lets the source be missing.'],
  ['instagram', 'password', 'reconnection', D, D],
  ['instagram', 'cookies', 'none', U, U, 'Seen in a copy of the reference alone.'],
  ['instagram', 'cookies', 'reconnection', U, U, 'As above.'],
  ['messenger', 'password', 'none', D, D, 'In part, and no longer maintained by the newest guides.'],
  ['messenger', 'password', '2FA by SMS', D, D],
  ['messenger', 'password', '2FA by app', D, D],
  ['messenger', 'password', '2FA, no source', D, I, 'The SDK lets the source be missing.'],
  ['messenger', 'password', 'OTP', D, D],
  ['messenger', 'password', 'in-app validation', D, D, 'A no in the app is not told: see below.'],
  ['messenger', 'password', 'in-app validation, then another way', D, I, 'Asked for as TRY_ANOTHER_WAY.'],
  ['messenger', 'password', 'reconnection', D, D],
  ['x', 'password', 'none', D, D, 'In part, and no longer maintained by the newest guides.'],
  ['x', 'password', '2FA, no source', U, U, 'The guide has it, the tables do not.'],
  ['x', 'password', 'reconnection', D, D],
  ['google', 'oauth', 'consent', D, D],
  [
    'google',
    'oauth',
    'consent denied, then allowed',
    D,
    I,
    'With one’s own app the provider says so itself.',
  ],
  ['google', 'oauth', 'reconnection', D, D],
  ['microsoft', 'oauth', 'consent', D, D],
  [
    'microsoft',
    'oauth',
    'consent denied, then allowed',
    D,
    I,
    'With one’s own app the provider says so itself.',
  ],
  ['microsoft', 'oauth', 'reconnection', D, D],
  ['imap', 'imap', 'known service', D, D, 'Gmail with an app password, for one.'],
  ['imap', 'imap', 'own servers', D, D],
  ['imap', 'imap', 'wrong IMAP server', D, I],
  ['imap', 'imap', 'wrong SMTP server', D, I],
  ['imap', 'imap', 'reconnection', D, D],
];

const PROVIDERS = {
  linkedin: 'LinkedIn',
  whatsapp: 'WhatsApp',
  telegram: 'Telegram',
  instagram: 'Instagram',
  messenger: 'Messenger',
  x: 'X',
  google: 'Google',
  microsoft: 'Microsoft',
  imap: 'IMAP',
};

const METHODS = {
  password: 'password',
  cookies: 'cookies',
  qr: 'QR code',
  pairing: 'pairing code',
  oauth: 'OAuth',
  imap: 'address and password',
};

const keyOf = ({ provider, method, checkpoint, through }) =>
  [provider, method, checkpoint, through].join('/');

function tableOf(cells) {
  const worked = new Set(cells.map(keyOf));
  const cell = (row, through, mark) => {
    const [provider, method, checkpoint] = row;
    if (mark === NONE) return '–';
    return worked.delete(keyOf({ provider, method, checkpoint, through })) ? mark : '';
  };
  const lines = ROWS.map((row) => {
    const [provider, method, checkpoint, custom, hosted, why = ''] = row;
    const known = [cell(row, 'custom', custom), cell(row, 'hosted', hosted)];
    return `| ${[PROVIDERS[provider], METHODS[method], checkpoint, ...known, why].join(' | ')} |`;
  });
  if (worked.size > 0) throw new Error(`The table has no row for ${[...worked].join(', ')}.`);
  return lines.join('\n');
}

const pageOf = (cells) => `# Providers

Made by \`scripts/providers-table.mjs\` from one run of the end-to-end tests; do not edit it. A cell is filled when that
way in worked in a real browser, against the simulator, in that run: a test that fails or is skipped leaves it empty.
_Custom_ is our own steps, _hosted_ is Unipile's wizard, whose links the server makes.

What a cell says is how sure it is that the real Unipile does the same: **documented** by its support tables, guides,
reference or SDK; **inferred** from these, or seen in working programs; **unknown**, where they leave it open or say it
in two ways. An en dash stands where there is no such way.

| provider | method | checkpoint | custom | hosted | remark |
| --- | --- | --- | --- | --- | --- |
${tableOf(cells)}

## What is not told

Who taps _no_ in the provider's app ends the attempt, and nothing says so: while an attempt is pending,
\`GET /accounts/{id}\` may answer 404 at once or be held, a 404 can mean that it is pending or that it is gone, and no hook is
sent for an attempt that has failed. The server therefore goes on looking until the attempt's five minutes are over.
The step shows that time, and offers another way, or to cancel, for as long as it waits.
`;

function readCells(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // No run has left anything: nothing has worked.
    return [];
  }
}

const wanted = process.argv.slice(2);
const file = wanted.find((argument) => argument !== '--check') ?? path('.data/provider-cells.json');
const page = await format(pageOf(readCells(file)), {
  parser: 'markdown',
  printWidth: 110,
  proseWrap: 'preserve',
});
if (!wanted.includes('--check')) {
  writeFileSync(TABLE, page);
} else if (readFileSync(TABLE, 'utf8') !== page) {
  console.error(
    'docs/providers.md is not what this run has shown. Make it anew: node scripts/providers-table.mjs',
  );
  process.exitCode = 1;
}
