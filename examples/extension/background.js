/* global btoa, chrome, crypto, navigator, TextEncoder */
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
// Made once: to make it at each start would put it off each time.
chrome.alarms
  .get('look')
  .then((alarm) => alarm ?? chrome.alarms.create('look', { periodInMinutes: 15 }))
  .catch((error) => console.warn(error.message));

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
  for (const account of items) {
    // What is wrong with one account keeps no other from its cookies.
    await lookAt(account, token).catch((error) => console.warn(error.message));
  }
}

async function lookAt(account, token) {
  const site = SITES[account.provider];
  const { sentAt = {}, refused = {} } = await chrome.storage.local.get(['sentAt', 'refused']);
  // Once a day also where nothing is wanted: the server then knows that there is a browser to wait for.
  const isDue = Date.now() - (sentAt[account.id] ?? 0) > DAY_MS;
  if (!site || !(account.wantsSession || isDue)) return;
  const cookies = await read(site);
  if (!cookies[site.cookies[0]]) return;
  const hash = await hashOf(cookies);
  // What was refused is of no use twice: the next sign-in brings another.
  if (refused[account.id] === hash) return;
  const path = `accounts/${account.id}/session`;
  const { state } = await call('PUT', path, token, { cookies, userAgent: navigator.userAgent });
  sentAt[account.id] = Date.now();
  if (state === 'refused') refused[account.id] = hash;
  else delete refused[account.id];
  await chrome.storage.local.set({ sentAt, refused });
}

/** Tells cookies from others without keeping them. */
async function hashOf(cookies) {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(cookies)));
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
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
