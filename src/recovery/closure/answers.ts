import type { Environment } from '../../flow/flow.ts';
import { isExternal } from '../../flow/recovery.ts';
import { type KubernetesObject, nameOf, type ObjectPath } from '../../objects/model.ts';
import type { EnvironmentState } from '../../render/environment.ts';
import type { Answer, Scene, Verdict } from '../model.ts';
import type { Closure } from './closure.ts';
import type { StoreCycle } from './cycles.ts';
import type { Dangling } from './model.ts';
import { danglingText, remedyOf } from './words.ts';

/** An environment, its objects, and what it may leave to people. */
export interface Place {
  readonly scene: Scene;
  readonly environment: Environment;
  readonly state: EnvironmentState;
  /** Objects that other environments have on the same cluster, and those of Argo CD and Flux in the tree. */
  readonly beside: readonly KubernetesObject[];
  /** Objects of Argo CD and Flux that deliver to it. */
  readonly delivery: readonly KubernetesObject[];
  readonly closure: Closure;
}

/** Says that a part of the objects proves nothing about the rest. */
export function partAnswers({
  environment,
  state: { problems },
}: Pick<Place, 'environment' | 'state'>): readonly Answer[] {
  const [first, ...others] = problems;
  if (first === undefined) return [];
  const because = `not every object is known: ${first}${others.length === 0 ? '' : ` (and ${others.length} more)`}`;
  const fix = 'make everything render, or give the rendered objects with the input "rendered"';
  return [{ verdict: 'UNPROVEN', subject: environment.name, environment: environment.name, because, fix }];
}

/** One row for each name that nothing makes, and one for each store that needs itself. */
export function nameAnswers(place: Place): readonly Answer[] {
  const { dangling, cycles } = place.closure;
  return [
    ...cycles.map((cycle) => cycleAnswer(cycle, place)),
    ...dangling.filter((one) => !isDeclared(nameOf(one), place)).map((one) => danglingAnswer(one, place)),
  ];
}

function danglingAnswer(one: Dangling, { environment, state }: Place): Answer {
  const [need] = one.needs;
  // What is not rendered may make the name.
  const verdict: Verdict = state.problems.length === 0 ? 'FAIL' : 'UNPROVEN';
  return {
    verdict,
    subject: one.madeBy === undefined ? nameOf(one) : `${nameOf(one)} (${one.key ?? ''})`,
    environment: environment.name,
    because: danglingText(one),
    fix: remedyOf(one),
    ...(need !== undefined && placeIn(need.from, need.path)),
  };
}

function cycleAnswer({ store, through }: StoreCycle, { environment }: Place): Answer {
  return {
    verdict: 'FAIL',
    subject: nameOf(store),
    environment: environment.name,
    because: `its credential comes out of itself: ${through.join(' → ')}`,
    fix: 'give it a credential from outside, such as a sealed one or an identity of the cloud',
    ...placeIn(store, ['spec', 'provider']),
  };
}

/** File and line of a part of an object. */
export function placeIn(object: KubernetesObject, path: ObjectPath): Pick<Answer, 'file' | 'line'> {
  return { file: object.file, line: object.lineOf(path) };
}

/** Whether a person answers for a name. An object without a namespace lands in the one of its environment. */
export function isDeclared(
  name: string,
  { scene: { flow }, environment }: Pick<Place, 'scene' | 'environment'>,
): boolean {
  const [kind = '', ...rest] = name.split('/');
  const names = rest.length === 1 ? [name, `${kind}/${flow.name}-${environment.name}/${rest[0] ?? ''}`] : [name];
  const { externals = [] } = flow.recovery;
  return externals.some((external) => names.some((one) => isExternal(one, external)));
}

export function wholeAnswer(
  { environment, state, closure: { count, optional }, scene }: Place,
  images: number,
): Answer {
  const externals = scene.flow.recovery.externals?.length ?? 0;
  const declared = externals === 0 ? '' : `, ${externals} declared as external`;
  const held = images === 0 ? '' : `, ${images} images beside the flow's own are in its registry`;
  return {
    verdict: 'PASS',
    subject: environment.name,
    environment: environment.name,
    because: `${count} names that ${state.objects.length} objects need are made${held}${declared}${optionalNote(optional)}`,
  };
}

function optionalNote([first, ...others]: readonly Dangling[]): string {
  if (first === undefined) return '';
  return `; not made, and not needed to start: ${nameOf(first)}${others.length === 0 ? '' : ` and ${others.length} more`}`;
}
