import { StepError } from '../../base/errors.ts';
import { GitError } from '../../git/git.ts';
import { bare } from '../closure/addresses.ts';
import type { Answer, RecoveryCheck, Scene, VerifiedBranch } from '../model.ts';

/** Whether the mirror holds what is deployed: each branch at the verified commit, every tag, every LFS object. */
export const mirror: RecoveryCheck = {
  declaredBy: ['mirror'],
  documentation: {
    question: 'Does a second Git server hold what is deployed?',
    looksAt: 'the repository in `recovery.mirror`',
    passes:
      'each of its branches is at the commit that was verified, every tag names the same commit, every LFS object of the tree is there',
    fails: 'a branch or a tag is at another commit, or an LFS object is gone',
    unproven:
      'it does not answer, none is declared, it is itself the repository that was read, or the tree has LFS objects and the mirror is reached over a network',
  },
  run: async (scene) => {
    const { mirror: location } = scene.flow.recovery;
    if (location !== undefined && bare(location) === bare(scene.location)) return [ofItself(scene)];
    if (location !== undefined) return copiesIn(location, scene);
    const because = 'the flow declares no mirror of the GitOps repository';
    return [{ subject: 'GitOps repository', verdict: 'UNPROVEN', because, fix: 'name one in recovery.mirror' }];
  },
};

/** Where the mirror was read in the place of what was lost, it is compared with nothing. */
function ofItself({ branches }: Scene): Answer {
  const commit = branches[0]?.commit?.slice(0, 12) ?? 'no commit';
  return {
    subject: 'GitOps repository',
    verdict: 'UNPROVEN',
    because: `the mirror is the repository that was read, at ${commit}: nothing else tells whether that is what was deployed`,
    fix: 'compare the commit with the last one that production ran, such as that of "krci-deploy history"',
  };
}

async function copiesIn(location: string, scene: Scene): Promise<readonly Answer[]> {
  const branches = await Promise.all(scene.branches.map((branch) => mirrored(branch, location, scene)));
  // A mirror that does not answer is one row.
  if (branches.some(({ verdict }) => verdict === 'UNPROVEN')) return branches;
  const [{ tagAnswers }, { lfsAnswers }] = await Promise.all([
    import('../copies/mirror-tags.ts'),
    import('../copies/lfs.ts'),
  ]);
  return [...branches, ...(await tagAnswers(location, scene)), ...(await lfsAnswers(location, scene))];
}

async function mirrored(deployed: VerifiedBranch, location: string, { branches, reach }: Scene): Promise<Answer> {
  const which = branches.length === 1 ? '' : `, ${deployed.branch ?? 'default branch'}`;
  const subject = `GitOps repository${which}`;
  try {
    const repository = reach.gitops.open(location, deployed.branch);
    const { commit } = await repository.snapshot();
    if (commit === deployed.commit) {
      return { subject, verdict: 'PASS', because: `${repository.name} holds commit ${commit.slice(0, 12)}` };
    }
    const because = `${repository.name} is at ${commit.slice(0, 12)}, deployed is ${deployed.commit?.slice(0, 12) ?? 'no commit'}`;
    return { subject, verdict: 'FAIL', because, fix: 'update the mirror' };
  } catch (error) {
    // A Git server that does not answer proves nothing either way.
    if (error instanceof StepError || error instanceof GitError)
      return { subject, verdict: 'UNPROVEN', because: error.message };
    throw error;
  }
}
