import { isRecord, memberAt } from '../../base/json-path.ts';
import type { KubernetesObject } from '../../objects/model.ts';
import { blueGreenFindings } from '../delivery/blue-green.ts';
import { canaryFindings, isLadder } from '../delivery/canary.ts';
import { flaggerFindings } from '../delivery/flagger.ts';
import type { DeliverySettings } from '../delivery/settings.ts';
import type { Delivery, Finding, Rule, World } from '../model.ts';

/** Canaries by the ladder, blue-green by two services. */
export const rollout: Rule<DeliverySettings> = {
  required: ({ canary }) => `canaries by ${canary.join('/')} with a look between, blue-green with two services`,
  documentation: {
    section: 'Blue-Green and Canary Deployment',
    why: 'A ladder limits how many people meet a broken version, if something looks between its rungs.',
    passes:
      'Rollouts of Argo and Canaries of Flagger: weights exactly `canary` (a last 100 may be left out), a pause or an analysis between two of them, templates that exist, pauses with a duration, and without a traffic router enough pods for the smallest weight. Blue-green: two services, `autoPromotionEnabled: false` in production, `prePromotionAnalysis`, blue kept for `keep`. `delivery` of the flow file: its `steps` are the same ladder. Other workloads are not judged: which steps another tool takes is in no object.',
    fails:
      'Other weights, an endless pause, no analysis, a template or service that is not there. Without `keep`, a blue-green Rollout that does not say `scaleDownDelaySeconds` is a warning.',
    fix: 'Write the steps as `setWeight: 10`, `pause: { duration: 10m }`, `analysis`, `setWeight: 25` and so on.',
  },
  check: (world, settings) => [
    ...world.index.ofKind('Rollout', ['argoproj.io']).flatMap((object) => rolloutFindings(object, world, settings)),
    ...world.index.ofKind('Canary', ['flagger.app']).flatMap((object) => flaggerFindings(object, world, settings)),
    ...(world.facts.deliveries ?? []).flatMap((delivery) => deliveryFindings(delivery, settings)),
  ],
};

/** The steps of `delivery` in the flow file are a ladder, too, whose rungs are commits. */
function deliveryFindings({ application, steps, file }: Delivery, { canary }: DeliverySettings): readonly Finding[] {
  if (isLadder(steps, canary)) return [];
  const body = {
    apiVersion: 'krci-deploy/v1',
    group: 'krci-deploy',
    kind: 'Delivery',
    namespace: '',
    name: application,
  };
  const object: KubernetesObject = { ...body, labels: {}, annotations: {}, body: {}, file, lineOf: () => 1 };
  const [expected, found] = [`steps ${canary.join(', ')}`, steps.join(', ')];
  return [{ grade: 'fail', object, path: [], expected, found, fix: 'set steps of its delivery to them' }];
}

function rolloutFindings(object: KubernetesObject, world: World, settings: DeliverySettings): readonly Finding[] {
  const strategy = memberAt(object.body, 'spec', 'strategy');
  const [canary, blueGreen] = [memberAt(strategy, 'canary'), memberAt(strategy, 'blueGreen')];
  if (isRecord(blueGreen) && canary === undefined) return blueGreenFindings(object, blueGreen, world, settings);
  if (isRecord(canary) && blueGreen === undefined) return canaryFindings(object, canary, world, settings);
  const found = canary === undefined && blueGreen === undefined ? 'neither' : 'both';
  const path = ['spec', 'strategy'];
  return [{ grade: 'fail', object, path, expected: 'one strategy, canary or blueGreen', found, fix: 'keep one' }];
}
