import type { RecoveryCheck } from '../model.ts';

/** Whether backups were made that would bring everything back, as their tools tell it. */
export const backup: RecoveryCheck = {
  declaredBy: ['backups'],
  documentation: {
    question: 'Is there a backup that is new enough and whole?',
    looksAt:
      'evidence of the tools in the GitOps repository (`recovery.backups.evidence`); volume claims and databases among the objects of each environment',
    passes:
      'the newest good one began within `rpo` and `max-age`, holds at least `minimum-share` of the median before, and its storage is available; every volume claim and database is in one, by name or by what it was told to select',
    fails:
      'none is good: nothing is in it, it failed, hooks, volumes or files are missing, it has expired; it is too old or too small; its storage is not available; each of them leaves out a volume claim or database',
    unproven:
      'evidence is missing, unreadable, from the future, or without time or size; there is none before; storage was not looked at; no backup names a volume claim or database, or what it selects does not tell; it is unsigned where the flow has trusted keys, or committed to a branch that the platform does not protect',
  },
  run: async (scene) => {
    const { backupAnswers } = await import('../backups/answers.ts');
    return backupAnswers(scene);
  },
};
