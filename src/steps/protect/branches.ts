import { isAbsolute } from 'node:path';
import { StepError } from '../../base/errors.ts';
import { ownershipOf } from '../../files/codeowners.ts';
import type { Flow } from '../../flow/flow.ts';
import type { BranchGuard, BranchPlace, BranchWriter } from '../../platform/guard.ts';
import type { Ports } from '../ports.ts';
import type { GuardedBranch, ProtectFinding, UnseenPart } from './model.ts';

export interface BranchDiagnosis {
  readonly branches: readonly GuardedBranch[];
  readonly findings: readonly ProtectFinding[];
  readonly unseen: readonly UnseenPart[];
}

interface BranchRule extends Pick<ProtectFinding, 'code'> {
  /** Describes the problem; undefined where there is none, or where the facts could not be seen. */
  found(branch: GuardedBranch): Pick<ProtectFinding, 'found' | 'advice' | 'isGrave'> | undefined;
}

const guide = 'see docs/how-to/guard-the-gitops-branch.md';

/** In the order of the report. A new rule is an entry here and a case of its test. */
export const branchRules: readonly BranchRule[] = [
  {
    code: 'branch-unprotected',
    found({ means, isUnavailable, writers }) {
      if (means.length > 0 || writers === undefined) return undefined;
      const advice = isUnavailable
        ? `The plan protects no branch of this repository: make it public, upgrade, or keep flow and policy elsewhere; ${guide}`
        : `Protect it: protect --apply; ${guide}`;
      return { found: 'not protected: whoever may write changes what runs', advice, isGrave: true };
    },
  },
  {
    code: 'branch-pushed',
    found({ means, writers = [], holds }) {
      const open = writers.filter(({ kind }) => kind === 'anybody' || kind === 'workflow');
      if (means.length === 0 || open.length === 0) return undefined;
      return {
        found: `pushed without a change request by ${namesOf(open)}`,
        advice: `Ask for a change request, and let one App or deploy key past it; ${guide}`,
        isGrave: holds === 'gitops',
      };
    },
  },
  {
    code: 'branch-rewritable',
    found({ means, isRewritable, writers = [] }) {
      if (means.length === 0 || isRewritable !== true) return undefined;
      return {
        found: 'may be deleted, or its history replaced',
        advice: 'Forbid deletion and force pushes: records and rollbacks look at its history',
        isGrave: writers.length > 0,
      };
    },
  },
  {
    code: 'branch-unreviewed',
    found({ means, approvals, isMergedByAnybody, holds }) {
      if (means.length === 0 || approvals !== 0 || holds !== 'gitops') return undefined;
      return {
        found: 'a change request needs no approval',
        advice: `Require one approval; where the plan cannot, let maintainers alone merge; ${guide}`,
        isGrave: isMergedByAnybody === true,
      };
    },
  },
  {
    code: 'owners-unasked',
    found({ means, approvals = 0, asksOwners, holds }) {
      if (means.length === 0 || approvals === 0 || asksOwners !== false || holds !== 'gitops') return undefined;
      return {
        found: 'flow, policy and exceptions change without their owners',
        advice: `Require the review of code owners, and name them in CODEOWNERS; ${guide}`,
        isGrave: false,
      };
    },
  },
  {
    code: 'branch-bypassed',
    found({ means, writers = [] }) {
      const past = writers.filter(({ kind }) => kind === 'maintainer');
      if (means.length === 0 || past.length === 0) return undefined;
      return {
        found: `pushed without a change request by ${namesOf(past)}`,
        advice: 'Take them from the list: nobody needs to push there but the bot',
        isGrave: false,
      };
    },
  },
];

/** Checks the branch that holds flow and manifests, and the one whose jobs promote where that is another. */
export async function diagnoseBranches(flow: Flow, ports: Ports): Promise<BranchDiagnosis> {
  const { platform } = ports;
  const branches: GuardedBranch[] = [];
  const unseen: UnseenPart[] = [];
  if (platform.kind === 'local') return { branches, findings: [], unseen };
  for (const [holds, place] of placesOf(flow)) {
    try {
      const guard = await platform.branchGuard(place);
      if (branches.some((one) => isSame(one, guard))) continue;
      branches.push({ ...guard, holds, applies: caseOf(guard) });
    } catch (error) {
      if (!(error instanceof StepError)) throw error;
      unseen.push({ why: error.message, mayBeGrave: true });
    }
  }
  const owners = await Promise.all(branches.map((branch) => ownerFinding(branch, flow, ports)));
  return { branches, findings: [...branches.flatMap(findingsOf), ...owners.flat()], unseen };
}

/** Finds files that decide and that nobody owns, where the branch asks owners: then it asks nobody for them. */
async function ownerFinding(
  branch: GuardedBranch,
  flow: Flow,
  { platform, files }: Ports,
): Promise<readonly ProtectFinding[]> {
  const isHere = branch.repository.toLowerCase() === platform.run.repository?.toLowerCase();
  if (!isHere || branch.holds !== 'gitops' || branch.asksOwners !== true || platform.kind === 'local') return [];
  const ownerless: string[] = [];
  for (const path of await decidingFiles(flow, files)) {
    const ownership = await ownershipOf(path, platform.kind, files);
    if ((ownership?.owners.length ?? 0) === 0) ownerless.push(path);
  }
  if (ownerless.length === 0) return [];
  return [
    {
      code: 'owners-missing',
      at: placeOf(branch),
      found: `CODEOWNERS names nobody for ${ownerless.slice(0, 5).join(', ')}`,
      advice: `Name their owners: without, a change of them takes nobody's review but any; ${guide}`,
      isGrave: false,
    },
  ];
}

/** Lists the files of the checkout that decide who may promote what: flow, exceptions, keys, jobs, CODEOWNERS itself. */
async function decidingFiles({ file }: Flow, files: Ports['files']): Promise<readonly string[]> {
  const patterns = [
    'krci-deploy-exceptions.yaml',
    'keys/*.pub',
    'CODEOWNERS',
    '.github/CODEOWNERS',
    '.github/workflows/*',
    '.gitlab-ci.yml',
  ];
  const found: string[] = isAbsolute(file) ? [] : [file];
  for (const pattern of patterns) found.push(...(await files.glob(pattern)));
  return [...new Set(found.map((path) => path.replace(/^(?:\.\/)+/, '')))];
}

function placeOf({ repository, branch }: BranchGuard): string {
  return `${repository}, branch ${branch}`;
}

/** Lists the places: a GitOps repository in a directory is guarded by no platform. */
function placesOf({
  gitops: { repository, branch },
}: Flow): readonly (readonly [GuardedBranch['holds'], BranchPlace])[] {
  const own = ['pipeline', {}] as const;
  if (repository === undefined) return [['gitops', { branch }], own];
  return /^(?:file:|[./~])/.test(repository) ? [['gitops', { branch }]] : [['gitops', { repository, branch }], own];
}

function isSame(one: BranchGuard, { repository, branch }: BranchGuard): boolean {
  return one.repository.toLowerCase() === repository.toLowerCase() && one.branch === branch;
}

function findingsOf(branch: GuardedBranch): readonly ProtectFinding[] {
  const at = placeOf(branch);
  return branchRules.flatMap((rule) => {
    const finding = rule.found(branch);
    return finding === undefined ? [] : [{ code: rule.code, at, ...finding }];
  });
}

function caseOf({ means, isUnavailable, writers }: BranchGuard): string {
  if (isUnavailable)
    return 'the plan protects no branch: bumps by change request, flow and policy in another repository';
  if (means.length === 0) return 'everybody pushes';
  if (writers === undefined) return 'protected; who pushes could not be seen';
  if (writers.length === 0) return 'every change comes by change request: commit: change-request';
  const programs = writers.filter(({ kind }) => kind === 'program' || kind === 'person');
  if (programs.length < writers.length) return `pushed by ${namesOf(writers)}`;
  return `bumps are pushed by ${namesOf(programs)}, the rest comes by change request`;
}

function namesOf(writers: readonly BranchWriter[]): string {
  return [...new Set(writers.map(({ name }) => name))].join(', ');
}
