import { type Backup, type BackupLocation, locationKey } from './model.ts';
import { present } from '../evidence/values.ts';

/** Puts together what several files and objects tell of one backup; where they disagree, what is worse counts. */
export function mergedBackups(told: readonly Backup[]): readonly Backup[] {
  const merged = new Map<string, Backup>();
  for (const one of told) {
    const key = `${one.tool}\n${one.id}`;
    const known = merged.get(key);
    merged.set(key, known === undefined ? one : both(known, one));
  }
  return [...merged.values()];
}

function both(one: Backup, other: Backup): Backup {
  // What was exported while it ran says nothing about its end.
  if (one.isRunning === true && other.isRunning === false) return other;
  if (one.isRunning === false && other.isRunning === true) return one;
  const series = [one.series, other.series].flatMap((name) => name ?? []).toSorted();
  return {
    tool: one.tool,
    id: one.id,
    file: one.began === undefined ? other.file : one.file,
    attestations: [...new Set([...one.attestations, ...other.attestations])],
    ...present({ isRunning: one.isRunning ?? other.isRunning }),
    names: [...new Set([...series, ...(one.names ?? []), ...(other.names ?? [])])],
    holds: [...new Set([...(one.holds ?? []), ...(other.holds ?? [])])],
    faults: [...new Set([...one.faults, ...other.faults])],
    ...present({
      series: series[0],
      began: earliest(one.began, other.began),
      seconds: most(one.seconds, other.seconds),
      items: least(one.items, other.items),
      bytes: least(one.bytes, other.bytes),
      expires: earliest(one.expires, other.expires),
      location: one.location ?? other.location,
      selection: one.selection ?? other.selection,
      snapshots: one.snapshots ?? other.snapshots,
    }),
  };
}

function earliest(one: Date | undefined, other: Date | undefined): Date | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one < other ? one : other;
}

function least(one: number | undefined, other: number | undefined): number | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return Math.min(one, other);
}

function most(one: number | undefined, other: number | undefined): number | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return Math.max(one, other);
}

/** Storage as it was seen last. */
export function mergedLocations(told: readonly BackupLocation[]): ReadonlyMap<string, BackupLocation> {
  const merged = new Map<string, BackupLocation>();
  for (const one of told) {
    const key = locationKey(one.tool, one.id);
    const known = merged.get(key);
    if (known === undefined || (one.seen?.getTime() ?? 0) > (known.seen?.getTime() ?? 0)) merged.set(key, one);
  }
  return merged;
}
