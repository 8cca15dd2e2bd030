import { isAlias, isMap, isScalar } from 'yaml';
import { RefusedError } from '../../base/errors.ts';
import { effectOfMapping, effectOfValue, tagDecides } from '../effect.ts';
import type { ImageIdentity } from '../identity.ts';
import type { Place } from '../manifests.ts';
import type { ImageEditor } from '../place.ts';
import { place } from '../place.ts';
import { askToml, isToml, jsonFile, throughToml } from '../toml/toml.ts';
import type { AnchorPolicy, Location } from '../yaml/locate.ts';
import { locate } from '../yaml/locate.ts';
import type { Stream } from '../yaml/model.ts';
import type { YamlPath } from '../yaml/yamlpath.ts';
import { formatYamlPath, parseYamlPath } from '../yaml/yamlpath.ts';
import { formAt } from './forms.ts';
import { isParameters } from './parameters.ts';
import { throughBlocks } from './text-in-text.ts';

/**
 * One place in one file. Its content decides how it names the image: a mapping of its parts, a whole reference, a tag,
 * an entry of a kustomization, Helm parameters. A path may lead into YAML that is the text of a literal block.
 */
export function fileAndPath(file: string, text: string, anchors: AnchorPolicy, image?: ImageIdentity): Place {
  const path = parseYamlPath(text);
  return isToml(file) ? tomlPlace(file, path, anchors, image) : pathPlace(file, path, anchors, image);
}

function tomlPlace(file: string, path: YamlPath, anchors: AnchorPolicy, image?: ImageIdentity): Place {
  const inner = pathPlace(jsonFile(file), path, anchors, image);
  return {
    ...inner,
    ...throughToml(file, inner),
    name: placeName(file, path),
    tagOnly: (text) => askToml(text, file, (json) => inner.tagOnly?.(json)) === true,
    owner: (text) => askToml(text, file, (json) => inner.owner?.(json)),
    effect: () => ({ isProven: false, because: 'a program reads the TOML file, and nothing here knows it' }),
  };
}

function placeName(file: string, path: YamlPath): string {
  return `${formatYamlPath(path)} of ${file}`;
}

export function pathPlace(file: string, path: YamlPath, anchors: AnchorPolicy, image?: ImageIdentity): Place {
  const editor = throughBlocks(path, anchors, (inner) => formEditor(inner, anchors, image));
  return { ...place(file, placeName(file, path), editor), aliases: nameIn(path) };
}

/**
 * Returns the name by which a path selects an entry, as in `images[name=cart]`: the author of the path chose that name.
 */
function nameIn({ segments }: YamlPath): readonly string[] {
  const last = segments.at(-1);
  if (last === undefined || !('where' in last)) return [];
  return last.where.flatMap(({ key, value }) => (key === 'name' ? [value] : []));
}

function formEditor(path: YamlPath, anchors: AnchorPolicy, image: ImageIdentity | undefined): ImageEditor {
  return {
    read(stream) {
      const at = imageAt(stream, path, 'edit-anchor');
      return formAt(at).read({ stream, path, at, image });
    },
    changes(stream, wanted) {
      const at = imageAt(stream, path, anchors);
      return formAt(at).changes({ stream, path, at, image }, wanted, anchors);
    },
    owner(stream) {
      const site = { stream, path, at: imageAt(stream, path, 'edit-anchor'), image };
      return formAt(site.at).repositoryBeside?.(site);
    },
    effect(stream) {
      const site = { stream, path, at: imageAt(stream, path, 'edit-anchor'), image };
      const form = formAt(site.at);
      if (form.holdsTagAlone?.(site.at) === true) return tagDecides;
      return form.effect?.(site) ?? (isMap(site.at.node) ? effectOfMapping(site) : effectOfValue(site));
    },
    tagOnly(stream) {
      const at = imageAt(stream, path, 'edit-anchor');
      return formAt(at).holdsTagAlone?.(at) === true;
    },
  };
}

function imageAt(stream: Stream, path: YamlPath, anchors: AnchorPolicy): Location {
  const at = locate(stream, path, anchors);
  const { node } = at;
  if (isMap(node) || isScalar(node) || isAlias(node) || isParameters(node)) return at;
  throw new RefusedError({
    code: 'path-not-found',
    where: `${formatYamlPath(path)} of ${stream.file}`,
    expected: 'an image',
    found: node === undefined ? 'nothing' : 'a list',
    fix: 'correct the path',
  });
}
