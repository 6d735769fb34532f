/** The phone's page. Its addresses are relative, so that it works behind any prefix. */
export const phoneHtml = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
    <meta name="color-scheme" content="light dark" />
    <title>Phone</title>
    <link rel="stylesheet" href="phone/phone.css" />
    <script type="module" src="phone/phone.js"></script>
  </head>
  <body>
    <main class="device">
      <div class="status-bar" aria-hidden="true">
        <span id="time"></span>
        <span class="island"></span>
        <span class="battery"></span>
      </div>
      <header>
        <h1>Phone</h1>
        <p class="subtitle">Plays the phone of the person who connects</p>
      </header>
      <p class="notice" id="offline" role="status" hidden>The simulator does not answer. Trying again.</p>
      <p class="notice" id="notice" role="status" hidden></p>
      <section aria-labelledby="now-title">
        <h2 id="now-title" tabindex="-1">Now</h2>
        <div class="scanner" id="scanner" hidden>
          <label for="number">Scan with the phone that has the number</label>
          <select id="number"></select>
        </div>
        <div class="stack" id="attempts" aria-live="polite" aria-relevant="additions"></div>
        <div class="stack" id="consents" aria-live="polite" aria-relevant="additions"></div>
        <p class="empty" id="nothing" hidden>
          Nothing has arrived. Connect an account, and what the real phone would show appears here.
        </p>
      </section>
      <section aria-labelledby="inbox-title" id="inbox-section" hidden>
        <h2 id="inbox-title">Inbox</h2>
        <ul class="list" id="inbox"></ul>
      </section>
      <section aria-labelledby="accounts-title" id="accounts-section" hidden>
        <h2 id="accounts-title">Linked accounts</h2>
        <ul class="list" id="accounts"></ul>
      </section>
      <details class="try" id="try">
        <summary>Try these</summary>
        <p>
          The start of the username decides what happens, and any password will do. WhatsApp and Telegram: scan their
          codes here, or type the pairing code. Google and Microsoft: any address signs in.
        </p>
        <ul class="list" id="tests"></ul>
      </details>
      <details class="try" id="break">
        <summary>Break something</summary>
        <div class="panel" id="break-panel"></div>
      </details>
    </main>
    <template id="ring">
      <svg class="ring" viewBox="0 0 36 36" role="img" aria-label="Seconds until the next code">
        <circle class="ring-track" cx="18" cy="18" r="15.915" pathLength="100" />
        <circle class="ring-left" cx="18" cy="18" r="15.915" pathLength="100" stroke-dasharray="100" />
        <text class="ring-text" x="18" y="18"></text>
      </svg>
    </template>
  </body>
</html>
`;
