import { RefusedError } from '../../base/errors.ts';
import { signStatement } from '../../records/sign-statement.ts';
import { writeStatementOf } from '../../records/statement.ts';
import { drillType } from '../../recovery/drills/forms/own.ts';
import { heading, paragraph, table } from '../../report/report.ts';
import type { Ports } from '../ports.ts';
import type { Outcome } from '../step.ts';
import type { declaration } from './declaration.ts';
import type { DrillPlan } from './model.ts';

/** Writes the record, also of a drill that failed: that one ends in a refusal, so that its job is red. */
export async function execute(plan: DrillPlan, { files }: Ports): Promise<Outcome<(typeof declaration)['outputs']>> {
  const { file, predicate, judgement, isThere, signer } = plan;
  if (!isThere) await files.write(file, await recordOf(plan));
  const { verdict, because, fix } = judgement;
  const signed = signer === undefined ? 'unsigned' : 'signed';
  const headline = `${isThere ? `${file} has it already` : `${file} was written, ${signed}`}: ${verdict}, ${because}`;
  return {
    changed: !isThere,
    headline,
    outputs: { verdict, file },
    data: { file, verdict, because, ...(fix !== undefined && { fix }), record: predicate },
    report: [
      heading('drill record'),
      paragraph(`${headline}.`),
      table(
        ['check', 'result', 'detail'],
        predicate.checks.slice(0, maxRows).map(({ name, result, detail }) => [name, result, detail ?? '']),
      ),
    ],
    ...(verdict === 'FAIL' && {
      failure: new RefusedError({
        code: 'drill-failed',
        where: `the restore of ${predicate.backup.id}`,
        found: because,
        ...(fix !== undefined && { fix }),
      }),
    }),
  };
}

const maxRows = 100;

async function recordOf({ predicate, result: { name, digest }, signer }: DrillPlan): Promise<Uint8Array> {
  const statement = writeStatementOf(drillType, { digest, name, predicate });
  const { bytes } = await signStatement(statement, signer);
  return new TextEncoder().encode(`${new TextDecoder().decode(bytes)}\n`);
}
