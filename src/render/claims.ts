import { memberAt, textIn } from '../base/json-path.ts';
import type { Environment, Flow } from '../flow/flow.ts';
import { isKustomization, localPath } from '../manifests/layouts/kustomize-paths.ts';
import type { KubernetesObject } from '../objects/model.ts';
import { nameOf } from '../objects/model.ts';
import type { Followed, Surroundings } from './deployers/deployer.ts';
import { deployerOf } from './deployers/deployers.ts';
import { entriesOf } from './deployers/argo-application.ts';
import { textsIn } from './deployers/values.ts';
import type { NotRendered, Source } from './model.ts';
import { directoryOf, inDirectory, joined } from './paths.ts';
import { RenderProblem } from './problem.ts';
import type { ImageFile } from './sources.ts';

/** A deployer of the repository, followed: with what it makes in turn. */
export interface Claimant {
  readonly object: KubernetesObject;
  readonly followed: Followed;
}

/** A deployer that could not be followed. */
export interface Unfollowed {
  readonly object: KubernetesObject;
  readonly because: string;
}

const maxMade = 5_000;

/** Follows every deployer that files of the repository declare, and those that they make. @throws RemoteError */
export async function claimantsOf(
  declared: readonly KubernetesObject[],
  surroundings: Surroundings,
): Promise<{ readonly claimants: readonly Claimant[]; readonly unfollowed: readonly Unfollowed[] }> {
  const claimants: Claimant[] = [];
  const unfollowed: Unfollowed[] = [];
  const waiting = declared.filter((one) => deployerOf(one) !== undefined);
  for (let object = waiting.shift(); object !== undefined && claimants.length < maxMade; object = waiting.shift()) {
    try {
      const followed = await deployerOf(object)?.follow(object, surroundings);
      waiting.push(...(followed?.made ?? []));
      if (followed !== undefined) claimants.push({ object, followed });
    } catch (error) {
      if (!(error instanceof RenderProblem)) throw error;
      unfollowed.push({ object, because: error.message });
    }
  }
  return { claimants, unfollowed };
}

/** Says whether a deployer reads the file that names an image, or would if it could be rendered. */
export function reads({ object, followed }: Claimant, file: ImageFile): boolean {
  if (isDeclaredIn(object, file) || (followed.sources ?? []).some((source) => readsFile(source, file.path)))
    return true;
  const isPart = (followed.notRendered ?? []).length > 0;
  return entriesOf(object).some((entry) => {
    const directory = textIn(entry, 'path')
      ?.replace(/^\.?\/+/, '')
      .replace(/\/$/, '');
    if (directory === undefined || directory === '') return valuePaths(entry, '').includes(file.path);
    return valuePaths(entry, directory).includes(file.path) || (isPart && inDirectory(file.path, directory));
  });
}

/** Values files of a source as paths, whichever repository they are of. */
function valuePaths(entry: unknown, directory: string): readonly string[] {
  const parts = directory.split('/').filter((part) => part !== '');
  return textsIn(entry, 'helm', 'valueFiles').flatMap((text) => {
    const [, rooted] = /^(?:\$[^/]+)?\/(.*)$/.exec(text) ?? [];
    return localPath(rooted === undefined ? parts : [], rooted ?? text) ?? [];
  });
}

/** An Application whose own file names the image, as an element of a set or as a parameter. */
function isDeclaredIn(object: KubernetesObject, { path, application }: ImageFile): boolean {
  if (object.kind !== 'Application' || object.file !== path) return false;
  return object.labels['app.edp.epam.com/app-name'] === application.name || wordsOf(object).has(application.name);
}

function readsFile({ directory, values, plain, format, tree }: Source, path: string): boolean {
  if (values.some((file) => 'path' in file && file.path === path)) return true;
  const own = directoryOf(path);
  if (tree.has(joined(directory, 'Chart.yaml')) && format !== 'plain') return path === joined(directory, 'values.yaml');
  if (isKustomization(path) || format === 'kustomize') return own === directory;
  return own === directory || (plain?.recurse === true && inDirectory(path, directory));
}

/**
 * Leaves of several deployers those of an environment: those that name it, where some do, else those that name no
 * other one. Two environments may share a directory, and are never merged.
 */
export function ofEnvironment<T extends { readonly object: KubernetesObject }>(
  all: readonly T[],
  environment: Environment,
  { environments }: Flow,
): readonly T[] {
  const names = environments.map(({ name }) => name);
  const named = all.map(({ object }) => namedIn(object, names));
  const own = all.filter((_, index) => named[index]?.has(environment.name) === true);
  return own.length > 0 ? own : all.filter((_, index) => named[index]?.size === 0);
}

/** Environments that a deployer names: a longer name hides one that it contains. */
function namedIn(object: KubernetesObject, names: readonly string[]): ReadonlySet<string> {
  let text = ` ${[...wordsOf(object)].join(' ')} `;
  const found = new Set<string>();
  for (const name of names.toSorted((a, b) => b.length - a.length)) {
    const pattern = new RegExp(`(?<![a-z0-9])${name}(?![a-z0-9])`, 'g');
    if (!pattern.test(text)) continue;
    found.add(name);
    text = text.replace(pattern, ' ');
  }
  return found;
}

function wordsOf({ name, labels, body }: KubernetesObject): ReadonlySet<string> {
  const spec = memberAt(body, 'spec');
  const texts = [
    name,
    ...Object.values(labels),
    textIn(spec, 'destination', 'namespace'),
    textIn(spec, 'destination', 'name'),
    textIn(spec, 'targetNamespace'),
    textIn(spec, 'path'),
    ...entriesOf({ body }).flatMap((entry) => [textIn(entry, 'path')].concat(textsIn(entry, 'helm', 'valueFiles'))),
  ];
  return new Set(texts.flatMap((text) => (text === undefined ? [] : [text.toLowerCase()])));
}

/** What could not be followed and might read a file: its sources begin as the file's directory does. */
export function mightRead({ object, because }: Unfollowed, { path }: ImageFile): NotRendered | undefined {
  const template =
    object.kind === 'ApplicationSet' ? { spec: memberAt(object.body, 'spec', 'template', 'spec') } : object.body;
  const starts = [
    textIn(template, 'spec', 'path'),
    ...entriesOf({ body: template }).flatMap((entry) =>
      [textIn(entry, 'path')].concat(
        textsIn(entry, 'helm', 'valueFiles').map((text) => text.replace(/^\$[^/]+\//, '')),
      ),
    ),
  ];
  const isNear = starts.some((text) => {
    const start = text?.replace(/^\.?\/+/, '').split('{{', 1)[0] ?? '';
    return start !== '' && `${path}/`.startsWith(start);
  });
  return isNear ? { what: nameOf(object), because } : undefined;
}
