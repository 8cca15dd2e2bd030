import { signatureOf } from '../../records/chain.ts';
import { type FoundRecord, recordsOf } from '../../records/read.ts';
import type { Promotion } from '../../records/records.ts';
import { type Digest, shortDigest } from '../../registry/digest.ts';
import { formatRepository, parseLocation } from '../../registry/reference.ts';
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

/** Artifacts looked at: what runs, what that replaced, and so on into the past. */
const mostArtifacts = 200;

export async function execute(plan: HistoryPlan, ports: Ports): Promise<Outcome<(typeof declaration)['outputs']>> {
  const { lines, cut } = await walk(plan, ports);
  const { name } = plan.application;
  const found =
    lines.length === 0 ? `no records of ${name}` : `${lines.length} record${lines.length === 1 ? '' : 's'} of ${name}`;
  const headline = cut ? `${found}, and older ones were not looked at` : found;
  return {
    changed: false,
    headline,
    outputs: { records: String(lines.length) },
    data: { flow: plan.flow.name, application: name, records: lines },
    report: reportOf(plan, lines),
  };
}

/** From what runs to what it replaced: each record of an entry names what was there before it. */
async function walk(plan: HistoryPlan, ports: Ports): Promise<{ lines: readonly Told[]; cut: boolean }> {
  const told = new Map<Digest, Told>();
  const places = new Map(plan.looked.map((place) => [keyOf(place), place]));
  for (const { repository, digest } of places.values()) {
    for (const record of await recordsOf(ports.registries.open(repository), digest)) {
      const line = tell(record, digest, plan);
      if (line === undefined) continue;
      told.set(line.record, line);
      const before = replacedBy(line, plan);
      if (before !== undefined && places.size < mostArtifacts) places.set(keyOf(before), before);
    }
  }
  const lines = [...told.values()].toSorted(
    (left, right) => Date.parse(left.promotion.time) - Date.parse(right.promotion.time),
  );
  return { lines, cut: places.size >= mostArtifacts };
}

type Place = HistoryPlan['looked'][number];

function keyOf({ repository, digest }: Place): string {
  return `${formatRepository(repository)}@${digest}`;
}

/** A record that nobody has to believe leads nowhere; one that names no environment of the flow neither. */
function replacedBy({ signature, promotion }: Told, { flow, application }: HistoryPlan): Place | undefined {
  const { replaced, destination } = promotion;
  const environment = flow.environments.find(({ name }) => name === destination.environment);
  if (replaced === undefined || environment === undefined) return undefined;
  if (signature !== 'trusted' && signature !== 'not-asked') return undefined;
  return { repository: parseLocation(environment.registry, application.image), digest: replaced.digest };
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
    const { time, version, actor, approvers } = promotion;
    return [
      `${time.slice(0, 16)}Z`,
      wayOf(promotion),
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

/** `uat → prod`, with the name that it had there where it got another one; `prod ↩` for a rollback. */
function wayOf({ source, destination, rollback, replaced }: Promotion): string {
  if (rollback === true)
    return `${destination.environment} ↩${replaced?.version === undefined ? '' : ` from ${replaced.version}`}`;
  const from = source.environment ?? 'build';
  return `${from}${source.version === undefined ? '' : ` (${source.version})`} → ${destination.environment}`;
}

const words: Readonly<Record<Told['signature'], string>> = {
  trusted: 'trusted',
  unsigned: 'NOT SIGNED',
  'unknown-key': 'UNKNOWN KEY',
  altered: 'ALTERED',
  'not-asked': 'not checked',
  unreadable: 'unreadable',
};
