import type { RecoveryPlace } from '../../flow/recovery.ts';
import { type KubernetesObject, nameOf } from '../../objects/model.ts';
import { placeIn } from '../closure/answers.ts';
import type { Answer, Scene } from '../model.ts';
import { exposed, type Exposure, hostOf } from '../plan/exposure.ts';
import { sharedBy } from './compare.ts';
import { type BackupTarget, targetName } from './targets.ts';

/** The cluster that is lost, and the servers that are lost with it. */
export interface LostDomain {
  readonly cluster: string;
  readonly exposure: Exposure;
}

export const elsewhere = 'send it elsewhere, and say where in recovery.places';

/** Judges where an object sends backups. */
export function targetAnswer(target: BackupTarget, lost: LostDomain, scene: Scene): Answer {
  const about = { subject: targetName(target), ...placeIn(target.from, ['spec']) };
  if (target.stays !== undefined) {
    const because = `its backups are ${target.stays}, which is lost with the cluster`;
    return { ...about, verdict: 'FAIL', because, fix: elsewhere };
  }
  const inside = serverInside(target, lost.exposure);
  if (inside !== undefined) return { ...about, ...insideAnswer(inside) };
  const declared = placeOf(scene, target.address ?? '');
  const copy = { ...(target.region !== undefined && { region: target.region }), ...declared };
  return { ...about, ...placedAnswer(copy, target.address ?? '', lost, scene) };
}

/** Judges an address that the flow declares for the backups of a source. */
export function addressAnswer(source: string, address: string, lost: LostDomain, scene: Scene): Answer {
  const subject = `backup ${source} → ${address}`;
  const inside = exposed(address, '', lost.exposure);
  if (inside !== undefined) return { subject, ...insideAnswer(inside) };
  return { subject, ...placedAnswer(placeOf(scene, address), address, lost, scene) };
}

type Judgement = Pick<Answer, 'verdict' | 'because' | 'fix'>;

function insideAnswer(inside: KubernetesObject): Judgement {
  return { verdict: 'FAIL', because: `its storage is ${nameOf(inside)} of the same cluster`, fix: elsewhere };
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

function placedAnswer(copy: RecoveryPlace, address: string, { cluster }: LostDomain, scene: Scene): Judgement {
  const shared = sharedBy(copy, clusterPlace(cluster, scene));
  if (shared.verdict === 'PASS') return shared;
  const missing = `say account and region under recovery.places["${address}"] and clusters.${cluster}`;
  return { ...shared, fix: shared.verdict === 'FAIL' ? elsewhere : missing };
}

function clusterPlace(cluster: string, { flow }: Scene): RecoveryPlace {
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
export function placeOf({ flow }: Pick<Scene, 'flow'>, name: string): RecoveryPlace {
  const places = Object.entries(flow.recovery.places ?? {});
  const found =
    places.find(([one]) => one === name) ?? places.find(([one]) => one.includes('://') && name.startsWith(`${one}/`));
  return found?.[1] ?? {};
}
