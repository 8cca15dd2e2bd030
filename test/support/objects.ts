import { indexObjects } from '../../src/objects/object-index.ts';
import type { KubernetesObject, ObjectIndex } from '../../src/objects/model.ts';
import { readObjects } from '../../src/objects/read.ts';

/** Objects of a text that must be readable whole. */
export function objectsIn(text: string, path = 'objects.yaml'): readonly KubernetesObject[] {
  const { objects, unreadable } = readObjects({ path, bytes: new TextEncoder().encode(text) });
  if (unreadable.length > 0) throw new Error(`unreadable: ${JSON.stringify(unreadable)}`);
  return objects;
}

export function indexOf(text: string): ObjectIndex {
  return indexObjects(objectsIn(text));
}
