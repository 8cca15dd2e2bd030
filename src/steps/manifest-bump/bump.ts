import { mapBounded } from '../../base/concurrency.ts';
import { RefusedError } from '../../base/errors.ts';
import type { FileChange, Snapshot } from '../../git/gitops.ts';
import { findFile } from '../../manifests/find.ts';
import { bytesOf } from '../../base/text.ts';
import type { Target } from './target.ts';

/** A target, and what was there when the plan was made. */
export interface Bump {
  readonly target: Target;
  readonly file: string;
  readonly before: string;
  readonly after: string;
  /** The file's text on both sides of this bump; `textBefore` is undefined for a file that is not there yet. */
  readonly textBefore: string | undefined;
  readonly textAfter: string;
}

/** So many files are read at once: what is asked for together is fetched together. */
export const together = 1000;

/** Plans every target on a snapshot; targets in one file build on each other. */
export async function planBumps(snapshot: Snapshot, targets: readonly Target[]): Promise<readonly Bump[]> {
  const texts = new Map<string, string>();
  const bumps: Bump[] = [];
  const files = await mapBounded(targets, together, (target) => findFile(snapshot, target));
  for (const [index, target] of targets.entries()) {
    const found = files[index];
    const file = found?.path ?? target.file;
    const textBefore = texts.get(file) ?? found?.text;
    if (textBefore === undefined && !target.creates) throw missing(target);
    const textAfter = target.write(textBefore ?? '');
    texts.set(file, textAfter);
    const before = textBefore === undefined ? '' : target.state(textBefore);
    bumps.push({ target, file, before, after: target.state(textAfter), textBefore, textAfter });
  }
  return bumps;
}

/**
 * Makes the same bumps on what is there now. Whoever wrote the same value meanwhile did our work; whoever wrote
 * another one is not overwritten.
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

function missing({ file, alternatives }: Target): RefusedError {
  const names = [file, ...alternatives].join(' or ');
  return new RefusedError(
    'manifest-missing',
    `expected ${names} in the GitOps repository, found no such file; check the path or layout, and the branch or directory`,
  );
}

function overtaken({ target, before, after }: Bump, seen: string): RefusedError {
  return new RefusedError(
    'overtaken',
    `${target.name} was "${seen}" when this run planned to write "${after}", and another writer has set it to "${before}"; decide which one is right and run again`,
  );
}
