import type { Clock } from '../../../../base/clock.ts';
import { type ProblemParts, EvidenceError, RemoteError } from '../../../../base/errors.ts';
import { shown } from '../../../../evidence/text/unreadable.ts';
import { type Json, listAt, member, textAt } from '../../../../web/json.ts';
import type { Server } from '../../../../web/web.ts';

/** Selection of an analysis. */
export interface AnalysisRequest {
  readonly taskId: string;
  readonly project: string;
  /** Undefined: the main branch. */
  readonly branch: string | undefined;
  /** Milliseconds to wait until it is processed. */
  readonly deadline: number;
}

/** An analysis that the server has processed, as it reports it. */
export interface Analysis {
  readonly id: string;
  /** The commit that was analysed. */
  readonly revision: string;
  readonly date: string | undefined;
}

const firstPause = 1000;
const longestPause = 10_000;

/**
 * Waits for the compute engine and finds its analysis, in the wanted project and branch.
 * Throws EvidenceError for one that failed or is another one, RemoteError when it takes too long.
 */
export async function analysisOf(wanted: AnalysisRequest, server: Server, clock: Clock): Promise<Analysis> {
  const task = await finishedTask(wanted, server, clock);
  checkTask(task, wanted);
  const id = textAt(task, 'analysisId');
  if (id === undefined)
    throw invalidAnalysis({ expected: 'an analysis of the task', found: 'none', fix: 'run the scanner again' });
  return findAnalysis(id, wanted, server);
}

async function finishedTask(
  { taskId, deadline }: AnalysisRequest,
  server: Server,
  clock: Clock,
): Promise<Json | undefined> {
  const end = clock.now().getTime() + deadline;
  for (let pause = firstPause; ; pause = Math.min(pause * 2, longestPause)) {
    const { body } = await server.ask({ path: 'api/ce/task', query: { id: taskId }, what: `the task ${taskId}` });
    const task = member(body, 'task');
    const status = textAt(task, 'status');
    if (status === 'SUCCESS') return task;
    if (status !== 'PENDING' && status !== 'IN_PROGRESS') throw failed(task, status);
    if (clock.now().getTime() + pause > end) {
      const words = status === 'PENDING' ? 'waits in its queue' : 'is being processed';
      throw new RemoteError({
        code: 'sonar-too-slow',
        where: server.name,
        found: `the analysis still ${words} after ${deadline / 1000} s`,
        fix: "wait longer with sonar.deadline, or see the server's queue",
      });
    }
    await clock.sleep(pause);
  }
}

function failed(task: Json | undefined, status: string | undefined): EvidenceError {
  const words = shown(textAt(task, 'errorMessage') ?? '', 200);
  const because = words === '' ? '' : ` (${words})`;
  if (status === 'FAILED')
    return invalidAnalysis({
      found: `the server could not process the analysis${because}`,
      fix: 'see its background tasks, and run the scanner again',
    });
  if (status === 'CANCELED')
    return invalidAnalysis({ found: 'the processing of the analysis was cancelled', fix: 'run the scanner again' });
  return invalidAnalysis({
    expected: 'a task with a status',
    found: shown(status ?? 'none', 40),
    fix: 'see the server',
  });
}

function checkTask(task: Json | undefined, { project, branch }: AnalysisRequest): void {
  const type = textAt(task, 'type');
  if (type !== 'REPORT')
    throw invalidAnalysis({
      expected: 'a task of type REPORT',
      found: shown(type ?? 'none', 40),
      fix: 'give the report-task.txt of a scanner',
    });
  const found = textAt(task, 'componentKey');
  if (found !== project)
    throw invalidAnalysis({
      expected: `an analysis of ${project}`,
      found: `one of ${shown(found ?? 'none', 100)}`,
      fix: 'give that of this project',
    });
  const request = textAt(task, 'pullRequest');
  if (request !== undefined) {
    throw invalidAnalysis({
      expected: 'an analysis of a branch',
      found: `one of pull request ${shown(request, 20)}`,
      fix: 'analyse the branch: a pull request shows changed lines alone',
    });
  }
  const named = textAt(task, 'branch');
  if (branch !== undefined && named !== undefined && named !== branch) {
    throw invalidAnalysis({
      expected: `an analysis of branch ${branch}`,
      found: `one of ${shown(named, 100)}`,
      fix: 'analyse the branch that is released',
    });
  }
}

/** Finds the analysis in the list of the project's branch, whatever the scanner claims. */
async function findAnalysis(id: string, { project, branch }: AnalysisRequest, server: Server): Promise<Analysis> {
  const { body } = await server.ask({
    path: 'api/project_analyses/search',
    query: { project, ps: '500', ...(branch === undefined ? {} : { branch }) },
    what: `the analyses of ${project}${branch === undefined ? '' : `, branch ${branch}`}`,
  });
  const analysis = listAt(body, 'analyses').find((one) => textAt(one, 'key') === id);
  const where = branch === undefined ? 'the main branch' : `branch ${branch}`;
  if (analysis === undefined) {
    throw invalidAnalysis({
      expected: `analysis ${shown(id, 60)} among those of ${where} of ${project}`,
      found: 'it is none of them',
      fix: 'analyse the branch that is released, or name another one with sonar.branch',
    });
  }
  const revision = textAt(analysis, 'revision');
  if (revision === undefined)
    throw invalidAnalysis({
      found: 'the analysis names no commit',
      fix: 'let the scanner see the Git repository, or set sonar.scm.revision',
    });
  return { id, revision, date: textAt(analysis, 'date') };
}

function invalidAnalysis(problem: ProblemParts): EvidenceError {
  return new EvidenceError({ code: 'sonar-without-proof', ...problem });
}
