import { helmValues } from '../forms/values.ts';
import type { Layout } from './layout.ts';

interface KrciLocation {
  readonly layout: 'krci';
}

/** KubeRocketCI's contract: `<flow>/<environment>/<application>-values.yaml` with `image.{repository,tag,digest}`. */
export const krci: Layout<KrciLocation> = {
  name: 'krci',
  schema: {
    additionalProperties: false,
    properties: {
      layout: {
        const: 'krci',
        description: '<flow>/<environment>/<application>-values.yaml, as KubeRocketCI has it',
      },
    },
  },
  documentation: {
    example: '{ layout: krci }',
    changes:
      '`<flow>/<environment>/<application>-values.yaml`: `image.repository`, `image.tag`, `image.digest`; makes what is missing',
  },
  places(_, { flow, environment, application }, anchors) {
    const file = `${flow}/${environment}/${application}-values.yaml`;
    return [{ ...helmValues(file, 'image', anchors), creates: true }];
  },
};
