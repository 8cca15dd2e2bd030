import { isAlias, isMap, isScalar } from 'yaml';
import { RefusedError } from '../../base/errors.ts';
import { formChanges, holdsTagAlone, readForm } from '../forms/forms.ts';
import { isParameters } from '../forms/parameters.ts';
import type { AnchorPolicy, Location } from '../yaml/locate.ts';
import { locate } from '../yaml/locate.ts';
import type { Place } from '../manifests.ts';
import type { ImageEditor } from '../place.ts';
import { place } from '../place.ts';
import type { Stream } from '../yaml/stream.ts';
import { throughBlocks } from '../forms/text-in-text.ts';
import type { YamlPath } from '../yaml/yamlpath.ts';
import { formatYamlPath, parseYamlPath } from '../yaml/yamlpath.ts';

/**
 * One place in one file. What is there says how it names the image: a mapping of its parts, a whole reference, a tag,
 * an entry of a kustomization, Helm parameters. A path may lead into YAML that is the text of a literal block.
 */
export function fileAndPath(file: string, text: string, anchors: AnchorPolicy): Place {
  return pathPlace(file, parseYamlPath(text), anchors);
}

export function pathPlace(file: string, path: YamlPath, anchors: AnchorPolicy): Place {
  const name = `${formatYamlPath(path)} of ${file}`;
  const editor = throughBlocks(path, anchors, (inner) => formEditor(inner, anchors));
  return place(file, name, editor);
}

function formEditor(path: YamlPath, anchors: AnchorPolicy): ImageEditor {
  return {
    read: (stream) => readForm(stream, path, found(stream, path, 'edit-anchor')),
    changes: (stream, wanted) => formChanges(stream, path, found(stream, path, anchors), wanted, anchors),
    tagOnly: (stream) => holdsTagAlone(found(stream, path, 'edit-anchor')),
  };
}

function found(stream: Stream, path: YamlPath, anchors: AnchorPolicy): Location {
  const at = locate(stream, path, anchors);
  const { node } = at;
  if (isMap(node) || isScalar(node) || isAlias(node) || isParameters(node)) return at;
  throw new RefusedError(
    'path-not-found',
    `${stream.file}: expected an image at ${formatYamlPath(path)}, found ${node === undefined ? 'nothing' : 'a list'}; check the path`,
  );
}
