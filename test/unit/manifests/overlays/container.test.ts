import { describe, expect, test } from '@jest/globals';
import { doubt, workload, written } from '../../../support/overlay-doubt.ts';
import type { TreeFiles } from '../../../support/overlay-doubt.ts';

const other = `sha256:${'9'.repeat(64)}`;
const ours = `r.io/shop/cart:1.2.0@${written}`;
const container = { at: 'container', object: { kind: 'Deployment', name: 'cart' }, container: 'app' } as const;
const ofContainer = (files: TreeFiles) =>
  doubt({ 'base/cart.yaml': workload(ours), ...files }, 'base/cart.yaml', container);
const base = { 'base/kustomization.yaml': 'resources: [cart.yaml]\n' };
const over = (more: string) => ({ ...base, 'elsewhere/over/kustomization.yaml': `resources: [../../base]\n${more}` });

describe('the image of a container', () => {
  test.each<[string, TreeFiles]>([
    ['that nothing takes in', {}],
    ['that a kustomization takes in', base],
    ['under an overlay that does nothing to it', over('namePrefix: x-\n')],
    ['under an entry for another image', over('images: [{ name: envoy, newTag: "2" }]\n')],
    [
      'under an entry that moves it and keeps the digest',
      over('images: [{ name: r.io/shop/cart, newName: m.io/cart }]\n'),
    ],
    ['under an entry for the same digest', over(`images: [{ name: r.io/shop/cart, digest: "${written}" }]\n`)],
    [
      'under a patch of another container',
      over(
        'patches: [{ patch: "{kind: Deployment, metadata: {name: cart}, spec: {template: {spec: {containers: [{name: proxy, image: x}]}}}}" }]\n',
      ),
    ],
    [
      'under a patch of another kind',
      over("patches: [{ target: { kind: Service }, patch: '[{op: replace, path: /spec, value: {}}]' }]\n"),
    ],
    [
      'under a patch of another object',
      over(
        'patches: [{ patch: "{kind: Deployment, metadata: {name: pay}, spec: {template: {spec: {containers: [{name: app, image: x}]}}}}" }]\n',
      ),
    ],
    [
      'under a patch of replicas',
      over("patches: [{ target: { kind: Deployment }, patch: '[{op: replace, path: /spec/replicas, value: 3}]' }]\n"),
    ],
    [
      'under replacements of something else',
      over(
        'replacements: [{ source: { kind: ConfigMap }, targets: [{ select: { kind: Deployment }, fieldPaths: [metadata.labels.a] }] }]\n',
      ),
    ],
    [
      'beside an overlay of another base',
      {
        ...base,
        'o/kustomization.yaml': 'resources: [../cart.yaml]\nimages: [{ name: r.io/shop/cart, newTag: "1" }]\n',
      },
    ],
    [
      'that a Flux Kustomization deploys',
      {
        ...base,
        'f.yaml':
          'apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nspec: { path: ./base, images: [{ name: envoy, newTag: "2" }] }\n',
      },
    ],
    ['that is a patch itself', { 'base/kustomization.yaml': 'resources: [x.yaml]\npatches: [{ path: cart.yaml }]\n' }],
  ])('%s is what runs', async (_, files) => {
    expect(await ofContainer(files)).toBe('proven');
  });

  const won = /elsewhere\/over\/kustomization\.yaml has an entry for the image, which wins over base\/cart\.yaml/;
  const patched = /a patch of elsewhere\/over\/kustomization\.yaml may win/;

  test.each<[string, TreeFiles, RegExp]>([
    ['an entry with a digest', over(`images: [{ name: r.io/shop/cart, digest: "${other}" }]\n`), won],
    [
      'an entry with a tag alone, which drops the digest',
      over('images: [{ name: r.io/shop/cart, newTag: "1" }]\n'),
      won,
    ],
    ['an entry with a suffix', over('images: [{ name: r.io/shop/cart, tagSuffix: -x }]\n'), won],
    ['an entry whose name is a pattern', over('images: [{ name: "r.io/.*", newTag: "1" }]\n'), won],
    ['an entry whose dot stands for a slash', over('images: [{ name: r.io.shop/cart, newTag: "1" }]\n'), won],
    [
      'entries that find each other',
      over('images: [{ name: r.io/shop/cart, newName: m/c }, { name: m/c, newTag: "1" }]\n'),
      won,
    ],
    [
      'an overlay of the overlay',
      {
        ...over(''),
        'top/kustomization.yaml': 'resources: [../elsewhere/over]\nimages: [{ name: r.io/shop/cart, newTag: "1" }]\n',
      },
      /^top\/kustomization/,
    ],
    [
      'a component',
      {
        ...over('components: [../../c]\n'),
        'c/kustomization.yaml': 'kind: Component\nimages: [{ name: r.io/shop/cart, newTag: "1" }]\n',
      },
      /^c\/kustomization/,
    ],
    ['a component from elsewhere', over('components: ["https://example.com/c"]\n'), /component https/],
    [
      'a merge patch',
      over(
        'patches: [{ patch: "{kind: Deployment, metadata: {name: cart}, spec: {template: {spec: {containers: [{name: app, image: x}]}}}}" }]\n',
      ),
      patched,
    ],
    [
      'a merge patch in a file',
      { ...over('patchesStrategicMerge: [p.yaml]\n'), 'elsewhere/over/p.yaml': workload('x') },
      patched,
    ],
    ['a patch that is not there', over('patches: [{ path: gone.yaml }]\n'), /a patch of .* is not in the tree/],
    [
      'a JSON patch of the image',
      over(
        "patches: [{ target: { kind: Deployment }, patch: '[{op: replace, path: /spec/template/spec/containers/0/image, value: x}]' }]\n",
      ),
      patched,
    ],
    [
      'a JSON patch of all containers',
      over("patches: [{ target: { name: ca.* }, patch: '[{op: replace, path: /spec/template/spec, value: {}}]' }]\n"),
      patched,
    ],
    [
      'a deletion',
      over('patches: [{ patch: "{kind: Deployment, metadata: {name: cart}, $patch: delete}" }]\n'),
      patched,
    ],
    [
      'replacements',
      over(
        'replacements: [{ source: { kind: ConfigMap }, targets: [{ select: { kind: Deployment }, fieldPaths: ["spec.template.spec.containers.[name=app].image"] }] }]\n',
      ),
      /replacements may set images/,
    ],
    ['replacements from a file', over('replacements: [{ path: r.yaml }]\n'), /replacements may set images/],
    ['transformers', over('transformers: [t.yaml]\n'), /transformers are not run/],
    [
      'a kustomization that must not be read',
      { ...base, 'x/kustomization.yaml': 'resources: [../base]\nresources: [x]\n' },
      /x\/kustomization\.yaml cannot be read/,
    ],
    [
      'Flux, of the directory',
      {
        ...base,
        'f.yaml': `apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: { name: a }\nspec: { path: ./base, images: [{ name: r.io/shop/cart, newTag: "1" }] }\n`,
      },
      /^Kustomization a of f\.yaml has an entry/,
    ],
    [
      'Flux, of a directory above',
      {
        'f.yaml':
          'apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nspec: { patches: [{ patch: "{kind: Deployment, metadata: {name: cart}, spec: {template: {spec: {containers: [{name: app, image: x}]}}}}" }] }\n',
      },
      /may win/,
    ],
    [
      'Argo CD',
      {
        ...base,
        'a.yaml':
          'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: a }\nspec: { source: { path: base, kustomize: { images: ["r.io/shop/cart:1"] } } }\n',
      },
      /^Application a of a\.yaml has an entry/,
    ],
    [
      'Argo CD, of templates',
      {
        ...base,
        'a.yaml':
          'apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nmetadata: { name: a }\nspec: { template: { spec: { sources: [{ path: "{{ .path }}", kustomize: { images: ["r.io/shop/cart=x:1"] } }] } } }\n',
      },
      /^ApplicationSet a of a\.yaml/,
    ],
    [
      'Argo CD’s overrides',
      { ...base, 'base/.argocd-source-x.yaml': 'kustomize: { images: ["r.io/shop/cart:1"] }\n' },
      /argocd-source-x\.yaml has an entry/,
    ],
    [
      'a plugin',
      {
        ...base,
        'a.yaml':
          'apiVersion: argoproj.io/v1alpha1\nkind: Application\nspec: { source: { path: base, plugin: { name: x } } }\n',
      },
      /renders with a plugin/,
    ],
  ])('is not proven under %s', async (_, files, reason) => {
    expect(await ofContainer(files)).toMatch(reason);
  });

  test('is not proven in a repository that is too large to look through', async () => {
    const many = Object.fromEntries(Array.from({ length: 5001 }, (_, n) => [`m/${n}.yaml`, '']));
    expect(await ofContainer(many)).toBe('too many');
  });
});
