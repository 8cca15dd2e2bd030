import { StepError } from '../../base/errors.ts';
import type { Answer, RecoveryCheck, Scene, VerifiedBranch } from '../model.ts';

/** Whether each branch of the mirror is at the verified commit: the deployed state can be read from there. */
export const mirror: RecoveryCheck = {
  declaredBy: ['mirror'],
  documentation: {
    question: 'Does a second Git server hold what is deployed?',
    looksAt: 'the repository in `recovery.mirror`',
    passes: 'each of its branches is at the commit that was verified',
    fails: 'it is at another commit',
    unproven: 'it does not answer, or none is declared',
  },
  run: async (scene) => {
    const { mirror: location } = scene.flow.recovery;
    if (location !== undefined) return Promise.all(scene.branches.map((branch) => mirrored(branch, location, scene)));
    const because = 'the flow declares no mirror of the GitOps repository';
    return [{ subject: 'GitOps repository', verdict: 'UNPROVEN', because, fix: 'name one in recovery.mirror' }];
  },
};

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
    if (error instanceof StepError) return { subject, verdict: 'UNPROVEN', because: error.message };
    throw error;
  }
}
