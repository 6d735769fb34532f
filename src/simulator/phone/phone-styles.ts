/** The phone's style sheet: a device with a bezel where there is room, the whole window where there is not. */
export const phoneStyles = `
:root {
  color-scheme: light dark;
  --text: light-dark(#14171c, #f2f4f7);
  --muted: light-dark(#565d68, #a3abb8);
  --wall: light-dark(#e7ecf5, #0d1016);
  --wall-end: light-dark(#f4eef2, #17131c);
  --card: light-dark(#ffffffe8, #21252df0);
  --line: light-dark(#1b1f2a1f, #ffffff24);
  --field: light-dark(#fff, #181b21);
  --control: light-dark(#7d8592, #7d8592);
  --accent: light-dark(#1f5fd6, #8ab4ff);
  --on-accent: light-dark(#fff, #0b1a36);
  --danger: light-dark(#b3261e, #ff9b93);
  --good: light-dark(#1b6e3c, #7fd8a0);
  font: 400 0.9375rem/1.45 system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif;
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
body { margin: 0; color: var(--text); background: var(--wall); }
.device {
  min-height: 100dvh; padding: 10px 16px max(24px, env(safe-area-inset-bottom));
  background: linear-gradient(170deg, var(--wall), var(--wall-end));
}
.status-bar {
  display: grid; grid-template-columns: 1fr auto 1fr; align-items: center; height: 32px; padding-inline: 10px;
  font-size: 0.8125rem; font-weight: 600; font-variant-numeric: tabular-nums;
}
.island { width: 84px; height: 22px; border-radius: 11px; background: #000; }
.battery {
  justify-self: end; width: 24px; height: 12px; padding: 2px; border: 1px solid currentColor; border-radius: 4px;
}
.battery::before { content: ''; display: block; width: 70%; height: 100%; border-radius: 1px; background: currentColor; }
h1, h2, h3, p, ul { margin: 0; padding: 0; }
h1 { margin-top: 16px; font-size: 1.5rem; font-weight: 650; line-height: 1.2; letter-spacing: -0.01em; }
h2 { margin: 24px 4px 8px; font-size: 0.8125rem; font-weight: 600; color: var(--muted); outline: none; }
h3 { font-size: 0.8125rem; font-weight: 600; }
.subtitle, .foot, .row-detail, .when { font-size: 0.8125rem; color: var(--muted); }
.stack { display: grid; gap: 12px; }
.stack:not(:empty) + .stack:not(:empty) { margin-top: 12px; }
.card, .list, .scanner, .empty, .notice, .try {
  background: var(--card); border: 1px solid var(--line); border-radius: 18px;
}
.card { padding: 14px; animation: arrive 180ms ease-out; }
@keyframes arrive { from { opacity: 0; transform: translateY(-8px); } }
.card-head { display: flex; align-items: center; gap: 8px; }
.when { margin-inline-start: auto; }
.say { margin-top: 10px; overflow-wrap: anywhere; }
.foot { margin-top: 10px; font-variant-numeric: tabular-nums; }
.code-row { display: flex; align-items: center; gap: 12px; margin-top: 4px; }
.code {
  font-size: 1.75rem; font-weight: 650; line-height: 1.3; letter-spacing: 0.04em; font-variant-numeric: tabular-nums;
  user-select: all;
}
.code-half + .code-half { margin-inline-start: 0.25em; }
.code-row .button { flex: none; margin-inline-start: auto; }
.token { min-width: 0; font-weight: 600; overflow-wrap: anywhere; font-variant-numeric: tabular-nums; user-select: all; }
.token.long { font-size: 0.8125rem; font-weight: 400; }
.pairing-code { margin-top: 8px; font-size: 1.25rem; letter-spacing: 0.08em; text-transform: uppercase; }
.pairing-code::placeholder { color: var(--muted); opacity: 0.6; }
label.say { display: block; }
.ring { flex: none; width: 32px; height: 32px; }
.ring circle { fill: none; stroke-width: 3; }
.ring-track { stroke: var(--line); }
.ring-left { stroke: var(--accent); transform: rotate(-90deg); transform-origin: center; transition: stroke-dashoffset 1s linear; }
.ring-text { fill: currentColor; font-size: 12px; font-weight: 600; text-anchor: middle; dominant-baseline: central; }
.actions { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 12px; }
.actions .button { flex: 1 1 auto; }
.button {
  min-height: 44px; padding: 0 16px; font: inherit; font-weight: 600; color: var(--text); cursor: pointer;
  background: transparent; border: 1px solid var(--control); border-radius: 12px;
}
.button:hover { background: var(--line); }
.primary { color: var(--on-accent); background: var(--accent); border-color: var(--accent); }
.primary:hover { background: color-mix(in srgb, var(--accent), var(--text) 15%); }
.quiet { color: var(--accent); border-color: transparent; }
.danger { color: var(--danger); font-size: 0.8125rem; }
:is(button, select, input, summary):focus-visible, h2:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.scanner { display: grid; gap: 6px; margin-bottom: 12px; padding: 14px; }
.scanner label { font-size: 0.8125rem; font-weight: 600; }
select, .pairing-code {
  width: 100%; min-height: 44px; padding: 0 12px; font: inherit; color: inherit; background: var(--field);
  border: 1px solid var(--control); border-radius: 12px;
}
.empty, .notice { padding: 16px; color: var(--muted); }
.notice { margin-top: 12px; color: var(--text); border-color: var(--accent); }
.list { list-style: none; }
.row { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 12px; padding: 12px 14px; }
.row + .row { border-top: 1px solid var(--line); }
.row-text { display: grid; flex: 1 1 0; min-width: 9rem; overflow-wrap: anywhere; }
.row-title { font: inherit; font-weight: 600; }
.row .button { flex: 1 1 100%; }
.state { font-size: 0.8125rem; font-weight: 600; color: var(--good); }
.state::before { content: '● '; }
.state.is-off { color: var(--danger); }
.state.is-off::before { content: '○ '; }
.try { margin-top: 24px; }
.try summary { display: flex; align-items: center; min-height: 44px; padding: 0 14px; font-weight: 600; cursor: pointer; border-radius: 18px; }
.try summary::after { content: '›'; margin-inline-start: auto; font-size: 1.25rem; color: var(--muted); }
.try[open] summary::after { transform: rotate(90deg); }
.try p { padding: 0 14px 12px; font-size: 0.8125rem; color: var(--muted); }
.try .list { background: none; border: 0; border-top: 1px solid var(--line); border-radius: 0; }
.panel { display: grid; gap: 16px; padding: 4px 14px 16px; }
.panel-group { display: grid; gap: 8px; }
.panel-group + .panel-group { padding-top: 16px; border-top: 1px solid var(--line); }
.panel-group[hidden] + .panel-group { padding-top: 0; border: 0; }
.panel-field { display: grid; gap: 4px; }
.panel-field label { font-size: 0.8125rem; font-weight: 600; }
.panel .foot { margin: 0; }
.panel .foot:empty { display: none; }
.icon {
  display: grid; flex: none; place-items: center; width: 28px; height: 28px; border-radius: 8px;
  font-size: 0.8125rem; font-weight: 700; color: #fff; background: #6b7280; forced-color-adjust: none;
}
.row .icon { width: 36px; height: 36px; border-radius: 10px; font-size: 1rem; }
.icon-sms { background: #1d8a3e; }
.icon-sms::before { content: '…'; }
.icon-email { background: #2563c9; }
.icon-email::before { content: '@'; }
.icon-authenticator { background: #5b3fb8; }
.icon-authenticator::before { content: '⁂'; }
.icon-linkedin { background: #0a66c2; }
.icon-linkedin::before { content: 'in'; }
.icon-whatsapp { background: #12803c; }
.icon-whatsapp::before { content: 'W'; }
.icon-telegram { background: #2181b8; }
.icon-telegram::before { content: 'T'; }
.icon-instagram { background: #b6336e; }
.icon-instagram::before { content: 'I'; }
.icon-messenger { background: #3a5bd9; }
.icon-messenger::before { content: 'M'; }
.icon-twitter { background: #1c1f24; }
.icon-twitter::before { content: 'X'; }
.icon-mail { background: #55606f; }
.icon-mail::before { content: '@'; }
.icon-google_oauth { background: #c0392f; }
.icon-google_oauth::before { content: 'G'; }
.icon-outlook { background: #0f6cbd; }
.icon-outlook::before { content: 'O'; }
@media (min-width: 440px) {
  body { display: grid; justify-items: center; padding: 24px; }
  .device {
    width: 392px; min-height: min(820px, calc(100dvh - 48px));
    border: 10px solid #0b0c0f; border-radius: 52px; box-shadow: 0 0 0 1px #3d4048, 0 24px 60px -20px #0008;
  }
}
@media (prefers-reduced-motion: reduce) {
  .card { animation: none; }
  .ring-left { transition: none; }
}
`;
