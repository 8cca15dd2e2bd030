import type { FlowDocument } from '../../flow/document.ts';
import { includesOf, jobsOf, type PipelineJob } from './gitlab-jobs.ts';
import { asksOnly, environmentsIn, ignoresGate, items, promotes, text, tree, type Tree } from './jobs.ts';
import type { ProtectFinding } from './model.ts';
import { foreignFinding } from './sources.ts';

/** Checks the jobs of a pipeline's files, and the components that they include. */
export function gitlabFindings(documents: readonly FlowDocument[], group?: string): readonly ProtectFinding[] {
  const all = Object.fromEntries(documents.flatMap(({ data }) => Object.entries(tree(data))));
  return [
    ...documents.flatMap((document) => componentFindings(document, group)),
    ...jobsOf(documents).flatMap((one) => (promotes(scriptOf(one.job)) ? findingsOf(one, all) : [])),
  ];
}

/** Lists jobs of which a part is written elsewhere, in words. */
export function unseenJobs(documents: readonly FlowDocument[]): readonly string[] {
  return jobsOf(documents).flatMap(({ at, job, unknown: [template] }) => {
    const isOurs = promotes(scriptOf(job)) || /krci-deploy/.test(template ?? '');
    return template !== undefined && isOurs
      ? [`${at} extends ${template}, which the files of the project do not have`]
      : [];
  });
}

function scriptOf(job: Tree): string {
  return ['before_script', 'script', 'after_script']
    .flatMap((key) => items(job[key]).flatMap(items).map(text))
    .join('\n');
}

/** Checks the components that a document includes: whose they are, and what their inputs allow. */
function componentFindings(document: FlowDocument, group: string | undefined): readonly ProtectFinding[] {
  return includesOf(tree(document.data)).flatMap(({ component, inputs }, index) => {
    if (text(component) === '') return [];
    const at = document.position(Array.isArray(tree(document.data)['include']) ? ['include', index] : ['include']);
    const findings = foreignFinding(at, text(component), group);
    const isMild = items(tree(inputs)['rules']).some((rule) => isTrue(tree(rule)['allow_failure']));
    return isMild && findings.length === 0 && /\/krci-deploy\//.test(text(component)) ? [mayFail(at)] : findings;
  });
}

function mayFail(at: string): ProtectFinding {
  return {
    code: 'may-fail',
    at,
    found: 'a rule with allow_failure: true',
    advice: 'Set allow_failure: false: the pipeline goes on without it',
    isGrave: true,
  };
}

function findingsOf({ at, job, unknown }: PipelineJob, top: Tree): readonly ProtectFinding[] {
  const findings: ProtectFinding[] = [];
  const say = (code: ProtectFinding['code'], found: string, advice: string): void => {
    findings.push({ code, at, found, advice, isGrave: true });
  };
  // What a template elsewhere may have is not missing.
  const isWhole = unknown.length === 0;
  if (isWhole && job['environment'] === undefined) {
    say('no-environment', 'a promotion without environment', 'Give the job an environment: nothing guards it without');
  }
  if (isWhole && job['resource_group'] === undefined) {
    say('no-queue', 'a promotion without resource_group', 'Give the job a resource_group named by the environment');
  }
  const script = scriptOf(job);
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
  if (asksOnly(script)) {
    say('gate-asks-only', 'a gate that is only asked (what-if, dry-run)', 'Take it away: such an answer opens nothing');
  }
  if ((job['interruptible'] ?? defaultOf(job, top)['interruptible']) === true) {
    say('queue-cancels', 'interruptible: true', 'Set it to false: a promotion is cut off half-way');
  }
  const named = ['CI_SERVER_URL', 'CI_API_V4_URL', 'CI_JOB_ID', 'CI_PROJECT_PATH', 'CI_ENVIRONMENT_NAME'];
  const variables = { ...tree(top['variables']), ...tree(job['variables']) };
  const set = named.find((name) => name in variables);
  if (set !== undefined) say('platform-variables', `${set} set by hand`, 'Leave it as GitLab sets it');
  const rules = items(job['rules']).map(tree);
  if (rules.some((rule) => isTrue(rule['allow_failure']))) findings.push(mayFail(at));
  else if (isTrue(job['allow_failure']) || (job['when'] === 'manual' && job['allow_failure'] !== false)) {
    const found = job['when'] === 'manual' ? 'a manual job with allow_failure: true' : 'a job with allow_failure: true';
    findings.push({ ...mayFail(at), found });
  }
  return findings;
}

/** Returns the pipeline's defaults, unless the job inherits none. */
function defaultOf(job: Tree, top: Tree): Tree {
  const { default: inherited } = tree(job['inherit']);
  const isTaken = inherited === undefined || inherited === true || items(inherited).includes('interruptible');
  return isTaken ? tree(top['default']) : {};
}

function isTrue(value: unknown): boolean {
  return value === true || value === 'true' || Object.keys(tree(value)).length > 0;
}
