import { StepError } from '../../../base/errors.ts';
import type { Origin } from '../../../evidence/origin.ts';
import { openSource, type Source } from '../../../evidence/text/source.ts';
import type { Files } from '../../../files/files.ts';
import { isPattern } from '../../../files/glob.ts';
import { bindBaseline } from './baseline.ts';
import { bind, type Binding, type BoundReport } from './binding.ts';
import type { ReportCheck, MeasuredKind, ReadReport, Terms } from './checks/check.ts';
import { readSidecar, refuseOtherBytes, type Sidecar } from './sidecar.ts';
import type { EvidenceItem, EvidencePlan } from '../model.ts';
import type { ReadingSettings } from './model.ts';

/** Facts from the reports of one kind, and the reports that could not be used. */
export interface Assessment {
  readonly evidence: readonly EvidenceItem[];
  /** Reports that they were compared with. */
  readonly baseline: readonly EvidenceItem[];
  /** Empty: every pattern and every report gave facts. */
  readonly problems: readonly string[];
  /** Undefined when there was nothing to read. */
  readonly measured: MeasuredKind | undefined;
}

/** Terms on which reports are read, accepted and measured. */
export interface AssessmentTerms extends Omit<Terms, 'rootedPaths'> {
  readonly binding: Binding;
  readonly settings: ReadingSettings;
}

/** Functions that read and bind the reports of one sort. */
interface ReportHandling {
  read(source: Source): Promise<ReadReport>;
  bind(path: string, origin: Origin, sidecar: Sidecar | undefined, binding: Binding): BoundReport;
}

/** Reads the reports of one kind, one after the other. Loads no reader where there is none. */
export async function assess(
  kind: ReportCheck,
  plan: EvidencePlan,
  terms: AssessmentTerms,
  files: Files,
): Promise<Assessment> {
  if (plan.files.length + plan.baseline.files.length === 0) return withoutReports(plan);
  const open = await kind.load();
  const reading = open(terms.settings);
  const ofReport: ReportHandling = { read: (source) => reading.read(source), bind };
  const ofBaseline: ReportHandling = {
    read: (source) => reading.readBaseline?.(source) ?? reading.read(source),
    bind: bindBaseline,
  };
  const own = await readAll(plan.files, ofReport, terms.binding, files);
  const before = await readAll(plan.baseline.files, ofBaseline, terms.binding, files);
  const rootedPaths = await rootedIn(reading.ambiguousPaths?.() ?? [], files);
  const unread = [...own.evidence, ...before.evidence].flatMap(({ problem }) => problem ?? []);
  return {
    evidence: own.evidence,
    baseline: before.evidence,
    problems: [...plan.problems, ...plan.baseline.problems, ...unread],
    measured: own.counted === 0 ? undefined : reading.measure({ ...terms, rootedPaths }),
  };
}

function withoutReports({ problems, baseline }: EvidencePlan): Assessment {
  return { evidence: [], baseline: [], problems: [...problems, ...baseline.problems], measured: undefined };
}

const maxAmbiguousPaths = 1000;

/**
 * Keeps paths that name a file of the working directory.
 * A path that looks like a pattern names none.
 */
async function rootedIn(paths: readonly string[], files: Files): Promise<ReadonlySet<string>> {
  const rooted = new Set<string>();
  for (const path of paths.slice(0, maxAmbiguousPaths)) {
    if (isPattern(path) || path.split('/').includes('..')) continue;
    const found = await files.glob(path).catch(() => []);
    if (found.length > 0) rooted.add(path);
  }
  return rooted;
}

interface ReadingResult {
  readonly evidence: readonly EvidenceItem[];
  /** Number of reports that were used, copies not counted. */
  readonly counted: number;
}

async function readAll(
  paths: readonly string[],
  manner: ReportHandling,
  binding: Binding,
  files: Files,
): Promise<ReadingResult> {
  const counted = new Set<string>();
  const evidence: EvidenceItem[] = [];
  for (const path of paths) evidence.push(await readOne(path, manner, counted, binding, files));
  return { evidence, counted: counted.size };
}

async function readOne(
  path: string,
  manner: ReportHandling,
  counted: Set<string>,
  binding: Binding,
  files: Files,
): Promise<EvidenceItem> {
  const source = openSource(path, files);
  try {
    const sidecar = await readSidecar(path, files);
    const report = await manner.read(source);
    const fingerprint = await source.fingerprint();
    refuseOtherBytes(path, sidecar, fingerprint.sha256);
    const bound = manner.bind(path, report.origin, sidecar, binding);
    // A copy of a report is no further evidence: two copies of 50 tests are 50 tests.
    if (!counted.has(fingerprint.sha256)) report.count();
    counted.add(fingerprint.sha256);
    const beside = sidecar && { sidecar: { path: sidecar.path, sha256: sidecar.sha256 } };
    return { path, ...fingerprint, ...bound, ...beside };
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    return { path, ...(await fingerprintOrNothing(source)), problem: error.message, code: error.code };
  }
}

/** Returns the fingerprint; nothing for a file that cannot be read to its end. */
async function fingerprintOrNothing(source: ReturnType<typeof openSource>): Promise<{ sha256: string; size: number }> {
  try {
    return await source.fingerprint();
  } catch (error) {
    if (error instanceof StepError) return { sha256: '', size: 0 };
    throw error;
  }
}
