import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { parseInputs } from '../../src/declaration/parse.ts';
import { createGit } from '../../src/git/binary.ts';
import { silentLog } from '../../src/base/log.ts';
import { localFiles } from '../../src/files/local.ts';
import type { Ports } from '../../src/steps/ports.ts';
import type { Outcome } from '../../src/steps/step.ts';
import { declaration } from '../../src/steps/version/declaration.ts';
import { version } from '../../src/steps/version/version.ts';
import { plainGitEnvironment } from './bare-repository.ts';
import { fakeClock } from './clock.ts';

type Outputs = (typeof declaration)['outputs'];
export type VersionValues = Readonly<Record<string, string | boolean>>;
export type Result = Outcome<Outputs>;

/** A history that is told in order; what a test expects is asked of the real step on the real repository. */
export interface History {
  readonly path: string;
  /** A commit on the branch that is checked out; `files` are paths that it touches. */
  commit(message: string | Uint8Array, ...files: string[]): History;
  /** A commit with a second parent: the tip of `branch`. */
  merge(branch: string, message?: string): History;
  /** Starts a branch at a tag, a branch or, by default, here, and checks it out. */
  branch(name: string, from?: string): History;
  checkout(name: string): History;
  tag(name: string, options?: { at?: string; annotated?: boolean; move?: boolean }): History;
  /** Runs the step with inputs as a user gives them; the channel is release, a candidate is not needed. */
  run(given?: VersionValues, ports?: Partial<Ports>): Promise<Result>;
  /** Runs the step and expects this version, or a refusal with this code. */
  expect(wanted: string, given?: VersionValues): Promise<Result>;
  refuse(code: string, given?: VersionValues): Promise<Error>;
  /** Output of git in the repository. */
  git(...args: string[]): string;
  /** The commit at a revision, here by default. */
  id(revision?: string): string;
}

/** A new repository with `main` checked out and nothing in it. No work tree is written: only history matters. */
export function history(directory: string, name = 'history'): History {
  const path = join(directory, name);
  mkdirSync(path, { recursive: true });
  git(path, ['init', '--quiet', '--initial-branch=main']);
  let branch = 'main';
  let pending: (string | Uint8Array)[] = [];
  let seconds = Date.parse('2023-03-15T08:00:00Z') / 1000;
  let marks = 0;
  const tips = new Map<string, string>();
  const trees = new Map<string, ReadonlyMap<string, string>>();

  const flush = (): void => {
    if (pending.length === 0) return;
    const stream = Buffer.concat(pending.map((part) => Buffer.from(part)));
    pending = [];
    git(
      path,
      [
        'fast-import',
        '--quiet',
        '--force',
        '--export-marks=.git/marks',
        ...(marksThere ? ['--import-marks=.git/marks'] : []),
      ],
      stream,
    );
    marksThere = true;
    git(path, ['symbolic-ref', 'HEAD', `refs/heads/${branch}`]);
  };
  let marksThere = false;
  const add = (message: string | Uint8Array, files: readonly string[], second?: string): void => {
    marks += 1;
    seconds += 60;
    const bytes = Buffer.from(message);
    const parent = tips.get(branch);
    pending.push(
      `commit refs/heads/${branch}\nmark :${marks}\ncommitter Tester <tester@example.com> ${seconds} +0200\n`,
    );
    pending.push(`data ${bytes.length}\n`, bytes, '\n');
    if (parent !== undefined) pending.push(`from ${parent}\n`);
    if (second !== undefined) pending.push(`merge ${second}\n`);
    const tree = new Map(trees.get(parent ?? ''));
    for (const file of files) tree.set(file, `${marks}`);
    // A merge without conflicts: whatever the other side has last.
    for (const [file, content] of trees.get(second ?? '') ?? []) tree.set(file, content);
    for (const [file, content] of tree) pending.push(`M 100644 inline ${file}\ndata <<END\n${content}\nEND\n\n`);
    pending.push('\n');
    tips.set(branch, `:${marks}`);
    trees.set(`:${marks}`, tree);
  };
  const told: History = {
    path,
    commit: (message, ...files) => {
      add(message, files.length > 0 ? files : ['file']);
      return told;
    },
    merge: (other, message = `Merge branch '${other}'`) => {
      add(message, [], tips.get(other));
      return told;
    },
    branch: (next, from = branch) => {
      const start = tips.get(from) ?? `refs/tags/${from}^0`;
      branch = next;
      pending.push(`reset refs/heads/${next}\nfrom ${start}\n\n`);
      tips.set(next, start);
      return told;
    },
    checkout: (next) => {
      branch = next;
      flush();
      git(path, ['symbolic-ref', 'HEAD', `refs/heads/${branch}`]);
      return told;
    },
    tag: (tag, options = {}) => {
      flush();
      const at = options.at ?? `refs/heads/${branch}`;
      const flags = [
        ...(options.annotated === true ? ['-a', '-m', tag] : []),
        ...(options.move === true ? ['-f'] : []),
      ];
      git(path, ['tag', ...flags, tag, at]);
      return told;
    },
    run: (given = {}, ports = {}) => {
      flush();
      return runVersion(path, { channel: 'release', 'require-rc': false, ...given }, ports);
    },
    expect: async (wanted, given) => {
      const result = await told.run(given);
      expect(result.outputs.version).toBe(wanted);
      return result;
    },
    refuse: async (code, given) => {
      const error: unknown = await told.run(given).then(
        ({ outputs }) => new Error(`expected ${code}, got ${outputs.version}`),
        (reason: unknown) => reason,
      );
      expect(error).toMatchObject({ code });
      return error instanceof Error ? error : new Error(String(error));
    },
    git: (...args) => {
      flush();
      return git(path, args).trim();
    },
    id: (revision = 'HEAD') => told.git('rev-parse', `${revision}^{commit}`),
  };
  return told;
}

export function git(path: string, args: readonly string[], input?: Uint8Array): string {
  const identity = {
    GIT_AUTHOR_NAME: 'Tester',
    GIT_AUTHOR_EMAIL: 'tester@example.com',
    GIT_COMMITTER_NAME: 'Tester',
    GIT_COMMITTER_EMAIL: 'tester@example.com',
  };
  return execFileSync('git', ['-C', path, ...args], {
    env: { ...plainGitEnvironment, ...identity },
    input,
    stdio: 'pipe',
    maxBuffer: 1 << 28,
  }).toString('utf8');
}

/** The step as an entry runs it: inputs are texts, the ports are real, only the clock is not. */
export async function runVersion(path: string, given: VersionValues, ports: Partial<Ports> = {}): Promise<Result> {
  const raw = new Map(Object.entries(given).map(([key, value]) => [key, String(value)]));
  const inputs = parseInputs(declaration, raw);
  const all = versionPorts(path, ports);
  return version.execute(await version.plan(inputs, all), all);
}

export function versionPorts(path: string, ports: Partial<Ports> = {}): Ports {
  const real = {
    clock: fakeClock(),
    log: silentLog,
    files: localFiles(path),
    git: createGit({ cwd: path, credentials: [], log: silentLog, environment: plainGitEnvironment }),
    ...ports,
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a port that is not given is one that must not be touched
  return real as Ports;
}
