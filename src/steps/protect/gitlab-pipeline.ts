import type { FlowDocument } from '../../flow/document.ts';
import { items, promotes, text, tree, type Tree } from './jobs.ts';
import type { ProtectFinding } from './model.ts';

/** What a pipeline's own jobs do; what they take from templates and components is not looked at. */
export function gitlabFindings(document: FlowDocument): readonly ProtectFinding[] {
  return Object.entries(tree(document.data)).flatMap(([name, value]) => {
    const job = tree(value);
    const isWhole = job['extends'] === undefined && !name.startsWith('.');
    const script = items(job['script']).map(text).join('\n');
    return isWhole && promotes(script) ? findingsOf(document.position([], name), job) : [];
  });
}

function findingsOf(at: string, job: Tree): readonly ProtectFinding[] {
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
  if (job['when'] === 'manual' && job['allow_failure'] !== false) {
    say(
      'may-fail',
      'a manual job with allow_failure: true',
      'Set allow_failure: false: the pipeline goes on without it',
    );
  }
  return findings;
}
