import { counted } from '../../base/counted.ts';
import type { Promotion } from '../../records/records.ts';
import { type Digest, shortDigest } from '../../registry/digest.ts';
import type { DeploymentLine, DrillLine, EditLine, HistoryFindings, RecordLine, VerificationLine } from './model.ts';

/** A line of the table, and its place in it. */
interface Row {
  readonly time: number;
  readonly cells: readonly string[];
}

export const columns = ['when', 'way', 'version', 'digest', 'by', 'approved by', 'signature'];

/** Cells of every line, oldest first. Records keep their order; every other line stands where its time puts it. */
export function rowsOf({
  records,
  edits,
  deployments,
  verifications,
  drills,
}: Omit<HistoryFindings, 'isCut' | 'unreadable'>): readonly (readonly string[])[] {
  const found: readonly Row[] = [
    ...records.map(recordRow),
    ...edits.map(editRow),
    ...deployments.map(deploymentRow),
    ...verifications.map(verificationRow),
    ...drills.map(drillRow),
  ];
  return found.toSorted((left, right) => left.time - right.time).map(({ cells }) => cells);
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
    signatureText(line),
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

function verificationRow(line: VerificationLine): Row {
  const { environment, time, isProven, required, failed, unproven } = line.verification;
  const not = `NOT PROVEN (${[...failed, ...unproven].join(', ')})`;
  const way = `${environment} verified: ${isProven ? `proven (${required.join(', ')})` : not}`;
  return { time: Date.parse(time), cells: [minuteOf(time), way, '–', '–', '–', '–', signatureText(line)] };
}

function drillRow(line: DrillLine): Row {
  const { source, environment, started, result, passed } = line;
  const of = source ?? environment ?? 'a backup';
  const found = result === 'passed' ? `passed, ${counted(passed, 'check')}` : 'FAILED';
  const when = started === undefined ? '–' : minuteOf(started);
  const cells = [when, `drill of ${of}: ${found}`, '–', '–', '–', '–', signatureText(line)];
  return { time: started === undefined ? 0 : Date.parse(started), cells };
}

function signatureText({ future, signature }: Pick<RecordLine, 'future' | 'signature'>): string {
  return future ? 'FROM THE FUTURE' : words[signature];
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
