import { nameOf, type ObjectIndex } from '../../objects/model.ts';
import { select } from './select.ts';

/** An image that pods name. */
export interface NamedImage {
  /** As it is written. */
  readonly text: string;
  /** Registry's host; `docker.io` where none is written. */
  readonly host: string;
  /** Registry and repository, without tag and digest. */
  readonly repository: string;
  /** The first object that names it. */
  readonly by: string;
  readonly file: string;
  readonly line: number;
}

const places = ['initContainers[].image', 'containers[].image', 'volumes[].image.reference'] as const;

/** Lists the images of an environment's pods, init images too, each once. */
export function imagesOf({ workloads }: ObjectIndex): readonly NamedImage[] {
  const found = new Map<string, NamedImage>();
  for (const { pod, podPath, object, template } of workloads) {
    for (const { value, path } of places.flatMap((place) => select(pod, place))) {
      if (typeof value !== 'string' || value === '' || found.has(value)) continue;
      const line = template.lineOf([...podPath, ...path]);
      found.set(value, { ...partsOf(value), text: value, by: nameOf(object), file: template.file, line });
    }
  }
  return [...found.values()];
}

/** Splits a name as the container runtime does: without a host it is Docker Hub's. */
function partsOf(text: string): Pick<NamedImage, 'host' | 'repository'> {
  const name = text.replace(/@.*$/s, '').replace(/:[^:/]*$/, '');
  const [first = ''] = name.split('/', 1);
  const hasHost = name.includes('/') && (/[.:]/.test(first) || first === 'localhost');
  return { host: hasHost ? first : 'docker.io', repository: name };
}
