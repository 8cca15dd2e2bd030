import type { Ledger } from '../../../exceptions/exception.ts';
import { tests as section, type TestsPolicy } from '../../../flow/gates/tests.ts';
import type { Ports } from '../../ports.ts';
import type { Check } from '../model.ts';
import { limitsOf } from '../policy/limits.ts';
import { checksOf } from '../verdict/verdict.ts';
import type { CheckContext } from '../external/check.ts';
import { assess } from './assess.ts';
import { reportChecks } from './checks/kinds.ts';
import { findFiles, readingSettings } from './plan.ts';

/** Reports of tests about one step of a delivery. */
export interface Validation {
  /** As the flow file has it: what it leaves out is the default of the gate. */
  readonly tests: TestsPolicy;
  /** File patterns. */
  readonly reports: readonly string[];
  /** Commit of reports, by the word of the caller. */
  readonly evidenceCommit: string | undefined;
  /** The commit of the step, and its time in milliseconds since 1970: reports are about it, and no older. */
  readonly commit: string;
  readonly since: number;
}

/** Judges reports of tests about a step as those about an entry. A report that nothing binds to the step proves nothing. */
export async function validate(
  { tests, reports, evidenceCommit, commit, since }: Validation,
  { inputs, environment, subject }: CheckContext,
  ledger: Ledger,
  { files, clock }: Ports,
): Promise<readonly Check[]> {
  const where = `validate of ${environment?.name ?? 'the delivery'}`;
  const limits = limitsOf(inputs, { tests: { ...section.defaults, ...tests } }, where);
  const settings = {
    ...readingSettings(inputs, undefined, where),
    changed: 'not asked for',
    directory: files.resolve('.'),
  };
  const binding = {
    commit,
    digest: subject.digest,
    evidenceCommit,
    isVouched: evidenceCommit !== undefined,
    baselineCommit: undefined,
    maxAge: undefined,
    bound: 'required',
    commitTime: undefined,
    notBefore: since,
    now: clock.now(),
  } as const;
  const checks: Check[] = [];
  for (const kind of reportChecks.filter((one) => one.kind === 'tests')) {
    const found = { ...(await findFiles(reports, files)), baseline: { files: [], problems: [] } };
    const assessment = await assess(kind, found, { binding, settings, limits, ledger }, files);
    checks.push(...checksOf(kind, { limits, settings }, assessment));
  }
  return checks;
}
