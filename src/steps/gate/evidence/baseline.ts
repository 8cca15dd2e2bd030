import { EvidenceError } from '../../../base/errors.ts';
import type { Origin } from '../../../evidence/origin.ts';
import { shown } from '../../../evidence/text/unreadable.ts';
import { type Binding, bindLoosely, type BoundReport, isSameCommit } from './binding.ts';
import type { Sidecar } from './sidecar.ts';

/**
 * Binds a baseline, which must be of a known commit, and of another one than the artifact.
 * A report that is its own baseline has nothing new and has never fallen. Throws EvidenceError.
 */
export function bindBaseline(
  path: string,
  origin: Origin,
  sidecar: Sidecar | undefined,
  binding: Binding,
): BoundReport {
  const { commit, baselineCommit, now } = binding;
  const bound = bindLoosely(path, origin, sidecar, now);
  const named = bound.commits ?? (baselineCommit === undefined ? [] : [baselineCommit]);
  if (commit === undefined || named.length === 0) {
    const [missing, fix] =
      commit === undefined
        ? ['no commit of the artifact', 'give commit']
        : ['one that names none', 'give baseline-commit'];
    throw new EvidenceError({
      code: 'baseline-unbound',
      where: path,
      expected: 'a baseline that is known to be of another commit than the artifact',
      found: missing,
      fix,
    });
  }
  if (named.some((one) => isSameCommit(one, commit))) {
    throw new EvidenceError({
      code: 'baseline-of-itself',
      where: path,
      expected: 'a baseline of an earlier commit',
      found: `one of ${shown(named.join(', '), 100)}, which is gated itself`,
    });
  }
  return { ...bound, commits: named };
}
