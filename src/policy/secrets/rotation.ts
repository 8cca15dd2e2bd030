import { millisecondsOf } from '../../base/duration.ts';
import { groupBy } from '../../base/group-by.ts';
import { type KubernetesObject, nameOf, type ObjectPath } from '../../objects/model.ts';
import type { EnvironmentFacts, Finding, Rotation, RotationFacts } from '../model.ts';
import { remoteSecretsOf } from './external-secret.ts';

/** How old secrets may become, and what proves their age. */
export interface RotationSettings {
  /** A duration, such as `90d`. */
  readonly 'max-age': string;
  /** Pattern of files of the GitOps repository. */
  readonly evidence: string;
}

/** What is rotated: everything that an object stands for, or one secret of a store that it takes. */
interface Rotated {
  readonly object: KubernetesObject;
  /** As of a `RemoteSecret`. */
  readonly key?: string | undefined;
  readonly store?: string | undefined;
  readonly path: ObjectPath;
}

/** Finds secrets of stores, and sealed ones, that nothing proves to have been rotated in time. */
export function rotationFindings(
  objects: readonly KubernetesObject[],
  { 'max-age': maxAge }: RotationSettings,
  { rotation }: Pick<EnvironmentFacts, 'rotation'>,
): readonly Finding[] {
  // Whoever reads the evidence says that it could not: one error, not one for each secret.
  if (rotation === 'unread') return [];
  const { now, entries } = rotation ?? { now: 0, entries: [] };
  const bySecret = groupBy(entries, ({ secret }) => secret);
  return objects.flatMap((object) => {
    const told = rotatedBy(object).flatMap((one) => {
      const named = [nameOf(object), ...(one.key === undefined ? [] : [one.key])];
      const about = named.flatMap((name) => bySecret.get(name) ?? []).filter((entry) => isAbout(entry, one));
      return lateness(one, maxAge, { now, entries: about }) ?? [];
    });
    return told.filter(({ found }, index) => told.findIndex((other) => other.found === found) === index);
  });
}

function rotatedBy(object: KubernetesObject): readonly Rotated[] {
  if (object.kind === 'SealedSecret') return [{ object, path: [] }];
  if (object.kind !== 'ExternalSecret' && object.kind !== 'ClusterExternalSecret') return [];
  return remoteSecretsOf(object).map(({ key, store, path }) => ({ object, key, store, path }));
}

/** Clocks of those who rotate differ a little from this one. */
const clockDifferenceMs = 300_000;

/** Judges one by the rotations that are about it. */
function lateness(one: Rotated, maxAge: string, { now, entries }: RotationFacts): Finding | undefined {
  const word = one.key === undefined ? nameOf(one.object) : JSON.stringify(one.key.slice(0, 200));
  const expected = `evidence that ${word} was rotated in the last ${maxAge}`;
  const last = newest(entries);
  const finding = { grade: 'fail', object: one.object, path: one.path, expected } as const;
  if (last === undefined) {
    return {
      ...finding,
      found: `none about ${word}`,
      fix: 'rotate it, and let the job that does so write the evidence',
    };
  }
  if (last.at > now + clockDifferenceMs) {
    return { ...finding, found: `a rotation in the future (${last.place})`, fix: 'correct the time of the evidence' };
  }
  if (now - last.at <= millisecondsOf(maxAge)) return undefined;
  const days = Math.floor((now - last.at) / millisecondsOf('1d'));
  return { ...finding, found: `${word} rotated ${days} days ago (${last.place})`, fix: 'rotate it' };
}

function newest(entries: readonly Rotation[]): Rotation | undefined {
  return entries.reduce<Rotation | undefined>(
    (last, one) => (last === undefined || one.at > last.at ? one : last),
    undefined,
  );
}

function isAbout({ secret, store, isObject }: Rotation, one: Rotated): boolean {
  if (isObject) return secret === nameOf(one.object);
  return one.key !== undefined && secret === one.key && (store === undefined || store === one.store);
}
