import { EvidenceError } from '../../../base/errors.ts';
import { loginOf } from '../../../exceptions/login.ts';
import type { Approval, Authors, EnvironmentEntry } from '../../../platform/platform.ts';
import type { Ports } from '../../ports.ts';
import { type ApprovalTask, approvalTasksIn } from './approval-task-document.ts';
import { type ApprovalDemands, approvalDemands, statusOf } from './approval-policy.ts';
import { counting, demanded, weigh, type WeighedApproval } from './approvers.ts';
import { type ArtifactFacts, artifactFacts } from './artifact-facts.ts';
import { artifactFirst, isEarly } from './artifact-first.ts';
import { commitRange } from './commit-range.ts';
import { independence, isAuthor } from './independence.ts';
import type { CheckContext, ExternalCheck } from './check.ts';
import { bindingOf, mentionIn } from './mention.ts';
import { judgedRow, once, rowOf, type RowResult, undefinedIfUnanswered } from './row.ts';
import type { Check, CheckResult, PlannedRow } from '../model.ts';

const kind = 'approval-task';

/** Approval by the ApprovalTasks of a Tekton pipeline, as evidence: an export that the pipeline hands over. */
export const approvalTask: ExternalCheck = {
  kind,
  plan(context, { platform }) {
    const demands = approvalDemands(context, platform);
    if (demands === undefined || demands.by !== 'task') return Promise.resolve(undefined);
    const rows = rowsOf(demands, context.inputs['approval-task']);
    const all = [rows.task, rows.approvals, rows.authors, rows.named, rows.first].filter((row) => row !== undefined);
    return Promise.resolve({ kind, rows: all, ask: (ports) => answer(context, demands, rows, ports) });
  },
};

interface Rows {
  readonly task: PlannedRow;
  readonly approvals: PlannedRow;
  readonly authors: PlannedRow | undefined;
  readonly named: PlannedRow | undefined;
  readonly first: PlannedRow | undefined;
}

function rowsOf(demands: ApprovalDemands, path: string | undefined): Rows {
  const row = (id: string, title: string, required: string): PlannedRow => {
    return { id, title, required, source: demands.source, from: path ?? 'approval-task' };
  };
  const rowUnlessOff = (demand: string, ...text: Parameters<typeof row>): PlannedRow | undefined =>
    demand === 'off' ? undefined : row(...text);
  return {
    task: row('approval-task', 'Approval task', `approved, for ${demands.environment.name}`),
    approvals: row('approval', 'Approval', `${demanded(demands)}, none by who started the run`),
    authors: rowUnlessOff(demands.authors, 'approval-authors', 'Approval by others', 'no approval by an author'),
    named: rowUnlessOff(
      demands.artifactNamed,
      'approval-artifact',
      'Approval names the artifact',
      'its digest, in the description of the task',
    ),
    first: rowUnlessOff(
      demands.artifactFirst,
      'approval-after-artifact',
      'Artifact before approval',
      'approved after the artifact was fixed',
    ),
  };
}

async function answer(context: CheckContext, demands: ApprovalDemands, rows: Rows, ports: Ports): Promise<CheckResult> {
  const tasks = await tasksOf(context, ports);
  const task = rowOf(kind, rows.task, taskFinding(tasks, context, demands));
  if (task.status !== 'pass') return { checks: [task] };
  const facts = once(() => artifactFacts(context, ports));
  const authors = once(async () => ports.platform.authors(await commitRange(context, facts)));
  const { actor, firstActor } = ports.platform.run;
  const known: Known = {
    starters: [actor, firstActor].filter((name) => name !== undefined),
    authors: demands.authors === 'required' ? await undefinedIfUnanswered(authors()) : undefined,
    fixed: demands.artifactFirst === 'required' ? (await undefinedIfUnanswered(facts()))?.fixed : undefined,
  };
  const given = tasks.flatMap((one) => approvalsIn(one, known, context, demands));
  const checks: Check[] = [task, rowOf(kind, rows.approvals, approvalFinding(tasks, given, known, demands))];
  const names = given.map(({ approver }) => approver);
  if (rows.authors !== undefined) {
    checks.push(await judgedRow(kind, rows.authors, async () => independence(await authors(), names, demands.authors)));
  }
  const named = namedFinding(tasks, context, demands);
  if (rows.named !== undefined) checks.push(rowOf(kind, rows.named, named));
  if (rows.first !== undefined) {
    checks.push(
      await judgedRow(kind, rows.first, async () => {
        const all = tasks.flatMap((one) => one.decisions.map(({ approver }) => approvalOf(approver, one, demands)));
        const isNamed = named.status === 'pass';
        return artifactFirst(await facts(), all, entryOf(tasks[0]), demands.artifactFirst, isNamed);
      }),
    );
  }
  return { checks, approvals: counting(given) };
}

interface Known {
  readonly starters: readonly string[];
  readonly authors: Authors | undefined;
  readonly fixed: ArtifactFacts['fixed'];
}

function approvalsIn(
  task: ApprovalTask,
  { starters, authors, fixed }: Known,
  { subject }: CheckContext,
  demands: ApprovalDemands,
): readonly WeighedApproval[] {
  const where = `ApprovalTask ${task.name}`;
  const approved = task.decisions.filter(({ state }) => state === 'approved');
  return approved.map(({ approver, comment, flaw }): WeighedApproval => {
    const flaws: readonly (string | false)[] = [
      flaw ?? false,
      approver.startsWith('system:') && 'is no person',
      starters.some((name) => loginOf(name) === loginOf(approver)) && 'started the run',
      isAuthor(approver, authors) && 'wrote the change',
      isEarly(approvalOf(approver, task, demands), entryOf(task), fixed) &&
        'may have approved before the artifact was fixed',
      mentionIn(comment, subject) === 'another-digest' && 'approved another digest, by the comment',
    ];
    const found = flaws.find((each) => each !== false);
    return found === undefined ? { approver, where } : { approver, where, flaw: found };
  });
}

function approvalFinding(
  tasks: readonly ApprovalTask[],
  given: readonly WeighedApproval[],
  { starters }: Known,
  demands: ApprovalDemands,
): RowResult {
  const decisions = tasks.flatMap((one) => one.decisions);
  const refusals = decisions.flatMap(({ state, approver }) => (state === 'rejected' ? [approver] : []));
  const advice = 'Let more people approve it who neither started the run nor wrote the change';
  const finding = weigh(given, [...new Set(refusals)], demands, advice);
  return withoutStarter(finding, given, starters, demands);
}

async function tasksOf({ inputs }: CheckContext, { files }: Ports): Promise<readonly ApprovalTask[]> {
  const path = inputs['approval-task'];
  const bytes = path === undefined ? undefined : await files.read(path);
  const tasks = bytes === undefined ? [] : approvalTasksIn(bytes, path ?? '');
  if (tasks.length > 0) return tasks;
  throw new EvidenceError({
    code: 'approval-task-missing',
    where: 'approval-task',
    expected: 'an export with an ApprovalTask',
    found: path === undefined ? 'nothing' : bytes === undefined ? `no file ${path}` : `none in ${path}`,
    fix: 'write "kubectl get approvaltasks -l tekton.dev/pipelineRun=NAME -o yaml" to a file, and name it',
  });
}

/** Judges whether every task is approved as it demands itself, and is for this environment and no other artifact. */
function taskFinding(
  tasks: readonly ApprovalTask[],
  { subject }: CheckContext,
  { environment }: ApprovalDemands,
): RowResult {
  const { digest } = subject;
  if (digest === undefined) {
    const advice = 'Give the artifact by digest with the input "artifact"';
    return { status: 'error', found: 'no artifact that it could be for', advice };
  }
  for (const task of tasks) {
    const flaw = flawOf(task, environment.name, digest);
    if (flaw === undefined) continue;
    const advice = `Describe the task as "${subject.application ?? 'application'} ${digest} into ${environment.name}", and have it approved`;
    return { status: 'fail', found: `${task.name} ${flaw}`, advice };
  }
  return { status: 'pass', found: tasks.map(({ name }) => name).join(', ') };
}

function flawOf({ state, description, decisions, required }: ApprovalTask, environment: string, digest: string) {
  if (state === 'rejected') return 'is rejected';
  if (state !== 'approved') return 'is not approved';
  const people = new Set(decisions.flatMap((one) => (one.state === 'approved' ? [loginOf(one.approver)] : [])));
  if (required === undefined) return 'asks for no number of approvals';
  if (people.size < required) return `has ${people.size} of the ${required} approvals that it asks for`;
  if (bindingOf([description], digest) === 'other') return 'is for another digest, by its description';
  const words = description.split(/[^A-Za-z0-9-]+/);
  return words.includes(environment) ? undefined : `does not name ${environment} in its description`;
}

function namedFinding(tasks: readonly ApprovalTask[], { subject }: CheckContext, demands: ApprovalDemands): RowResult {
  const silent = tasks.find(({ description }) => bindingOf([description], subject.digest) !== 'own');
  if (silent === undefined) return { status: 'pass', found: 'by the description of the task' };
  const advice = 'Put the digest into the description of the task: the result "digest" of promote with "resolve"';
  return { status: statusOf(demands.artifactNamed, false), found: `nothing, by ${silent.name}`, advice };
}

/**
 * Asks for one approval more where nobody is known who started the run: Tekton does not say, and it may be who
 * approved it.
 */
function withoutStarter(
  finding: RowResult,
  given: readonly WeighedApproval[],
  starters: readonly string[],
  { protection, minimum }: ApprovalDemands,
): RowResult {
  if (finding.status !== 'pass' || starters.length > 0 || protection['self-review'] !== 'required') return finding;
  if (counting(given).length > Math.max(minimum, 1)) return finding;
  return {
    ...finding,
    status: 'fail',
    found: `${finding.found}; nobody is known who started the run, and it may be who approved it`,
    advice: 'Have it approved by one more; or say below approval "protection: { self-review: off }"',
  };
}

/** The time of an approval is not in the task: it is younger than the description that was approved. */
function approvalOf(reviewer: string, { made }: ApprovalTask, { environment }: ApprovalDemands): Approval {
  return { environment: environment.name, reviewer, state: 'approved', comment: '', at: made };
}

function entryOf(task: ApprovalTask | undefined): EnvironmentEntry {
  return { starters: [], since: task?.made ?? new Date(Number.NaN) };
}
