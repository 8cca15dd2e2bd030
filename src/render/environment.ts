import { createHmac, randomBytes } from 'node:crypto';
import { dirname } from 'node:path';
import { EvidenceError } from '../base/errors.ts';
import type { Files } from '../files/files.ts';
import type { Application, Environment, Flow } from '../flow/flow.ts';
import { homeOfFlow } from '../flow/home.ts';
import { type GitopsBranches, gitopsBranchesOf, gitopsLocation, type RepositoryChoice } from '../flow/repository.ts';
import type { Git } from '../git/git.ts';
import type { GitopsRepositories, Snapshot } from '../git/gitops.ts';
import type { Conceal } from '../objects/compare.ts';
import type { KubernetesObject } from '../objects/model.ts';
import { bumpedFiles, type EnteringImage } from './bumped.ts';
import { flowRepositories, type RepositoryReach, treeAt } from './flow-repositories.ts';
import type { NotRendered, Rendered, SourceTree } from './model.ts';
import { RenderProblem } from './problem.ts';
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
  /** Files that are about to be written, in the place of those that are there. */
  readonly edited?: ReadonlyMap<string, Uint8Array>;
  /** Branches that the run has read; by default they are read anew. */
  readonly branches?: GitopsBranches | undefined;
  /** Applications whose objects are asked for; every one of the flow by default. */
  readonly applications?: readonly Application[];
  /** Sources in other repositories are not asked for. */
  readonly isOffline?: boolean;
}

/** Objects of an environment, or why they are not all known. */
export interface EnvironmentState {
  readonly objects: readonly KubernetesObject[];
  /** What makes a cluster run them: Applications and their like, whether rendered, declared or made. */
  readonly deployers?: readonly KubernetesObject[];
  /** What is missing, and why; with one, the objects are only a part. */
  readonly notRendered: readonly NotRendered[];
  /** Sentences on what is missing or cannot be read; with one, the objects are only a part. */
  readonly problems: readonly string[];
  /** `shop at 0123456789ab, by kustomize v5.7.1`. */
  readonly from: string;
  /** The commit that was rendered; undefined for a plain directory. */
  readonly commit: string | undefined;
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
  const place = await placeOf(flow, environment, choice, reach);
  const { entering, edited, applications, isOffline = false } = choice;
  const asked = { entering, edited, applications };
  return renderedState(flow, environment, place, { ...reach, ...asked, ...(!isOffline && { servers: reach }) });
}

/**
 * As `environmentState`, of the files below a directory as they lie there: a checkout is a proposed state. Contacts no
 * server unless it may.
 */
export async function directoryState(
  flow: Flow,
  environment: Environment,
  directory: string,
  reach: RenderReach,
  { isOffline = true }: Pick<RenderChoice, 'isOffline'> = {},
): Promise<EnvironmentState> {
  const plain = reach.gitops.directory(directory);
  const location = await gitopsLocation(flow, undefined, reach);
  const place = { ...only, name: plain.name, location, snapshot: await plain.snapshot() };
  return renderedState(flow, environment, place, { ...reach, ...(!isOffline && { servers: reach }) });
}

interface RenderedStateReach {
  readonly programs?: Programs;
  readonly entering?: EnteringImage | undefined;
  readonly edited?: ReadonlyMap<string, Uint8Array> | undefined;
  readonly applications?: readonly Application[] | undefined;
  /** Means to contact servers; absent: none is contacted. */
  readonly servers?: RepositoryReach;
}

async function renderedState(
  flow: Flow,
  environment: Environment,
  place: Place,
  { programs, entering, edited, applications = flow.applications, servers }: RenderedStateReach,
): Promise<EnvironmentState> {
  const bumped = entering === undefined ? edited : await bumpedFiles(flow, environment, entering, place.snapshot);
  const tree = await sourceTree(place.snapshot, bumped);
  const home = place.home === undefined ? undefined : await sourceTree(place.home);
  const own = { addresses: [place.location], open: ownRevisions(place, tree, home, servers) };
  const rendered = await renderEnvironment(flow, environment, {
    tree,
    ...(home !== undefined && { home }),
    repositories: flowRepositories(flow, own, servers),
    programs,
    applications,
  });
  return stateOf(rendered, place);
}

/** As `environmentState`, where a part is of no use. @throws EvidenceError `objects-not-rendered` */
export async function wholeEnvironment(
  flow: Flow,
  environment: Environment,
  choice: RenderChoice,
  reach: RenderReach,
): Promise<EnvironmentState> {
  return requireWhole(await environmentState(flow, environment, choice, reach), environment.name);
}

/** @throws EvidenceError `objects-not-rendered` for a part */
export function requireWhole(state: EnvironmentState, name: string): EnvironmentState {
  const [first, ...others] = state.problems;
  if (first === undefined) return state;
  throw new EvidenceError({
    code: 'objects-not-rendered',
    where: name,
    expected: 'every object of the environment',
    found: [first, ...others].slice(0, 10).join('; '),
    fix: 'repair what is missing',
  });
}

/** Says what was rendered of a place, and what is missing. */
export function stateOf(rendered: Rendered, { name, snapshot }: Pick<Place, 'name' | 'snapshot'>): EnvironmentState {
  const { objects, deployers, notRendered, unreadable, tools } = rendered;
  const problems = [
    ...notRendered.map(({ what, because }) => `${what}: not rendered, because ${because}`),
    ...unreadable.map(({ file, line, expected, found }) => {
      return `${line === undefined ? file : `${file}:${line}`}: expected ${expected}, found ${found}`;
    }),
  ];
  if (problems.length === 0 && objects.length === 0) problems.push('nothing was rendered');
  const at = snapshot.commit === undefined ? '' : ` at ${snapshot.commit.slice(0, 12)}`;
  const by = tools.length === 0 ? '' : `, by ${tools.join(' and ')}`;
  return { objects, deployers, notRendered, problems, from: `${name}${at}${by}`, commit: snapshot.commit };
}

/** The state of a repository that is rendered. */
interface Place {
  readonly name: string;
  /** Address or path of the repository. */
  readonly location: string;
  readonly snapshot: Snapshot;
  /** Names of its branch; undefined where any name of a branch may be its. */
  readonly branch: string | undefined;
  /** The branch of the flow, where the environment has another one. */
  readonly home: Snapshot | undefined;
  readonly homeBranch: string | undefined;
}

/** A place without branches. */
const only = { branch: undefined, home: undefined, homeBranch: undefined } as const;

/** Tells whether a flow is outside of a Git repository and names none. */
export async function isOutsideGit(
  flow: Flow,
  { repository }: Pick<RenderChoice, 'repository'>,
  reach: RenderReach,
): Promise<boolean> {
  if (repository !== undefined || flow.gitops.repository !== undefined) return false;
  return (await homeOfFlow(flow.file, reach)) === undefined;
}

async function placeOf(flow: Flow, environment: Environment, choice: RenderChoice, reach: RenderReach): Promise<Place> {
  if (await isOutsideGit(flow, choice, reach)) {
    const location = dirname(reach.files.resolve(flow.file));
    const plain = reach.gitops.directory(location);
    return { ...only, name: plain.name, location, snapshot: await plain.snapshot() };
  }
  const location = await gitopsLocation(flow, choice.repository, reach);
  if (choice.commit !== undefined) {
    return { ...only, name: location, location, snapshot: await reach.gitops.at(location, choice.commit) };
  }
  const branches = choice.branches ?? (await gitopsBranchesOf(flow, choice, reach));
  const { home, trees } = branches;
  const branch = branches.of(environment);
  const named = { name: branch.name, location, snapshot: await trees.on(branch), branch: await branch.branch() };
  const homeBranch = await home.branch();
  return { ...named, homeBranch, home: homeBranch === named.branch ? undefined : await trees.on(home) };
}

/** Finds a revision of the rendered repository: its branch as it would be, another one as it is. */
function ownRevisions(
  { branch, homeBranch, snapshot, location }: Place,
  tree: SourceTree,
  home: SourceTree | undefined,
  servers: RepositoryReach | undefined,
): (revision: string | undefined) => Promise<SourceTree> {
  return (revision) => {
    if (revision === undefined || revision === homeBranch) return Promise.resolve(home ?? tree);
    // A commit or a directory is the proposed state of a branch, whatever its name is.
    const isBranch = branch === undefined ? !/^[0-9a-f]{40}$|\d\.\d/.test(revision) : revision === branch;
    if (isBranch || revision === snapshot.commit) return Promise.resolve(tree);
    if (snapshot.commit !== undefined && servers !== undefined) return treeAt(location, revision, servers);
    return Promise.reject(new RenderProblem(`a directory has no revision ${revision.slice(0, 100)}`));
  };
}

/** Conceals texts by a hash under a key that no one else has and that ends with the process. */
export function concealed(): Conceal {
  const key = randomBytes(32);
  return (text) => `hidden:${createHmac('sha256', key).update(text).digest('hex').slice(0, 16)}`;
}
