import { StepError } from '../../base/errors.ts';
import type { FormerFlow } from '../../flow/former.ts';
import type { Application, Environment, Flow } from '../../flow/flow.ts';
import { noHistory, type PlaceHistory, placeHistories } from '../../flow/place-history.ts';
import { gitopsBranchesOf, type RepositoryChoice } from '../../flow/repository.ts';
import { formatRepository, parseLocation, type Reference } from '../../registry/reference.ts';
import type { Ports } from '../ports.ts';
import type { EnvironmentHistory } from './model.ts';

/** An application in an environment, as a flow declares them. */
interface Stop {
  readonly flow: Flow;
  readonly application: Application;
  readonly environment: Environment;
}

/** The same place of the GitOps repository under all the flows that declare it. */
interface SharedPlace {
  readonly stop: Stop;
  readonly repositories: Map<string, Reference>;
}

/** Flows with places of their own whose history is read; each is a look at the GitOps repository. */
const maxFlows = 50;

export interface FoundPlaces {
  readonly places: readonly EnvironmentHistory[];
  /** Places whose history could not be read: one sentence each. */
  readonly unreadable: readonly string[];
  readonly isCut: boolean;
}

/**
 * Finds every place that the present flow or an earlier one declares for the application, with what Git has named
 * there. A place counts once; where its registry or image changed, it has several repositories.
 *
 * @throws RemoteError where the places of the present flow cannot be read
 */
export async function placesOver(
  present: Flow,
  former: readonly FormerFlow[],
  name: string,
  choice: RepositoryChoice,
  ports: Ports,
): Promise<FoundPlaces> {
  const shared = sharedPlaces([present, ...former.map(({ flow }) => flow)], name);
  const flows = [...new Set(shared.map(({ stop }) => stop.flow))];
  const places: EnvironmentHistory[] = [];
  const unreadable: string[] = [];
  for (const flow of flows.slice(0, maxFlows)) {
    const own = shared.filter(({ stop }) => stop.flow === flow);
    try {
      places.push(
        ...(await historiesOf(flow, own, flow === present ? choice : { repository: choice.repository }, ports)),
      );
    } catch (error) {
      if (flow === present || !(error instanceof StepError)) throw error;
      unreadable.push(`the places of ${name} in an earlier flow are not known: ${error.message}`);
      places.push(...own.map((place) => placeOf(place, noHistory)));
    }
  }
  return { places, unreadable, isCut: flows.length > maxFlows };
}

function sharedPlaces(flows: readonly Flow[], name: string): readonly SharedPlace[] {
  const shared = new Map<string, SharedPlace>();
  for (const flow of flows) {
    const application = flow.applications.find((one) => one.name === name);
    if (application === undefined) continue;
    for (const environment of flow.environments) {
      const stop = { flow, application, environment };
      const known = shared.get(keyOf(stop)) ?? { stop, repositories: new Map<string, Reference>() };
      const repository = parseLocation(environment.registry, application.image);
      known.repositories.set(formatRepository(repository), repository);
      shared.set(keyOf(stop), known);
    }
  }
  return [...shared.values()];
}

/** What decides where the GitOps repository names the image. */
function keyOf({ flow, application, environment }: Stop): string {
  const { gitops } = flow;
  return JSON.stringify([
    flow.name,
    gitops,
    environment.name,
    environment.branch,
    environment.path,
    application.manifests,
  ]);
}

async function historiesOf(
  flow: Flow,
  places: readonly SharedPlace[],
  choice: RepositoryChoice,
  ports: Ports,
): Promise<readonly EnvironmentHistory[]> {
  const gitops = await gitopsBranchesOf(flow, choice, ports);
  const pairs = places.map(({ stop: { application, environment } }) => ({ application, environment }));
  const histories = await placeHistories(flow, pairs, gitops);
  return places.map((place, at) => placeOf(place, histories[at] ?? noHistory));
}

function placeOf({ stop, repositories }: SharedPlace, history: PlaceHistory): EnvironmentHistory {
  return { environment: stop.environment, repositories: [...repositories.values()], history };
}
