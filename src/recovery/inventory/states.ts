import { listIn, memberAt, textIn } from '../../base/json-path.ts';
import { type KubernetesObject, nameOf } from '../../objects/model.ts';
import type { LiveImage, LiveInventory, LiveObject, LiveState } from './model.ts';

/** One sort of desired state that may live in the cluster alone. A new one is an entry here. */
interface Sort {
  readonly group: string;
  readonly kind: string;
  find(live: LiveObject, inGit: KubernetesObject | undefined): readonly LiveState[];
}

const sorts: readonly Sort[] = [
  { group: 'argoproj.io', kind: 'ApplicationSet', find: elementsOf },
  { group: 'argoproj.io', kind: 'Application', find: overridesOf },
  { group: 'v2.edp.epam.com', kind: 'Stage', find: annotationsOf },
  { group: 'v2.edp.epam.com', kind: 'CodebaseBranch', find: countersOf },
  { group: 'v2.edp.epam.com', kind: 'CodebaseImageStream', find: verifiedOf },
];

/** Finds desired state that only lives: what a rebuild from Git would bring back otherwise, or not at all. */
export function liveStates({ objects }: LiveInventory, inGit: readonly KubernetesObject[]): readonly LiveState[] {
  const byName = new Map(inGit.map((object) => [nameOf(object), object]));
  return objects.flatMap((live) => {
    const sort = sorts.find(({ group, kind }) => group === live.group && kind === live.kind);
    return sort === undefined ? [] : sort.find(live, byName.get(nameOf(live)));
  });
}

/** Versions of applications in the list of an ApplicationSet, as KubeRocketCI keeps them. */
function elementsOf(live: LiveObject, inGit: KubernetesObject | undefined): readonly LiveState[] {
  const known = new Set(elementsIn(inGit?.body).map(imageText));
  return elementsIn(live.body).flatMap((element): readonly LiveState[] => {
    const image = imageOf(element, live);
    const text = imageText(element);
    if (text === undefined || known.has(text)) return [];
    const subject = `${nameOf(live)} (${image.environment}/${image.application})`;
    if (image.tag === 'NaN') {
      return [
        {
          subject,
          because: 'its tag is NaN: it was never deployed, and a rebuild does not know what to deploy',
          fix: 'deploy it, or take the element out',
        },
      ];
    }
    const digest = image.digest === '' ? '' : `@${image.digest}`;
    const because = `${image.tag}${digest} is named by a list element that only lives`;
    return [{ subject, because, fix: 'write it into Git: --write makes the files', image }];
  });
}

function elementsIn(body: unknown): readonly unknown[] {
  const generators = listIn(body, 'spec', 'generators');
  const nested = generators.flatMap((one) => [
    ...listIn(one, 'matrix', 'generators'),
    ...listIn(one, 'merge', 'generators'),
  ]);
  return [...generators, ...nested].flatMap((one) => listIn(one, 'list', 'elements'));
}

function imageText(element: unknown): string | undefined {
  const tag = textIn(element, 'imageTag');
  if (tag === undefined) return undefined;
  return ['stage', 'codebase', 'imageTag', 'imageDigest'].map((key) => textIn(element, key) ?? '').join('\n');
}

function imageOf(element: unknown, { name, body }: LiveObject): LiveImage {
  const text = (key: string): string => textIn(element, key) ?? '';
  const labels = memberAt(body, 'spec', 'template', 'metadata', 'labels');
  const stage = text('stage');
  const named =
    textIn(labels, 'app.edp.epam.com/pipeline') ??
    (name.endsWith(`-${stage}`) ? name.slice(0, -stage.length - 1) : name);
  return {
    flow: named.includes('{{') ? name : named,
    environment: stage,
    application: text('codebase'),
    repository: text('imageRepository'),
    tag: text('imageTag'),
    digest: text('imageDigest'),
  };
}

/** Parameters that somebody set on an Application by hand or by the API. */
function overridesOf(live: LiveObject, inGit: KubernetesObject | undefined): readonly LiveState[] {
  if (live.isOwned) return [];
  const known = new Set(overridesIn(inGit?.body).flatMap((one) => [one, nameOfOverride(one)]));
  const own = overridesIn(live.body).filter((one) => !known.has(one));
  const names = own.map(nameOfOverride);
  if (names.length === 0) return [];
  const because = `its overrides only live: ${[...new Set(names)].slice(0, 10).join(', ')}`;
  return [{ subject: nameOf(live), because, fix: 'write them into Git, or unset them' }];
}

function nameOfOverride(override: string): string {
  return override.split('=')[0] ?? override;
}

/** `helm image.tag=1`; without a value where the inventory keeps it back. Values may be secrets and are never shown. */
function overridesIn(body: unknown): readonly string[] {
  const spec = memberAt(body, 'spec');
  const sources = [memberAt(spec, 'source'), ...listIn(spec, 'sources')];
  return sources.flatMap(overridesOfSource);
}

function overridesOfSource(source: unknown): readonly string[] {
  return [
    ...listIn(source, 'helm', 'parameters').map(
      (one) => `helm ${textIn(one, 'name') ?? ''}${valueText(memberAt(one, 'value'))}`,
    ),
    ...(typeof memberAt(source, 'helm', 'values') === 'string'
      ? [`helm values=${JSON.stringify(memberAt(source, 'helm', 'values'))}`]
      : []),
    ...listIn(source, 'kustomize', 'images').map((one) => `kustomize images=${JSON.stringify(one)}`),
  ];
}

const ownAnnotation = /^app\.edp\.epam\.com\/(?!cluster-connected$)(.+)$/;

/** The version of each application that passed a stage last. */
function annotationsOf(live: LiveObject, inGit: KubernetesObject | undefined): readonly LiveState[] {
  const names = Object.keys(live.annotations).flatMap((key) => {
    const [, application] = ownAnnotation.exec(key) ?? [];
    return application === undefined || inGit?.annotations[key] === live.annotations[key] ? [] : [application];
  });
  if (names.length === 0) return [];
  const because = `the versions that passed it only live, in its annotations: ${names.slice(0, 20).join(', ')}`;
  return [
    {
      subject: nameOf(live),
      because,
      fix: 'let records say it: promote with records, or keep the inventory as the source',
    },
  ];
}

function valueText(value: unknown): string {
  return value === undefined ? '' : `=${JSON.stringify(value)}`;
}

function countersOf(live: LiveObject): readonly LiveState[] {
  const status = memberAt(live.body, 'status', 'build');
  const build = typeof status === 'number' ? String(status) : status;
  if (typeof build !== 'string' || build === '0') return [];
  const because = `its build counter ${build.slice(0, 20)} only lives; a rebuild counts from the start and makes versions again`;
  return [
    {
      subject: nameOf(live),
      because,
      fix: 'take the version from Git tags (krci-deploy version), or restore the status',
    },
  ];
}

function verifiedOf(live: LiveObject, inGit: KubernetesObject | undefined): readonly LiveState[] {
  const tags = listIn(live.body, 'spec', 'tags').length;
  if (!live.name.endsWith('-verified') || tags === 0 || inGit !== undefined) return [];
  const because = `${tags} verified ${tags === 1 ? 'tag' : 'tags'} only live; after a rebuild nothing is promotable`;
  return [{ subject: nameOf(live), because, fix: 'promote with records, which lie beside the images' }];
}
