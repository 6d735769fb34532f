import { scriptOf, type PageKit } from '../pages/page-kit.js';
import { escapeHtml } from '../pages/page-response.js';
import type { ConsentRequest } from './oauth-server.js';
import { vendors, type OAuthVendor } from './vendors.js';

/** Scopes that say who somebody is; they are not asked about one by one. */
const BASIC = ['openid', 'email', 'profile', 'offline_access'];

const SUGGESTED = 'member@example.com';

/** The consent screen. Its addresses are relative to `/oauth/{vendor}/authorize`. */
export function consentHtml({ id, vendor, clientId, scopes, loginHint }: ConsentRequest): string {
  const { name } = vendors[vendor];
  const asked = scopes.filter((scope) => !BASIC.includes(scope));
  const choices = asked.map(
    (scope) => `
        <label class="choice"><input type="checkbox" name="scope" value="${escapeHtml(scope)}" checked />
          ${escapeHtml(labelOf(vendors[vendor], scope))}</label>`,
  );
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
    <title>${name}: sign in</title>
    <link rel="stylesheet" href="../page.css" />
    <script type="module" src="../consent.js"></script>
  </head>
  <body>
    <main data-vendor="${vendor}" data-request="${id}" data-basic="${scopes.filter((scope) => BASIC.includes(scope)).join(' ')}">
      <p class="brand"><span class="mark" aria-hidden="true">${name.charAt(0)}</span>${name}, played by the simulator</p>
      <h1>${escapeHtml(clientId)} wants to use your ${name} account</h1>
      <div class="content">
        <div class="field">
          <label for="email">Sign in as</label>
          <input id="email" name="email" type="email" autocomplete="username" required value="${escapeHtml(loginHint ?? SUGGESTED)}" />
        </div>
        <fieldset>
          <legend class="help">It will be able to</legend>${choices.join('')}
        </fieldset>
        <p class="error" id="error" role="alert"></p>
        <div class="rows">
          <button class="button primary" id="allow" type="button">Allow</button>
          <button class="button" id="deny" type="button">Deny</button>
        </div>
      </div>
      <p class="foot">No password is asked for: any address is somebody’s account here.</p>
    </main>
  </body>
</html>
`;
}

/** What is shown when there is nowhere to send the user back to. */
export function refusalHtml(error: string, description: string): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Sign-in refused</title>
    <link rel="stylesheet" href="../page.css" />
  </head>
  <body>
    <main data-error="${error}">
      <h1>The sign-in was refused</h1>
      <p class="lead">${escapeHtml(description)}</p>
      <p class="foot">Error 400: ${error}</p>
    </main>
  </body>
</html>
`;
}

export const consentScript = (): string => scriptOf(consentApp);

function labelOf({ isMail, isCalendar }: OAuthVendor, scope: string): string {
  if (isMail(scope)) return `Read and send your e-mail (${short(scope)})`;
  if (isCalendar(scope)) return `See and change your calendars (${short(scope)})`;
  return short(scope);
}

const short = (scope: string): string => scope.replace(/^https:\/\/(www\.googleapis\.com\/auth\/)?/, '');

function consentApp({ byId, post }: PageKit): void {
  const main = document.querySelector('main') ?? document.body;
  const email = byId('email') as HTMLInputElement;

  async function decide(isAllowed: boolean): Promise<void> {
    if (isAllowed && !email.reportValidity()) return;
    const ticked = [...document.querySelectorAll<HTMLInputElement>('input[name=scope]:checked')];
    const basic = (main.dataset['basic'] ?? '').split(' ').filter(Boolean);
    const scopes = [...basic, ...ticked.map(({ value }) => value)];
    try {
      const path = `../requests/${main.dataset['request'] ?? ''}`;
      const { ok, data } = await post(path, { isAllowed, email: email.value, scopes });
      if (!ok) throw new Error('refused');
      location.assign((data as { readonly location: string }).location);
    } catch {
      byId('error').textContent = 'This sign-in has ended. Go back and start it again.';
    }
  }

  byId('allow').addEventListener('click', () => void decide(true));
  byId('deny').addEventListener('click', () => void decide(false));
  email.addEventListener('keydown', ({ key }) => void (key === 'Enter' && decide(true)));
}
