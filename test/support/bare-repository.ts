import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';

/** A file of a commit: its content, or its content with a mode of Git's ('100755', '120000'), or null to delete it. */
export type TreeFile = string | Uint8Array | { readonly mode: string; readonly content: string | Uint8Array } | null;

export interface BareRepository {
  readonly path: string;
  /** Commits `files` on top of the branch and returns the commit; with `from: null` as a root commit. */
  commit(files: Readonly<Record<string, TreeFile>>, options?: CommitOptions): string;
  /** Output of git in the repository, without the final line end. */
  git(...args: string[]): string;
  /** Content of a file at the tip of a branch. */
  read(path: string, branch?: string): string;
}

export interface CommitOptions {
  readonly branch?: string;
  readonly message?: string;
  /** `Name <email>`; the committer when absent. */
  readonly author?: string;
  /** Seconds since 1970 at which it is committed. */
  readonly seconds?: number;
}

/** Git for test fixtures: no configuration of the person who runs the tests has a say. */
export const plainGitEnvironment = {
  PATH: process.env['PATH'],
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
};

/** A bare repository whose `main` holds `files`, or no commit at all when `files` is empty. */
export function createBareRepository(
  path: string,
  files: Readonly<Record<string, TreeFile>> = {},
  { objectFormat = 'sha1' }: { readonly objectFormat?: 'sha1' | 'sha256' } = {},
): BareRepository {
  mkdirSync(path, { recursive: true });
  const run = (args: readonly string[], input?: Uint8Array) =>
    execFileSync('git', ['-C', path, ...args], { env: plainGitEnvironment, input, maxBuffer: 1 << 28 });
  const git = (...args: string[]) => run(args).toString('utf8').replace(/\n$/, '');
  git('init', '--quiet', '--bare', '--initial-branch=main', `--object-format=${objectFormat}`);
  for (const setting of ['uploadpack.allowFilter', 'http.receivepack']) git('config', setting, 'true');
  git('config', 'gc.auto', '0');
  const repository: BareRepository = {
    path,
    git,
    commit: (changes, options = {}) => {
      run(
        ['fast-import', '--quiet', '--force'],
        stream(changes, options, (branch) => tip(git, branch)),
      );
      return git('rev-parse', `refs/heads/${options.branch ?? 'main'}`);
    },
    read: (file, branch = 'main') => run(['cat-file', 'blob', `refs/heads/${branch}:${file}`]).toString('utf8'),
  };
  if (Object.keys(files).length > 0) repository.commit(files);
  return repository;
}

function tip(git: (...args: string[]) => string, branch: string): string {
  return git('for-each-ref', '--format=%(objectname)', `refs/heads/${branch}`);
}

function stream(
  files: Readonly<Record<string, TreeFile>>,
  { branch = 'main', message = 'a change', author, seconds = 1_700_000_000 }: CommitOptions,
  tipOf: (branch: string) => string,
): Uint8Array {
  const parts: Uint8Array[] = [];
  const say = (line: string) => void parts.push(Buffer.from(`${line}\n`));
  const data = (bytes: Uint8Array) => {
    say(`data ${bytes.length}`);
    parts.push(bytes);
    say('');
  };
  say(`commit refs/heads/${branch}`);
  if (author !== undefined) say(`author ${author} 1700000000 +0000`);
  say(`committer Tester <tester@example.com> ${seconds} +0000`);
  data(Buffer.from(message));
  const parent = tipOf(branch);
  if (parent !== '') say(`from ${parent}`);
  for (const [path, file] of Object.entries(files)) {
    if (file === null) {
      say(`D ${path}`);
    } else if (typeof file === 'object' && 'mode' in file && file.mode === '160000') {
      say(`M 160000 ${String(file.content)} ${path}`);
    } else {
      const { mode, content } = typeof file === 'object' && 'mode' in file ? file : { mode: '100644', content: file };
      say(`M ${mode} inline ${path}`);
      data(typeof content === 'string' ? Buffer.from(content) : content);
    }
  }
  return Buffer.concat(parts);
}
