import type { FlowDocument } from '../../flow/document.ts';
import { environmentsIn, ignoresGate, items, promotes, text, tree, type Tree } from './jobs.ts';
import type { ProtectFinding } from './model.ts';

/** Checks a pipeline's own jobs; content of templates and components is not read. */
export function gitlabFindings(document: FlowDocument): readonly ProtectFinding[] {
  return Object.entries(tree(document.data)).flatMap(([name, value]) => {
    const job = tree(value);
    const isWhole = job['extends'] === undefined && !name.startsWith('.');
    const script = items(job['script']).map(text).join('\n');
    return isWhole && promotes(script) ? findingsOf(document.position([], name), job, tree(document.data)) : [];
  });
}

function findingsOf(at: string, job: Tree, top: Tree): readonly ProtectFinding[] {
  const findings: ProtectFinding[] = [];
  const say = (code: ProtectFinding['code'], found: string, advice: string): void => {
    findings.push({ code, at, found, advice, isGrave: true });
  };
  if (job['environment'] === undefined) {
    say('no-environment', 'a promotion without environment', 'Give the job an environment: nothing guards it without');
  }
  if (job['resource_group'] === undefined) {
    say('no-queue', 'a promotion without resource_group', 'Give the job a resource_group named by the environment');
  }
  const script = items(job['script']).map(text).join('\n');
  const environment = tree(job['environment']);
  if (['prepare', 'verify', 'access'].includes(text(environment['action']))) {
    say('no-environment', 'an environment that is not entered (action)', 'Leave out action: only start is guarded');
  }
  const guard = text(job['environment']) || text(environment['name']);
  const other = environmentsIn(script).find((name) => name !== guard);
  if (other !== undefined && guard !== '' && !guard.includes('$')) {
    say(
      'other-environment',
      `a job of ${guard} that promotes into ${other}`,
      'Give the job the environment that it enters',
    );
  }
  if (ignoresGate(script)) say('gate-ignored', 'a gate whose answer is thrown away (|| true)', 'Take it away');
  if (job['interruptible'] === true) {
    say('queue-cancels', 'interruptible: true', 'Set it to false: a promotion is cut off half-way');
  }
  const named = ['CI_SERVER_URL', 'CI_JOB_ID', 'CI_PROJECT_PATH', 'CI_ENVIRONMENT_NAME'];
  const variables = { ...tree(top['variables']), ...tree(job['variables']) };
  const set = named.find((name) => name in variables);
  if (set !== undefined) say('platform-variables', `${set} set by hand`, 'Leave it as GitLab sets it');
  const rules = items(job['rules']).map(tree);
  if (rules.some((rule) => isTrue(rule['allow_failure']))) {
    say('may-fail', 'a rule with allow_failure: true', 'Set allow_failure: false: the pipeline goes on without it');
  }
  if (job['when'] === 'manual' && job['allow_failure'] !== false) {
    say(
      'may-fail',
      'a manual job with allow_failure: true',
      'Set allow_failure: false: the pipeline goes on without it',
    );
  }
  return findings;
}

function isTrue(value: unknown): boolean {
  return value === true || value === 'true';
}
