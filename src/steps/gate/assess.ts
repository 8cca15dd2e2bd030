import { EvidenceError, StepError } from '../../errors.ts';
import { openSource } from '../../evidence/source.ts';
import { shown } from '../../evidence/unreadable.ts';
import type { Files } from '../../files.ts';
import type { CheckKind, EvidenceItem, Measured, Reading } from './checks/check.ts';
import type { Ledger } from './exceptions/ledger.ts';
import type { EvidencePlan } from './plan.ts';

/** What the reports of one kind say, and which of them could not be used. */
export interface Assessment {
  readonly evidence: readonly EvidenceItem[];
  /** Empty: every pattern and every report gave facts. */
  readonly problems: readonly string[];
  /** Undefined when there was nothing to read. */
  readonly measured: Measured | undefined;
}

/** The commit that reports must be about, and the one that those are about which name none. */
export interface Binding {
  readonly commit: string | undefined;
  readonly evidenceCommit: string | undefined;
}

/** Reads the reports of one kind, one after the other. */
export async function assess(
  kind: CheckKind,
  plan: EvidencePlan,
  binding: Binding,
  ledger: Ledger,
  files: Files,
): Promise<Assessment> {
  const reading = kind.open();
  const evidence: EvidenceItem[] = [];
  const counted = new Map<string, string>();
  for (const path of plan.files) evidence.push(await readOne(path, reading, counted, binding, files));
  const problems = [...plan.problems, ...evidence.flatMap(({ problem }) => problem ?? [])];
  return { evidence, problems, measured: counted.size === 0 ? undefined : reading.measure(ledger) };
}

async function readOne(
  path: string,
  reading: Reading,
  counted: Map<string, string>,
  { commit, evidenceCommit }: Binding,
  files: Files,
): Promise<EvidenceItem> {
  const source = openSource(path, files);
  try {
    const report = await reading.read(source);
    const fingerprint = await source.fingerprint();
    const unnamed = evidenceCommit === undefined ? [] : [[evidenceCommit]];
    const parts = report.commits.length > 0 ? report.commits : unnamed;
    for (const part of parts) refuseOther(path, part, commit);
    const commits = [...new Set(parts.flat())];
    // A copy of a report is no further evidence: two copies of 50 tests are 50 tests.
    if (!counted.has(fingerprint.sha256)) report.count();
    counted.set(fingerprint.sha256, path);
    return { path, ...fingerprint, ...(commits.length > 0 && { commits }) };
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    return { path, ...(await fingerprintOrNothing(source)), problem: error.message };
  }
}

/** A file that cannot be read to its end has no fingerprint. */
async function fingerprintOrNothing(source: ReturnType<typeof openSource>): Promise<{ sha256: string; size: number }> {
  try {
    return await source.fingerprint();
  } catch (error) {
    if (error instanceof StepError) return { sha256: '', size: 0 };
    throw error;
  }
}

/** Evidence about another commit is no evidence. Commits may be abbreviated on either side. */
function refuseOther(path: string, named: readonly string[], commit: string | undefined): void {
  if (commit === undefined || named.some((one) => isSameCommit(one, commit))) return;
  throw new EvidenceError(
    'evidence-other-commit',
    `${path} is about commit ${shown(named.join(', '), 100)}, expected ${commit}: give the report of the commit that the artifact was built from`,
  );
}

function isSameCommit(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return /^[0-9a-f]{7,64}$/.test(short) && long.startsWith(short);
}
