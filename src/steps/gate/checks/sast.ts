import { type Finding, type Level, readSarif, type SarifFacts } from '../../../evidence/sarif.ts';
import { amount } from '../amount.ts';
import type { Exceptable } from '../exceptions/exception.ts';
import type { Ledger } from '../exceptions/ledger.ts';
import type { CheckKind, Measured, Measurement } from './check.ts';

const levels = [
  { level: 'error', id: 'sast-errors', output: 'errors' },
  { level: 'warning', id: 'sast-warnings', output: 'warnings' },
  { level: 'note', id: 'sast-notes', output: 'notes' },
] as const;

/** Static analysis: SARIF results by level. */
export const sast: CheckKind = {
  kind: 'sast',
  input: 'sarif',
  rows: levels.map(({ level, id }) => ({ id, title: `Static analysis: ${level}s`, unit: 'result' })),
  open() {
    const reports: SarifFacts[] = [];
    return {
      async read(source) {
        const facts = await readSarif(source);
        return { origin: facts.origin, count: () => void reports.push(facts) };
      },
      measure: (ledger) => measured(reports, ledger),
    };
  },
};

function measured(reports: readonly SarifFacts[], ledger: Ledger): Measured {
  const all = reports.flatMap((report) => report.findings);
  const excepted = new Set(all.filter((finding) => ledger.excepts(exceptableOf(finding))));
  const measurements: Record<string, Measurement> = {};
  const outputs: Record<string, number> = {};
  for (const { level, id, output } of levels) {
    const known = all.filter((finding) => finding.level === level);
    const ofLevel = known.filter((finding) => !excepted.has(finding));
    outputs[output] = ofLevel.length;
    measurements[id] = measurementOf(ofLevel, level, known.length - ofLevel.length);
  }
  return { measurements, warnings: [], outputs };
}

/** A finding goes by its rule, by each rule above it, and by its fingerprint. */
function exceptableOf({ rule, fingerprint, location }: Finding): Exceptable {
  const above = rule.split('/').map((_, index, parts) => parts.slice(0, index + 1).join('/'));
  return {
    ids: [...above, ...(fingerprint === undefined ? [] : [fingerprint])],
    path: location?.replace(/:\d+$/, ''),
  };
}

function measurementOf(findings: readonly Finding[], level: Level, excepted: number): Measurement {
  const suppressed = findings.filter((finding) => finding.suppressed).length;
  // A suppression is the word of whoever wrote the code or the report; a gate wants somebody else's.
  const note = suppressed === 0 ? '' : ` (${suppressed} of them suppressed in the report, which does not count here)`;
  return {
    actual: findings.length,
    found: amount(findings.length, 'result') + note + (excepted === 0 ? '' : `, ${excepted} more excepted`),
    meets: (limit) => findings.length <= limit,
    advice: (limit) =>
      `Fix at least ${findings.length - limit} of the ${amount(findings.length, 'result')} of level ${level}`,
    details: findings.slice(0, 5).map((finding) => lineOf(finding)),
  };
}

function lineOf({ rule, location, message }: Finding): string {
  return [rule, location === undefined ? '' : ` at ${location}`, message === undefined ? '' : `: ${message}`].join('');
}
