import { isRecord } from '../../base/json-path.ts';
import { localPath } from '../layouts/kustomize-paths.ts';
import type { Data } from './data.ts';
import { listIn, mappingsIn, textIn, valueIn } from './data.ts';
import { splitImage } from './image-name.ts';
import { entriesIn, patchesIn } from './kustomization.ts';
import type { Deployer, ImageEntry } from './model.ts';

/** Whether it is worth parsing a file: it may hold an object that changes what a directory's manifests say. */
export function mayDeploy(text: string): boolean {
  const isFlux = text.includes('kustomize.toolkit.fluxcd.io/') && /images|patches|components/.test(text);
  return isFlux || (text.includes('argoproj.io/') && /kustomize|plugin/.test(text));
}

/** Reads the objects of Flux and Argo CD in a file. Throws RefusedError for a file that must not be read. */
export function deployersIn(file: string, text: string): readonly Deployer[] {
  return mappingsIn(text, file).flatMap((data) => deployersOf(file, data));
}

function deployersOf(file: string, data: Data): readonly Deployer[] {
  const kind = textIn(data, 'kind');
  const name = `${kind ?? ''} ${textIn(data, 'metadata', 'name') ?? ''} of ${file}`;
  if (kind === 'Kustomization' && isOf(data, 'kustomize.toolkit.fluxcd.io/')) return [fluxDeployer(name, data)];
  if (!isOf(data, 'argoproj.io/')) return [];
  if (kind === 'Application') return sourcesOf(name, valueIn(data, 'spec'));
  if (kind !== 'ApplicationSet') return [];
  const patch = textIn(data, 'spec', 'templatePatch') ?? '';
  const patched = /kustomize|plugin/.test(patch) ? [anywhere(name, 'its templatePatch is not read')] : [];
  return sourcesOf(name, valueIn(data, 'spec', 'template', 'spec')).concat(patched);
}

/** A file in which Argo CD keeps overrides of the Applications that deploy its directory. */
export const argoOverrides = /(?:^|\/)\.argocd-source(?:-[^/]*)?\.yaml$/;

/** Reads the overrides in such a file. Throws RefusedError for a file that must not be read. */
export function overridesIn(file: string, text: string): readonly Deployer[] {
  const directory = file.split('/').slice(0, -1).join('/');
  return mappingsIn(text, file).map((data) => sourceDeployer(file, data, exactly(directory)));
}

/** Reads `name=image` or `image`, as Argo CD's `kustomize.images` has it. */
export function argoEntry(text: string): ImageEntry {
  const equals = text.indexOf('=');
  const image = equals === -1 ? text : text.slice(equals + 1);
  const { name, digest } = splitImage(image);
  const tag = image.slice(name.length).split('@')[0]?.slice(1);
  const newTag = tag === undefined || tag === '' ? undefined : tag;
  return { name: equals === -1 ? name : text.slice(0, equals), newName: name, newTag, digest, tagSuffix: undefined };
}

function isOf(data: Data, group: string): boolean {
  return textIn(data, 'apiVersion')?.startsWith(group) === true;
}

function fluxDeployer(name: string, data: Data): Deployer {
  const spec = valueIn(data, 'spec');
  const path = textIn(spec, 'path') ?? '';
  const directory = localPath([], path.replace(/^\//, ''));
  const merged = listIn(spec, 'patchesStrategicMerge').length > 0 ? ['its patchesStrategicMerge are not read'] : [];
  return {
    name,
    directory: directory === undefined || isTemplate(path) ? /^/ : exactly(directory),
    images: entriesIn(listIn(spec, 'images')),
    patches: patchesIn(spec, () => undefined).filter(({ target, text }) => target !== undefined || text !== undefined),
    components: componentsIn(spec, directory),
    opaque: merged,
  };
}

function componentsIn(data: unknown, directory: string | undefined): readonly string[] {
  return listIn(data, 'components').map((one) =>
    typeof one === 'string' && directory !== undefined ? (localPath(directory.split('/'), one) ?? one) : 'elsewhere',
  );
}

/** Applications have one source or several. */
function sourcesOf(name: string, spec: unknown): readonly Deployer[] {
  const sources = [valueIn(spec, 'source'), ...listIn(spec, 'sources')].filter(isRecord);
  return sources.flatMap((source) => {
    const path = textIn(source, 'path');
    if (path === undefined) return [];
    const directory = localPath([], path.replace(/^\//, ''));
    return [
      sourceDeployer(name, source, isTemplate(path) || directory === undefined ? matching(path) : exactly(directory)),
    ];
  });
}

function sourceDeployer(name: string, source: Data, directory: RegExp): Deployer {
  const kustomize = valueIn(source, 'kustomize');
  return {
    name,
    directory,
    images: listIn(kustomize, 'images').flatMap((one) => (typeof one === 'string' ? [argoEntry(one)] : [])),
    patches: patchesIn(kustomize, () => undefined),
    components: listIn(kustomize, 'components').map(() => 'elsewhere'),
    opaque: valueIn(source, 'plugin') === undefined ? [] : ['it renders with a plugin'],
  };
}

function anywhere(name: string, why: string): Deployer {
  return { name, directory: /^/, images: [], patches: [], components: [], opaque: [why] };
}

function isTemplate(path: string): boolean {
  return /\{\{|\$\{/.test(path);
}

function exactly(directory: string): RegExp {
  return new RegExp(directory === '' ? '^' : `^${escaped(directory)}(?:/|$)`);
}

/** A path with templates in it: what they stand for is not known, so that all below the text before them counts. */
function matching(path: string): RegExp {
  const [before = ''] = path.replace(/^(?:\.?\/)+/, '').split(/\{\{|\$\{/, 1);
  return new RegExp(`^${escaped(before)}`);
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
