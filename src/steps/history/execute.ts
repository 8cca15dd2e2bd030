import { counted } from '../../base/counted.ts';
import { RemoteError } from '../../base/errors.ts';
import { heading, listing, paragraph, type Report, table } from '../../report/report.ts';
import type { Ports } from '../ports.ts';
import type { Outcome } from '../step.ts';
import type { declaration } from './declaration.ts';
import { findHistory } from './find.ts';
import type { HistoryFindings, HistoryPlan } from './model.ts';
import { columns, rowsOf } from './rows.ts';

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
      verifications: findings.verifications,
      drills: findings.drills,
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

function headlineOf({ application: { name } }: HistoryPlan, findings: HistoryFindings): string {
  const { records, edits, verifications, drills, isCut } = findings;
  const found = records.length === 0 ? `no records of ${name}` : `${counted(records.length, 'record')} of ${name}`;
  const byHand = edits.length === 0 ? '' : `, ${counted(edits.length, 'change')} in Git without one`;
  const verified = verifications.length === 0 ? '' : `, ${counted(verifications.length, 'verification')}`;
  const drilled = drills.length === 0 ? '' : `, ${counted(drills.length, 'drill')}`;
  return `${found}${byHand}${verified}${drilled}${isCut ? ', and older ones were not looked at' : ''}`;
}

function reportOf({ flow, application, removedAfter, notes }: HistoryPlan, findings: HistoryFindings): Report {
  const { records, unreadable } = findings;
  const unknown = [...notes, ...unreadable.map(({ message }) => message)];
  const missing = unknown.length === 0 ? [] : [listing(unknown)];
  const title = [heading(`history of ${application.name}`), ...removal(flow.file, application.name, removedAfter)];
  const rows = rowsOf(findings);
  if (rows.length === 0) {
    const why =
      flow.records === undefined
        ? `${flow.file} has no "records", so promotions write none`
        : 'nothing was promoted yet';
    return [...title, paragraph(`No record was found: ${why}.`), ...missing];
  }
  const forks = records.some(({ forked }) => forked)
    ? [paragraph('⑂ marks records that follow the same record; the one that Git names counts.')]
    : [];
  return [...title, table(columns, rows), ...forks, ...missing];
}

function removal(file: string, name: string, commit: string | undefined): Report {
  return commit === undefined
    ? []
    : [paragraph(`${name} is not in ${file} any more; the last state that has it is of ${commit.slice(0, 12)}.`)];
}
