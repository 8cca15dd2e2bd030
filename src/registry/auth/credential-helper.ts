import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { RemoteError, UsageError } from '../../base/errors.ts';
import type { EnvironmentVariables } from '../../http/proxy.ts';
import { serverMessageSuffix } from '../../http/server-message.ts';
import type { Credential } from './credentials.ts';
import { isRecord } from '../../base/json-path.ts';

const maxAnswerBytes = 256 * 1024;
const maxWaitMs = 60_000;

/** The variables that helpers get, and the milliseconds until the run must end. */
export interface HelperSurroundings {
  readonly environment?: EnvironmentVariables | undefined;
  readonly left?: (() => number) | undefined;
}

/**
 * Runs `docker-credential-<helper> get` for a server, as docker does: the server on standard input, JSON on standard
 * output, no shell. Undefined when the helper has no credentials for it.
 * @throws UsageError for a helper that is none or is missing, RemoteError for one that fails.
 */
export async function askHelper(
  helper: string,
  server: string,
  { environment, left }: HelperSurroundings,
): Promise<Credential | undefined> {
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(helper)) {
    throw new UsageError({
      code: 'invalid-credential-helper',
      where: "docker's config.json",
      expected: 'the name of a credential helper',
      found: `"${helper}"`,
    });
  }
  const program = `docker-credential-${helper}`;
  const waitMs = Math.min(maxWaitMs, left?.() ?? maxWaitMs);
  const { exitCode, isLate, output, complaint } = await run(program, server, environment, waitMs);
  if (isLate) {
    const found = `gave no answer about ${server} within ${Math.ceil(waitMs / 1000)} s`;
    throw new RemoteError({ code: 'credential-helper-failed', where: program, found });
  }
  if (exitCode !== 0) {
    if (/not found/i.test(output)) return undefined;
    const message = serverMessageSuffix(withoutSecrets(output.trim() === '' ? complaint : output));
    const found = `has no credentials for ${server}: it exited with ${exitCode}${message}`;
    throw new RemoteError({ code: 'credential-helper-failed', where: program, found });
  }
  return credentialOf(output, program);
}

function credentialOf(output: string, program: string): Credential | undefined {
  const json = parse(output);
  const { Username: username, Secret: secret } = isRecord(json) ? json : {};
  if (typeof username !== 'string' || typeof secret !== 'string') {
    throw new RemoteError({
      code: 'credential-helper-failed',
      where: program,
      expected: 'JSON with Username and Secret',
      found: 'something else',
    });
  }
  if (secret === '') return undefined;
  return username === '<token>'
    ? { kind: 'identity-token', token: secret }
    : { kind: 'password', username, password: secret };
}

function parse(output: string): unknown {
  try {
    return JSON.parse(output);
  } catch {
    return undefined;
  }
}

interface HelperResult {
  readonly exitCode: number;
  /** Whether it was stopped because its time was over. */
  readonly isLate: boolean;
  /** Standard output: JSON, or the reason of a failure. */
  readonly output: string;
  /** Standard error. */
  readonly complaint: string;
}

function run(
  program: string,
  input: string,
  env: EnvironmentVariables | undefined,
  waitMs: number,
): Promise<HelperResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, ['get'], { ...(env === undefined ? {} : { env }), stdio: 'pipe' });
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      stop(child);
    }, waitMs);
    const output: Buffer[] = [];
    const complaint: Buffer[] = [];
    let size = 0;
    const keep = (chunks: Buffer[]) => (chunk: Buffer) => {
      size += chunk.length;
      if (size > maxAnswerBytes) stop(child);
      else chunks.push(chunk);
    };
    child.on('error', (cause) => {
      clearTimeout(timer);
      reject(notStarted(program, cause));
    });
    child.stdin.on('error', () => {});
    child.stdout.on('data', keep(output));
    child.stderr.on('data', keep(complaint));
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ exitCode: code ?? 1, isLate, output: outputText(output), complaint: outputText(complaint) });
    });
    child.stdin.end(`${input}\n`);
  });
}

/** Stops a helper, and reading from it: it is often a script, and what that has started would hold its output open. */
function stop(child: ChildProcessWithoutNullStreams): void {
  child.kill('SIGKILL');
  child.stdout.destroy();
  child.stderr.destroy();
}

function outputText(chunks: readonly Buffer[]): string {
  return Buffer.concat(chunks).toString('utf8');
}

/** Hides the secret of a helper that fails after it has printed one. */
function withoutSecrets(message: string): string {
  return message.replaceAll(/("Secret"\s*:\s*)"(?:[^"\\]|\\.)*"?/gi, '$1"***"');
}

function notStarted(program: string, cause: Error): UsageError {
  return new UsageError(
    {
      code: 'credential-helper-missing',
      where: program,
      found: "docker's config.json names it, and it cannot be started",
      fix: 'install it or remove it from the file',
    },
    { cause },
  );
}
