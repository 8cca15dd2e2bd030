import { counted } from '../../base/counted.ts';
import { RemoteError } from '../../base/errors.ts';
import type { Promotion } from '../../records/records.ts';
import { type Digest, shortDigest } from '../../registry/digest.ts';
import { heading, listing, paragraph, type Report, table } from '../../report/report.ts';
import type { Ports } from '../ports.ts';
import type { Outcome } from '../step.ts';
import type { declaration } from './declaration.ts';
import { findHistory } from './find.ts';
import type { DeploymentLine, EditLine, HistoryFindings, HistoryPlan, RecordLine } from './model.ts';

export async function execute(plan: HistoryPlan, ports: Ports): Promise<Outcome<(typeof declaration)['outputs']>> {
  const findings = await findHistory(plan, ports);
  const { records, edits, unreadable } = findings;
  const [first] = unreadable;
  return {
    changed: false,
    headline: headlineOf(plan, findings),
    outputs: { records: String(records.length), edits: plan.flow.records === undefined ? '' : String(edits.length) },
    data: {
      flow: plan.flow.name,
      application: plan.application.name,
      removedAfter: plan.removedAfter,
      records,
      edits,
      deployments: findings.deployments,
      unreadable,
      notes: plan.notes,
    },
    report: reportOf(plan, findings),
    ...(first !== undefined && {
      failure: new RemoteError({
        code: 'history-incomplete',
        where: first.place,
        found: `its records could not be read: ${first.message}`,
        fix: 'run again when it answers; the lines above are of the other places',
      }),
    }),
  };
}

function headlineOf({ application: { name } }: HistoryPlan, { records, edits, isCut }: HistoryFindings): string {
  const found = records.length === 0 ? `no records of ${name}` : `${counted(records.length, 'record')} of ${name}`;
  const byHand = edits.length === 0 ? '' : `, ${counted(edits.length, 'change')} in Git without one`;
  return `${found}${byHand}${isCut ? ', and older ones were not looked at' : ''}`;
}

function reportOf({ flow, application, removedAfter, notes }: HistoryPlan, findings: HistoryFindings): Report {
  const { records, edits, deployments, unreadable } = findings;
  const unknown = [...notes, ...unreadable.map(({ message }) => message)];
  const missing = unknown.length === 0 ? [] : [listing(unknown)];
  const title = [heading(`history of ${application.name}`), ...removal(flow.file, application.name, removedAfter)];
  if (records.length + edits.length === 0) {
    const why =
      flow.records === undefined
        ? `${flow.file} has no "records", so promotions write none`
        : 'nothing was promoted yet';
    return [...title, paragraph(`No record was found: ${why}.`), ...missing];
  }
  const found = [...records.map(recordRow), ...edits.map(editRow), ...deployments.map(deploymentRow)];
  const rows = found.toSorted(byTime).map(({ cells }) => cells);
  const forks = records.some(({ forked }) => forked)
    ? [paragraph('⑂ marks records that follow the same record; the one that Git names counts.')]
    : [];
  return [
    ...title,
    table(['when', 'way', 'version', 'digest', 'by', 'approved by', 'signature'], rows),
    ...forks,
    ...missing,
  ];
}

function removal(file: string, name: string, commit: string | undefined): Report {
  return commit === undefined
    ? []
    : [paragraph(`${name} is not in ${file} any more; the last state that has it is of ${commit.slice(0, 12)}.`)];
}

interface Row {
  readonly time: number;
  readonly cells: readonly string[];
}

/** Records keep their order; an edit stands where its time puts it. */
function byTime(left: Row, right: Row): number {
  return left.time - right.time;
}

function recordRow(line: RecordLine, at: number, all: readonly RecordLine[]): Row {
  const { digest, promotion, forked } = line;
  const { time, version, actor, approvers } = promotion;
  const cells = [
    minuteOf(time),
    `${wayOf(promotion)}${forked ? ' ⑂' : ''}`,
    version,
    digestText(digest),
    actor ?? '–',
    approvers.join(', ') || '–',
    line.future ? 'FROM THE FUTURE' : words[line.signature],
  ];
  const earlier = all.slice(0, at + 1).map((one) => Date.parse(one.promotion.time));
  return { time: earlier.reduce((latest, one) => Math.max(latest, one), 0), cells };
}

function editRow({ environment, time, author, digest, version }: EditLine): Row {
  const cells = [
    minuteOf(time),
    `${environment} by hand`,
    version ?? '–',
    digest === undefined ? '–' : digestText(digest),
    author,
    '–',
    'NO RECORD',
  ];
  return { time: Date.parse(time), cells };
}

/** The time is that of the controller, by which it was healthy. */
function deploymentRow({ digest, signature, deployment }: DeploymentLine): Row {
  const { environment, version, result, healthyAt, time, actor } = deployment;
  const at = healthyAt ?? time;
  const way = result === 'running' ? `${environment} runs it` : `${environment} says nothing: UNPROVEN`;
  const cells = [minuteOf(at), way, version, digestText(digest), actor ?? '–', '–', words[signature]];
  return { time: Date.parse(time), cells };
}

function minuteOf(time: string): string {
  return `${time.slice(0, 16)}Z`;
}

function digestText(digest: Digest): string {
  return shortDigest(digest).slice(7);
}

/** `uat → prod`, with the name that it had there where it got another one; `prod ↩` for a rollback. */
function wayOf({ source, destination, rollback, replaced }: Promotion): string {
  if (rollback === true)
    return `${destination.environment} ↩${replaced?.version === undefined ? '' : ` from ${replaced.version}`}`;
  const from = source.environment ?? 'build';
  return `${from}${source.version === undefined ? '' : ` (${source.version})`} → ${destination.environment}`;
}

const words: Readonly<Record<RecordLine['signature'], string>> = {
  trusted: 'trusted',
  unsigned: 'NOT SIGNED',
  'unknown-key': 'UNKNOWN KEY',
  'key-scope': 'KEY OUT OF SCOPE',
  'key-retired': 'RETIRED KEY',
  altered: 'ALTERED',
  unverified: 'NOT VERIFIED',
  'unknown-identity': 'UNKNOWN JOB',
  'not-asked': 'not checked',
  unreadable: 'unreadable',
};
