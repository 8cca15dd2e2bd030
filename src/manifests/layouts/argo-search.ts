import type { Descent } from '../manifest-file.ts';
import type { PlaceNames } from './layout.ts';
import { placed } from './paths.ts';

/**
 * Directories that are looked into. A directory of values files is as large as what it holds, and a repository of
 * 100,000 files has a thousand of them: all would be as much as a sparse clone fetches.
 */
const maxDirectories = 256;

/** Names of directories in which objects of Argo CD usually lie. */
const usual =
  /argo|appset|^app(?:lication)?s?$|application-?sets?|cluster|^env(?:ironment)?s?$|bootstrap|platform|gitops|deploy|^sets?$|infra|^root$|flux|project|system|management|k8s|kube|manifests|config/i;

/** Names of stages, besides those of the flow. */
const stages =
  /^(?:dev|develop|development|int|integration|test|testing|sit|qa|uat|stag(?:e|ing)|pre-?prod|prod|production|perf|performance|sandbox|demo|dr)$/;

/** A choice of directories, and how many it has left out for want of room. */
export interface Search {
  readonly into: Descent;
  readonly leftOut: () => number;
}

/**
 * Chooses the directories in which an application's objects of Argo CD may lie: those of usual names first, then the
 * nearest to the root. Directories of stages that hold the values files of other environments and flows are left alone.
 */
export function argoSearch(names: PlaceNames): Search {
  const own = placed(names.flow, names);
  const root = own.split('/').slice(0, -1).join('/');
  const others = new Set((names.environments ?? []).filter((name) => name !== names.environment));
  const isStage = (path: string): boolean =>
    stages.test(last(path)) || names.environments?.includes(last(path)) === true;
  let [room, leftOut] = [maxDirectories, 0];
  const into: Descent = (directories, files) => {
    const holders = new Set(files.filter(isManifest).map(parentOf));
    const mixed = new Set(directories.filter((path) => !isStage(path)).map(parentOf));
    const isFlow = (parent: string): boolean =>
      parent !== '' &&
      parentOf(parent) === root &&
      !usual.test(last(parent)) &&
      !holders.has(parent) &&
      !mixed.has(parent);
    const open = directories.filter((path) => {
      const parent = parentOf(path);
      return parent === own ? !others.has(last(path)) : !isFlow(parent);
    });
    const [likely, rest] = [open.filter(isUsual), open.filter((path) => !isUsual(path))];
    const chosen = [...likely, ...rest].slice(0, room);
    leftOut += open.length - chosen.length;
    room -= chosen.length;
    return chosen;
  };
  return { into, leftOut: () => leftOut };
}

/** A path that Git takes and no reader does names no manifest. */
export function isManifest(path: string): boolean {
  return /\.(?:ya?ml|json)$/.test(path) && !/-values\.ya?ml$/.test(path) && !/[\\\p{Cc}]/u.test(path);
}

/** Whether a directory, or one above it, has a usual name. */
function isUsual(path: string): boolean {
  return path.split('/').some((part) => usual.test(part));
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function last(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
