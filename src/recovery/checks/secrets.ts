import type { Answer, RecoveryCheck } from '../model.ts';

/** Whether what opens secrets comes back: Argo CD's own secret and credentials, sealing keys, stores, vaults. */
export const secrets: RecoveryCheck = {
  declaredBy: ['secrets'],
  documentation: {
    question: 'Does what opens secrets come back?',
    looksAt:
      'Argo CD, Sealed Secrets, secret stores and vaults among the objects of environments and platform, `recovery.secrets`, `recovery.externals`, evidence of backups, inventories',
    passes:
      'argocd-secret and the credentials of repositories and clusters are made by an object or declared as external; the newest sealing key is in a backup; each store signs in with what comes from outside; the unseal and root material of each vault has an owner',
    fails:
      'tokens of Argo CD’s accounts answer 401 after a rebuild; a key is newer than its backup; a store or its credential is lost with the cluster; nobody is named who unseals a vault',
    unproven:
      'nothing tells whether a repository needs a credential, whether Argo CD has accounts, or when the newest sealing key was made; the credential of the GitOps repository lies in it; a part is not rendered',
  },
  run: async (scene) => {
    // With the reader of objects, which no first request needs.
    const [{ lostClusters }, { secretsAnswers }] = await Promise.all([
      import('../clusters.ts'),
      import('../secrets/answers.ts'),
    ]);
    const answers: Answer[] = [];
    for (const lost of await lostClusters(scene)) answers.push(...(await secretsAnswers(lost, scene)));
    return answers;
  },
};
