import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { platform } from 'node:os';
import { dirname, join } from 'node:path';
import { pathParts } from '../git/path.ts';
import type { EnvironmentVariables } from '../http/proxy.ts';
import type { NetworkGate } from './allowlist-proxy.ts';
import { versionOf } from './version.ts';
import type { ProgramName, ProgramResult, Programs, Workspace } from './programs.ts';

export interface ProgramSurroundings {
  /** Existing directory in which those of runs are made. */
  readonly temporaryDirectory: string;
  /** Variables of the process: programs get PATH and those of certificates; proxies lead to servers that are allowed. */
  readonly variables: EnvironmentVariables;
}

const timeoutMs = 120_000;
const maxOutput = 64 * 1024 * 1024;
const keptStderr = 64 * 1024;

/**
 * Runs programs as child processes without a shell, within bounds of time and output. The environment holds no token;
 * proxies lead nowhere, so that a program which ignores its options does not reach the network by accident. That is no
 * sandbox: whoever may change the tree may choose what a chart computes.
 */
export function localPrograms(surroundings: ProgramSurroundings): Programs {
  return {
    async within(files, use, { hosts = [] } = {}) {
      const directory = await mkdtemp(join(surroundings.temporaryDirectory, 'krci-deploy-render-'));
      const gate = hosts.length === 0 ? undefined : await gateTo(hosts, surroundings);
      try {
        const tree = join(directory, 'tree');
        await mkdir(tree);
        const content = new Map(files);
        for (const [path, bytes] of content) await put(tree, path, bytes);
        const environment = environmentIn(directory, surroundings, gate?.address);
        return await use(workspaceIn(tree, content, environment));
      } finally {
        gate?.close();
        await rm(directory, { recursive: true, force: true, maxRetries: 3 });
      }
    },
  };
}

async function gateTo(hosts: readonly string[], { variables }: ProgramSurroundings): Promise<NetworkGate> {
  const { wayOutOf } = await import('./way-out.ts');
  const { openGate } = await import('./allowlist-proxy.ts');
  return openGate(hosts, wayOutOf(variables));
}

/** Writes a file. A hostile tree may hold names that no checkout has. */
async function put(tree: string, path: string, bytes: Uint8Array): Promise<void> {
  const target = join(tree, ...pathParts(path));
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, bytes);
}

function workspaceIn(
  tree: string,
  content: ReadonlyMap<string, Uint8Array>,
  environment: Readonly<Record<string, string>>,
): Workspace {
  let additions = 0;
  // No tree can hold a name that nobody knows before.
  const addition = `.krci-deploy-render-${randomBytes(8).toString('hex')}`;
  const start: Workspace['run'] = (program, args) => run(program, args, tree, environment);
  const versions = new Map<ProgramName, Promise<string | undefined>>();
  return {
    run: start,
    version: (program) => {
      const asked = versions.get(program) ?? versionOf(program, { run: start });
      versions.set(program, asked);
      return asked;
    },
    write: (path, bytes) => put(tree, path, bytes),
    async add(name, bytes) {
      additions += 1;
      const path = `${addition}-${additions}/${name}`;
      await put(tree, path, bytes);
      return path;
    },
    async copyOf(directory) {
      additions += 1;
      // As deep as the directory itself: its paths with `..` lead where they led.
      const parent = directory.includes('/') ? `${directory.slice(0, directory.lastIndexOf('/'))}/` : '';
      const copy = `${parent}${addition}-${additions}`;
      const prefix = directory === '' ? '' : `${directory}/`;
      for (const [path, bytes] of content) {
        if (path.startsWith(prefix)) await put(tree, `${copy}/${path.slice(prefix.length)}`, bytes);
      }
      return copy;
    },
  };
}

/** Certificates are public; without them a server behind a private authority is not trusted. */
const keptVariables = ['PATH', 'SSL_CERT_FILE', 'SSL_CERT_DIR', 'GIT_SSL_CAINFO'] as const;

const nowhere = 'http://127.0.0.1:9';

function environmentIn(
  directory: string,
  { variables }: ProgramSurroundings,
  gate = nowhere,
): Readonly<Record<string, string>> {
  const home = join(directory, 'home');
  const kept = keptVariables.flatMap((name) => (variables[name] === undefined ? [] : [[name, variables[name]]]));
  return {
    ...Object.fromEntries(kept),
    HOME: home,
    XDG_CONFIG_HOME: home,
    XDG_CACHE_HOME: home,
    XDG_DATA_HOME: home,
    HELM_PLUGINS: join(home, 'no-plugins'),
    KUBECONFIG: join(home, 'no-cluster'),
    HTTP_PROXY: gate,
    HTTPS_PROXY: gate,
    http_proxy: gate,
    https_proxy: gate,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_ALLOW_PROTOCOL: gate === nowhere ? 'none' : 'https',
    GIT_TERMINAL_PROMPT: '0',
  };
}

const hasGroups = platform() !== 'win32';

function run(
  program: ProgramName,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>>,
): Promise<ProgramResult> {
  return new Promise((resolve) => {
    const child = spawn(program, [...args], {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
      detached: hasGroups,
    });
    const stdout: Buffer[] = [];
    let size = 0;
    let stderr = '';
    const end = (result: ProgramResult): void => {
      clearTimeout(timer);
      resolve(result);
    };
    const stop = (failure: string): void => {
      endGroup(child.pid);
      child.unref();
      end({ failure });
    };
    const timer = setTimeout(
      () => stop(`${program} did not end within ${timeoutMs / 1000} s and was stopped`),
      timeoutMs,
    );
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > maxOutput) stop(`${program} printed more than ${maxOutput} bytes`);
      else stdout.push(chunk);
    });
    child.stderr.on('data', (chunk: Buffer) => {
      stderr = (stderr + chunk.toString('utf8')).slice(-keptStderr);
    });
    child.on('error', (error: NodeJS.ErrnoException) => {
      end({ failure: error.code === 'ENOENT' ? `there is no ${program} on PATH` : `${program} could not be started` });
    });
    child.on('close', (code) => {
      end(code === 0 ? { stdout: Buffer.concat(stdout) } : { failure: `${program} failed: ${lastLine(stderr)}` });
    });
  });
}

function endGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(hasGroups ? -pid : pid, 'SIGKILL');
  } catch {
    // It has ended.
  }
}

function lastLine(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return (lines.at(-1) ?? 'it said nothing').replaceAll(/\p{Cc}/gu, ' ').slice(0, 500);
}
