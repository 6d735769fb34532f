// WebKit for web-test-runner, by the W3C's WebDriver protocol. The engine is Safari's; what Apple's systems add around
// it (their keyboard, their autofill, VoiceOver) is not here.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** A launcher for one WebKit at a time, with the programs that `findWebKit` found. */
export function webkitLauncher({ driver, screen, browser }) {
  const children = [];
  const pages = new Map();
  let address;

  const startChild = (command, args, options) => {
    const child = spawn(command, args, options);
    children.push(child);
    return child;
  };

  async function ask(method, path, body) {
    const response = await fetch(`${address}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`WebDriver answered ${value.error}: ${value.message}`);
    return value;
  }

  async function initialize() {
    const shown = startChild(
      screen,
      ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'],
      {
        stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      },
    );
    const [number] = await Promise.race([
      once(shown.stdio[3], 'data'),
      once(shown, 'exit').then(() => {
        throw new Error('The screen for WebKit did not start.');
      }),
    ]);
    const port = await freePort();
    address = `http://127.0.0.1:${port}`;
    startChild(driver, ['--host=127.0.0.1', `--port=${port}`], {
      stdio: 'ignore',
      env: {
        ...process.env,
        DISPLAY: `:${String(number).trim()}`,
        // A page has a language only where the system has one.
        LANG: 'en_US.UTF-8',
        WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      },
    });
    await untilReady(() => ask('GET', '/status'));
  }

  async function stopSession(id) {
    const page = pages.get(id);
    pages.delete(id);
    // A browser that is gone already has nothing to end.
    if (page) await ask('DELETE', `/session/${page.session}`).catch(() => undefined);
    return {};
  }

  return {
    name: 'WebKit',
    // The shape of its pages, by which the runner's own commands know how to press a key.
    type: 'playwright',
    concurrency: 1,
    initialize,
    async stop() {
      for (const id of [...pages.keys()]) await stopSession(id);
      for (const child of children.reverse()) child.kill();
    },
    async startSession(id, url) {
      const options = { binary: browser, args: ['--automation'] };
      const { sessionId: session } = await ask('POST', '/session', {
        capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } },
      });
      pages.set(id, { session, url });
      await ask('POST', `/session/${session}/window/rect`, { width: 800, height: 700 });
      await ask('POST', `/session/${session}/url`, { url });
    },
    isActive: (id) => pages.has(id),
    getBrowserUrl: (id) => pages.get(id)?.url,
    getPage(id) {
      const { session } = pages.get(id);
      const perform = (actions) =>
        ask('POST', `/session/${session}/actions`, {
          actions: [{ type: 'key', id: 'keyboard', actions }],
        });
      return { keyboard: keyboard(perform) };
    },
    stopSession,
    startDebugSession() {
      throw new Error('WebKit is not debugged here.');
    },
  };
}

/** The keys that are no characters, by the code points that WebDriver gives them. */
const KEYS = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
};

function keyboard(perform) {
  const action = (type, key) => {
    const value = KEYS[key] ?? key;
    if ([...value].length !== 1) throw new Error(`WebKit's launcher does not know the key ${key}.`);
    return { type, value };
  };
  const stroke = (key) => [action('keyDown', key), action('keyUp', key)];
  return {
    press: (key) => perform(stroke(key)),
    down: (key) => perform([action('keyDown', key)]),
    up: (key) => perform([action('keyUp', key)]),
    type: (text) => perform([...text].flatMap(stroke)),
  };
}

const READY_TRIES = 200;

async function untilReady(look) {
  for (let tries = 1; ; tries++) {
    try {
      return await look();
    } catch (error) {
      if (tries === READY_TRIES) throw error;
      await pause(50);
    }
  }
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
