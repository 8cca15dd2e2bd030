import { basename, dirname, join, resolve } from 'node:path';
import type { Files } from '../files/files.ts';
import type { Git } from '../git/git.ts';
import type { Flow } from './flow.ts';

/** The Git repository that a flow file is in. */
export interface FlowHome {
  /** The file's directory, for Git to run in. */
  readonly cwd: string;
  /** The file's path from the root of the repository. */
  readonly path: string;
  /** History ends before its beginning. */
  readonly shallow: boolean;
}

/** Finds the repository of a flow file; undefined for a file that is in none. */
export async function homeOfFlow(
  file: string,
  { files, git }: { readonly files: Files; readonly git: Git },
): Promise<FlowHome | undefined> {
  const whole = files.resolve(file);
  const cwd = dirname(whole);
  const place = await git.run(['rev-parse', '--is-shallow-repository', '--show-prefix'], { cwd, accept: [128] });
  if (place.exitCode !== 0) return undefined;
  const [shallow = '', prefix = ''] = place.text.split('\n');
  return { cwd, path: `${prefix}${basename(whole)}`, shallow: shallow === 'true' };
}

/** Returns the top of the work tree that a flow file is in. */
export function topOf({ cwd, path }: Pick<FlowHome, 'cwd' | 'path'>): string {
  const parents = path.split('/').slice(1);
  return resolve(cwd, ...parents.map(() => '..'));
}

/**
 * Returns the URL or path of `origin`, where there is one, without credentials.
 * GitLab's runner writes the token of the job into the URL; Git gets the token from the environment here.
 */
export async function originOf({ cwd }: Pick<FlowHome, 'cwd'>, git: Git): Promise<string | undefined> {
  const { exitCode, text } = await git.run(['config', '--get', 'remote.origin.url'], { cwd, accept: [1, 128] });
  return exitCode === 0 ? text.trim().replace(/^(https?:\/\/)[^/]*@/i, '$1') : undefined;
}

/** Reads a file that the flow names, by its path from the flow file's directory: from the flow's own source. */
export async function readBeside(flow: Flow, path: string, files: Files): Promise<Uint8Array | undefined> {
  return flow.source === undefined ? files.read(join(dirname(flow.file), path)) : flow.source.read(path);
}

/** Reads the flow file itself, from its own source. */
export async function readFlowFile({ source, file }: Flow, files: Files): Promise<Uint8Array | undefined> {
  return source === undefined ? files.read(file) : source.bytes;
}
