import { UsageError } from '../../base/errors.ts';
import type { ManifestsLocation } from '../../flow/flow.ts';
import { fileAndPath } from './file.ts';
import { krci } from './krci.ts';
import { kustomize } from './kustomize.ts';
import { kustomizations } from './kustomize-paths.ts';
import type { AnchorPolicy } from '../yaml/locate.ts';
import type { Place } from '../manifests.ts';

export interface PlaceNames {
  readonly flow: string;
  readonly environment: string;
  readonly application: string;
  /** The application's image, without registry and tag. */
  readonly image: string;
}

/**
 * Every place in the GitOps repository that names an application's image in an environment. Throws UsageError for a
 * path that leaves the repository or is no path.
 */
export function placesOf(
  location: ManifestsLocation,
  names: PlaceNames,
  anchors: AnchorPolicy = 'refuse',
): readonly Place[] {
  if (location.layout === 'krci') return [krci(names.flow, names.environment, names.application, anchors)];
  if (location.layout === 'file') return [fileAndPath(inside(expand(location.file, names)), location.path, anchors)];

  const directory = inside(expand(location.directory, names));
  const [file = '', ...alternatives] = kustomizations.map((name) => (directory === '' ? name : `${directory}/${name}`));
  return [{ ...kustomize(file, location.image ?? names.image, anchors), alternatives }];
}

/** Throws UsageError for a placeholder that is none. */
export function expand(path: string, names: PlaceNames): string {
  return path.replaceAll(/\{([^{}]*)\}/g, (_, name: string) => {
    if (name === 'flow' || name === 'environment' || name === 'application') return names[name];
    throw new UsageError(
      'unknown-placeholder',
      `"${path}": expected {flow}, {environment} or {application}, found {${name}}`,
    );
  });
}

/** A path from the root of the repository, without `.` segments. Throws UsageError where it leaves the repository. */
export function inside(path: string): string {
  const segments = path.split('/').filter((segment) => segment !== '' && segment !== '.');
  const wrong = path.startsWith('/') || /[\\\p{Cc}]/u.test(path) || segments.some(isOutside);
  if (!wrong) return segments.join('/');
  throw new UsageError(
    'path-outside',
    `expected a path within the GitOps repository, with "/" between its parts, found ${JSON.stringify(path)}`,
  );
}

function isOutside(segment: string): boolean {
  return segment === '..' || segment.toLowerCase() === '.git';
}
