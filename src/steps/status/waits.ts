import { successorsOf } from '../../flow/graph.ts';
import type { NamedImage } from '../../manifests/manifests.ts';
import type { Cell, DeployedPlace, StatusPlan, Wait } from './model.ts';
import { isDrifted, isUnrecorded } from './words.ts';

/**
 * Finds the artifacts that the next environment does not run yet, the longest wait first. A place that needs a look
 * waits for nothing else.
 */
export function waitsIn({ flow, deployed }: StatusPlan, cells: readonly Cell[]): readonly Wait[] {
  const byKey = new Map(cells.map((cell) => [keyOf(cell.application, cell.environment), cell]));
  const waits = deployed.flatMap((place): readonly Wait[] => {
    const { application, environment } = place;
    if (application.promoted === false) return [];
    const cell = byKey.get(keyOf(application.name, environment.name));
    if (cell?.digest === undefined || isDrifted(cell) || isUnrecorded(cell)) return [];
    return successorsOf(flow, environment.name).flatMap((next) => {
      const other = byKey.get(keyOf(application.name, next.name));
      if (other === undefined || other.drift === 'unreadable' || other.digest === cell.digest) return [];
      const { version, age } = cell;
      const ahead = aheadOf(place, other);
      return ahead === 0
        ? []
        : [{ application: application.name, from: environment.name, to: next.name, version, age, ahead }];
    });
  });
  return waits.toSorted((left, right) => (right.age ?? 0) - (left.age ?? 0));
}

function keyOf(application: string, environment: string): string {
  return `${application} ${environment}`;
}

/** Images that the place has named since it named what the next environment names; undefined where it never did. */
function aheadOf({ history }: DeployedPlace, { digest, version }: Cell): number | undefined {
  const isTheirs = (image: NamedImage) =>
    image.digest === undefined || digest === undefined ? image.tag === version : image.digest === digest;
  const at = history.states.findIndex(({ image }) => isTheirs(image));
  return at < 0 ? undefined : at;
}
