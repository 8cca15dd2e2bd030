import { spawn } from 'node:child_process';
import type { ChildProcess, ChildProcessWithoutNullStreams } from 'node:child_process';
import { platform } from 'node:os';
import { type Deadline, deadlinePassed } from '../base/deadline.ts';
import { RefusedError, RemoteError, UsageError } from '../base/errors.ts';
import type { Log } from '../base/log.ts';
import { credentialSettings, scrub } from './credentials.ts';
import type { GitCredential } from './credentials.ts';
import { gitEnvironment } from './environment.ts';
import { GitError } from './git.ts';
import type { Git, GitOptions, GitOutput } from './git.ts';

export interface GitBinary {
  /** Where commands run that name no directory of their own. */
  readonly cwd: string;
  readonly credentials: readonly GitCredential[];
  readonly log: Log;
  /** The environment of the process; only what Git needs is passed on. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Ends every command: RemoteError `deadline-passed`. */
  readonly deadline?: Deadline | undefined;
}

const defaultMaxOutput = 64 * 1024 * 1024;
const defaultTimeout = 10 * 60 * 1000;
const keptStderr = 256 * 1024;

/** Git whose processes can be ended. */
export interface StoppableGit extends Git {
  /** Ends the commands under way, with all that they started; their results never come. */
  stop(): void;
}

/**
 * Git as a child process, without a shell. Commands that talk to a server get the credentials as configuration in
 * their environment; no command gets them in its arguments. Throws GitError when Git fails, UsageError when there is
 * no Git or no such directory, RefusedError when it prints more than allowed, RemoteError when it does not end.
 */
export function createGit(binary: GitBinary): StoppableGit {
  const running = new Set<ChildProcess>();
  return {
    run: (args, options = {}) => run(binary, args, options, running),
    stop: () => {
      for (const child of running) {
        // The run ends with them: their failure is no result of it.
        child.removeAllListeners('close');
        endGroup(child);
      }
    },
  };
}

async function run(
  binary: GitBinary,
  args: readonly string[],
  options: GitOptions,
  running: Set<ChildProcess>,
): Promise<GitOutput> {
  const { credentials, log, deadline } = binary;
  const command = commandOf(args);
  const network = options.network ?? networked.has(command);
  const settings = network ? credentials.flatMap(credentialSettings) : [];
  const cwd = options.cwd ?? binary.cwd;
  if (deadline?.left() === 0) throw deadlinePassed(`git ${command}`);
  log.debug(scrub(`git ${args.join(' ')}`, credentials));
  const child = spawn('git', [...args], {
    cwd,
    env: gitEnvironment(binary.environment, settings, options.env),
    stdio: 'pipe',
    windowsHide: true,
    detached: hasGroups,
  });
  running.add(child);
  child.once('close', () => running.delete(child));
  const ended = await outcome(child, command, cwd, { ...options, ...limitOf(command, options, deadline) });
  const stderr = scrub(ended.stderr, credentials);
  if (ended.exitCode === 0 || options.accept?.includes(ended.exitCode) === true) {
    return outputOf(ended.stdout, stderr, ended.exitCode);
  }
  throw new GitError(command, ended.exitCode, stderr);
}

/** On POSIX each command is a process group of its own: Git does not end the helper that speaks HTTP for it. */
const hasGroups = platform() !== 'win32';

function endGroup(child: ChildProcess): void {
  if (!hasGroups || child.pid === undefined) {
    child.kill('SIGTERM');
    return;
  }
  try {
    process.kill(-child.pid, 'SIGTERM');
  } catch {
    // All of the group has ended.
  }
}

interface Limit {
  readonly timeout: number;
  readonly late: RemoteError;
}

/** Returns the time that a command has, and the error of one that takes longer. */
function limitOf(command: string, { timeout = defaultTimeout }: GitOptions, deadline: Deadline | undefined): Limit {
  const left = deadline?.left() ?? timeout;
  return left < timeout
    ? { timeout: left, late: deadlinePassed(`git ${command}`) }
    : { timeout, late: tooSlow(command, timeout) };
}

/** Result of a process; its text is made on demand only, as megabytes of objects are read as bytes. */
function outputOf(stdout: Buffer, stderr: string, exitCode: number): GitOutput {
  return {
    stdout,
    get text() {
      return stdout.toString('utf8');
    },
    stderr,
    exitCode,
  };
}

interface ProcessEnd {
  readonly stdout: Buffer;
  readonly stderr: string;
  readonly exitCode: number;
}

function outcome(
  child: ChildProcessWithoutNullStreams,
  command: string,
  cwd: string,
  options: GitOptions & Limit,
): Promise<ProcessEnd> {
  const { timeout, late, maxOutput = defaultMaxOutput } = options;
  return new Promise((resolve, reject) => {
    const stdout: Buffer[] = [];
    let size = 0;
    let stderr = Buffer.alloc(0);
    const stop = (error: Error): void => {
      endGroup(child);
      // A program that ignores the signal holds the pipes, and they would hold this process.
      for (const pipe of [child.stdin, child.stdout, child.stderr]) pipe.destroy();
      child.unref();
      reject(error);
    };
    // The child keeps the process alive; a timer of one that was stopped would, for as long as its limit.
    const timer = setTimeout(() => stop(late), timeout).unref();
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > maxOutput) return stop(tooMuch(command, maxOutput));
      stdout.push(chunk);
    });
    child.stderr.on('data', (chunk: Buffer) => {
      stderr = Buffer.concat([stderr, chunk]).subarray(-keptStderr);
    });
    child.on('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      reject(error.code === 'ENOENT' ? notThere(cwd, error) : error);
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ stdout: Buffer.concat(stdout), stderr: stderr.toString('utf8'), exitCode: code ?? 128 });
    });
    // Git may exit before it has read everything; its exit code tells why, the broken pipe does not.
    child.stdin.on('error', () => {});
    child.stdin.end(options.input ?? '');
  });
}

/** Commands that talk to a server by themselves. Others that may (a lazy fetch) say `network: true`. */
const networked = new Set(['clone', 'fetch', 'pull', 'push', 'ls-remote', 'fetch-pack', 'send-pack', 'remote-https']);

const withValue = new Set(['-C', '-c', '--git-dir', '--work-tree', '--namespace', '--config-env']);

function commandOf(args: readonly string[]): string {
  for (let index = 0; index < args.length; index += 1) {
    const argument = args[index] ?? '';
    if (withValue.has(argument)) index += 1;
    else if (!argument.startsWith('-')) return argument;
  }
  return args[0] ?? '';
}

function notThere(cwd: string, cause: Error): UsageError {
  return new UsageError(
    {
      code: 'git-not-found',
      where: cwd,
      expected: 'git on PATH and an existing directory',
      found: 'that git could not be started',
      fix: 'install git 2.34 or newer, or correct the directory',
    },
    { cause },
  );
}

function tooMuch(command: string, limit: number): RefusedError {
  return new RefusedError({
    code: 'git-output-too-large',
    where: `git ${command}`,
    expected: `at most ${limit} bytes of output`,
    found: 'more',
    fix: 'narrow the paths or the directory',
  });
}

function tooSlow(command: string, timeout: number): RemoteError {
  return new RemoteError({
    code: 'git-timeout',
    where: `git ${command}`,
    found: `did not end within ${timeout / 1000} s and was stopped`,
    fix: 'check the network, then run again',
  });
}
