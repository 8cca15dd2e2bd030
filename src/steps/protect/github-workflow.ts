import type { FlowDocument } from '../../flow/document.ts';
import { items, promotes, text, tree, type Tree } from './jobs.ts';
import { environmentOf, isSigning, workflowRules } from './github-rules.ts';
import type { ProtectFinding } from './model.ts';

const action = /\/krci-deploy(?:\/actions\/(?:promotion|promote|manifest-bump))?@/;
const workflow = /\/krci-deploy\/\.github\/workflows\/promote[a-z-]*\.ya?ml@/;

/** Finds steps that bypass the environment or its queue, or have more permissions than needed. */
export function githubFindings(document: FlowDocument): readonly ProtectFinding[] {
  const top = tree(document.data);
  return Object.entries(tree(top['jobs'])).flatMap(([name, value]) => {
    const job = tree(value);
    const at = document.position(['jobs'], name);
    if (workflow.test(text(job['uses']))) return calledFindings(at, job);
    if (isPromotion(job)) return ownFindings(at, job, top).concat(ruleFindings(at, job, top));
    return signsAlone(job) ? [signing(at)] : [];
  });
}

function ruleFindings(at: string, job: Tree, top: Tree): readonly ProtectFinding[] {
  const steps = items(job['steps']).map(tree);
  return workflowRules.flatMap((rule) => {
    const found = rule.found({ top, job, steps });
    const { code, advice, isGrave } = rule;
    return found === undefined ? [] : [{ code, at, found, advice, isGrave }];
  });
}

/**
 * Tells whether a job signs without an environment.
 * Any branch may run such a job: its verdict is signed with the key of the environment all the same.
 */
function signsAlone(job: Tree): boolean {
  return environmentOf(job) === '' && items(job['steps']).some((step) => isSigning(tree(step)));
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

function isPromotion(job: Tree): boolean {
  return items(job['steps']).some((step) => {
    const { uses, run } = tree(step);
    return action.test(text(uses)) || promotes(text(run));
  });
}

/**
 * Checks a job that calls a workflow.
 * The called workflow brings its environment and its queue; the caller decides which secrets it passes.
 */
function calledFindings(at: string, job: Tree): readonly ProtectFinding[] {
  if (job['secrets'] !== 'inherit') return [];
  const advice = 'Name the secrets that the workflow declares, one by one';
  return [{ code: 'secrets-inherit', at, found: 'secrets: inherit hands over every secret', advice, isGrave: false }];
}

function ownFindings(at: string, job: Tree, top: Tree): readonly ProtectFinding[] {
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
