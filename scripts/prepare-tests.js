/**
 * Ensures that the programs of the tests are there: Node, Git, and three programs that it installs by apt where it may.
 * Plain JavaScript without dependencies, because it runs on a fresh clone before anything is compiled.
 */
import { spawnSync } from 'node:child_process';
import process from 'node:process';

/** Debian package and the command it brings. */
const wanted = [
  { command: 'docker-registry', packageName: 'docker-registry' },
  { command: 'skopeo', packageName: 'skopeo' },
  { command: 'rsync', packageName: 'rsync' },
];

/** Programs whose tests are skipped without them. PostgreSQL starts a server when it is installed: jobs of a CI alone install them. */
const optional = [
  { command: 'pg_lsclusters', packageName: 'postgresql' },
  { command: 'restic', packageName: 'restic' },
];

/**
 * @param {string} command
 * @param {readonly string[]} args
 */
function succeeds(command, args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

/** @param {string} command */
function isThere(command) {
  // The argument travels beside the script, not in it.
  return succeeds('sh', ['-c', 'PATH="$PATH:/usr/sbin:/sbin" command -v "$1"', 'sh', command]);
}

/**
 * @param {string} sentence
 * @returns {never}
 */
function stop(sentence) {
  process.stderr.write(`prepare-tests: ${sentence}\n`);
  process.exit(1);
}

function checkNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20) stop(`the tests need Node 20 or newer, this is ${process.versions.node}: install a newer Node`);
}

function checkGit() {
  const { stdout } = spawnSync('git', ['--version'], { encoding: 'utf8' });
  const [, major, minor] = /(\d+)\.(\d+)/.exec(stdout ?? '') ?? [];
  if (major === undefined) stop('the tests need git 2.34 or newer, and there is none: install git');
  if (Number(major) * 1000 + Number(minor) < 2034) stop(`the tests need git 2.34 or newer, this is ${stdout.trim()}`);
}

/** How apt-get may be run: as root, by sudo without a password, or not at all. */
function aptGet() {
  if (!isThere('apt-get')) return undefined;
  if (process.getuid?.() === 0) return { command: 'apt-get', before: [] };
  if (isThere('sudo') && succeeds('sudo', ['-n', 'true'])) return { command: 'sudo', before: ['-n', 'apt-get'] };
  return undefined;
}

/** @param {readonly string[]} packages */
function install(packages) {
  const apt = aptGet();
  const hint = `apt-get install ${packages.join(' ')}`;
  if (apt === undefined) {
    stop(`the tests need ${packages.join(', ')} and may not install here: have an administrator run ${hint}`);
  }
  process.stderr.write(`prepare-tests: installing ${packages.join(', ')}\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = ['--yes', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=120'];
  /** @param {readonly string[]} args */
  const run = (args) =>
    spawnSync(apt.command, [...apt.before, ...args], { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
  const done =
    run(['install', ...options, ...packages]) || (run(['update']) && run(['install', ...options, ...packages]));
  if (!done)
    stop(`the tests need ${packages.join(', ')}, and installing them failed: run ${hint} and see what it says`);
}

checkNode();
checkGit();
const asked = process.env['CI'] === 'true' && aptGet() !== undefined ? [...wanted, ...optional] : wanted;
const missing = asked.filter(({ command }) => !isThere(command)).map(({ packageName }) => packageName);
if (missing.length > 0) install(missing);
