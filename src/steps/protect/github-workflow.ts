import type { FlowDocument } from '../../flow/document.ts';
import { environmentOf, isSigning, promotesIn, type WorkflowJob, workflowRules } from './github-rules.ts';
import { items, text, tree, type Tree } from './jobs.ts';
import { expanded, type LocalActions, noActions, stepsOf } from './local-actions.ts';
import type { ProtectFinding } from './model.ts';
import { foreignFinding } from './sources.ts';

const workflow = /\/krci-deploy\/\.github\/workflows\/promote[a-z-]*\.ya?ml@/;

/** What the reading of a file needs beside it. */
export interface WorkflowContext {
  readonly actions: LocalActions;
  /** Owner of the repository: a mirror of krci-deploy there is its own. */
  readonly owner?: string | undefined;
}

/** Finds steps that bypass the environment or its queue, or have more permissions than needed. */
export function githubFindings(
  document: FlowDocument,
  context: WorkflowContext = { actions: noActions },
): readonly ProtectFinding[] {
  const top = tree(document.data);
  const jobs = tree(top['jobs']);
  return Object.entries(jobs).flatMap(([name, value]) => {
    const job = tree(value);
    const steps = expanded(stepsOf(job), context.actions);
    const read: WorkflowJob = { top, job, steps, needed: neededBy(name, jobs, context.actions) };
    const at = document.position(['jobs'], name);
    return jobFindings(at, read).concat(sourceFindings(at, read, context.owner));
  });
}

function jobFindings(at: string, read: WorkflowJob): ProtectFinding[] {
  const { top, job, steps } = read;
  if (workflow.test(text(job['uses']))) return calledFindings(at, job);
  if (steps.some(promotesIn)) return ownFindings(at, job, top).concat(ruleFindings(at, read));
  return signsAlone(read) ? [signing(at)] : [];
}

function sourceFindings(at: string, { job, steps }: WorkflowJob, owner: string | undefined): readonly ProtectFinding[] {
  const sources = new Set([job, ...steps].map(({ uses }) => text(uses)));
  return [...sources].flatMap((uses) => foreignFinding(at, uses, owner));
}

function ruleFindings(at: string, job: WorkflowJob): readonly ProtectFinding[] {
  return workflowRules.flatMap((rule) => {
    const found = rule.found(job);
    const { code, advice, isGrave } = rule;
    return found === undefined ? [] : [{ code, at, found, advice, isGrave }];
  });
}

/** Lists the jobs that a job waits for, and those that they wait for. */
function neededBy(name: string, jobs: Tree, actions: LocalActions): WorkflowJob['needed'] {
  const reached = new Set<string>();
  const waiting = [...items(tree(jobs[name])['needs'])];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const needed = text(next);
    if (needed === '' || reached.has(needed)) continue;
    reached.add(needed);
    waiting.push(...items(tree(jobs[needed])['needs']));
  }
  return [...reached].map((needed) => {
    const job = tree(jobs[needed]);
    return { name: needed, job, steps: expanded(stepsOf(job), actions) };
  });
}

/**
 * Tells whether a job signs without an environment.
 * Any branch may run such a job: its verdict is signed with the key of the environment all the same.
 */
function signsAlone({ job, steps }: WorkflowJob): boolean {
  return environmentOf(job) === '' && steps.some(isSigning);
}

function signing(at: string): ProtectFinding {
  const advice = 'Give the job the environment, and the key as a secret of that environment';
  return {
    code: 'signs-without-environment',
    at,
    found: 'a signed verdict without environment',
    advice,
    isGrave: true,
  };
}

/**
 * Checks a job that calls a workflow.
 * The called workflow brings its environment and its queue; the caller decides which secrets it passes.
 */
function calledFindings(at: string, job: Tree): ProtectFinding[] {
  if (job['secrets'] !== 'inherit') return [];
  const advice = 'Name the secrets that the workflow declares, one by one';
  return [{ code: 'secrets-inherit', at, found: 'secrets: inherit hands over every secret', advice, isGrave: false }];
}

function ownFindings(at: string, job: Tree, top: Tree): ProtectFinding[] {
  const findings: ProtectFinding[] = [];
  const say = (code: ProtectFinding['code'], found: string, advice: string, isGrave = true): void => {
    findings.push({ code, at, found, advice, isGrave });
  };
  if (job['environment'] === undefined) {
    say('no-environment', 'a promotion without environment', 'Give the job an environment: nothing guards it without');
  }
  const queue = job['concurrency'] ?? top['concurrency'];
  if (queue === undefined) {
    say(
      'no-queue',
      'promotions that meet each other',
      'Add concurrency with the environment in its group, and queue: max',
    );
  } else {
    if (tree(queue)['queue'] !== 'max') {
      say(
        'queue-drops',
        'concurrency without queue: max',
        'Add queue: max: all but one of those that wait are dropped',
      );
    }
    const cancels = tree(queue)['cancel-in-progress'] ?? false;
    if (cancels !== false) {
      say(
        'queue-cancels',
        `cancel-in-progress: ${JSON.stringify(cancels) ?? ''}`,
        'Set it to false: a promotion is cut off half-way',
      );
    }
  }
  const permissions = job['permissions'] ?? top['permissions'];
  if (permissions === 'write-all') {
    say('permissions', 'permissions: write-all', 'Name what the job needs: contents: write and what the gate reads');
  } else if (permissions === undefined) {
    say('permissions', 'no permissions', 'Name what the job needs: the default may be everything', false);
  }
  return findings;
}
