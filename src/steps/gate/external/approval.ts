import { asksSeveral } from '../../../flow/approval.ts';
import type { Approval, Authors, EnvironmentEntry, Platform } from '../../../platform/platform.ts';
import type { Ports } from '../../ports.ts';
import { loginOf } from '../../../exceptions/login.ts';
import { type ApprovalDemands, approvalDemands, platformName } from './approval-policy.ts';
import { commitRange } from './commit-range.ts';
import { counting, demanded, weigh, type WeighedApproval } from './approvers.ts';
import { type ArtifactFacts, artifactFacts } from './artifact-facts.ts';
import { artifactFirst, isEarly } from './artifact-first.ts';
import { artifactNamed } from './artifact-named.ts';
import { independence, isAuthor } from './independence.ts';
import { jobIdentity, requiredIdentity } from './job-identity.ts';
import { bindingOf, mentionIn } from './mention.ts';
import type { ExternalCheck, CheckContext } from './check.ts';
import { judgedRow, rowOf, once, undefinedIfUnanswered } from './row.ts';
import type { Check, PlannedRow, CheckResult, Subject } from '../model.ts';
import type { RowResult } from './row.ts';

const kind = 'approval';

/** Users who approved this run's entry into the environment, and their independence. */
export const approval: ExternalCheck = {
  kind,
  plan(context, { platform }) {
    const demands = approvalDemands(context, platform);
    if (demands === undefined || demands.by !== 'platform') return Promise.resolve(undefined);
    const rows = rowsOf(demands, platform);
    const all = [rows.approvals, rows.authors, rows.named, rows.first, rows.job, rows.identity].filter(
      (row) => row !== undefined,
    );
    return Promise.resolve({ kind, rows: all, ask: (ports) => answer(context, demands, rows, ports) });
  },
};

interface Rows {
  readonly approvals: PlannedRow;
  readonly authors: PlannedRow | undefined;
  readonly named: PlannedRow | undefined;
  readonly first: PlannedRow | undefined;
  readonly job: PlannedRow | undefined;
  readonly identity: PlannedRow;
}

function rowsOf(demands: ApprovalDemands, platform: Platform): Rows {
  const row = (id: string, title: string, required: string): PlannedRow => {
    return { id, title, required, source: demands.source, from: platformName(platform) };
  };
  const { environment } = demands;
  return {
    approvals: row('approval', 'Approval', `${demanded(demands)}, none by who started the run`),
    authors:
      demands.authors === 'off' ? undefined : row('approval-authors', 'Approval by others', 'no approval by an author'),
    named:
      demands.artifactNamed === 'off'
        ? undefined
        : row('approval-artifact', 'Approval names the artifact', 'its digest, named before the approval'),
    first:
      demands.artifactFirst === 'off'
        ? undefined
        : row('approval-after-artifact', 'Artifact before approval', 'approved after the artifact was fixed'),
    job:
      platform.kind === 'gitlab'
        ? row('manual-job', 'Job of the environment', `${environment.name}, with allow_failure: false`)
        : undefined,
    identity: row('job-identity', 'Identity of the job', requiredIdentity(demands.identity)),
  };
}

async function answer(context: CheckContext, demands: ApprovalDemands, rows: Rows, ports: Ports): Promise<CheckResult> {
  const { platform } = ports;
  const entry = await platform.entry(demands.environment.name);
  const own = (await platform.approvals()).filter((one) => one.environment === demands.environment.name);
  const facts = once(() => artifactFacts(context, ports));
  const authors = once(async () => ports.platform.authors(await commitRange(context, facts)));
  const given = await weighAll(own, entry, demands, { authors, facts, subject: context.subject }, ports);
  const naming = once(() => artifactNamed(context.subject, given, demands, () => platform.announced()));
  const extra: Check[] = [];
  if (rows.authors !== undefined) {
    extra.push(
      await judgedRow(kind, rows.authors, async () => independence(await authors(), approversIn(own), demands.authors)),
    );
  }
  if (rows.named !== undefined) extra.push(await judgedRow(kind, rows.named, naming));
  if (rows.first !== undefined) {
    extra.push(
      await judgedRow(kind, rows.first, async () => {
        const known = await facts();
        const isNamed = known.fixed === undefined && (await undefinedIfUnanswered(naming()))?.status === 'pass';
        return artifactFirst(known, own, entry, demands.artifactFirst, isNamed);
      }),
    );
  }
  if (rows.job !== undefined) {
    extra.push(
      await judgedRow(kind, rows.job, () => Promise.resolve(jobFinding(entry, demands, platform.run.environment))),
    );
  }
  extra.push(rowOf(kind, rows.identity, jobIdentity(entry, demands.identity)));
  const refusals = own.flatMap(({ state, reviewer }) => (state === 'rejected' ? [reviewer] : []));
  const finding = weigh(given, [...new Set(refusals)], demands, adviceOf(demands, platform));
  return { checks: [rowOf(kind, rows.approvals, finding), ...extra], approvals: counting(given) };
}

function approversIn(own: readonly Approval[]): readonly string[] {
  return own.flatMap(({ state, reviewer }) => (state === 'approved' ? [reviewer] : []));
}

interface ApprovalFacts {
  readonly subject: Subject;
  authors(): Promise<Authors>;
  facts(): Promise<ArtifactFacts>;
}

/**
 * Weighs all approvals.
 * A fact that cannot be found out has a failing row of its own; here it takes no approval away.
 */
async function weighAll(
  own: readonly Approval[],
  entry: EnvironmentEntry,
  demands: ApprovalDemands,
  known: ApprovalFacts,
  { platform }: Ports,
): Promise<readonly WeighedApproval[]> {
  const authors = demands.authors === 'required' ? await undefinedIfUnanswered(known.authors()) : undefined;
  const facts = demands.artifactFirst === 'required' ? await undefinedIfUnanswered(known.facts()) : undefined;
  const starters = new Set([...entry.starters, platform.run.actor ?? '', platform.run.firstActor ?? ''].map(loginOf));
  const where = `${platformName(platform)} environment ${demands.environment.name}`;
  return own
    .filter(({ state }) => state === 'approved')
    .map((one): WeighedApproval => {
      const flaws: readonly (string | false)[] = [
        one.flaw ?? false,
        starters.has(loginOf(one.reviewer)) && 'started the run',
        unknownStarter(entry, demands),
        isAuthor(one.reviewer, authors) && 'wrote the change',
        isEarly(one, entry, facts?.fixed) && 'may have approved before the artifact was fixed',
        namesAnother(one, known.subject),
      ];
      const flaw = flaws.find((each) => each !== false);
      return weighed(one, where, { flaw, namesDigest: bindingOf([one.comment], known.subject.digest) === 'own' });
    });
}

interface Judgement {
  readonly flaw: string | undefined;
  readonly namesDigest: boolean;
}

function weighed(
  { reviewer, at, comment }: Approval,
  where: string,
  { flaw, namesDigest }: Judgement,
): WeighedApproval {
  const time = at === undefined ? {} : { at: at.toISOString() };
  const [, ticket] = /^[ \t]*break-glass[ \t]+([A-Za-z0-9][A-Za-z0-9_.-]{0,63})/im.exec(comment) ?? [];
  return {
    approver: reviewer,
    ...time,
    where,
    ...(ticket !== undefined && { breakGlass: ticket }),
    ...(flaw !== undefined && { flaw }),
    namesDigest,
  };
}

/**
 * Explains why an approval does not count where the run's starter is unknown.
 * A program starts runs for any user, so that user may be the approver.
 */
function unknownStarter({ unknownStarter: name }: EnvironmentEntry, demands: ApprovalDemands): string | false {
  if (name === undefined || demands.protection['self-review'] !== 'required') return false;
  return `may have started the run: ${name} did, and nobody is known behind it`;
}

/**
 * Explains why an approval is of another artifact.
 * One that names an artifact approves only that one.
 */
function namesAnother({ comment }: Approval, subject: Subject): string | false {
  const mention = mentionIn(comment, subject);
  return mention === 'another-digest'
    ? 'approved another digest, by the comment'
    : mention === 'another-version' && 'approved another version, by the comment';
}

function adviceOf(demands: ApprovalDemands, { kind: platform }: Platform): string {
  const { name } = demands.environment;
  if (platform === 'github' && asksSeveral(demands)) {
    return `GitHub starts a job after one approval, so one job alone never has enough: take approvals from a reviewed file (approval.by: file), or let jobs of this run enter ${name} one after the other, each approved by somebody else, with the gate in the last; a GitLab job waits for them all`;
  }
  return 'Name the environment in the job and let somebody approve who neither started the run nor wrote the change';
}

/**
 * Judges the job's settings.
 * A manual job outside of `rules` may fail by default, so the pipeline goes on.
 */
function jobFinding({ job }: EnvironmentEntry, { environment }: ApprovalDemands, ofJob: string | undefined): RowResult {
  if (ofJob !== environment.name) {
    return {
      status: 'fail',
      found: ofJob === undefined ? 'a job without environment' : `a job of ${ofJob}`,
      advice: `Give the job "environment: ${environment.name}", spelt so (CI_ENVIRONMENT_NAME)`,
    };
  }
  if (job === undefined) return { status: 'error', found: 'no job', advice: 'Run the gate in a job' };
  if (job.mayFail) {
    return {
      status: 'fail',
      found: `${environment.name}, with allow_failure: true`,
      advice: 'Set "allow_failure: false" on the job: what is "when: manual" outside of rules has true',
    };
  }
  return { status: 'pass', found: `${environment.name}, on ${job.ref}` };
}
