import { heading, listing, paragraph, table, type Block, type Report } from '../../report/report.ts';
import { shortDigest } from '../../registry/digest.ts';
import type { RecoveryFinding } from './finding.ts';
import type { DeployedPlace, VerifyPlan } from './plan.ts';

export function describe(plan: VerifyPlan): Report {
  return [
    heading('dr-verify: plan'),
    paragraph(`${headsOf(plan)} names ${images(plan.deployed.length)}.`),
    table(
      ['environment', 'application', 'digest', 'registry'],
      plan.deployed.map((deployed) => [
        deployed.environment.name,
        deployed.application,
        digestOf(deployed),
        deployed.environment.registry,
      ]),
    ),
    ...absentBlocks(plan),
  ];
}

export function findingsReport(findings: readonly RecoveryFinding[], plan: VerifyPlan): Report {
  return [
    heading('dr-verify'),
    paragraph(`${headsOf(plan)}; required: ${plan.required.join(', ')}.`),
    table(
      ['verdict', 'check', 'subject', 'because'],
      findings.map(({ verdict, check, subject, because }) => [verdict, check, subject, because]),
    ),
    ...absentBlocks(plan),
  ];
}

/** Names the branches that were read. */
export function branchNames({ branches }: VerifyPlan): string {
  return branches.map(({ repository }) => repository).join(', ');
}

function headsOf({ branches }: VerifyPlan): string {
  return branches.map(({ repository, commit }) => `${repository} at ${commit?.slice(0, 12) ?? 'no commit'}`).join(', ');
}

function absentBlocks({ absent }: VerifyPlan): readonly Block[] {
  if (absent.length === 0) return [];
  return [paragraph('Not deployed, as Git names no image for them:'), listing(absent)];
}

function digestOf({ named, unreadable }: DeployedPlace): string {
  if (unreadable !== undefined) return 'unreadable';
  return named.digest === undefined ? `tag ${named.tag ?? '(none)'} only` : shortDigest(named.digest);
}

function images(count: number): string {
  return count === 1 ? 'one image' : `${count} images`;
}
