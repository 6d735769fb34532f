/* global chrome, navigator */
// Hands fresh cookies of a provider's site to the product when an account there has lost its session.
import { PRODUCT, SITES } from './config.js';

const DAY_MS = 24 * 60 * 60_000;

// Listeners first: the browser starts this file anew for each event, and ends it when nothing is left to do.
chrome.alarms.onAlarm.addListener(look);
chrome.runtime.onInstalled.addListener(look);
chrome.runtime.onStartup.addListener(look);
chrome.cookies.onChanged.addListener(({ cookie, removed }) => {
  const isOfSite = ({ url, cookies }) =>
    cookies[0] === cookie.name && new URL(url).hostname.endsWith(bare(cookie.domain));
  if (!removed && Object.values(SITES).some(isOfSite)) look();
});
chrome.alarms.create('look', { periodInMinutes: 15 });

const bare = (domain) => domain.replace(/^\./, '');

let looking;
let isAskedAgain = false;

/** One look at a time: a sign-in changes several cookies at once. What changes during one is looked at in another. */
function look() {
  if (looking) {
    isAskedAgain = true;
    return looking;
  }
  looking = lookNow()
    // The next alarm tries again. An error says where it failed, and holds no cookie.
    .catch((error) => console.warn(error.message))
    .finally(() => {
      looking = undefined;
      if (isAskedAgain) look();
      isAskedAgain = false;
    });
  return looking;
}

async function lookNow() {
  const token = await signIn();
  if (!token) return;
  const { items } = await call('GET', 'accounts?limit=100', token);
  const { sentAt = {} } = await chrome.storage.local.get('sentAt');
  for (const account of items) {
    const site = SITES[account.provider];
    // Once a day also where nothing is wanted: the server then knows that there is a browser to wait for.
    const isDue = Date.now() - (sentAt[account.id] ?? 0) > DAY_MS;
    if (!site || !(account.wantsSession || isDue)) continue;
    const cookies = await read(site);
    if (!cookies[site.cookies[0]]) continue;
    await call('PUT', `accounts/${account.id}/session`, token, { cookies, userAgent: navigator.userAgent });
    sentAt[account.id] = Date.now();
    await chrome.storage.local.set({ sentAt });
  }
}

/** A token for a few minutes, in exchange for the session that the user has in the product; none when signed out. */
async function signIn() {
  const response = await fetch(`${PRODUCT}/extension/token`, { method: 'POST', credentials: 'include' });
  return response.ok ? (await response.json()).token : undefined;
}

async function read({ url, cookies }) {
  const found = await Promise.all(cookies.map((name) => chrome.cookies.get({ url, name })));
  return Object.fromEntries(found.flatMap((cookie) => (cookie ? [[cookie.name, cookie.value]] : [])));
}

async function call(method, path, token, body) {
  const response = await fetch(`${PRODUCT}/api/connect/${path}`, {
    method,
    credentials: 'omit',
    headers: {
      'Connect-Protocol': '1',
      Authorization: `Bearer ${token}`,
      ...(body && { 'Content-Type': 'application/json' }),
    },
    body: body && JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${method} ${path} ${response.status}`);
  return response.json();
}
