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
      <header class="status-bar">
        <span class="time" id="time" aria-hidden="true"></span>
        <span class="island" aria-hidden="true"></span>
        <span class="label">Simulated</span>
      </header>
      <h1>Phone</h1>
      <p class="offline" id="offline" role="status" hidden>The simulator does not answer. Trying again.</p>
      <section aria-labelledby="now-title">
        <h2 id="now-title">Now</h2>
        <p class="visually-hidden" id="announcer" role="status"></p>
        <div class="stack" id="attempts"></div>
        <p class="empty" id="nothing" hidden>
          Nothing has arrived. Connect an account, and what the real phone would show appears here.
        </p>
      </section>
      <section aria-labelledby="accounts-title" id="accounts-section" hidden>
        <h2 id="accounts-title">Signed in elsewhere</h2>
        <ul class="list" id="accounts"></ul>
      </section>
      <details class="try" id="try">
        <summary>Try these</summary>
        <p>LinkedIn with any password; the start of the username decides. WhatsApp needs none: scan its code here.</p>
        <ul class="list" id="tests"></ul>
      </details>
    </main>
  </body>
</html>
`;
