import type { Values } from '../../declaration/declare.ts';
import { RefusedError } from '../../base/errors.ts';
import type { Application, Environment, Flow, RecoveryCheck } from '../../flow/flow.ts';
import type { BranchTrees } from '../../flow/branch-trees.ts';
import { environmentOf } from '../../flow/questions.ts';
import { placesToRead } from '../../flow/places.ts';
import { branchOf, gitopsBranchesOf } from '../../flow/repository.ts';
import type { NamedImage } from '../../manifests/manifests.ts';
import { findFile } from '../../manifests/manifest-file.ts';
import type { SearchedTree } from '../../manifests/layouts/layout.ts';
import { requiredFlow } from '../flow.ts';
import type { Ports } from '../ports.ts';
import type { declaration } from './declaration.ts';

/** Deployed images by the GitOps repository, and the proofs that they need. */
export interface VerifyPlan {
  /** The branch of the flow, and those of environments that have one of their own. */
  readonly branches: readonly VerifiedBranch[];
  readonly flow: Flow;
  readonly environments: readonly Environment[];
  readonly deployed: readonly DeployedPlace[];
  /** `application in environment`, where Git names no image. */
  readonly absent: readonly string[];
  readonly required: readonly RecoveryCheck[];
}

/** A branch of the GitOps repository, as it was read. */
export interface VerifiedBranch {
  readonly repository: string;
  /** Undefined for the repository's default branch. */
  readonly branch: string | undefined;
  readonly commit: string | undefined;
}

/** An image that the manifests of an environment name. */
export interface DeployedPlace {
  readonly application: string;
  readonly image: string;
  readonly environment: Environment;
  readonly named: NamedImage;
  /** The place, for messages. */
  readonly place: string;
  /** Set when the file is there but must not or cannot be read. */
  readonly unreadable?: string;
}

const everything: readonly RecoveryCheck[] = ['image', 'replica', 'mirror'];

export async function plan(inputs: Values<(typeof declaration)['inputs']>, ports: Ports): Promise<VerifyPlan> {
  const flow = await requiredFlow(inputs, ports, 'dr-verify');
  const environments =
    inputs.environment.length > 0 ? inputs.environment.map((name) => environmentOf(flow, name)) : flow.environments;
  const gitops = await gitopsBranchesOf(flow, inputs, ports);
  const opened = new Map([undefined, ...environments].map((one) => [branchOf(flow, one, inputs.branch), one]));
  const branches: VerifiedBranch[] = [];
  for (const [branch, environment] of opened) {
    const repository = environment === undefined ? gitops.home : gitops.of(environment);
    const { commit } = await gitops.trees.on(repository);
    branches.push({ repository: repository.name, branch, commit });
  }
  const found = await readDeployed(flow, environments, gitops.trees);
  return {
    branches,
    flow,
    environments,
    ...found,
    required: requiredBy(inputs.required, flow),
  };
}

/** Checks that the caller asks for, else those of the flow, else all: closed unless opened. */
function requiredBy(asked: readonly string[], flow: Flow): readonly RecoveryCheck[] {
  if (asked.length > 0) return everything.filter((check) => asked.includes(check));
  return flow.recovery.required ?? everything;
}

async function readDeployed(
  flow: Flow,
  environments: readonly Environment[],
  trees: BranchTrees,
): Promise<{ deployed: readonly DeployedPlace[]; absent: readonly string[] }> {
  const deployed: DeployedPlace[] = [];
  const absent: string[] = [];
  for (const environment of environments) {
    const tree = await trees.of(environment);
    const found = await Promise.all(flow.applications.map((one) => readOne(flow, one, environment, tree)));
    deployed.push(...found.flat());
    absent.push(
      ...flow.applications
        .filter((_application, index) => found[index]?.length === 0)
        .map(({ name }) => `${name} in ${environment.name}`),
    );
  }
  return { deployed, absent };
}

/** Every place of the environment that names the application's image. */
async function readOne(
  flow: Flow,
  application: Application,
  environment: Environment,
  tree: SearchedTree,
): Promise<readonly DeployedPlace[]> {
  const { name, image } = application;
  const about = { application: name, image, environment };
  const places = await tryRead(() => placesToRead(flow, { application, environment }, tree));
  if ('unreadable' in places) return [{ ...about, place: `${name} in ${environment.name}`, named: {}, ...places }];
  const found = places.value.map(async (place) => {
    const reading = await tryRead(async () => {
      const file = await findFile(tree, place);
      return file && place.read(file.text);
    });
    if ('unreadable' in reading) return [{ ...about, place: place.name, named: {}, ...reading }];
    return reading.value === undefined ? [] : [{ ...about, place: place.name, named: reading.value }];
  });
  return (await Promise.all(found)).flat();
}

/** A manifest that must not be read is not a bug and not a pass: it is a finding. */
async function tryRead<T>(read: () => Promise<T>): Promise<{ readonly value: T } | { readonly unreadable: string }> {
  try {
    return { value: await read() };
  } catch (error) {
    if (error instanceof RefusedError) return { unreadable: error.message };
    throw error;
  }
}
