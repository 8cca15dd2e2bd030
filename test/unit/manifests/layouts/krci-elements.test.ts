import { describe, expect, test } from '@jest/globals';
import { searchedTree } from '../../../../src/manifests/layouts/krci-elements.ts';
import { findPlaces } from '../../../../src/manifests/layouts/layouts.ts';
import type { ManifestsLocation } from '../../../../src/manifests/layouts/layouts.ts';
import { RefusedError } from '../../../../src/base/errors.ts';
import { manifestTree } from '../../../support/manifest-tree.ts';

const names = {
  flow: 'wave',
  environment: 'qa',
  application: 'basket',
  image: 'krci/basket',
  repositories: ['r.io/krci/basket'],
  isPush: true,
};
const values = 'wave/qa/basket-values.yaml';
const valuesText = 'image:\n  repository: r.io/krci/basket\n  tag: 0.1.0-SNAPSHOT.1\n';
const digest = `sha256:${'2'.repeat(64)}` as const;

const element = (stage: string, codebase = 'basket', tag = '0.1.0-SNAPSHOT.1') =>
  `          - {"stage":"${stage}","codebase":"${codebase}","imageTag":"${tag}","imageRepository":"r.io/krci/${codebase}","imageDigest":"","customValues":true}\n`;

const set = (elements: string, name = 'wave', template = 'value: "{{ .imageTag }}"') =>
  `apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nmetadata: { name: ${name} }\nspec:\n  generators:\n    - list:\n        elements:\n${elements}  template:\n    spec:\n      source:\n        helm: { parameters: [{ name: image.tag, ${template} }] }\n`;

async function found(
  files: Readonly<Record<string, string>>,
  location: ManifestsLocation = { layout: 'krci' },
  more: Readonly<Record<string, unknown>> = {},
) {
  const places = await findPlaces(searchedTree(manifestTree(files)), location, { ...names, ...more });
  return places.map(({ name, isCopy, overruledBy }) => [name, isCopy ?? false, overruledBy ?? ''].join(' '));
}

const inSet = `spec.generators[0].list.elements[stage=qa,codebase=basket] of sets/wave.yaml false `;
const copy = `image of ${values} true `;
const alone = `image of ${values} false `;

describe('the element of KubeRocketCI’s ApplicationSet', () => {
  const files = { 'sets/wave.yaml': set(element('dev') + element('qa') + element('qa', 'pay')) };

  test('is found by its stage and codebase in the set of the flow, wherever it lies', async () => {
    expect(await found(files)).toEqual([inSet]);
  });

  test('counts, and a values file that names an image is written along', async () => {
    expect(await found({ ...files, [values]: valuesText })).toEqual([inSet, copy]);
    expect(await found({ ...files, [values]: 'replicas: 2\n' })).toEqual([inSet]);
  });

  test('is edited byte by byte, as the JSON in YAML that it is', async () => {
    const [place] = await findPlaces(searchedTree(manifestTree(files)), { layout: 'krci' }, names);
    const text = files['sets/wave.yaml'];
    const edited = place?.write(text, { repository: 'r.io/krci/basket', tag: '0.1.0-SNAPSHOT.2', digest });
    const own = element('qa');
    const after = own.replace('SNAPSHOT.1', 'SNAPSHOT.2').replace('"imageDigest":""', `"imageDigest":"${digest}"`);
    expect(edited).toBe(text.replace(own, after));
  });

  test('of a set for one environment is found by the flow that its template names', async () => {
    const label = 'metadata: { labels: { app.edp.epam.com/pipeline: wave } }';
    const text = `${set(element('qa'), 'wave-qa')}      ${label}\n`;
    expect(await found({ 'sets/wave.yaml': text })).toEqual([inSet]);
    const path = set(element('qa'), 'wave-qa', 'value: "{{ .imageTag }}", f: "$values/wave/{{.stage}}/x.yaml"');
    expect(await found({ 'sets/wave.yaml': path })).toEqual([inSet]);
  });

  test.each([
    ['another flow', set(element('qa'), 'ripple')],
    ['another stage', set(element('dev'))],
    ['another codebase', set(element('qa', 'pay'))],
    ['a template that does not hand the tag on', set(element('qa'), 'wave', 'value: x')],
    ['no YAML', '{{ if }}\nkind: ApplicationSet\nimageTag\n'],
  ])('is none in %s', async (_, text) => {
    expect(await found({ 'sets/wave.yaml': text, [values]: valuesText })).toEqual([alone]);
  });

  test('in a matrix of generators is found', async () => {
    const nested = set(element('qa')).replace('    - list:', '    - matrix: { generators: [] }\n    - list:');
    const [name] = await found({ 'sets/wave.yaml': nested });
    expect(name).toMatch(/^spec\.generators\[1\]\.list\.elements\[stage=qa,codebase=basket\]/);
  });

  test('that is there twice is refused, with both', async () => {
    const twice = { 'a.yaml': set(element('qa')), 'b.yaml': set(element('qa')) };
    await expect(found(twice)).rejects.toThrow(/of a\.yaml and .* of b\.yaml/);
    await expect(found(twice)).rejects.toThrow(RefusedError);
    expect(await found(twice, { layout: 'krci', applicationset: 'b.yaml' })).toHaveLength(1);
  });

  test('is not looked for in a pull environment, nor where the flow says that there is none', async () => {
    expect(await found(files, { layout: 'krci' }, { isPush: false })).toEqual([alone]);
    expect(await found(files, { layout: 'krci', applicationset: 'none' })).toEqual([alone]);
  });

  test('in the cluster alone overrules the values file, which is said', async () => {
    const location = { layout: 'krci', applicationset: 'cluster' } as const;
    expect(await found({}, location)).toEqual([`${alone}an ApplicationSet of KubeRocketCI`]);
    expect(await found({}, location, { isPush: false })).toEqual([alone]);
    expect(await found(files, location)).toEqual([inSet]);
  });

  test('in a file that the flow names has to be there', async () => {
    const location = { layout: 'krci', applicationset: 'sets/{flow}.yaml' } as const;
    expect(await found(files, location)).toEqual([inSet]);
    expect(await found(files, location, { isPush: false })).toEqual([inSet]);
    await expect(found({}, location)).rejects.toThrow(/sets\/wave\.yaml: expected an element with stage qa/);
  });

  test('is not looked for in a repository that is too large, and the effect says so', async () => {
    const many = Object.fromEntries(Array.from({ length: 501 }, (_, n) => [`m/${n}.yaml`, 'a: b\n']));
    const [place] = await findPlaces(searchedTree(manifestTree(many)), { layout: 'krci' }, names);
    expect(place?.effect?.(valuesText)).toEqual({ isProven: false, because: expect.stringContaining('501 manifests') });
  });

  test('in a directory that was not looked into leaves the values file unsettled, and the effect says so', async () => {
    const wide = Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`d${n}/x.txt`, '']));
    const [place] = await findPlaces(searchedTree(manifestTree(wide)), { layout: 'krci' }, names);
    expect(place?.isUnsettled).toBe(true);
    expect(place?.effect?.(valuesText).because).toMatch(/44 directories were not looked into/);
  });
});

const reader = (kind: string, body: string) =>
  `apiVersion: a/v1\nkind: ${kind}\nmetadata: { name: wave }\nspec: ${body}\n`;

describe('whether the values file counts', () => {
  async function isUnsettled(text: string, location: ManifestsLocation = { layout: 'krci' }, isPush = true) {
    const tree = searchedTree(manifestTree({ 'x/a.yaml': text, [values]: valuesText }));
    const [place] = await findPlaces(tree, location, { ...names, isPush });
    return place?.isUnsettled ?? false;
  }

  test.each([
    ['an Application', reader('Application', `{ sources: [{ helm: { valueFiles: [$values/${values}] } }] }`)],
    [
      'an ApplicationSet',
      reader('ApplicationSet', '{ template: { f: { valueFiles: ["$values/wave/{{.stage}}/x"] } } }'),
    ],
    ['a HelmRelease', reader('HelmRelease', `{ chart: { spec: { valuesFiles: [./${values}] } } }`)],
  ])('is settled by %s that reads it', async (_, text) => {
    expect(await isUnsettled(text)).toBe(false);
  });

  test.each([
    ['nothing', 'kind: ConfigMap\n'],
    [
      'an Application that reads another file',
      reader('Application', '{ helm: { valueFiles: [$values/wave/dev/a.yaml] } }'),
    ],
    [
      'an ApplicationSet whose patch hands the tag on',
      reader('ApplicationSet', '{ f: { valueFiles: [$values/wave/x] }, templatePatch: "name: image.tag" }'),
    ],
  ])('is not settled by %s', async (_, text) => {
    expect(await isUnsettled(text)).toBe(true);
  });

  test('is settled by the flow, and where Git is the only way in', async () => {
    expect(await isUnsettled('', { layout: 'krci', applicationset: 'none' })).toBe(false);
    expect(await isUnsettled('', { layout: 'krci', applicationset: 'cluster' })).toBe(false);
    expect(await isUnsettled('', { layout: 'krci' }, false)).toBe(false);
  });
});

const application = (name: string, file = 'x.yaml') =>
  `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: ${name} }\nspec:\n  sources:\n  - { ref: values }\n  - helm:\n      valueFiles: ["$values/${file}"]\n      parameters:\n      - { name: image.repository, value: r.io/krci/basket }\n      - { name: image.tag, value: "1" }\n`;

describe('the parameters of an Application', () => {
  test.each([
    ['its name', application('wave-qa-basket')],
    ['the values file that it reads', application('any', values)],
  ])('are found by %s', async (_, text) => {
    expect(await found({ 'apps/a.yaml': text })).toEqual(['spec.sources[1].helm.parameters of apps/a.yaml false ']);
  });

  test('of another one are not the application’s', async () => {
    expect(await found({ 'apps/a.yaml': application('wave-dev-basket') })).toEqual([alone]);
  });
});

test('a file that is made to keep a reader busy does not', async () => {
  const start = performance.now();
  expect(await found({ 'a.yaml': `${'-\n'.repeat(200_000)}Applicatio\nimageTag` })).toEqual([alone]);
  expect(performance.now() - start).toBeLessThan(5000);
});
