import { isRecord, listIn, memberAt, textIn } from '../../base/json-path.ts';
import type { KubernetesObject } from '../../objects/model.ts';
import { generate, type GeneratorContext, type ParameterSet } from '../generators/generators.ts';
import { RenderProblem } from '../problem.ts';
import { filledDeeply, filledText, type TemplateStyle } from '../templates/deep.ts';
import type { Deployer, Followed, Surroundings } from './deployer.ts';
import { mergePatch, parsed, textsIn } from './values.ts';

const maxApplications = 5_000;

/** An ApplicationSet of Argo CD, whose Applications are made as its controller makes them. */
export const applicationSet: Deployer = {
  kind: 'ApplicationSet',
  group: 'argoproj.io',
  follows:
    'generators `list`, `git` (directories, files), `clusters` whose Secrets or ExternalSecrets are in Git, `matrix`, `merge`, with `selector` and `template`; `goTemplate` and the flat placeholders; `templatePatch` as a merge of maps',
  leaves:
    'generators that ask a server (`scmProvider`, `pullRequest`, `clusterDecisionResource`, `plugin`), functions of templates that give another answer each time or take regular expressions',
  follow: async (object, surroundings) => ({ made: await applicationsOf(object, surroundings) }),
};

/** Makes the Applications of a set. @throws RenderProblem, RemoteError */
export async function applicationsOf(
  set: KubernetesObject,
  { repositories, objects }: Surroundings,
): Promise<NonNullable<Followed['made']>> {
  const style = styleOf(set);
  const context: GeneratorContext = { repositories, objects, style };
  const made: KubernetesObject[] = [];
  for (const generator of listIn(set.body, 'spec', 'generators')) {
    const { parameters, template } = await generate(generator, context);
    const merged = filledFrom(template, memberAt(set.body, 'spec', 'template'));
    for (const one of parameters) made.push(applicationOf(set, merged, one, style));
    if (made.length > maxApplications) throw new RenderProblem(`it makes more than ${maxApplications} Applications`);
  }
  return made;
}

function styleOf({ body }: KubernetesObject): TemplateStyle {
  return {
    isGo: memberAt(body, 'spec', 'goTemplate') === true,
    requiresKeys: textsIn(body, 'spec', 'goTemplateOptions').includes('missingkey=error'),
  };
}

function applicationOf(
  set: KubernetesObject,
  template: unknown,
  parameters: ParameterSet,
  style: TemplateStyle,
): KubernetesObject {
  const filled = Object.keys(parameters).length === 0 ? template : filledDeeply(template, parameters, style);
  const patch = textIn(set.body, 'spec', 'templatePatch');
  const patched = patch === undefined ? filled : patchedTemplate(filled, filledText(patch, parameters, style));
  const name = textIn(patched, 'metadata', 'name') ?? '';
  if (name === '') throw new RenderProblem('it makes an Application without a name');
  const { namespace } = set;
  const metadata = { ...recordIn(patched, 'metadata'), name, ...(namespace !== '' && { namespace }) };
  return {
    ...set,
    kind: 'Application',
    name,
    labels: textRecord(metadata, 'labels'),
    annotations: textRecord(metadata, 'annotations'),
    body: { apiVersion: set.apiVersion, kind: 'Application', metadata, spec: recordIn(patched, 'spec') },
    lineOf: () => set.lineOf([]),
  };
}

/** Patches what a template made; the project stays, as Argo CD keeps it. */
function patchedTemplate(template: unknown, text: string): unknown {
  const patch = withGoKeys(parsed(text, 'templatePatch'));
  if (patch === undefined) return template;
  if (!isRecord(patch)) throw new RenderProblem('its templatePatch makes no map');
  const merged = mergePatch(template, patch);
  const project = memberAt(template, 'spec', 'project');
  return mergePatch(merged, { spec: { project: project ?? null } });
}

const goKeys = ['repoURL', 'targetRevision', 'path', 'chart', 'ref', 'releaseName', 'valueFiles'] as const;
const goKey: ReadonlyMap<string, string> = new Map(goKeys.map((key) => [key.toLowerCase(), key]));

/** Go reads the keys of a type whatever their case: KubeRocketCI writes `RepoURL`. */
function withGoKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withGoKeys);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [goKey.get(key.toLowerCase()) ?? key, withGoKeys(one)]),
  );
}

/** Fills what a generator's own template leaves out from that of the set. */
function filledFrom(own: unknown, base: unknown): unknown {
  if (isEmpty(own)) return base;
  if (!isRecord(own) || !isRecord(base)) return own;
  const keys = [...new Set([...Object.keys(own), ...Object.keys(base)])];
  return Object.fromEntries(keys.map((key) => [key, filledFrom(own[key], base[key])]));
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '' || value === false || value === 0) return true;
  return Array.isArray(value) ? value.length === 0 : isRecord(value) && Object.keys(value).length === 0;
}

function recordIn(value: unknown, key: string): Readonly<Record<string, unknown>> {
  const found = memberAt(value, key);
  return isRecord(found) ? found : {};
}

function textRecord(value: unknown, key: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(recordIn(value, key)).flatMap(([name, one]) => (typeof one === 'string' ? [[name, one]] : [])),
  );
}
