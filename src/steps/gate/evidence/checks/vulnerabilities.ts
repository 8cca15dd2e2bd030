import { readVulnerabilities } from '../../../../evidence/vulnerabilities/report.ts';
import type {
  Severity,
  Vulnerability,
  VulnerabilityFacts,
} from '../../../../evidence/vulnerabilities/vulnerability.ts';
import { unique } from '../../../../evidence/vulnerabilities/vulnerability.ts';
import { amount, firstOf, partOf } from '../../verdict/amount.ts';
import type { EvidenceGap, MeasuredKind, Measurement, Reading } from './check.ts';
import { toolsFinding } from './tools.ts';
import type { ReadingSettings } from '../model.ts';
import type { Ledger } from '../../../../exceptions/exception.ts';

const gated = [
  { severity: 'critical', id: 'critical-vulnerabilities' },
  { severity: 'high', id: 'high-vulnerabilities' },
  { severity: 'medium', id: 'medium-vulnerabilities' },
  { severity: 'low', id: 'low-vulnerabilities' },
] as const;

/** Known vulnerabilities: each weakness of a package once, whatever the number of reports with it. */
export function openVulnerabilities({ unrated, tools }: ReadingSettings): Reading {
  const reports: VulnerabilityFacts[] = [];
  return {
    async read(source) {
      const facts = await readVulnerabilities(source);
      return { origin: facts.origin, count: () => void reports.push(facts) };
    },
    measure: ({ ledger }) => {
      const all = unique(reports.flatMap((report) => report.vulnerabilities));
      const ran = reports.flatMap(({ tool }) => tool.split(', '));
      const demanded = { 'vulnerabilities-tools': toolsFinding(tools.vulnerabilities, ran) };
      const gaps = gapsOf(reports.flatMap((report) => report.unscanned));
      return { ...measured(all, unrated, ledger), gaps, demanded };
    },
  };
}

function measured(known: readonly Vulnerability[], unrated: Severity, ledger: Ledger): MeasuredKind {
  const all = known.filter(
    ({ id, aliases = [], component, severity }) =>
      !ledger.excepts({
        ids: [id, ...aliases],
        component,
        level: levelOf(severity === 'unknown' ? unrated : severity),
      }),
  );
  const countsAs = (one: Vulnerability, severity: Severity): boolean =>
    one.severity === severity || (one.severity === 'unknown' && severity === unrated);
  const measurements: Record<string, Measurement> = {};
  const outputs: Record<string, number> = {};
  for (const { severity, id } of gated) {
    const ofSeverity = all.filter((one) => countsAs(one, severity));
    const excepted = known.filter((one) => countsAs(one, severity)).length - ofSeverity.length;
    measurements[id] = measurementOf(ofSeverity, excepted);
    outputs[id] = ofSeverity.length;
  }
  const unknown = all.filter(({ severity }) => severity === 'unknown');
  const [first] = unknown;
  const warning = `${amount(unknown.length, 'vulnerability')} without a severity, such as ${first?.id} in ${first?.component}, counted as ${unrated}`;
  return { measurements, warnings: first === undefined ? [] : [warning], outputs };
}

function gapsOf(unscanned: readonly string[]): readonly EvidenceGap[] {
  if (unscanned.length === 0) return [];
  return [
    {
      id: 'unscanned-packages',
      title: 'Vulnerabilities: packages',
      status: 'warn',
      required: 'every package looked up',
      found: `${amount(unscanned.length, 'package')} that the scanner could not look up`,
      advice: 'See why the scanner does not know them',
      details: firstOf(unscanned, (one) => one),
    },
  ];
}

/** Maps a severity to its level in SARIF, as scanners do. */
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

function lineOf({ id, component, fixedIn, severity }: Vulnerability): string {
  const unrated = severity === 'unknown' ? ' (without a severity)' : '';
  return `${id} in ${component}${unrated}${fixedIn === undefined || fixedIn === '' ? '' : `, fixed in ${fixedIn}`}`;
}
