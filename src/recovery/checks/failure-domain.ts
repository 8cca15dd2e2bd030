import type { Environment } from '../../flow/flow.ts';
import type { RecoveryPlace } from '../../flow/recovery.ts';
import { type KubernetesObject, nameOf } from '../../objects/model.ts';
import { placeIn } from '../closure/answers.ts';
import { sharedBy } from '../domains/compare.ts';
import { type BackupTarget, targetName, targetsOf } from '../domains/targets.ts';
import type { Answer, RecoveryCheck, Scene } from '../model.ts';
import { exposed, type Exposure, exposureOf, hostOf } from '../plan/exposure.ts';

/** Whether copies lie outside of what is lost: a backup inside of it is none. */
export const failureDomain: RecoveryCheck = {
  declaredBy: ['places'],
  documentation: {
    question: 'Do backups, replica and mirror lie outside of what is lost?',
    looksAt:
      'where the objects of an environment send backups, `clusters`, `recovery.places`, `recovery.backups.sources`',
    passes: 'each lies with another provider, or in another account, region and network than the cluster',
    fails: 'it is a volume or a snapshot of the cluster, a server on it, or shares its account, region or network',
    unproven: 'account or region of one of the two is not declared',
  },
  run: async (scene) => {
    const answers: Answer[] = [];
    for (const environment of scene.environments) answers.push(...(await targetAnswers(environment, scene)));
    return [...answers, ...copyAnswers(scene)];
  },
};

const fix = 'send it elsewhere, and say where in recovery.places';

async function targetAnswers(environment: Environment, scene: Scene): Promise<readonly Answer[]> {
  const { objects } = await scene.objects(environment);
  const exposure = exposureOf(objects);
  const found = targetsOf(objects).map((target) => targetAnswer(target, environment, exposure, scene));
  return [...found, ...sourceAnswers(environment, exposure, scene)];
}

function targetAnswer(target: BackupTarget, environment: Environment, exposure: Exposure, scene: Scene): Answer {
  const about = { subject: targetName(target), environment: environment.name, ...placeIn(target.from, ['spec']) };
  if (target.stays !== undefined) {
    return {
      ...about,
      verdict: 'FAIL',
      because: `its backups are ${target.stays}, which is lost with the cluster`,
      fix,
    };
  }
  const inside = serverInside(target, exposure);
  if (inside !== undefined)
    return { ...about, verdict: 'FAIL', because: `its storage is ${nameOf(inside)} of the same cluster`, fix };
  const declared = placeOf(scene, target.address ?? '');
  const copy = { ...(target.region !== undefined && { region: target.region }), ...declared };
  return {
    ...about,
    ...sharedBy(copy, clusterPlace(environment, scene)),
    ...remedy(copy, environment, scene, target.address),
  };
}

function serverInside({ from, endpoint, address }: BackupTarget, exposure: Exposure): KubernetesObject | undefined {
  const server =
    endpoint ?? (address?.startsWith('http') === true || address?.startsWith('nfs') === true ? address : undefined);
  if (server === undefined) return undefined;
  const host = hostOf(server);
  const found = exposed(server, from.namespace, exposure);
  // A name below `svc` is of the cluster, even where its Service is made by an operator.
  return found ?? (/\.svc(?:\.cluster\.local)?$/.test(host) ? from : undefined);
}

/** Addresses that the flow declares for backups of this environment. */
function sourceAnswers(environment: Environment, exposure: Exposure, scene: Scene): readonly Answer[] {
  const sources = Object.entries(scene.flow.recovery.backups?.sources ?? {});
  return sources.flatMap(([name, { outside, of }]): readonly Answer[] => {
    if (outside === undefined || (of !== undefined && !of.includes(environment.name))) return [];
    const about = { subject: `backup ${name} → ${outside}`, environment: environment.name };
    const inside = exposed(outside, '', exposure);
    if (inside !== undefined)
      return [{ ...about, verdict: 'FAIL', because: `its storage is ${nameOf(inside)} of the same cluster`, fix }];
    const copy = placeOf(scene, outside);
    return [
      { ...about, ...sharedBy(copy, clusterPlace(environment, scene)), ...remedy(copy, environment, scene, outside) },
    ];
  });
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
    return { subject, verdict: 'FAIL', because: `it is on the server that it is a copy of (${hostOf(twin)})`, fix };
  const [copy, lost] = [placeOf(scene, word), placeOf(scene, original)];
  const shared = sharedBy(copy, lost);
  const missing = `say account and region under recovery.places.${word} and recovery.places.${original}`;
  return { subject, ...shared, ...(shared.verdict !== 'PASS' && { fix: shared.verdict === 'FAIL' ? fix : missing }) };
}

function isSameServer(one: string, other: string): boolean {
  const isLocal = one.startsWith('oci:') || other.startsWith('oci:') || !/[.:]/.test(hostOf(one));
  return !isLocal && hostOf(one) !== '' && hostOf(one) === hostOf(other);
}

function remedy(copy: RecoveryPlace, environment: Environment, scene: Scene, address = ''): Pick<Answer, 'fix'> {
  const { verdict } = sharedBy(copy, clusterPlace(environment, scene));
  if (verdict === 'PASS') return {};
  if (verdict === 'FAIL') return { fix };
  return { fix: `say account and region under recovery.places["${address}"] and clusters.${environment.cluster}` };
}

function clusterPlace({ cluster }: Environment, { flow }: Scene): RecoveryPlace {
  const { provider, account, region, network } = flow.clusters.get(cluster) ?? {};
  return {
    cluster,
    ...(provider !== undefined && { provider }),
    ...(account !== undefined && { account }),
    ...(region !== undefined && { region }),
    ...(network !== undefined && { network }),
  };
}

/** A declared place: by its word, by the address, or by an address that it begins with. */
function placeOf({ flow }: Scene, name: string): RecoveryPlace {
  const places = Object.entries(flow.recovery.places ?? {});
  const found =
    places.find(([one]) => one === name) ?? places.find(([one]) => one.includes('://') && name.startsWith(`${one}/`));
  return found?.[1] ?? {};
}
