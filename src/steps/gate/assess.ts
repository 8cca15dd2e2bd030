import { StepError } from '../../errors.ts';
import { openSource } from '../../evidence/source.ts';
import type { Files } from '../../files.ts';
import { bind, type Binding } from './binding.ts';
import type { CheckKind, EvidenceItem, Measured, Reading } from './checks/check.ts';
import type { Ledger } from './exceptions/ledger.ts';
import type { EvidencePlan } from './plan.ts';
import { readSidecar, refuseOtherBytes } from './sidecar.ts';

/** What the reports of one kind say, and which of them could not be used. */
export interface Assessment {
  readonly evidence: readonly EvidenceItem[];
  /** Empty: every pattern and every report gave facts. */
  readonly problems: readonly string[];
  /** Undefined when there was nothing to read. */
  readonly measured: Measured | undefined;
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
  binding: Binding,
  files: Files,
): Promise<EvidenceItem> {
  const source = openSource(path, files);
  try {
    const sidecar = await readSidecar(path, files);
    const report = await reading.read(source);
    const fingerprint = await source.fingerprint();
    refuseOtherBytes(path, sidecar, fingerprint.sha256);
    const bound = bind(path, report.origin, sidecar, binding);
    // A copy of a report is no further evidence: two copies of 50 tests are 50 tests.
    if (!counted.has(fingerprint.sha256)) report.count();
    counted.set(fingerprint.sha256, path);
    const beside = sidecar && { sidecar: { path: sidecar.path, sha256: sidecar.sha256 } };
    return { path, ...fingerprint, ...bound, ...beside };
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
