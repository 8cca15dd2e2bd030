import { StepError } from '../base/errors.ts';
import type { Application, Environment, Flow } from '../flow/flow.ts';
import type { KubernetesObject } from '../objects/model.ts';
import { type Claimant, claimantsOf, mightRead, ofEnvironment, reads, type Unfollowed } from './claims.ts';
import type { Surroundings } from './deployers/deployer.ts';
import type { Roots } from './follow.ts';
import { krciChart } from './krci-chart.ts';
import type { NotRendered, Source, SourceTree } from './model.ts';
import { RenderProblem } from './problem.ts';
import { type ImageFile, imageFileOf, sourceAround } from './sources.ts';

/** What roots are looked for in. */
export interface RootReach {
  readonly applications: readonly Application[];
  readonly tree: SourceTree;
  readonly declared: readonly KubernetesObject[];
  readonly surroundings: Surroundings;
}

/**
 * Finds where the objects of an environment come from: for each application the deployers of the repository that read
 * the file that names its image, else the directory or chart of that file. @throws RemoteError
 */
export async function environmentRoots(flow: Flow, environment: Environment, reach: RootReach): Promise<Roots> {
  const { claimants, unfollowed } = await claimantsOf(reach.declared, reach.surroundings);
  const found = await Promise.all(
    reach.applications.map((application) =>
      rootOf({ flow, environment, application }, { ...reach, claimants, unfollowed }),
    ),
  );
  return {
    sources: found.flatMap(({ sources }) => sources),
    deployers: found.flatMap(({ deployers }) => deployers),
    notRendered: found.flatMap(({ notRendered }) => notRendered),
  };
}

interface Stop {
  readonly flow: Flow;
  readonly environment: Environment;
  readonly application: Application;
}

interface ClaimReach extends RootReach {
  readonly claimants: readonly Claimant[];
  readonly unfollowed: readonly Unfollowed[];
}

const nothing: Roots = { sources: [], deployers: [], notRendered: [] };

async function rootOf(stop: Stop, reach: ClaimReach): Promise<Roots> {
  const { flow, environment, application } = stop;
  try {
    const file = await imageFileOf(flow, environment, application, reach.tree);
    const claims = ofEnvironment(
      reach.claimants.filter((one) => reads(one, file)),
      environment,
      flow,
    );
    if (claims.length > 0) return { ...nothing, deployers: claims.map(({ object }) => object) };
    const [doubt] = reach.unfollowed.flatMap((one) => mightRead(one, file) ?? []);
    if (doubt !== undefined) return { ...nothing, notRendered: [doubt] };
    return { ...nothing, sources: [await ownSource(stop, file, reach)] };
  } catch (error) {
    if (!(error instanceof StepError || error instanceof RenderProblem)) throw error;
    if (error instanceof StepError && error.exitCode === 4) throw error;
    const what = `${application.name} in ${environment.name}`;
    return { ...nothing, notRendered: [{ what, because: error.message } satisfies NotRendered] };
  }
}

async function ownSource(
  { flow, environment, application }: Stop,
  file: ImageFile,
  reach: ClaimReach,
): Promise<Source> {
  const namespace = `${flow.name}-${environment.name}`;
  if (application.manifests.layout !== 'krci') return sourceAround(file, namespace, reach.tree);
  return krciChart({ environment, file, namespace, tree: reach.tree }, reach.surroundings.repositories);
}
