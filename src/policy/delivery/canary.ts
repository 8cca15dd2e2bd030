import { listIn, memberAt } from '../../base/json-path.ts';
import type { KubernetesObject, ObjectPath } from '../../objects/model.ts';
import type { Finding, World } from '../model.ts';
import { isAnalysis, missingTemplates, secondsOf } from './analysis.ts';
import type { DeliverySettings } from './settings.ts';

const steps: ObjectPath = ['spec', 'strategy', 'canary', 'steps'];

/** Judges the canary of a Rollout: its ladder, what stands between two weights, and whether pods can make the ratio. */
export function canaryFindings(
  object: KubernetesObject,
  canary: unknown,
  world: World,
  settings: DeliverySettings,
): readonly Finding[] {
  const list = listIn(canary, 'steps');
  const weights = weightsOf(list);
  return [
    ...ladder(object, weights, settings),
    ...between(object, list),
    ...analyses(object, canary, list, world, settings),
    ...(settings.pause === 'bounded' ? endless(object, list) : []),
    ...(memberAt(canary, 'trafficRouting') === undefined ? ratio(object, weights, world) : []),
  ];
}

function weightsOf(list: readonly unknown[]): readonly number[] {
  return list.flatMap((step) => {
    const weight = memberAt(step, 'setWeight');
    return typeof weight === 'number' ? [weight] : [];
  });
}

/** Compares weights with the ladder; the last 100 may be left out, since a canary ends there by itself. */
export function isLadder(weights: readonly number[], rungs: readonly number[]): boolean {
  const whole = weights.at(-1) === 100 ? weights : [...weights, 100];
  const wanted = rungs.at(-1) === 100 ? rungs : [...rungs, 100];
  return whole.length === wanted.length && whole.every((weight, index) => weight === wanted[index]);
}

function ladder(
  object: KubernetesObject,
  weights: readonly number[],
  { canary }: DeliverySettings,
): readonly Finding[] {
  if (isLadder(weights, canary)) return [];
  const found = weights.length === 0 ? 'no weight' : weights.join(', ');
  return [fail(object, steps, `weights ${canary.join(', ')}`, found, 'set setWeight of the steps to them')];
}

/** Between two weights, somebody or something must look. */
function between(object: KubernetesObject, list: readonly unknown[]): readonly Finding[] {
  const found: Finding[] = [];
  let looked = true;
  for (const [index, step] of list.entries()) {
    if (memberAt(step, 'setWeight') === undefined) {
      looked ||= ['pause', 'analysis', 'experiment'].some((key) => memberAt(step, key) !== undefined);
      continue;
    }
    if (!looked)
      found.push(
        fail(
          object,
          [...steps, index],
          'a pause or an analysis before it',
          'another weight',
          'add a pause or an analysis',
        ),
      );
    looked = false;
  }
  const last = memberAt(
    list.findLast((step) => memberAt(step, 'setWeight') !== undefined),
    'setWeight',
  );
  if (!looked && last !== 100) {
    found.push(
      fail(
        object,
        steps,
        'a pause or an analysis before the canary takes everything',
        'none',
        'add a pause or an analysis',
      ),
    );
  }
  return found;
}

function analyses(
  object: KubernetesObject,
  canary: unknown,
  list: readonly unknown[],
  world: World,
  settings: DeliverySettings,
): readonly Finding[] {
  const background = memberAt(canary, 'analysis');
  const inline = list.map((step) => memberAt(step, 'analysis'));
  const missing = [
    ...missingTemplates(object, background, ['spec', 'strategy', 'canary', 'analysis'], world),
    ...inline.flatMap((one, index) => missingTemplates(object, one, [...steps, index, 'analysis'], world)),
  ];
  const none = settings.analysis === 'required' && ![background, ...inline].some(isAnalysis);
  return [
    ...missing,
    ...(none ? [fail(object, steps, 'an analysis', 'none', 'add an analysis step or a background analysis')] : []),
  ];
}

function endless(object: KubernetesObject, list: readonly unknown[]): readonly Finding[] {
  return list.flatMap((step, index) => {
    const pause = memberAt(step, 'pause');
    if (pause === undefined || secondsOf(memberAt(pause, 'duration')) !== undefined) return [];
    return [fail(object, [...steps, index], 'a pause with a duration', 'one without end', 'set pause.duration')];
  });
}

/** Without a traffic router the weight is a share of the pods, and one pod is the smallest share. */
function ratio(object: KubernetesObject, weights: readonly number[], { scales }: World): readonly Finding[] {
  const smallest = weights.filter((weight) => weight > 0).toSorted((a, b) => a - b)[0];
  if (smallest === undefined) return [];
  const { pods } = scales.smallest(object);
  const needed = Math.ceil(100 / smallest);
  if (pods >= needed) return [];
  const fix = 'raise replicas, or add trafficRouting';
  return [
    fail(
      object,
      ['spec', 'replicas'],
      `at least ${needed} pods for a weight of ${smallest} % without a traffic router`,
      String(pods),
      fix,
    ),
  ];
}

function fail(object: KubernetesObject, path: ObjectPath, expected: string, found: string, fix: string): Finding {
  return { grade: 'fail', object, path, expected, found, fix };
}
