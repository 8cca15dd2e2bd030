import type { YAMLMap } from 'yaml';
import { isMap } from 'yaml';
import type { NamedImage } from '../manifests.ts';
import type { Lookup } from '../yaml/nodes.ts';
import { keysIn, lookupIn } from '../yaml/nodes.ts';
import type { Form } from './form.ts';
import { keyChanges } from './mapping.ts';
import { pinned, pinsBeside, pinValues } from './pins.ts';
import { named, refuseStaleDigest } from './reference-text.ts';

/** An element of an ApplicationSet's list generator as KubeRocketCI writes it. */
export const generatorElement: Form = {
  name: 'element of an ApplicationSet',
  documentation: {
    recognised: '`imageTag` with `imageRepository` or `codebase`',
    written: '`imageRepository`, `imageTag`, `imageDigest`; KubeRocketCI hands them to Helm as parameters',
  },
  matches: ({ node }) => isMap(node) && isElement(node),
  read: ({ at: { document, node } }) =>
    isMap(node) ? readElement(keysIn(document, node), lookupIn(document, node)) : undefined,
  changes({ stream, path, at: { document, node } }, wanted, anchors) {
    if (!isMap(node)) return [];
    const [keys, text] = [keysIn(document, node), lookupIn(document, node)];
    const { repository, tag, digest } = wanted;
    refuseStaleDigest(stream.file, readElement(keys, text).digest, wanted);
    const pins = pinsBeside(keys, text, 'imageTag');
    const known = pins.length > 0 ? pins : [{ key: 'imageDigest', style: 'prefixed', digest: undefined } as const];
    const values = {
      ...(repository === undefined ? {} : { imageRepository: repository }),
      imageTag: tag,
      ...(digest === undefined ? {} : pinValues(stream.file, known, digest)),
    };
    return keyChanges(stream, path, node, values, anchors);
  },
};

export function isElement(map: YAMLMap): boolean {
  return map.has('imageTag') && (map.has('imageRepository') || map.has('codebase'));
}

/** KubeRocketCI writes the tag NaN for an application that was never deployed. */
export function readElement(keys: readonly string[], text: Lookup): NamedImage {
  const tag = text('imageTag');
  const digest = pinned(pinsBeside(keys, text, 'imageTag'));
  return named(text('imageRepository'), tag === 'NaN' ? undefined : tag, digest);
}
