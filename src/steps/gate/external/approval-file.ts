import { UsageError } from '../../../base/errors.ts';
import { gitopsLocation, gitopsRepositoryOf } from '../../../flow/repository.ts';
import type { FileChange, Review, ReviewedRequest } from '../../../platform/platform.ts';
import { isPerson } from '../../../platform/account.ts';
import type { Ports } from '../../ports.ts';
import { loginOf } from '../../../exceptions/login.ts';
import { approvalPath, type ApprovedEntry, parseApproval } from './approval-document.ts';
import { type ApprovalDemands, approvalDemands } from './approval-policy.ts';
import { counting, demanded, weigh, type WeighedApproval } from './approvers.ts';
import { artifactFacts } from './artifact-facts.ts';
import { commitRange } from './commit-range.ts';
import { independence, isAuthor } from './independence.ts';
import type { ExternalCheck, CheckContext } from './check.ts';
import { judgedRow, rowOf, type RowResult, once, undefinedIfUnanswered } from './row.ts';
import type { Check, PlannedRow, CheckResult } from '../model.ts';

const kind = 'approval-file';

/** Approval by a reviewed file in the GitOps repository: for plans whose environments take no reviewers. */
export const approvalFile: ExternalCheck = {
  kind,
  plan(context, { platform }) {
    const demands = approvalDemands(context, platform);
    if (demands === undefined || demands.by !== 'file') return Promise.resolve(undefined);
    const { application } = context.subject;
    if (application === undefined) {
      throw new UsageError({
        code: 'approval-without-application',
        found: `${demands.environment.name} takes approval by a file of the application`,
        fix: 'give the input "application"',
      });
    }
    const rows = rowsOf(demands, approvalPath(demands.environment.name, application));
    const all = [rows.file, rows.approvals, ...(rows.authors === undefined ? [] : [rows.authors])];
    return Promise.resolve({ kind, rows: all, ask: (ports) => answer(context, demands, rows, ports) });
  },
};

interface Rows {
  readonly path: string;
  readonly file: PlannedRow;
  readonly approvals: PlannedRow;
  readonly authors: PlannedRow | undefined;
}

function rowsOf(demands: ApprovalDemands, path: string): Rows {
  const row = (id: string, title: string, required: string): PlannedRow => {
    return { id, title, required, source: demands.source, from: path };
  };
  return {
    path,
    file: row('approval-file', 'Approval file', 'one for this environment, version and digest'),
    approvals: row('approval', 'Approval', `${demanded(demands)} of the request that brought the file`),
    authors:
      demands.authors === 'off' ? undefined : row('approval-authors', 'Approval by others', 'no approval by an author'),
  };
}

async function answer(context: CheckContext, demands: ApprovalDemands, rows: Rows, ports: Ports): Promise<CheckResult> {
  const { flow } = context;
  if (flow === undefined) return { checks: [] };
  const snapshot = await (await gitopsRepositoryOf(flow, {}, ports)).snapshot();
  const bytes = await snapshot.read(rows.path);
  const entry = bytes === undefined ? undefined : parseApproval(bytes, rows.path);
  const bound = boundTo(context, demands, entry, rows.path);
  const file = rowOf(kind, rows.file, bound);
  if (bound.status !== 'pass') return { checks: [file] };
  const { branch } = flow.gitops;
  const repository = await gitopsLocation(flow, undefined, ports);
  const change = await ports.platform.changeOf({ repository, path: rows.path, ref: snapshot.commit });
  const requests = change.requests.filter((one) => (branch === undefined ? isIntoDefault(one) : one.base === branch));
  const found = await weighRequests(context, demands, rows, { ...change, requests }, file, ports);
  const breakGlass = entry?.breakGlass;
  if (breakGlass === undefined) return found;
  return { ...found, approvals: (found.approvals ?? []).map((one) => Object.assign({ breakGlass }, one)) };
}

async function weighRequests(
  context: CheckContext,
  demands: ApprovalDemands,
  rows: Rows,
  change: FileChange,
  file: Check,
  ports: Ports,
): Promise<CheckResult> {
  const authors = once(async () =>
    ports.platform.authors(await commitRange(context, () => artifactFacts(context, ports))),
  );
  const known = demands.authors === 'required' ? await undefinedIfUnanswered(authors()) : undefined;
  const { actor, firstActor } = ports.platform.run;
  // Scripts can set the job's variables: the platform gives the starter of the run and of its first attempt.
  const entered = await ports.platform.entry(demands.environment.name);
  const starters = new Set([actor ?? '', firstActor ?? '', ...entered.starters].map(loginOf));
  const given = change.requests.flatMap((request) =>
    request.reviews
      .filter(({ state }) => state !== 'rejected')
      .map((review) =>
        weighed(review, request, [
          review.flaw ?? false,
          review.state === 'dismissed' && 'the approval was dismissed',
          review.stale && 'approved something else than was merged',
          loginOf(review.reviewer) === loginOf(request.author) && 'opened the request',
          change.authors.some((name) => loginOf(name) === loginOf(review.reviewer)) && 'wrote the approval file',
          isAuthor(review.reviewer, known) && 'wrote the change',
          starters.has(loginOf(review.reviewer)) && 'started the run',
        ]),
      ),
  );
  const refusals = change.requests.flatMap(({ reviews }) =>
    reviews.flatMap(({ state, reviewer }) => (state === 'rejected' ? [reviewer] : [])),
  );
  const advice = `Change ${rows.path} by a pull or merge request, have it approved as it is merged, and run the gate again`;
  const finding = withoutAuthor(weigh(given, [...new Set(refusals)], demands, advice), { given, change, demands });
  const checks = [file, rowOf(kind, rows.approvals, change.requests.length > 0 ? finding : unreviewed(finding))];
  const names = given.map(({ approver }) => approver);
  if (rows.authors !== undefined) {
    checks.push(await judgedRow(kind, rows.authors, async () => independence(await authors(), names, demands.authors)));
  }
  return { checks, approvals: counting(given) };
}

interface Weighing {
  readonly given: readonly WeighedApproval[];
  readonly change: FileChange;
  readonly demands: ApprovalDemands;
}

/**
 * Asks for one approval more where no person is known who wrote the file: whoever has a bot write it, or writes it under
 * an address of nobody, may be one of its reviewers.
 */
function withoutAuthor(finding: RowResult, { given, change, demands }: Weighing): RowResult {
  const isKnown = change.authors.some(isPerson) && change.requests.every(({ author }) => isPerson(author));
  if (finding.status !== 'pass' || isKnown || demands.authors === 'off') return finding;
  if (counting(given).length > Math.max(demands.minimum, 1)) return finding;
  return {
    ...finding,
    status: 'fail',
    found: `${finding.found}; no person is known who wrote the file, and it may be who approved it`,
    advice: 'Have it approved by one more, or written and proposed by a person whose commits the platform knows',
  };
}

function weighed(review: Review, request: ReviewedRequest, flaws: readonly (string | false)[]): WeighedApproval {
  const flaw = flaws.find((each) => each !== false);
  return {
    approver: review.reviewer,
    ...(review.at !== undefined && { at: review.at.toISOString() }),
    where: request.url,
    ...(flaw !== undefined && { flaw }),
  };
}

/**
 * Tells whether a request went into the default branch.
 * That branch counts where the flow names none: an unprotected branch accepts any request.
 */
function isIntoDefault({ isDefaultBase, base }: ReviewedRequest): boolean {
  return isDefaultBase ?? (base === 'main' || base === 'master');
}

function unreviewed(finding: RowResult): RowResult {
  return finding.status === 'pass' ? finding : { ...finding, found: 'no request that brought the file: it was pushed' };
}

/** Tells whether the file approves this artifact for this environment, and nothing else. */
function boundTo(
  { subject }: CheckContext,
  { environment }: ApprovalDemands,
  entry: ApprovedEntry | undefined,
  path: string,
): RowResult {
  const wanted = { environment: environment.name, ...subject };
  if (subject.digest === undefined) {
    return {
      status: 'error',
      found: 'no artifact that it could be for',
      advice: 'Give the artifact by digest with the input "artifact"',
    };
  }
  const content = `environment: ${environment.name}, application: ${subject.application}, version: ${subject.version ?? '…'}, digest: ${subject.digest}`;
  const advice = `Write ${path} with ${content} in a pull or merge request, and have it approved`;
  if (entry === undefined) return { status: 'fail', found: `no ${path}`, advice };
  const keys = ['environment', 'application', 'version', 'digest'] as const;
  const other = keys.find((key) => wanted[key] !== undefined && wanted[key] !== entry[key]);
  if (other === undefined) return { status: 'pass', found: `${entry.version}, ${entry.digest}` };
  return { status: 'fail', found: `${other} ${entry[other]}`, advice };
}
