import { scriptOf } from '../pages/page-kit.js';
import { wizardApp } from './wizard-app.js';

/** The hosted wizard's page. Its addresses are relative to `/hosted/{token}`. */
export const wizardHtml = (token: string): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
    <title>Connect an account</title>
    <link rel="stylesheet" href="assets/page.css" />
    <script type="module" src="assets/wizard.js"></script>
  </head>
  <body>
    <main id="wizard" data-token="${token}" data-step="loading">
      <p class="brand"><span class="mark" aria-hidden="true">U</span>Unipile, played by the simulator</p>
      <h1 id="title" tabindex="-1">One moment</h1>
      <p class="lead" id="lead"></p>
      <p class="error" id="error" role="alert"></p>
      <div class="content" id="content"></div>
    </main>
  </body>
</html>
`;

/** What an expired link shows. */
export const expiredHtml = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>This link has expired</title>
    <link rel="stylesheet" href="assets/page.css" />
  </head>
  <body>
    <main id="wizard" data-step="expired">
      <h1>This link has expired</h1>
      <p class="lead">Go back to where you came from and ask for a new one.</p>
      <p class="foot">errors/expired_link</p>
    </main>
  </body>
</html>
`;

export const wizardScript = (): string => scriptOf(wizardApp);
