import { helmValues } from '../forms/values.ts';
import type { AnchorPolicy } from '../yaml/locate.ts';
import type { Place } from '../manifests.ts';

/** KubeRocketCI's contract: `<flow>/<environment>/<application>-values.yaml` with `image.{repository,tag,digest}`. */
export function krci(flow: string, environment: string, application: string, anchors: AnchorPolicy): Place {
  const file = `${flow}/${environment}/${application}-values.yaml`;
  return { ...helmValues(file, 'image', anchors), creates: true };
}
