import { createHmac, randomBytes } from 'node:crypto';
import { dirname } from 'node:path';
import { EvidenceError } from '../base/errors.ts';
import type { Files } from '../files/files.ts';
import type { Environment, Flow } from '../flow/flow.ts';
import { homeOfFlow } from '../flow/home.ts';
import { gitopsBranchesOf, gitopsLocation, type RepositoryChoice } from '../flow/repository.ts';
import type { Git } from '../git/git.ts';
import type { GitopsRepositories, Snapshot } from '../git/gitops.ts';
import type { Conceal } from '../objects/compare.ts';
import type { KubernetesObject } from '../objects/model.ts';
import { bumpedFiles, type EnteringImage } from './bumped.ts';
import type { Programs } from './programs.ts';
import { renderEnvironment } from './render.ts';
import { sourceTree } from './tree.ts';

/** Everything that a rendering reaches. */
export interface RenderReach {
  readonly files: Files;
  readonly git: Git;
  readonly gitops: GitopsRepositories;
  readonly programs?: Programs;
}

export interface RenderChoice extends RepositoryChoice {
  /** Whole id of a commit; the newest state of the environment's branch by default. */
  readonly commit?: string | undefined;
  /** An image that is about to be written. */
  readonly entering?: EnteringImage | undefined;
}

/** Objects of an environment, or why they are not all known. */
export interface EnvironmentState {
  readonly objects: readonly KubernetesObject[];
  /** Sentences on what is missing; with one, the objects are only a part. */
  readonly problems: readonly string[];
  /** `shop at 0123456789ab, by kustomize v5.7.1`. */
  readonly from: string;
}

/**
 * Renders an environment from its branch, or from a commit. A flow outside of a Git repository is read as it lies.
 * Throws RemoteError, RefusedError for a file that must not be edited.
 */
export async function environmentState(
  flow: Flow,
  environment: Environment,
  choice: RenderChoice,
  reach: RenderReach,
): Promise<EnvironmentState> {
  const { name, snapshot } = await snapshotOf(flow, environment, choice, reach);
  const { entering } = choice;
  const edited = entering === undefined ? new Map() : await bumpedFiles(flow, environment, entering, snapshot);
  const rendered = await renderEnvironment(flow, environment, await sourceTree(snapshot, edited), reach.programs);
  const problems = [
    ...rendered.notRendered.map(({ what, because }) => `${what}: not rendered, because ${because}`),
    ...rendered.unreadable.map(({ file, line, expected, found }) => {
      return `${line === undefined ? file : `${file}:${line}`}: expected ${expected}, found ${found}`;
    }),
  ];
  if (problems.length === 0 && rendered.objects.length === 0) problems.push('nothing was rendered');
  const at = snapshot.commit === undefined ? '' : ` at ${snapshot.commit.slice(0, 12)}`;
  const by = rendered.tools.length === 0 ? '' : `, by ${rendered.tools.join(' and ')}`;
  return { objects: rendered.objects, problems, from: `${name}${at}${by}` };
}

/** As `environmentState`, where a part is of no use. @throws EvidenceError `objects-not-rendered` */
export async function wholeEnvironment(
  flow: Flow,
  environment: Environment,
  choice: RenderChoice,
  reach: RenderReach,
): Promise<EnvironmentState> {
  const state = await environmentState(flow, environment, choice, reach);
  const [first, ...others] = state.problems;
  if (first === undefined) return state;
  throw new EvidenceError({
    code: 'objects-not-rendered',
    where: environment.name,
    expected: 'every object of the environment',
    found: [first, ...others].slice(0, 10).join('; '),
    fix: 'repair what is missing',
  });
}

async function snapshotOf(
  flow: Flow,
  environment: Environment,
  choice: RenderChoice,
  reach: RenderReach,
): Promise<{ readonly name: string; readonly snapshot: Snapshot }> {
  const isPlain =
    choice.repository === undefined &&
    flow.gitops.repository === undefined &&
    (await homeOfFlow(flow.file, reach)) === undefined;
  if (isPlain) {
    const plain = reach.gitops.directory(dirname(reach.files.resolve(flow.file)));
    return { name: plain.name, snapshot: await plain.snapshot() };
  }
  if (choice.commit !== undefined) {
    const location = await gitopsLocation(flow, choice.repository, reach);
    return { name: location, snapshot: await reach.gitops.at(location, choice.commit) };
  }
  const branch = (await gitopsBranchesOf(flow, choice, reach)).of(environment);
  return { name: branch.name, snapshot: await branch.snapshot() };
}

/** Conceals texts by a hash under a key that no one else has and that ends with the process. */
export function concealed(): Conceal {
  const key = randomBytes(32);
  return (text) => `hidden:${createHmac('sha256', key).update(text).digest('hex').slice(0, 16)}`;
}
