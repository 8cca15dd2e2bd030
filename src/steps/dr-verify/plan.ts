import type { Values } from '../../declaration/declare.ts';
import { RefusedError } from '../../base/errors.ts';
import type { Application, Environment, Flow, RecoveryCheck } from '../../flow/flow.ts';
import { environmentOf } from '../../flow/questions.ts';
import { gitopsRepositoryOf } from '../../flow/repository.ts';
import type { Snapshot } from '../../git/gitops.ts';
import type { NamedImage } from '../../manifests/manifests.ts';
import { findFile } from '../../manifests/manifest-file.ts';
import { placesOf } from '../../manifests/layouts/layouts.ts';
import { requiredFlow } from '../flow.ts';
import type { Ports } from '../ports.ts';
import type { declaration } from './declaration.ts';

/** Deployed images by the GitOps repository, and the proofs that they need. */
export interface VerifyPlan {
  readonly repository: string;
  readonly branch: string | undefined;
  readonly commit: string | undefined;
  readonly flow: Flow;
  readonly environments: readonly Environment[];
  readonly deployed: readonly DeployedPlace[];
  /** `application in environment`, where Git names no image. */
  readonly absent: readonly string[];
  readonly required: readonly RecoveryCheck[];
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
  const repository = await gitopsRepositoryOf(flow, inputs, ports);
  const snapshot = await repository.snapshot();
  const found = await readDeployed(flow, environments, snapshot);
  return {
    repository: repository.name,
    branch: inputs.branch ?? flow.gitops.branch,
    commit: snapshot.commit,
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
  snapshot: Snapshot,
): Promise<{ deployed: readonly DeployedPlace[]; absent: readonly string[] }> {
  const deployed: DeployedPlace[] = [];
  const absent: string[] = [];
  for (const environment of environments) {
    const found = await Promise.all(flow.applications.map((one) => readOne(flow.name, one, environment, snapshot)));
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
  flow: string,
  { name: application, image, manifests }: Application,
  environment: Environment,
  snapshot: Snapshot,
): Promise<readonly DeployedPlace[]> {
  const places = placesOf(manifests, { flow, environment: environment.name, application, image });
  const found = places.map(async (place) => {
    const reading = await tryRead(async () => {
      const file = await findFile(snapshot, place);
      return file && place.read(file.text);
    });
    return reading === undefined ? [] : [{ application, image, environment, place: place.name, named: {}, ...reading }];
  });
  return (await Promise.all(found)).flat();
}

/** A manifest that must not be read is not a bug and not a pass: it is a finding. */
async function tryRead(
  read: () => Promise<NamedImage | undefined>,
): Promise<{ named: NamedImage } | { unreadable: string } | undefined> {
  try {
    const named = await read();
    return named && { named };
  } catch (error) {
    if (error instanceof RefusedError) return { unreadable: error.message };
    throw error;
  }
}
