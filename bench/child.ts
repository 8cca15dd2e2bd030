import { spawn } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** A process that is measured while this one goes on serving it. */
export interface Job {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

export interface JobEnd {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Wall time of the whole process. */
  readonly milliseconds: number;
}

/** What a process of a measurement sees: nobody's own configuration of Git, and an identity for its commits. */
const plain = {
  PATH: process.env['PATH'] ?? '',
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_TERMINAL_PROMPT: '0',
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@example.com',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@example.com',
};

/** Runs a process to its end; its exit code is an answer, not a failure. */
export function runJob({ command, args, cwd, env }: Job): Promise<JobEnd> {
  return new Promise((done, fail) => {
    const start = process.hrtime.bigint();
    const child = spawn(command, [...args], { cwd, env: { ...plain, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    const [stdout, stderr] = [collect(child.stdout), collect(child.stderr)];
    child.once('error', fail);
    child.once('close', (code) => {
      const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
      done({ exitCode: code ?? -1, stdout: stdout(), stderr: stderr(), milliseconds });
    });
  });
}

/** As `runJob`, for a process that must succeed. */
export async function mustRun(job: Job): Promise<JobEnd> {
  const ended = await runJob(job);
  if (ended.exitCode === 0) return ended;
  throw new Error(`${job.command} ${job.args.join(' ')} exited with ${ended.exitCode}: ${ended.stderr.slice(-2000)}`);
}

function collect(stream: NodeJS.ReadableStream): () => string {
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  return () => Buffer.concat(chunks).toString('utf8');
}

/** A copy of the built command line, so that a build meanwhile does not change what is measured. */
export function builtCli(directory: string): string {
  const copy = join(directory, 'dist');
  cpSync(resolve('dist'), copy, { recursive: true });
  return join(copy, 'cli.js');
}
