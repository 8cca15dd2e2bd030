import { listIn, memberAt, textIn } from '../../base/json-path.ts';
import type { KubernetesObject, ObjectPath } from '../../objects/model.ts';
import type { Finding, World } from '../model.ts';
import { isLadder } from './canary.ts';
import type { DeliverySettings } from './settings.ts';

const root: ObjectPath = ['spec', 'analysis'];

/** Judges a Canary of Flagger, which goes to 100 by itself once its last weight holds. */
export function flaggerFindings(
  object: KubernetesObject,
  world: World,
  settings: DeliverySettings,
): readonly Finding[] {
  const analysis = memberAt(object.body, 'spec', 'analysis') ?? memberAt(object.body, 'spec', 'canaryAnalysis');
  return [
    ...(memberAt(object.body, 'spec', 'skipAnalysis') === true
      ? [fail(object, ['spec', 'skipAnalysis'], 'an analysis', 'skipAnalysis: true', 'remove it')]
      : []),
    ...target(object, world),
    ...weights(object, analysis, settings),
    ...(settings.analysis === 'required' ? metrics(object, analysis, world) : []),
  ];
}

function target(object: KubernetesObject, { index }: World): readonly Finding[] {
  const [kind, name] = ['kind', 'name'].map((key) => textIn(object.body, 'spec', 'targetRef', key));
  if (kind !== undefined && name !== undefined && index.named(kind, object.namespace, name) !== undefined) return [];
  const found = `${kind ?? 'none'}/${name ?? ''}, which is not there`;
  return [fail(object, ['spec', 'targetRef'], 'a target among these objects', found, 'correct targetRef')];
}

/** Weights of `stepWeights`, or of `stepWeight` up to `maxWeight`; none: blue-green by iterations. */
function weights(object: KubernetesObject, analysis: unknown, { canary }: DeliverySettings): readonly Finding[] {
  const list = listIn(analysis, 'stepWeights').filter((one) => typeof one === 'number');
  const [step, max] = ['stepWeight', 'maxWeight'].map((key) => memberAt(analysis, key));
  const isBlueGreen = list.length === 0 && step === undefined && memberAt(analysis, 'iterations') !== undefined;
  if (isBlueGreen) return [];
  const found =
    list.length > 0 || typeof step !== 'number' || !(step > 0)
      ? list
      : Array.from(
          { length: Math.min(100, Math.floor((typeof max === 'number' ? max : 100) / step)) },
          (_, index) => (index + 1) * step,
        );
  if (isLadder(found, canary)) return [];
  const text = found.length === 0 ? 'no weight' : found.slice(0, 20).join(', ');
  const rungs = canary.filter((weight) => weight < 100).join(', ');
  return [fail(object, root, `weights ${canary.join(', ')}`, text, `set stepWeights to [${rungs}]`)];
}

function metrics(object: KubernetesObject, analysis: unknown, { index }: World): readonly Finding[] {
  const list = listIn(analysis, 'metrics');
  if (list.length === 0)
    return [fail(object, root, 'metrics of the analysis', 'none', 'add request-success-rate and request-duration')];
  return list.flatMap((metric, at) => {
    const name = textIn(metric, 'templateRef', 'name');
    if (name === undefined) return [];
    const namespace = textIn(metric, 'templateRef', 'namespace') ?? object.namespace;
    if (index.named('MetricTemplate', namespace, name) !== undefined) return [];
    return [
      fail(
        object,
        [...root, 'metrics', at],
        `MetricTemplate/${name} among these objects`,
        'none',
        'add it, or correct the name',
      ),
    ];
  });
}

function fail(object: KubernetesObject, path: ObjectPath, expected: string, found: string, fix: string): Finding {
  return { grade: 'fail', object, path, expected, found, fix };
}
