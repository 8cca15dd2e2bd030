import { type Finding, type Level, readSarif, type SarifFacts } from '../../../evidence/sarif.ts';
import { amount } from '../amount.ts';
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
        return { commits: facts.commits, count: () => void reports.push(facts) };
      },
      measure: () => measured(reports),
    };
  },
};

function measured(reports: readonly SarifFacts[]): Measured {
  const findings = reports.flatMap((report) => report.findings);
  const measurements: Record<string, Measurement> = {};
  const outputs: Record<string, number> = {};
  for (const { level, id, output } of levels) {
    const ofLevel = findings.filter((finding) => finding.level === level);
    outputs[output] = ofLevel.length;
    measurements[id] = measurementOf(ofLevel, level);
  }
  return { measurements, warnings: [], outputs };
}

function measurementOf(findings: readonly Finding[], level: Level): Measurement {
  const suppressed = findings.filter((finding) => finding.suppressed).length;
  // A suppression is the word of whoever wrote the code or the report; a gate wants somebody else's.
  const note = suppressed === 0 ? '' : ` (${suppressed} of them suppressed in the report, which does not count here)`;
  return {
    actual: findings.length,
    found: amount(findings.length, 'result') + note,
    meets: (limit) => findings.length <= limit,
    advice: (limit) =>
      `Fix at least ${findings.length - limit} of the ${amount(findings.length, 'result')} of level ${level}`,
    details: findings.slice(0, 5).map((finding) => lineOf(finding)),
  };
}

function lineOf({ rule, location, message }: Finding): string {
  return [rule, location === undefined ? '' : ` at ${location}`, message === undefined ? '' : `: ${message}`].join('');
}
