// Installs what is missing, says what it does, and does nothing when nothing is missing.
// Needs only Node and npm, so it may import nothing that npm installs.
//
//   node scripts/setup.mjs [chromium] [firefox] [webkit] [postgres]
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium, findOnPath } from './support/chromium.mjs';
import { findFirefox } from './support/firefox.mjs';
import { findPostgres } from './support/postgres.mjs';
import { findWebKit } from './support/webkit.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = join(root, 'node_modules/.setup-stamp');

let hasLists = false;

const targets = {
  chromium: {
    find: findChromium,
    variable: 'CHROMIUM_PATH',
    packages: ['chromium', 'fonts-liberation'],
    otherwise: { stops: true, sentence: 'No Chromium was found, and the tests need one' },
  },
  firefox: {
    find: findFirefox,
    variable: 'FIREFOX_PATH',
    packages: ['firefox-esr'],
    otherwise: { stops: false, sentence: 'No Firefox was found, so nothing is tested in one' },
  },
  webkit: {
    find: findWebKit,
    packages: ['webkit2gtk-driver', 'xvfb'],
    otherwise: {
      stops: false,
      sentence: 'No WebKit with a WebDriver was found, so nothing is tested in one',
    },
  },
  postgres: {
    find: findPostgres,
    variable: 'POSTGRES_BIN',
    packages: ['postgresql'],
    otherwise: { stops: false, sentence: 'No PostgreSQL was found, so the tests that need one are skipped' },
  },
};

main(process.argv.slice(2));

function main(wanted) {
  const unknown = wanted.filter((name) => !Object.hasOwn(targets, name));
  if (unknown.length > 0)
    stop(`Unknown target: ${unknown.join(', ')}. Known: ${Object.keys(targets).join(', ')}.`);
  requireNode();
  installPackages();
  for (const name of wanted) provide(targets[name]);
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    stop(`Node 20.19 or newer is needed; this is ${process.versions.node}.`);
  }
}

function installPackages() {
  const lock = readFileSync(join(root, 'package-lock.json'));
  const wanted = createHash('sha256').update(lock).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  if (!holdsEverything(JSON.parse(lock))) {
    // No install scripts: nothing here needs one, and it keeps a package from running code at install time.
    const args = ['ci', '--no-audit', '--no-fund', '--ignore-scripts'];
    const npm = process.env.npm_execpath;
    const ran = npm
      ? run(process.execPath, [npm, ...args])
      : run('npm', args, {}, process.platform === 'win32');
    if (!ran) stop('npm ci failed; its own words are above.');
  }
  writeFileSync(stamp, wanted);
}

// npm keeps a copy of the lock file beside the packages it installed: when both agree, somebody ran npm by hand.
function holdsEverything(lock) {
  const copy = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(copy)) return false;
  const installed = JSON.parse(readFileSync(copy, 'utf8')).packages;
  return Object.entries(lock.packages).every(([path, entry]) => {
    if (path === '') return true;
    const found = installed[path];
    return found ? found.version === entry.version && existsSync(join(root, path)) : entry.optional === true;
  });
}

function provide({ find, variable, packages, otherwise }) {
  if (find()) return;
  // A variable that points nowhere is a mistake to be told, not a reason to install something else.
  const chosen = variable && process.env[variable];
  if (!chosen && canInstall() && install(packages) && find()) return;
  const remedy = chosen
    ? `${variable} names ${chosen}, which is not usable`
    : `install it (Debian: sudo apt-get install ${packages.join(' ')})${variable ? ` or set ${variable}` : ''}`;
  const sentence = `${otherwise.sentence}: ${remedy}.`;
  if (otherwise.stops) stop(sentence);
  else console.warn(`[setup] ${sentence}`);
}

function canInstall() {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  return /^ID="?debian"?$/m.test(release) && process.getuid?.() === 0 && findOnPath('apt-get') !== undefined;
}

function install(packages) {
  const options = ['-o', 'DPkg::Lock::Timeout=300', '-qq', '-y'];
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  hasLists ||= run('apt-get', [...options, 'update'], env);
  return hasLists && run('apt-get', [...options, 'install', '--no-install-recommends', ...packages], env);
}

function run(command, args, env = {}, shell = false) {
  console.log(`[setup] ${command} ${args.join(' ')}`);
  return (
    spawnSync(command, args, { cwd: root, stdio: 'inherit', shell, env: { ...process.env, ...env } })
      .status === 0
  );
}

function stop(sentence) {
  console.error(`[setup] ${sentence}`);
  process.exit(1);
}
