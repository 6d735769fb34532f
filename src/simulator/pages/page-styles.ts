/** The look of the pages that stand for a provider's or for Unipile's own: one card in the middle. */
export const pageStyles = `
:root {
  color-scheme: light dark;
  --text: light-dark(#14171c, #f2f4f7);
  --muted: light-dark(#565d68, #a3abb8);
  --wall: light-dark(#eef1f6, #0d1016);
  --card: light-dark(#fff, #1b1f26);
  --line: light-dark(#1b1f2a1f, #ffffff24);
  --field: light-dark(#fff, #14171c);
  --control: #7d8592;
  --accent: light-dark(#1f5fd6, #8ab4ff);
  --on-accent: light-dark(#fff, #0b1a36);
  --danger: light-dark(#b3261e, #ff9b93);
  font: 400 0.9375rem/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif;
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
body { margin: 0; min-height: 100dvh; color: var(--text); background: var(--wall); }
main { width: 100%; min-height: 100dvh; padding: 24px 24px max(24px, env(safe-area-inset-bottom)); background: var(--card); }
h1, h2, p, ul, fieldset { margin: 0; padding: 0; border: 0; }
h1 { font-size: 1.25rem; font-weight: 600; line-height: 1.3; outline: none; overflow-wrap: anywhere; }
.lead, .help { margin-top: 4px; color: var(--muted); overflow-wrap: anywhere; }
.help, .foot { font-size: 0.8125rem; }
.foot { margin-top: 24px; padding-top: 12px; color: var(--muted); border-top: 1px solid var(--line); }
.brand { display: flex; align-items: center; gap: 8px; margin-bottom: 24px; font-weight: 600; }
.mark {
  display: grid; flex: none; place-items: center; width: 28px; height: 28px; border-radius: 8px; font-size: 0.8125rem;
  font-weight: 700; color: #fff; background: #4b5566; forced-color-adjust: none;
}
.content { display: grid; gap: 16px; margin-top: 16px; }
.field { display: grid; gap: 4px; }
label { font-size: 0.8125rem; font-weight: 600; }
input:not([type=checkbox]), select {
  width: 100%; height: 44px; padding: 0 12px; font: inherit; color: inherit; background: var(--field);
  border: 1px solid var(--control); border-radius: 10px;
}
.choice { display: flex; align-items: center; gap: 12px; min-height: 44px; padding: 8px 0; font-size: 0.9375rem; font-weight: 400; }
.choice + .choice { border-top: 1px solid var(--line); }
.choice input { flex: none; width: 20px; height: 20px; margin: 0; accent-color: var(--accent); }
.rows { display: grid; gap: 8px; }
.button {
  width: 100%; min-height: 44px; padding: 8px 16px; font: inherit; font-weight: 600; color: var(--text); cursor: pointer;
  background: transparent; border: 1px solid var(--control); border-radius: 10px;
}
.button:hover { background: var(--line); }
.primary { color: var(--on-accent); background: var(--accent); border-color: var(--accent); }
.primary:hover { background: color-mix(in srgb, var(--accent), var(--text) 15%); }
.quiet { color: var(--accent); border-color: transparent; }
.row { display: flex; align-items: center; gap: 12px; text-align: start; }
.button[aria-busy=true] { opacity: 0.6; }
:is(button, input, select, a):focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.error { min-height: 1.5em; color: var(--danger); }
.error:empty { display: none; }
.lead + .error { margin-top: 16px; }
.big { font-size: 1.75rem; font-weight: 650; letter-spacing: 0.06em; text-align: center; user-select: all; }
.qr { display: block; width: min(100%, 240px); margin: 0 auto; padding: 0; background: #fff; border-radius: 8px; fill: #000; }
iframe { width: 100%; height: 260px; border: 0; border-radius: 10px; }
/* In the vendor's frame, the page around it has the padding. */
body:has(.framed) { background: var(--card); }
.framed { min-height: 0; padding: 8px; }
.framed .rows { margin-top: 12px; }
@media (min-width: 480px) {
  body:not(:has(.framed)) { display: grid; place-items: start center; padding: 48px 16px; }
  main:not(.framed) { width: 400px; min-height: 0; border: 1px solid var(--line); border-radius: 16px; }
}
`;
