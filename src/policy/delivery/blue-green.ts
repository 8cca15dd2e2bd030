import { memberAt, textIn } from '../../base/json-path.ts';
import type { KubernetesObject, ObjectPath } from '../../objects/model.ts';
import type { Finding, World } from '../model.ts';
import { isAnalysis, missingTemplates, secondsOf } from './analysis.ts';
import type { DeliverySettings } from './settings.ts';

const root: ObjectPath = ['spec', 'strategy', 'blueGreen'];

/** Judges a blue-green Rollout: two services, a look before the switch, and blue kept after it. */
export function blueGreenFindings(
  object: KubernetesObject,
  strategy: unknown,
  world: World,
  settings: DeliverySettings,
): readonly Finding[] {
  const analysis = memberAt(strategy, 'prePromotionAnalysis');
  return [
    ...services(object, strategy, world),
    ...promotion(object, strategy, world),
    ...(settings.analysis === 'required' && !isAnalysis(analysis)
      ? [fail(object, root, 'prePromotionAnalysis', 'none', 'add an analysis of green before the switch')]
      : []),
    ...missingTemplates(object, analysis, [...root, 'prePromotionAnalysis'], world),
    ...missingTemplates(object, memberAt(strategy, 'postPromotionAnalysis'), [...root, 'postPromotionAnalysis'], world),
    ...kept(object, strategy, settings),
  ];
}

function services(object: KubernetesObject, strategy: unknown, { index }: World): readonly Finding[] {
  const [active, preview] = ['activeService', 'previewService'].map((key) => textIn(strategy, key));
  if (active === undefined || preview === undefined || active === preview) {
    const found = `active ${active ?? 'none'}, preview ${preview ?? 'none'}`;
    return [fail(object, root, 'two services, activeService and previewService', found, 'name one for each colour')];
  }
  return [active, preview]
    .filter((name) => index.named('Service', object.namespace, name) === undefined)
    .map((name) =>
      fail(object, root, `Service/${name} among these objects`, 'none', 'add the service, or correct its name'),
    );
}

function promotion(object: KubernetesObject, strategy: unknown, { facts }: World): readonly Finding[] {
  if (facts.tier !== 'production' || memberAt(strategy, 'autoPromotionEnabled') === false) return [];
  const path = [...root, 'autoPromotionEnabled'];
  return [
    fail(
      object,
      path,
      'autoPromotionEnabled: false',
      'a switch that nobody asked for',
      'set it, and promote when green is validated',
    ),
  ];
}

/** Argo Rollouts keeps blue for 30 seconds where nothing is said. */
function kept(object: KubernetesObject, strategy: unknown, { keep }: DeliverySettings): readonly Finding[] {
  const delay = secondsOf(memberAt(strategy, 'scaleDownDelaySeconds'));
  const path = [...root, 'scaleDownDelaySeconds'];
  const wanted = secondsOf(keep);
  const fix = 'set scaleDownDelaySeconds to the validation period';
  if (wanted === undefined) {
    return delay === undefined
      ? [{ ...fail(object, path, 'how long blue is kept', 'none, which is 30 seconds', fix), grade: 'warn' }]
      : [];
  }
  if (delay !== undefined && delay >= wanted) return [];
  return [
    fail(
      object,
      path,
      `blue kept for ${keep}`,
      delay === undefined ? 'none, which is 30 seconds' : `${delay} seconds`,
      fix,
    ),
  ];
}

function fail(object: KubernetesObject, path: ObjectPath, expected: string, found: string, fix: string): Finding {
  return { grade: 'fail', object, path, expected, found, fix };
}
