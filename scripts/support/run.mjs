// Runs one program of the tool chain and waits for its end, however it ends.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Runs a command in the repository and answers its exit code; a signal, a missing program or an overrun count as 1.
 * `onOutput` gets a copy of what it prints to stdout. After `limitMs` the command and its children are ended.
 */
export function run(command, args, { env = {}, limitMs = 20 * 60_000, onOutput } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', onOutput ? 'pipe' : 'inherit', 'inherit'],
      detached: process.platform !== 'win32',
    });
    child.stdout?.on('data', (chunk) => {
      process.stdout.write(chunk);
      onOutput(chunk);
    });
    const limit = setTimeout(() => {
      console.error(
        `${command} ${args.join(' ')} did not end within ${limitMs / 60_000} minutes and is stopped.`,
      );
      end(child, 'SIGKILL');
    }, limitMs);
    const stopWithUs = () => {
      end(child, 'SIGTERM');
      process.exit(130);
    };
    process.once('SIGINT', stopWithUs).once('SIGTERM', stopWithUs);
    const settle = (code) => {
      clearTimeout(limit);
      process.off('SIGINT', stopWithUs).off('SIGTERM', stopWithUs);
      // A runner that crashed may leave a browser behind.
      end(child, 'SIGTERM');
      resolve(code);
    };
    child.once('error', (error) => {
      console.error(error.message);
      settle(1);
    });
    child.once('close', (code) => settle(code ?? 1));
  });
}

// A child started `detached` leads a process group of its own: the minus sign reaches its browsers and workers as well.
function end(child, signal) {
  if (child.pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal);
  } catch {
    // It has ended already.
  }
}
