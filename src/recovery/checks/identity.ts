import type { Answer, RecoveryCheck, Scene } from '../model.ts';

/** Whether people can sign in again: Keycloak's database, realms and users. */
export const identity: RecoveryCheck = {
  declaredBy: ['identity'],
  documentation: {
    question: 'Can people sign in again?',
    looksAt:
      'Keycloak, its database and its realms among the objects of environments and platform, `recovery.identity`, `recovery.externals`, drills, the history of a KeycloakRealmImport',
    passes:
      'its database is backed up outside of the cluster, its realms are in Git, and a drill shows its users (or `Users/keycloak` is external); a KeycloakRealmImport that was edited later, which no running server takes over, is a warning',
    fails: 'the backups of its database are lost with the cluster, or no realm is in Git',
    unproven:
      'no drill shows its users; its database or the place of its backups is not known; there is no Keycloak, and no `Identity/HOST` is external',
  },
  run: async (scene) => {
    // With the reader of objects, which no first request needs.
    const [{ lostClusters }, { identityAnswers }] = await Promise.all([
      import('../clusters.ts'),
      import('../identity/answers.ts'),
    ]);
    const answers: Answer[] = [];
    for (const lost of await lostClusters(scene)) answers.push(...(await identityAnswers(lost, scene)));
    return answers.length > 0 ? answers : [elsewhereAnswer(scene)];
  },
};

/** Where no cluster has a Keycloak, somebody must say who keeps the sign-in. */
function elsewhereAnswer({ flow, environments }: Scene): Answer {
  const { externals = [] } = flow.recovery;
  const declared = externals.find(({ object }) => object.startsWith('Identity/'));
  if (declared !== undefined) {
    const because = `no Keycloak is among the objects; ${declared.owner} keeps the sign-in`;
    return { verdict: 'PASS', subject: declared.object, because };
  }
  return {
    verdict: 'UNPROVEN',
    subject: environments.map(({ name }) => name).join(', '),
    because: 'no Keycloak is among the objects, and nobody says where people sign in',
    fix: 'declare Identity/HOST in recovery.externals with its owner, or let clusters.<platform>.manifests name its objects',
  };
}
