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
      '`<flow>/<environment>/<application>-values.yaml`: `image.repository`, `image.tag`, `image.digest`; makes what is missing, a file where `<flow>` holds others or with `create: true`',
  },
  places(_, { flow, environment, application }, anchors) {
    const directory = `${flow}/${environment}`;
    const file = `${directory}/${application}-values.yaml`;
    return [
      {
        ...helmValues(file, 'image', anchors),
        creation: { directory, siblings: { directory: flow, name: /-values\.yaml$/ } },
      },
    ];
  },
};
