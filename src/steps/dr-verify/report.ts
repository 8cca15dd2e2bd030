import { shortDigest } from '../../registry/digest.ts';
import type { DeployedPlace, RecoveryFinding } from '../../recovery/model.ts';
import { heading, listing, paragraph, table, type Block, type Report } from '../../report/report.ts';
import type { Verification, VerifyPlan } from './model.ts';
import { objectiveColumns, objectiveRow } from './objectives.ts';
import { findingText, headsOf } from './words.ts';

/** Rows of the report; the data has every finding. */
const maxRows = 300;
const maxTasks = 10;

export function describe({ scene, asked, absent }: VerifyPlan): Report {
  const { deployed } = scene;
  return [
    heading('dr-verify: plan'),
    paragraph(`${headsOf(scene)} names ${imageCount(deployed.length)}; checks: ${asked.join(', ')}.`),
    table(
      ['environment', 'application', 'digest', 'registry'],
      deployed.map((one) => [one.environment.name, one.application, digestOf(one), one.environment.registry]),
    ),
    ...absentBlocks(absent),
  ];
}

export function verificationReport(verification: Verification): Report {
  const { heads, required, findings, sums, objectives, notLookedAt, absent } = verification;
  return [
    heading('dr-verify'),
    paragraph(`${heads}; required: ${required.join(', ')}.`),
    ...taskBlocks(verification),
    table(
      ['environment', 'proven', 'disproven', 'unproven'],
      sums.map(({ of, counts }) => [of, `${counts.PASS}`, `${counts.FAIL}`, `${counts.UNPROVEN}`]),
    ),
    ...(objectives.length === 0 ? [] : [table(objectiveColumns, objectives.map(objectiveRow))]),
    table(['verdict', 'check', 'subject', 'because'], findings.slice(0, maxRows).map(row)),
    ...(findings.length > maxRows ? [paragraph(`And ${findings.length - maxRows} more; the JSON has them all.`)] : []),
    paragraph(`Not looked at: ${notLookedAt.join(', ')}.`),
    ...absentBlocks(absent),
  ];
}

function row(finding: RecoveryFinding): readonly string[] {
  const { verdict, check, subject, file, line } = finding;
  const place = file === undefined ? '' : ` (${line === undefined ? file : `${file}:${line}`})`;
  return [verdict, check, subject, `${findingText(finding)}${place}`];
}

/** Names what to do first: what is disproven comes before what is unproven. */
function taskBlocks({ fatal }: Verification): readonly Block[] {
  const tasks = [...new Set(fatal.map(({ subject, because, fix }) => `${subject}: ${fix ?? because}`))];
  if (tasks.length === 0) return [];
  const more = tasks.length > maxTasks ? [`and ${tasks.length - maxTasks} more`] : [];
  return [paragraph('What to do first:'), listing([...tasks.slice(0, maxTasks), ...more])];
}

function absentBlocks(absent: readonly string[]): readonly Block[] {
  if (absent.length === 0) return [];
  return [paragraph('Not deployed, as Git names no image for them:'), listing(absent)];
}

function digestOf({ named, unreadable }: DeployedPlace): string {
  if (unreadable !== undefined) return 'unreadable';
  return named.digest === undefined ? `tag ${named.tag ?? '(none)'} only` : shortDigest(named.digest);
}

function imageCount(count: number): string {
  return count === 1 ? 'one image' : `${count} images`;
}
