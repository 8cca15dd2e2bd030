/**
 * The git binary. No shell: arguments are an array, and whatever a user or a server chose follows `--` or
 * `--end-of-options`. Tokens reach Git by GIT_CONFIG_* in the environment of the child, for one host only.
 */
export interface Git {
  /** Runs `git <args>`; throws GitError when it exits with anything else than 0 or `accept`. */
  run(args: readonly string[], options?: GitOptions): Promise<GitOutput>;
}

export interface GitOptions {
  /** The repository or work tree; the step's working directory when absent. */
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  /** Exit codes besides 0 that are answers, not failures. */
  readonly accept?: readonly number[];
  /** Added to the child's environment, for GIT_INDEX_FILE, GIT_AUTHOR_DATE and the like. */
  readonly env?: Readonly<Record<string, string>>;
  /** Standard output may not exceed this many bytes (default 64 MiB). */
  readonly maxOutput?: number;
  /** Hand over the credentials; by default for commands that always talk to a server (fetch, push, ls-remote, …). */
  readonly network?: boolean;
  /** Milliseconds after which the process is stopped (default ten minutes). */
  readonly timeout?: number;
}

export interface GitOutput {
  readonly stdout: Uint8Array;
  /** Standard output as UTF-8; invalid sequences become U+FFFD. */
  readonly text: string;
  readonly stderr: string;
  readonly exitCode: number;
}

/** Git exited with an error. An internal error: rooms turn it into a sentence with the remedy. */
export class GitError extends Error {
  readonly exitCode: number;
  /** Without credentials. */
  readonly stderr: string;

  constructor(command: string, exitCode: number, stderr: string) {
    super(`git ${command} exited with ${exitCode}: ${telling(stderr)}`);
    this.name = 'GitError';
    this.exitCode = exitCode;
    this.stderr = stderr;
  }
}

/** Returns the last line that is no advice. */
function telling(stderr: string): string {
  const lines = stderr.trim().split('\n');
  return lines.findLast((line) => !line.startsWith('hint:')) ?? '';
}
