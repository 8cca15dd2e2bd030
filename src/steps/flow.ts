import { basename, posix } from 'node:path';
import { RefusedError } from '../base/errors.ts';
import type { Environment, Flow, FlowSource } from '../flow/flow.ts';
import { tightened } from '../flow/gates/weakening.ts';
import { homeOfFlow, originOf } from '../flow/home.ts';
import { loadFlow, parseFlow } from '../flow/load.ts';
import { missingFlow } from '../flow/missing.ts';
import type { Snapshot } from '../git/gitops.ts';
import { isProtected } from '../platform/protected-branch.ts';
import type { Ports } from './ports.ts';

/** The inputs that say where the flow is. */
export interface FlowInputs {
  readonly flow?: string | undefined;
  /** GitOps repository of the run, where an input names it. */
  readonly repository?: string | undefined;
  readonly branch?: string | undefined;
}

/** A flow that judges, and the file of the working directory, which a change may have edited. */
export interface JudgedFlow {
  readonly flow: Flow;
  readonly local: Flow;
}

type Reach = Pick<Ports, 'files' | 'git' | 'gitops' | 'log' | 'platform'>;

/**
 * Loads the flow that judges, for every step.
 * In a job of a platform it is the file of the default branch (or of a protected one), whatever was dispatched or
 * checked out: who may push any branch does not decide what production requires. The file of the working directory adds
 * stricter gates alone. On a laptop, and where no repository is known, the file of the working directory is used; such
 * a flow has no `source`.
 *
 * @throws UsageError for a file that is missing or wrong; RefusedError `policy-unproven` where the trusted branch has
 * none; RemoteError where it cannot be read
 */
export async function judgedFlow(inputs: FlowInputs, reach: Reach): Promise<JudgedFlow | undefined> {
  const local = await loadFlow(inputs.flow, reach.files);
  if (local === undefined) return undefined;
  const home = await trustedHome(local, inputs, reach);
  const found = home && (await trustedFlow(home, local, inputs, reach));
  return { flow: found === undefined ? local : withStricter(found, local), local };
}

/** As `judgedFlow`, for steps that need the flow alone. */
export async function flowOf(inputs: FlowInputs, reach: Reach): Promise<Flow | undefined> {
  return (await judgedFlow(inputs, reach))?.flow;
}

/** As `flowOf`, for steps that cannot do without one. */
export async function requiredFlow(inputs: FlowInputs, reach: Reach, step: string): Promise<Flow> {
  const flow = await flowOf(inputs, reach);
  if (flow === undefined) throw await missingFlow(reach.files, step);
  return flow;
}

/** Repository of the flow file, and the file's path in it. */
interface TrustedHome {
  readonly repository: string;
  readonly path: string;
  /** The repository is that of the checkout, so its default branch must have the file. */
  readonly isCheckout: boolean;
}

async function trustedHome(local: Flow, inputs: FlowInputs, reach: Reach): Promise<TrustedHome | undefined> {
  const onPlatform = reach.platform.kind !== 'local';
  if (!onPlatform && inputs.repository === undefined) return undefined;
  const home = await homeOfFlow(local.file, reach);
  const path = home?.path ?? pathBelow(local.file);
  const origin = onPlatform && home !== undefined ? await originOf(home, reach.git) : undefined;
  const repository = origin ?? inputs.repository;
  return repository === undefined ? undefined : { repository, path, isCheckout: origin !== undefined };
}

/** Returns the path from the root of a repository that the working directory stands for. */
function pathBelow(file: string): string {
  const path = posix.normalize(file);
  return path.startsWith('/') || path.startsWith('..') ? basename(file) : path;
}

/** Reads the flow of the trusted branch; undefined where the repository of an input has no such file. */
async function trustedFlow(
  home: TrustedHome,
  local: Flow,
  { branch }: FlowInputs,
  reach: Reach,
): Promise<Flow | undefined> {
  const main = await flowAt(home, undefined, local, reach);
  if (main !== undefined) {
    const named = main.gitops.branch;
    const isOther = named !== undefined && named !== main.source?.branch && main.gitops.repository === undefined;
    return isOther ? ((await protectedFlow(home, named, local, reach)) ?? main) : main;
  }
  const named = branch ?? local.gitops.branch ?? reach.platform.run.targetBranch;
  const found = named === undefined ? undefined : await protectedFlow(home, named, local, reach);
  if (found !== undefined || !home.isCheckout) return found;
  throw new RefusedError({
    code: 'policy-unproven',
    where: local.file,
    expected: `the flow file on the default branch of ${home.repository}, or on a protected one that "branch" names`,
    found: `no ${home.path} there`,
    fix: 'merge it on its own first',
  });
}

/** Reads the flow of a branch that the platform protects. */
async function protectedFlow(home: TrustedHome, branch: string, local: Flow, reach: Reach): Promise<Flow | undefined> {
  return (await isProtected(home.repository, branch, reach)) ? flowAt(home, branch, local, reach) : undefined;
}

async function flowAt(
  { repository, path }: TrustedHome,
  branch: string | undefined,
  local: Flow,
  { gitops }: Reach,
): Promise<Flow | undefined> {
  const opened = gitops.open(repository, branch);
  const snapshot = await opened.snapshot();
  const bytes = await snapshot.read(path);
  if (bytes === undefined) return undefined;
  const flow = await parseFlow(bytes, local.file);
  return { ...flow, source: sourceOf(repository, await opened.branch(), path, bytes, snapshot) };
}

function sourceOf(
  repository: string,
  branch: string,
  path: string,
  bytes: Uint8Array,
  snapshot: Snapshot & { readonly commit: string },
): FlowSource {
  const directory = posix.dirname(path);
  return {
    repository,
    branch,
    commit: snapshot.commit,
    path,
    bytes,
    read: async (name) => snapshot.read(posix.join(directory, name)),
  };
}

/** Adds what the working directory's file requires more; a value that cannot be compared is the trusted one. */
function withStricter(trusted: Flow, local: Flow): Flow {
  const environments = trusted.environments.map((environment): Environment => {
    const proposed = local.environments.find(({ name }) => name === environment.name);
    return proposed === undefined ? environment : tightened(environment, proposed);
  });
  return { ...trusted, environments };
}
