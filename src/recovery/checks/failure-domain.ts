import { aboutCluster, type LostCluster, partOfCluster } from '../lost-cluster.ts';
import { addressAnswer, elsewhere, placeOf, targetAnswer } from '../domains/answers.ts';
import { sharedBy } from '../domains/compare.ts';
import { targetsOf } from '../domains/targets.ts';
import type { Answer, RecoveryCheck, Scene } from '../model.ts';
import { exposureOf, hostOf } from '../plan/exposure.ts';

/** Whether copies lie outside of what is lost: a backup inside of it is none. */
export const failureDomain: RecoveryCheck = {
  declaredBy: ['places'],
  documentation: {
    question: 'Do backups, replica and mirror lie outside of what is lost?',
    looksAt:
      'where the objects of environments and platform send backups, `clusters`, `recovery.places`, `recovery.backups.sources`',
    passes: 'each lies with another provider, or in another account, region and network than the cluster',
    fails: 'it is a volume or a snapshot of the cluster, a server on it, or shares its account, region or network',
    unproven:
      'account or region of one of the two is not declared; not every object is known; nothing is sent anywhere',
  },
  run: async (scene) => {
    // With the reader of objects, which no first request needs.
    const { lostClusters } = await import('../clusters.ts');
    const clusters = await lostClusters(scene);
    return [...clusters.flatMap((lost) => clusterAnswers(lost, scene)), ...copyAnswers(scene)];
  },
};

function clusterAnswers(lost: LostCluster, scene: Scene): readonly Answer[] {
  const domain = { cluster: lost.cluster, exposure: exposureOf(lost.objects) };
  const targets = targetsOf(lost.objects).map((target) => targetAnswer(target, domain, scene));
  const names = new Set(lost.environments.map(({ name }) => name));
  const declared = Object.entries(scene.flow.recovery.backups?.sources ?? {}).flatMap(([name, { outside, of }]) => {
    const isOfOthers = of?.every((one) => !names.has(one) && isEnvironment(one, scene)) === true;
    return outside === undefined || isOfOthers ? [] : [addressAnswer(name, outside, domain, scene)];
  });
  const answers = [...targets, ...declared].map((answer) => Object.assign({}, aboutCluster(lost), answer));
  return [...answers, ...partOfCluster(lost)];
}

function isEnvironment(name: string, { flow }: Scene): boolean {
  return flow.environments.some((one) => one.name === name);
}

/** The replica against the registries, and the mirror against the Git server. */
function copyAnswers(scene: Scene): readonly Answer[] {
  const { recovery, gitops } = scene.flow;
  const registries = [...new Set(scene.environments.map(({ registry }) => registry))];
  const repository = gitops.repository ?? scene.branches[0]?.repository ?? '';
  return [
    ...(recovery.replica === undefined ? [] : [copyAnswer('replica', recovery.replica, 'registry', registries, scene)]),
    ...(recovery.mirror === undefined ? [] : [copyAnswer('mirror', recovery.mirror, 'git', [repository], scene)]),
  ];
}

function copyAnswer(
  word: 'replica' | 'mirror',
  address: string,
  original: 'registry' | 'git',
  originals: readonly string[],
  scene: Scene,
): Answer {
  const subject = `${word} ${address.replace(/\/\/[^/]*@/, '//')}`;
  const twin = originals.find((one) => isSameServer(one, address));
  if (twin !== undefined)
    return {
      subject,
      verdict: 'FAIL',
      because: `it is on the server that it is a copy of (${hostOf(twin)})`,
      fix: elsewhere,
    };
  const [copy, lost] = [placeOf(scene, word), placeOf(scene, original)];
  const shared = sharedBy(copy, lost);
  const missing = `say account and region under recovery.places.${word} and recovery.places.${original}`;
  return {
    subject,
    ...shared,
    ...(shared.verdict !== 'PASS' && { fix: shared.verdict === 'FAIL' ? elsewhere : missing }),
  };
}

function isSameServer(one: string, other: string): boolean {
  const isLocal = one.startsWith('oci:') || other.startsWith('oci:') || !/[.:]/.test(hostOf(one));
  return !isLocal && hostOf(one) !== '' && hostOf(one) === hostOf(other);
}
