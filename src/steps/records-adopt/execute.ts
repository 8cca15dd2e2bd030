import { RefusedError, StepError } from '../../base/errors.ts';
import { attachRecord } from '../../records/attach.ts';
import { shortDigest } from '../../registry/digest.ts';
import { heading, listing, paragraph, table } from '../../report/report.ts';
import type { Ports } from '../ports.ts';
import type { Outcome } from '../step.ts';
import type { declaration } from './declaration.ts';
import type { AdoptPlan, Adoption } from './model.ts';

/** Writes the records. A refusal of one application does not stop the others, and fails the run in the end. */
export async function execute(plan: AdoptPlan, ports: Ports): Promise<Outcome<(typeof declaration)['outputs']>> {
  const { environment, adoptions, current, refused } = plan;
  const approvers = adoptions.length === 0 ? [] : await approversOf(environment.name, ports);
  const rows: (readonly string[])[] = [];
  for (const adoption of adoptions) rows.push(await adopt(adoption, approvers, ports));
  const written = `${adoptions.length} record${adoptions.length === 1 ? '' : 's'}`;
  const headline = `${written} of ${environment.name} re-stated, ${current.length} count already`;
  const [first] = refused;
  return {
    changed: adoptions.length > 0,
    headline: refused.length === 0 ? headline : `${headline}, ${refused.length} refused`,
    outputs: {
      adopted: adoptions.map(({ application }) => application).join(','),
      current: current.join(','),
      failed: refused.map(({ application }) => application).join(','),
    },
    data: {
      environment: environment.name,
      adopted: adoptions.map(({ application, digest, adopts }) => ({ application, digest, adopts })),
      current,
      failed: refused.map(({ application, error: { code, message } }) => ({ application, code, message })),
    },
    report: [
      heading('records adopt'),
      paragraph(`${headline}.`),
      ...(rows.length === 0 ? [] : [table(['application', 'version', 'digest', 'record'], rows)]),
      ...(refused.length === 0 ? [] : [listing(refused.map(({ error }) => error.message))]),
    ],
    ...(first?.error instanceof RefusedError && { failure: first.error }),
  };
}

async function adopt(
  { application, digest, place, draft, signer }: Adoption,
  approvers: readonly string[],
  { registries, clock, recording }: Ports,
): Promise<readonly string[]> {
  const repository = registries.open(place);
  const subject = await repository.resolve(digest);
  if (subject === undefined) {
    throw new RefusedError({
      code: 'record-not-adopted',
      where: repository.name,
      expected: shortDigest(digest),
      found: 'no such artifact',
      fix: `promote ${application} again`,
    });
  }
  const tool = recording?.tool ?? { name: 'krci-deploy', version: 'unknown' };
  const promotion = { ...draft, approvers, time: clock.now().toISOString(), tool };
  const record = await attachRecord(repository, subject, promotion, signer);
  return [application, draft.version, shortDigest(digest), shortDigest(record)];
}

/** Returns the approvers of this run; a failure is a warning, since a record must not undo an approval. */
async function approversOf(environment: string, { platform, log }: Ports): Promise<readonly string[]> {
  if (platform.kind === 'local') return [];
  try {
    const approvals = await platform.approvals();
    return [
      ...new Set(
        approvals
          .filter((one) => one.state === 'approved' && one.environment === environment)
          .map(({ reviewer }) => reviewer),
      ),
    ].slice(0, 100);
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    log.warn(`the records name no approvers: ${error.message}`);
    return [];
  }
}
