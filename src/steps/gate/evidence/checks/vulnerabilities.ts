import { readVulnerabilities } from '../../../../evidence/vulnerabilities/report.ts';
import type {
  Severity,
  Vulnerability,
  VulnerabilityFacts,
} from '../../../../evidence/vulnerabilities/vulnerability.ts';
import { unique } from '../../../../evidence/vulnerabilities/vulnerability.ts';
import { amount, firstOf, partOf } from '../../verdict/amount.ts';
import type { ReportCheck, MeasuredKind, Measurement } from './check.ts';
import type { Ledger } from '../../exceptions/exception.ts';

const gated = [
  { severity: 'critical', id: 'critical-vulnerabilities' },
  { severity: 'high', id: 'high-vulnerabilities' },
  { severity: 'medium', id: 'medium-vulnerabilities' },
  { severity: 'low', id: 'low-vulnerabilities' },
] as const;

/** Known vulnerabilities: each weakness of a package once, whatever the number of reports that know of it. */
export const vulnerabilities: ReportCheck = {
  kind: 'vulnerabilities',
  input: 'vulnerabilities',
  rows: gated.map(({ severity, id }) => ({ id, title: `Vulnerabilities: ${severity}`, unit: 'vulnerability' })),
  open() {
    const reports: VulnerabilityFacts[] = [];
    return {
      async read(source) {
        const facts = await readVulnerabilities(source);
        return { origin: facts.origin, count: () => void reports.push(facts) };
      },
      measure: ({ ledger }) => measured(unique(reports.flatMap((report) => report.vulnerabilities)), ledger),
    };
  },
};

function measured(known: readonly Vulnerability[], ledger: Ledger): MeasuredKind {
  const all = known.filter(
    ({ id, component, severity }) => !ledger.excepts({ ids: [id], component, level: levelOf(severity) }),
  );
  const measurements: Record<string, Measurement> = {};
  const outputs: Record<string, number> = {};
  for (const { severity, id } of gated) {
    const ofSeverity = all.filter((one) => one.severity === severity);
    const excepted = known.filter((one) => one.severity === severity).length - ofSeverity.length;
    measurements[id] = measurementOf(ofSeverity, excepted);
    outputs[id] = ofSeverity.length;
  }
  const unknown = all.filter(({ severity }) => severity === 'unknown');
  const [first] = unknown;
  const warning = `${amount(unknown.length, 'vulnerability')} without a severity, such as ${first?.id} in ${first?.component}`;
  return { measurements, warnings: first === undefined ? [] : [warning], outputs };
}

/** As scanners write severities into SARIF. */
function levelOf(severity: Severity): 'error' | 'warning' | 'note' {
  if (severity === 'critical' || severity === 'high') return 'error';
  return severity === 'low' ? 'note' : 'warning';
}

function measurementOf(found: readonly Vulnerability[], excepted: number): Measurement {
  const suppressed = found.filter((one) => one.suppressed).length;
  const note = suppressed === 0 ? '' : ` (${suppressed} of them ignored by the scan, which does not count here)`;
  const fixable = found.filter(({ fixedIn }) => fixedIn !== undefined && fixedIn !== '').length;
  return {
    actual: found.length,
    found: amount(found.length, 'vulnerability') + note + (excepted === 0 ? '' : `, ${excepted} more excepted`),
    meets: (limit) => found.length <= limit,
    advice: (limit) =>
      `Remove ${partOf(found.length - limit, found.length, 'vulnerability')}; for ${fixable === 0 ? 'none' : fixable} there is a fixed version`,
    details: firstOf(found, lineOf),
  };
}

function lineOf({ id, component, fixedIn }: Vulnerability): string {
  return `${id} in ${component}${fixedIn === undefined || fixedIn === '' ? '' : `, fixed in ${fixedIn}`}`;
}
