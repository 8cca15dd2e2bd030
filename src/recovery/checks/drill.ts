import type { RecoveryCheck } from '../model.ts';

/** Whether somebody restored a backup, by the record of it. */
export const drill: RecoveryCheck = {
  declaredBy: ['drill'],
  documentation: {
    question: 'Was a backup restored, and did the data come back in time?',
    looksAt: 'records of restores in the GitOps repository (`recovery.drill.evidence`)',
    passes:
      'the newest record of each source began within `max-age`, was ready within `rto`, names its backup and a target that is not production, and its checks of the data passed',
    fails:
      'a check failed or none looked at the data; it was restored into production; it is older than `max-age`, took longer than `rto`, or restored data older than `rpo`',
    unproven:
      'there is none; backup, target or times are missing; no `rto` is declared; it is unsigned where the flow has trusted keys, or committed to a branch that the platform does not protect',
  },
  run: async (scene) => {
    const { drillAnswers } = await import('../drills/answers.ts');
    return drillAnswers(scene);
  },
};
