import { signatureOf } from '../../records/chain.ts';
import { type FoundRecord, recordsOf } from '../../records/read.ts';
import type { Promotion } from '../../records/records.ts';
import { type Digest, shortDigest } from '../../registry/digest.ts';
import { heading, paragraph, type Report, table } from '../../report/report.ts';
import type { Ports } from '../ports.ts';
import type { Outcome } from '../step.ts';
import type { declaration } from './declaration.ts';
import type { HistoryPlan } from './plan.ts';

/** One line of the history. */
interface Told {
  /** Of the record's manifest. */
  readonly record: Digest;
  /** What was promoted. */
  readonly digest: Digest;
  /** `not-asked` where the flow trusts no keys in particular. */
  readonly signature: ReturnType<typeof signatureOf>;
  readonly promotion: Promotion;
}

export async function execute(plan: HistoryPlan, ports: Ports): Promise<Outcome<(typeof declaration)['outputs']>> {
  const told = new Map<Digest, Told>();
  for (const { repository, digest } of plan.looked) {
    for (const record of await recordsOf(ports.registries.open(repository), digest)) {
      const line = tell(record, digest, plan);
      if (line !== undefined) told.set(line.record, line);
    }
  }
  const lines = [...told.values()].toSorted(
    (left, right) => Date.parse(left.promotion.time) - Date.parse(right.promotion.time),
  );
  const { name } = plan.application;
  const headline = lines.length === 0 ? `no records of ${name}` : `${lines.length} records of ${name}`;
  return {
    changed: false,
    headline,
    outputs: { records: String(lines.length) },
    data: { flow: plan.flow.name, application: name, records: lines },
    report: reportOf(plan, lines),
  };
}

/** A record of something else is no part of this history. */
function tell(record: FoundRecord, digest: Digest, { flow, application, trust }: HistoryPlan): Told | undefined {
  if ('unreadable' in record.content) return undefined;
  const { subjects, promotion } = record.content.statement;
  const own = subjects.includes(digest) && promotion.flow === flow.name && promotion.application === application.name;
  return own ? { record: record.digest, digest, signature: signatureOf(record, trust), promotion } : undefined;
}

function reportOf({ flow, application }: HistoryPlan, lines: readonly Told[]): Report {
  if (lines.length === 0) {
    const why =
      flow.records === undefined
        ? `${flow.file} has no "records", so promotions write none`
        : 'nothing was promoted yet';
    return [heading(`history of ${application.name}`), paragraph(`No record of what runs was found: ${why}.`)];
  }
  const rows = lines.map(({ digest, signature, promotion }) => {
    const { time, source, destination, version, actor, approvers } = promotion;
    const way = `${source.environment ?? 'build'} → ${destination.environment}`;
    return [
      `${time.slice(0, 16)}Z`,
      way,
      version,
      shortDigest(digest).slice(7),
      actor ?? '–',
      approvers.join(', ') || '–',
      words[signature],
    ];
  });
  return [
    heading(`history of ${application.name}`),
    table(['when', 'way', 'version', 'digest', 'by', 'approved by', 'signature'], rows),
  ];
}

const words: Readonly<Record<Told['signature'], string>> = {
  trusted: 'trusted',
  unsigned: 'NOT SIGNED',
  'unknown-key': 'UNKNOWN KEY',
  altered: 'ALTERED',
  'not-asked': 'not checked',
  unreadable: 'unreadable',
};
