import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createBareRepository, plainGitEnvironment } from './bare-repository.ts';
import { startGitServer } from './git-server.ts';
import type { GitServer } from './git-server.ts';

export interface KillOptions {
  readonly cli: string;
  readonly work: KilledWork;
  /** Where everything is made; its removal is the caller's. */
  readonly directory: string;
  readonly runs: number;
  readonly seed: number;
}

/** What a run that was to be killed left behind, and what the next run made of it. */
export interface KilledRun {
  /** For a message: when it was to die. */
  readonly when: string;
  /** False where it ended before its time came. */
  readonly killed: boolean;
  /** What the branch held right afterwards; anything but the old or the new content is `broken`. */
  readonly found: 'old' | 'new' | 'broken';
  readonly again: {
    readonly exitCode: number;
    readonly changed: string;
    readonly stdout: string;
    readonly stderr: string;
  };
  /** The branch after the next run. */
  readonly after: 'old' | 'new' | 'broken';
  readonly commits: number;
  /** Complaints of `git fsck`; what nobody refers to is none. */
  readonly fsck: string;
}

/** One commit of a command, whose runs are killed. */
export interface KilledWork {
  /** The repository before. */
  readonly files: Readonly<Record<string, string>>;
  /** What an undisturbed run changes: the whole content of each file afterwards. */
  readonly after: Readonly<Record<string, string>>;
  /** Arguments of the command line, for a repository at this address. */
  command(url: string): readonly string[];
  /** Files of the working directory. */
  room?(url: string): Readonly<Record<string, string>>;
  /** Requests that an undisturbed run makes to the server. */
  readonly requests: number;
}

const valuesFile = 'shop/dev/cart-values.yaml';
const before = 'image:\n  repository: registry.example.com/shop/cart\n  tag: 1.0.0 # by hand\nreplicas: 2\n';

/** A bump of one file. */
export const bumpWork: KilledWork = {
  files: { [valuesFile]: before },
  after: { [valuesFile]: before.replace('1.0.0', '1.1.0') },
  // Three for the tip, two each for a tree and the file, two to push.
  requests: 9,
  command(url) {
    const where = ['--repository', url, '--branch', 'main', '--file', valuesFile, '--path', 'image.tag'];
    return ['manifest-bump', ...where, '--value', '1.1.0'];
  },
};

/**
 * Kills runs of the command line with SIGKILL while each works on a repository of its own over HTTP: at a random moment
 * after a random request has come to the server, every second time with its children. Then runs it again. Two at a time.
 */
export async function killRuns(options: KillOptions): Promise<readonly KilledRun[]> {
  const root = join(options.directory, 'repositories');
  const server = await startGitServer({ root });
  try {
    createBareRepository(join(options.directory, 'template.git'), { 'README.md': 'GitOps\n', ...options.work.files });
    const random = randomOf(options.seed);
    const waiting = Array.from({ length: options.runs }, (_, number) => ({
      number,
      request: Math.floor(random() * (options.work.requests + 1)),
      delay: random() * random() * 150,
      withChildren: random() < 0.5,
    }));
    const done: KilledRun[] = [];
    const worker = async (): Promise<void> => {
      for (let moment = waiting.shift(); moment !== undefined; moment = waiting.shift()) {
        done.push(await killRun(options, server, moment));
      }
    };
    await Promise.all([worker(), worker()]);
    return done;
  } finally {
    await server.close();
  }
}

interface Moment {
  readonly number: number;
  /** Requests to wait for; 0: from the start of the process. */
  readonly request: number;
  /** Milliseconds to wait then. */
  readonly delay: number;
  readonly withChildren: boolean;
}

async function killRun(options: KillOptions, server: GitServer, moment: Moment): Promise<KilledRun> {
  const name = `gitops-${moment.number}.git`;
  const path = join(options.directory, 'repositories', name);
  cpSync(join(options.directory, 'template.git'), path, { recursive: true });
  const git = (...args: string[]): string =>
    execFileSync('git', ['-C', path, ...args], { env: plainGitEnvironment, encoding: 'utf8' });
  const room = join(options.directory, `room-${moment.number}`);
  const address = server.url(name);
  for (const [file, text] of Object.entries({ '.keep': '', ...options.work.room?.(address) })) {
    mkdirSync(room, { recursive: true });
    writeFileSync(join(room, file), text);
  }
  const start = (): ChildProcess => startRun(options.cli, options.work.command(address), room);
  const isAs = (files: Readonly<Record<string, string>>): boolean =>
    Object.entries(files).every(([file, text]) => git('cat-file', 'blob', `main:${file}`) === text);
  const state = (): KilledRun['found'] => {
    const { files, after } = options.work;
    return isAs(files) ? 'old' : isAs({ ...files, ...after }) ? 'new' : 'broken';
  };

  const killed = await killAt(start(), moment, () => server.requests.filter(({ url }) => url.includes(name)).length);
  const found = state();
  const again = await endOf(start());
  return {
    when: `${moment.delay.toFixed(0)} ms after request ${moment.request}${moment.withChildren ? ', with its children' : ''}`,
    killed,
    found,
    again,
    after: state(),
    commits: Number(git('rev-list', '--count', 'main')),
    fsck: git('fsck', '--no-dangling', '--connectivity-only'),
  };
}

/** Starts the command line in a room of its own. */
export function startRun(cli: string, command: readonly string[], room: string): ChildProcess {
  return spawn(process.execPath, [cli, ...command, '--output', 'json'], {
    cwd: room,
    // A group of its own, so that it can be killed with its children.
    detached: true,
    env: { ...plainGitEnvironment, RUNNER_TEMP: room },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function killAt(child: ChildProcess, moment: Moment, seen: () => number): Promise<boolean> {
  const watch = setInterval(() => {
    if (seen() < moment.request) return;
    clearInterval(watch);
    setTimeout(() => kill(child, moment.withChildren), moment.delay);
  }, 2);
  const signal = await new Promise((resolve) => child.once('exit', (_code, by) => resolve(by)));
  clearInterval(watch);
  return signal === 'SIGKILL';
}

function kill({ pid, exitCode, signalCode }: ChildProcess, withChildren: boolean): void {
  if (pid === undefined || exitCode !== null || signalCode !== null) return;
  process.kill(withChildren ? -pid : pid, 'SIGKILL');
}

/** Waits for the end of a run. */
export async function endOf(child: ChildProcess): Promise<KilledRun['again']> {
  let [stdout, stderr] = ['', ''];
  child.stdout?.on('data', (chunk: Buffer) => (stdout += chunk.toString('utf8')));
  child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString('utf8')));
  const exitCode = await new Promise<number>((resolve) => child.once('close', (code) => resolve(code ?? -1)));
  const [, changed = ''] = /"changed":\s*"?(true|false)/.exec(stdout) ?? [];
  return { exitCode, changed, stdout, stderr };
}

/** Numbers in [0, 1) that a seed decides (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
