import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { PhoneAttempt, PhoneView } from '../../src/simulator/index.js';
import type { PageWorld } from './page-world.js';

/** The phone of the person who connects, for stories: what it would show now, and what they could tap. */
export class PhonePanelElement extends LitElement {
  static override styles = css`
    :host {
      display: block;
      padding: 28px 20px;
      border: 1px solid light-dark(#d5d8de, #3a3d45);
      border-radius: 36px;
      background: light-dark(#fff, #17181c);
      font-size: 14px;
      line-height: 1.45;
    }
    small {
      color: light-dark(#5b606b, #a4a9b4);
      font-size: 12px;
    }
    form {
      display: flex;
      gap: 8px;
      margin-block-start: 8px;
    }
    input {
      flex: 1;
      min-inline-size: 0;
      padding-inline: 10px;
      border: 1px solid light-dark(#767a84, #8a8f9a);
      border-radius: 8px;
      background: none;
      color: inherit;
      font: inherit;
      text-transform: uppercase;
    }
    form button {
      margin: 0;
    }
    h2,
    h3 {
      margin: 0 0 8px;
      font-size: 1em;
    }
    section + section {
      margin-block-start: 20px;
    }
    ul {
      display: grid;
      gap: 8px;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      padding: 12px;
      border-radius: 12px;
      background: light-dark(#f1f2f5, #23252b);
    }
    b {
      font-size: 1.4em;
      letter-spacing: 0.08em;
      user-select: all;
    }
    button {
      min-block-size: 32px;
      margin-block-start: 8px;
      padding-inline: 12px;
      border: 1px solid light-dark(#767a84, #8a8f9a);
      border-radius: 8px;
      background: none;
      color: inherit;
      font: inherit;
      cursor: pointer;
    }
  `;

  @property({ attribute: false }) world?: PageWorld;
  /** Only test accounts of this provider are named, as the simulator calls it; all when there is none. */
  @property() provider = '';
  @state() private view?: PhoneView;
  #timer = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#timer = window.setInterval(() => void this.#look(), 700);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.clearInterval(this.#timer);
  }

  protected override render(): TemplateResult {
    const {
      attempts = [],
      accounts = [],
      testAccounts = [],
      inbox = [],
      numberWithPassword = '',
    } = this.view ?? {};
    const toTry = testAccounts.filter(({ providers }) => !this.provider || providers.includes(this.provider));
    return html`
      <section>
        <h2>The phone</h2>
        <ul>
          ${attempts.length === 0 ? html`<li>Nothing new.</li>` : nothing}
          ${attempts.map((attempt) => html`<li>${this.#renderAttempt(attempt)}</li>`)}
          ${inbox.map(({ from, code }) => html`<li><small>E-mail from ${from}</small><br /><b>${code}</b></li>`)}
        </ul>
      </section>
      <section ?hidden=${accounts.length === 0}>
        <h3>Signed in</h3>
        <ul>
          ${accounts.map(
            ({ id, name, status }) =>
              html`<li>
                ${name} (${status})<br />
                ${this.#button('Sign out everywhere', `accounts/${id}/sign-out`)}
              </li>`,
          )}
        </ul>
      </section>
      <section ?hidden=${toTry.length === 0 && this.provider !== 'Telegram'}>
        <h3>Accounts to try, with any password</h3>
        <ul>
          ${toTry.map(({ username, summary }) => html`<li>${username}<br /><small>${summary}</small></li>`)}
          ${this.provider === 'Telegram' ? html`<li>${numberWithPassword}<br /><small>asks for a password as well</small></li>` : nothing}
        </ul>
      </section>
    `;
  }

  #renderAttempt({ id, screen }: PhoneAttempt): TemplateResult {
    if ('code' in screen) return html`Your code is <b>${screen.code}</b>`;
    if (screen.kind === 'scanner')
      return this.#button('Scan the code', `${id}/scan`, { phoneNumber: this.view?.phoneNumbers[0] });
    if (screen.kind === 'pairing')
      return html`Link with a phone number
        <form @submit=${(event: SubmitEvent) => this.#pair(event, id)}>
          <input name="code" aria-label="Pairing code" autocomplete="off" />
          <button type="submit">Link</button>
        </form>`;
    if (screen.kind === 'captcha' || screen.kind === 'contract' || screen.kind === 'phone-number')
      return html`It goes on on the page.`;
    return html`Signing in? ${this.#button('Yes, it is me', `${id}/approve`)}
    ${this.#button('No', `${id}/deny`)}`;
  }

  #pair(event: SubmitEvent, id: string): void {
    event.preventDefault();
    const code = new FormData(event.target as HTMLFormElement).get('code');
    void this.world?.act(`${id}/pair`, { code });
  }

  #button(label: string, path: string, body: unknown = {}): TemplateResult {
    return html`<button type="button" @click=${() => void this.world?.act(path, body)}>${label}</button>`;
  }

  async #look(): Promise<void> {
    this.view = await this.world?.phone();
  }
}

if (!customElements.get('phone-panel')) customElements.define('phone-panel', PhonePanelElement);
