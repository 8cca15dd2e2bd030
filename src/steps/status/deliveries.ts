import { RefusedError } from '../../base/errors.ts';
import { presentDelivery, type PresentDelivery, strategyOf } from '../../delivery/delivery.ts';
import type { Pair } from '../../flow/places.ts';
import type { Flow } from '../../flow/flow.ts';
import type { GitopsBranches } from '../../flow/repository.ts';
import type { Delivery } from './model.ts';

/** Reads the deliveries that are under way, or that somebody has taken off their steps. Throws RemoteError. */
export async function deliveriesOf(
  flow: Flow,
  pairs: readonly Pair[],
  { of, trees }: Pick<GitopsBranches, 'of' | 'trees'>,
): Promise<readonly Delivery[]> {
  const found: Delivery[] = [];
  for (const { application, environment } of pairs) {
    const strategy = strategyOf(flow, application, environment);
    if (strategy === undefined) continue;
    const names = { application: application.name, environment: environment.name };
    try {
      const present = await presentDelivery(strategy, of(environment), await trees.of(environment));
      const said = sentenceOf(present);
      if (said !== undefined) found.push({ ...names, ...said });
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      found.push({ ...names, share: undefined, says: `its delivery cannot be read: ${error.message}` });
    }
  }
  return found;
}

/** Says what has how much of the traffic: `25 % 1.4.0, 75 % 1.3.2`; undefined where no delivery is under way. */
function sentenceOf({ standing, since }: PresentDelivery): Pick<Delivery, 'says' | 'share'> | undefined {
  if (standing.kind === 'idle') return undefined;
  if (standing.kind === 'off-ladder') return { share: undefined, says: `OFF ITS STEPS: ${standing.because}` };
  const { incoming, outgoing, share, at } = standing;
  const sides = incoming.digest === outgoing.digest ? '' : `, ${100 - share} % ${outgoing.tag}`;
  const start = since === undefined ? '' : ` since ${since.time.slice(0, 16)}Z`;
  return { share, says: `${share} % ${incoming.tag}${sides}${start} (${at})` };
}
