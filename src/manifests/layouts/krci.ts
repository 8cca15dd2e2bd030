import { helmValues } from '../forms/values.ts';
import { textOf } from '../../base/text.ts';
import { RefusedError, undefinedIfRefused } from '../../base/errors.ts';
import type { Place } from '../manifests.ts';
import type { AnchorPolicy } from '../yaml/locate.ts';
import { handedImages, readsValues, requireOne } from './krci-elements.ts';
import type { Layout, PlaceNames, SearchedTree } from './layout.ts';
import { placed } from './paths.ts';

interface KrciLocation {
  readonly layout: 'krci';
  /** `none`, `cluster`, or the file that holds it; absent: it is looked for. */
  readonly applicationset?: string;
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
      applicationset: {
        type: 'string',
        pattern: '^(none|cluster|.+[.](ya?ml|json))$',
        patternErrorMessage: 'expected none, cluster, or the path of a YAML or JSON file',
        description:
          'The file of the ApplicationSet whose element hands the image to Helm; cluster: it is not in Git; none: the values file counts; found by itself in push environments when absent',
      },
    },
  },
  documentation: {
    example: '{ layout: krci }',
    changes:
      '`<flow>/<environment>/<application>-values.yaml`: `image.repository`, `image.tag`, `image.digest`; makes what is missing, a file where `<flow>` holds others or with `create: true`. Where an ApplicationSet or Application of Argo CD in Git hands Helm the image, its element or parameters, and the image of a values file that names one',
  },
  places(location, names, anchors) {
    return [valuesPlace(location, names, anchors)];
  },
  async find(location, names, anchors, tree) {
    const values = valuesPlace(location, names, anchors);
    const { applicationset: set } = location;
    const file = set === undefined || set === 'cluster' || set === 'none' ? undefined : placed(set, names);
    if (set === 'none' || (names.isPush !== true && file === undefined)) return [values];
    const manifests = await tree.argoManifests(file ?? names);
    const element = requireOne(names, handedImages(manifests, names, values.file, anchors));
    if (element !== undefined) return [element, ...(await copiesOf(values, tree))];
    if (file !== undefined) throw noElement(file, names);
    if (set === 'cluster' || readsValues(manifests, names, values.file)) return [values];
    const { unsearched } = manifests;
    const because = unsearched === undefined ? unsettled : `${unsettled} (${unsearched})`;
    return [{ ...values, isUnsettled: true, effect: () => ({ isProven: false, because }) }];
  },
};

/** Stock KubeRocketCI keeps its ApplicationSet in the cluster alone, and a tree without one tells nothing. */
const unsettled =
  'nothing says whether an ApplicationSet of KubeRocketCI hands Helm an image of its own, which would win over the values file';

function valuesPlace({ applicationset }: KrciLocation, names: PlaceNames, anchors: AnchorPolicy): Place {
  const { flow, environment, application } = names;
  const directory = placed(`${flow}/${environment}`, names);
  const file = `${directory}/${application}-values.yaml`;
  return {
    ...helmValues(file, 'image', anchors),
    creation: { directory, siblings: { directory: placed(flow, names), name: /-values\.yaml$/ } },
    ...(applicationset === 'cluster' && names.isPush === true && { overruledBy: 'an ApplicationSet of KubeRocketCI' }),
  };
}

/** A values file that names an image says what runs, too, once nothing is handed to Helm any more. */
async function copiesOf(values: Place, tree: SearchedTree): Promise<readonly Place[]> {
  const image = await undefinedIfRefused(async () => {
    const bytes = await tree.read(values.file);
    return bytes === undefined ? undefined : values.read(textOf(bytes, values.file));
  });
  if (image?.tag === undefined && image?.digest === undefined) return [];
  const { creation: _, ...place } = values;
  return [{ ...place, isCopy: true }];
}

function noElement(file: string, { flow, environment, application }: PlaceNames): RefusedError {
  return new RefusedError({
    code: 'path-not-found',
    where: file,
    expected: `an element with stage ${environment} and codebase ${application} in an ApplicationSet of ${flow} that hands imageTag on`,
    found: 'none',
    fix: 'correct "applicationset" of the layout krci in the flow file',
  });
}
