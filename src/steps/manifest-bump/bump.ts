import { mapBounded } from '../../base/concurrency.ts';
import { RefusedError } from '../../base/errors.ts';
import type { FileChange, Snapshot } from '../../git/gitops.ts';
import { mayCreate, missingPlace } from './missing-place.ts';
import { findFile } from '../../manifests/manifest-file.ts';
import { bytesOf } from '../../base/text.ts';
import type { Bump, Target } from './model.ts';

/** Reads that wait together are fetched together. */
export const maxReads = 1000;

/** Plans every target on a snapshot; targets in one file build on each other. */
export async function planBumps(snapshot: Snapshot, targets: readonly Target[]): Promise<readonly Bump[]> {
  const texts = new Map<string, string>();
  const bumps: Bump[] = [];
  const files = await mapBounded(targets, maxReads, (target) => findFile(snapshot, target));
  for (const [index, target] of targets.entries()) {
    const found = files[index];
    const file = found?.path ?? target.file;
    const textBefore = texts.get(file) ?? found?.text;
    if (textBefore === undefined && !(await mayCreate(snapshot, target))) throw await missingPlace(snapshot, target);
    const textAfter = target.write(textBefore ?? '');
    texts.set(file, textAfter);
    const before = textBefore === undefined ? '' : target.state(textBefore);
    bumps.push({ target, file, before, after: target.state(textAfter), textBefore, textAfter });
  }
  return bumps;
}

/**
 * Makes the same bumps on the newest state. Where another writer has written the same value, nothing is left to do;
 * another value is not overwritten.
 */
export async function applyBumps(snapshot: Snapshot, planned: readonly Bump[]): Promise<readonly FileChange[]> {
  const now = await planBumps(
    snapshot,
    planned.map(({ target }) => target),
  );
  const changes = new Map<string, FileChange>();
  for (const [index, bump] of now.entries()) {
    const seen = planned[index]?.before;
    if (bump.before !== seen && bump.before !== bump.after) throw overtaken(bump, seen ?? '');
    if (bump.textBefore !== bump.textAfter)
      changes.set(bump.file, { path: bump.file, content: bytesOf(bump.textAfter) });
  }
  return [...changes.values()];
}

function overtaken({ target, before, after }: Bump, seen: string): RefusedError {
  return new RefusedError({
    code: 'overtaken',
    where: target.name,
    expected: `"${seen}", as when this run planned "${after}"`,
    found: `"${before}", which another writer has set`,
    fix: 'decide which one is right and run again',
  });
}
