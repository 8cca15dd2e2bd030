import { helmValues } from './helm-values.ts';
import type { AnchorPolicy } from './locate.ts';
import type { Place } from './manifests.ts';
import { parseYamlPath } from './yamlpath.ts';

/** KubeRocketCI's contract: `<flow>/<environment>/<application>-values.yaml` with `image.{repository,tag,digest}`. */
export function krci(flow: string, environment: string, application: string, anchors: AnchorPolicy): Place {
  return helmValues(`${flow}/${environment}/${application}-values.yaml`, parseYamlPath('image'), {
    anchors,
    create: true,
  });
}
