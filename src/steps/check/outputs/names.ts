import { sentenceOf } from '../../../base/errors.ts';
import { isRuleName } from '../../../policy/rules.ts';
import type { Finding } from '../model.ts';

/** What a finding is an instance of: a rule about manifests as exceptions name it, or the code of its error. */
export function kindOf({ about, error }: Finding): string {
  return about === undefined ? error.code : `manifests/${about.rule}`;
}

/** What is wrong, in one line without its place. */
export function becauseOf({ error: { problem } }: Finding): string {
  const { expected, found, fix } = problem;
  return sentenceOf({ expected, found, fix });
}

/** What stays the same when lines move. */
export function fingerprintOf(finding: Finding): string {
  const { about, error } = finding;
  const { where = '', found = '' } = error.problem;
  const subject = about === undefined ? where.replace(/:\d+:\d+$/, '') : `${about.environment}/${about.subject}`;
  return `${kindOf(finding)}/${subject}: ${found}`;
}

const reference = 'https://github.com/kuberocketci/krci-deploy/blob/main/docs/reference';

/** The page that says how to repair it. */
export function pageOf({ about }: Finding): string {
  if (about === undefined) return `${reference}/errors.md`;
  return isRuleName(about.rule) ? `${reference}/rules/${about.rule}.md` : `${reference}/gate-sections.md`;
}
