import type { YAMLMap } from 'yaml';
import { RefusedError } from '../errors.ts';
import type { Change } from './edit.ts';
import { named, parseTagText, refuseStaleDigest, tagText } from './image-text.ts';
import type { AnchorPolicy } from './locate.ts';
import { locate, stringAt } from './locate.ts';
import type { NamedImage, WantedImage } from './manifests.ts';
import { changed } from './set.ts';
import type { Stream } from './stream.ts';
import type { YamlPath } from './yamlpath.ts';

/**
 * An image in separate keys, as Helm charts have it: `repository`, `tag`, `digest`, with or without `registry`
 * before them and `global.imageRegistry` over them, or with `tag@digest` in the tag.
 */
export function readImageMap(map: YAMLMap, globalRegistry: string): NamedImage {
  const registry = globalRegistry || stringAt(map, 'registry');
  const repository = stringAt(map, 'repository');
  const { tag, digest } = parseTagText(stringAt(map, 'tag') ?? '');
  return named(
    repository && registry ? `${registry}/${repository}` : repository,
    tag,
    stringAt(map, 'digest') || digest,
  );
}

/** What has to change at `path`, where `map` lies, for it to name the image. */
export function imageMapChanges(
  stream: Stream,
  path: YamlPath,
  map: YAMLMap,
  wanted: WantedImage,
  globalRegistry: string,
  policy: AnchorPolicy,
): readonly Change[] {
  const values = valuesFor(stream.file, map, wanted, globalRegistry);
  return keyChanges(stream, path, map, values, policy);
}

/** Sets the keys that are there and adds those that are not, after the last one that is. */
export function keyChanges(
  stream: Stream,
  path: YamlPath,
  map: YAMLMap,
  values: Readonly<Record<string, string>>,
  policy: AnchorPolicy,
): readonly Change[] {
  const changes: Change[] = [];
  const entries: Record<string, string> = {};
  let after: string | undefined;
  for (const [key, value] of Object.entries(values)) {
    const at = locate(stream, { ...path, segments: [...path.segments, { key }] }, policy);
    if (at.node === undefined) {
      entries[key] = value;
      continue;
    }
    after = key;
    if (changed(at.node, value)) changes.push({ kind: 'set', at, value });
  }
  if (Object.keys(entries).length > 0) {
    changes.push({ kind: 'keys', map, entries, ...(after === undefined ? {} : { after }) });
  }
  return changes;
}

function valuesFor(
  file: string,
  map: YAMLMap,
  wanted: WantedImage,
  globalRegistry: string,
): Readonly<Record<string, string>> {
  const current = parseTagText(stringAt(map, 'tag') ?? '');
  const inTag = current.digest !== undefined && !stringAt(map, 'digest');
  refuseStaleDigest(file, stringAt(map, 'digest') || current.digest, wanted);
  return {
    ...repositoryValues(file, map, wanted.repository, globalRegistry),
    tag: inTag ? tagText(wanted) : wanted.tag,
    ...(inTag || wanted.digest === undefined ? {} : { digest: wanted.digest }),
  };
}

/** The repository in one key or, where the chart puts a registry before it, in two. */
function repositoryValues(
  file: string,
  map: YAMLMap,
  repository: string | undefined,
  globalRegistry: string,
): Readonly<Record<string, string>> {
  if (repository === undefined) return {};
  const slash = repository.indexOf('/');
  const [registry, rest] = [repository.slice(0, Math.max(0, slash)), repository.slice(slash + 1)];
  if (globalRegistry !== '') {
    if (repository.startsWith(`${globalRegistry}/`)) return { repository: repository.slice(globalRegistry.length + 1) };
    throw new RefusedError(
      'global-registry',
      `${file} sets global.imageRegistry to ${globalRegistry} for every image, so ${repository} cannot be written; change it there first`,
    );
  }
  if (!stringAt(map, 'registry')) return { repository };
  if (/[.:]|^localhost$/.test(registry)) return { registry, repository: rest };
  throw new RefusedError(
    'registry-expected',
    `${file} keeps the registry in a key of its own: expected registry and repository, found "${repository}"`,
  );
}
