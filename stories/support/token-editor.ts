import { css, html, LitElement, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';

interface Token {
  readonly name: string;
  readonly label: string;
  readonly input: 'color' | 'range';
  readonly unit?: string;
  readonly from?: number;
  readonly to?: number;
  readonly step?: number;
  /** What is shown before it was changed. */
  readonly start: string;
}

const colour = (name: string, label: string, start: string): Token => ({
  name,
  label,
  start,
  input: 'color',
});
const measure = (
  name: string,
  label: string,
  start: string,
  from: number,
  to: number,
  unit = 'px',
  step = 1,
): Token => ({
  name,
  label,
  start,
  input: 'range',
  from,
  to,
  unit,
  step,
});

const tokens: readonly Token[] = [
  colour('--connect-accent', 'Accent', '#3355dd'),
  colour('--connect-surface', 'Surface', '#ffffff'),
  colour('--connect-text', 'Text', '#16181d'),
  colour('--connect-muted', 'Muted text', '#5b606b'),
  colour('--connect-border', 'Lines', '#e2e4e9'),
  measure('--connect-radius-card', 'Corners of cards', '16', 0, 40),
  measure('--connect-radius-control', 'Corners of controls', '10', 0, 24),
  measure('--connect-radius-mark', 'Corners of marks', '10', 0, 20),
  measure('--connect-space', 'Unit of space', '4', 2, 6, 'px', 0.5),
  measure('--connect-control-height', 'Height of controls', '44', 32, 60),
  measure('--connect-font-size', 'Size of text', '0.9375', 0.75, 1.25, 'rem', 0.0625),
  measure('--connect-card-width', 'Width of cards', '400', 280, 560),
  measure('--connect-motion', 'Length of motion', '180', 0, 600, 'ms', 20),
];

/** Changes tokens on the page, for every element on it, and gives them as CSS to take along. */
export class TokenEditorElement extends LitElement {
  static override styles = css`
    :host {
      display: grid;
      gap: 20px;
      padding: 20px;
      border: 1px solid light-dark(#d5d8de, #3a3d45);
      border-radius: 16px;
      background: light-dark(#fff, #17181c);
      font-size: 13px;
    }
    fieldset {
      display: grid;
      gap: 10px;
      margin: 0;
      padding: 0;
      border: 0;
    }
    label {
      display: grid;
      grid-template-columns: 1fr 88px 72px;
      align-items: center;
      gap: 12px;
    }
    output {
      font-variant-numeric: tabular-nums;
      text-align: end;
    }
    input {
      inline-size: 100%;
      margin: 0;
      accent-color: light-dark(#3355dd, #8ba3ff);
    }
    input[type='color'] {
      block-size: 24px;
      padding: 0;
      border: 1px solid light-dark(#767a84, #8a8f9a);
      border-radius: 6px;
      background: none;
      overflow: hidden;
      &::-webkit-color-swatch-wrapper {
        padding: 0;
      }
      &::-webkit-color-swatch {
        border: 0;
      }
    }
    pre {
      margin: 0;
      padding: 12px;
      overflow: auto;
      border-radius: 10px;
      background: light-dark(#f1f2f5, #23252b);
      font-size: 12px;
    }
    div {
      display: flex;
      gap: 8px;
    }
    button {
      min-block-size: 32px;
      padding-inline: 12px;
      border: 1px solid light-dark(#767a84, #8a8f9a);
      border-radius: 8px;
      background: none;
      color: inherit;
      font: inherit;
      cursor: pointer;
    }
  `;

  @state() private chosen: Readonly<Record<string, string>> = {};
  @state() private isCopied = false;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#reset();
  }

  protected override render(): TemplateResult {
    return html`
      <fieldset>${tokens.map((token) => this.#renderToken(token))}</fieldset>
      <pre tabindex="0" aria-label="CSS">${this.#css}</pre>
      <div>
        <button type="button" @click=${() => void this.#copy()}>
          ${this.isCopied ? 'Copied' : 'Copy the CSS'}
        </button>
        <button type="button" @click=${() => this.#reset()}>Begin again</button>
      </div>
    `;
  }

  #renderToken({ name, label, input, unit = '', from = 0, to = 0, step = 1, start }: Token): TemplateResult {
    const value = (this.chosen[name] ?? start).replace(unit, '');
    return html`<label>
      <span>${label}</span>
      <input
        type=${input}
        min=${from}
        max=${to}
        step=${step}
        .value=${value}
        @input=${({ target }: { readonly target: HTMLInputElement }) => this.#set(name, `${target.value}${unit}`)}
      />
      <output>${value}${unit}</output>
    </label>`;
  }

  get #css(): string {
    const lines = Object.entries(this.chosen).map(([name, value]) => `  ${name}: ${value};`);
    return lines.length === 0 ? '/* Nothing changed yet. */' : `:root {\n${lines.join('\n')}\n}`;
  }

  #set(name: string, value: string): void {
    this.chosen = { ...this.chosen, [name]: value };
    this.isCopied = false;
    document.documentElement.style.setProperty(name, value);
  }

  #reset(): void {
    for (const { name } of tokens) document.documentElement.style.removeProperty(name);
    this.chosen = {};
    this.isCopied = false;
  }

  async #copy(): Promise<void> {
    await navigator.clipboard.writeText(this.#css);
    this.isCopied = true;
  }
}

if (!customElements.get('token-editor')) customElements.define('token-editor', TokenEditorElement);
