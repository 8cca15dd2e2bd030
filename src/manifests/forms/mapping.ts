import type { YAMLMap } from 'yaml';
import { RefusedError } from '../../base/errors.ts';
import type { Change } from '../edit/edit.ts';
import { named, parseTagText, refuseStaleDigest, tagText } from './reference-text.ts';
import type { AnchorPolicy } from '../yaml/locate.ts';
import { locate } from '../yaml/locate.ts';
import type { NamedImage, WantedImage } from '../manifests.ts';
import type { Lookup } from '../yaml/nodes.ts';
import { lookupIn } from '../yaml/nodes.ts';
import { changed } from '../edit/set.ts';
import type { Stream } from '../yaml/stream.ts';
import type { YamlPath } from '../yaml/yamlpath.ts';

/**
 * An image in separate keys, as Helm charts have it: `repository`, `tag`, `digest`, with or without `registry`
 * before them and `global.imageRegistry` over them, or with `tag@digest` in the tag.
 */
export function readImageMap(text: Lookup, globalRegistry: string): NamedImage {
  const registry = globalRegistry || text('registry');
  const repository = text('repository');
  const { tag, digest } = parseTagText(text('tag') ?? '');
  return named(repository && registry ? `${registry}/${repository}` : repository, tag, text('digest') || digest);
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
  const { document } = locate(stream, path, policy);
  const values = imageMapValues(stream.file, lookupIn(document, map), wanted, globalRegistry);
  return keyChanges(stream, path, map, values, policy);
}

/**
 * Sets the keys that are there and adds those that are not, each after the key before it in `values`; where none is
 * there before it, after `first` or the last key that is there.
 */
export function keyChanges(
  stream: Stream,
  path: YamlPath,
  map: YAMLMap,
  values: Readonly<Record<string, string>>,
  policy: AnchorPolicy,
  first?: string,
): readonly Change[] {
  const changes: Change[] = [];
  const missing: { after: string | undefined; entries: Record<string, string> }[] = [];
  let after = first;
  for (const [key, value] of Object.entries(values)) {
    const at = locate(stream, { ...path, segments: [...path.segments, { key }] }, policy);
    if (at.node !== undefined) {
      after = key;
      if (changed(at.node, value)) changes.push({ kind: 'set', at, value });
    } else if (missing.at(-1)?.after === after && missing.length > 0) {
      Object.assign(missing.at(-1)?.entries ?? {}, { [key]: value });
    } else {
      missing.push({ after, entries: { [key]: value } });
    }
  }
  return [
    ...changes,
    ...missing.map((run): Change => ({ kind: 'keys', map, entries: run.entries, after: run.after ?? after })),
  ];
}

/** The keys of a mapping that names the image, given those that it has now. */
export function imageMapValues(
  file: string,
  text: Lookup,
  wanted: WantedImage,
  globalRegistry: string,
): Readonly<Record<string, string>> {
  const current = parseTagText(text('tag') ?? '');
  const inTag = current.digest !== undefined && !text('digest');
  refuseStaleDigest(file, text('digest') || current.digest, wanted);
  return {
    ...repositoryValues(file, text, wanted.repository, globalRegistry),
    tag: inTag ? tagText(wanted) : wanted.tag,
    ...(inTag || wanted.digest === undefined ? {} : { digest: wanted.digest }),
  };
}

/** The repository in one key or, where the chart puts a registry before it, in two. */
function repositoryValues(
  file: string,
  text: Lookup,
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
  if (!text('registry')) return { repository };
  if (/[.:]|^localhost$/.test(registry)) return { registry, repository: rest };
  throw new RefusedError(
    'registry-expected',
    `${file} keeps the registry in a key of its own: expected registry and repository, found "${repository}"`,
  );
}
