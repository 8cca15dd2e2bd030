import { isExternal } from '../../flow/recovery.ts';
import { type KubernetesObject, nameOf } from '../../objects/model.ts';
import { placeIn } from '../closure/answers.ts';
import { drillResults } from '../drills/answers.ts';
import { addressAnswer, elsewhere, targetAnswer } from '../domains/answers.ts';
import { targetsOf } from '../domains/targets.ts';
import { aboutCluster, type LostCluster, partOfCluster } from '../lost-cluster.ts';
import type { Answer, Scene } from '../model.ts';
import { exposureOf } from '../plan/exposure.ts';
import { importAnswers } from './imports.ts';
import { type Keycloak, keycloakIn } from './keycloak.ts';

/** Answers about the Keycloak of a cluster; none where it has none. */
export async function identityAnswers(lost: LostCluster, scene: Scene): Promise<readonly Answer[]> {
  const keycloak = keycloakIn(lost.objects);
  const { servers, databases, realms } = keycloak;
  if (servers.length + databases.length + realms.length === 0) return partOfCluster(lost);
  const found = [
    ...databaseAnswers(keycloak, lost, scene),
    realmAnswer(realms, lost),
    ...(await importAnswers(keycloak.imports, scene)),
    await usersAnswer(keycloak, scene),
    ...partOfCluster(lost),
  ];
  return found.map((answer) => Object.assign({}, aboutCluster(lost), answer));
}

/** Says where the database goes; a database that no operator makes is known by its declared backup alone. */
function databaseAnswers({ servers, databases }: Keycloak, lost: LostCluster, scene: Scene): readonly Answer[] {
  const domain = { cluster: lost.cluster, exposure: exposureOf(lost.objects) };
  const source = backupOf(scene);
  const declared = source?.outside === undefined ? [] : [addressAnswer(source.name, source.outside, domain, scene)];
  const targets = databases.flatMap((database) =>
    targetsOf([database]).map((target) => targetAnswer(target, domain, scene)),
  );
  // A copy elsewhere is a backup, whatever stays beside it.
  const good = [...targets, ...declared].find(({ verdict }) => verdict === 'PASS');
  if (good !== undefined) return [good];
  if (targets.length + declared.length > 0) return [...targets, ...declared];
  const [first] = [...databases, ...servers];
  if (first === undefined) return [];
  const isDatabase = databases.length > 0;
  return [
    {
      verdict: isDatabase ? 'FAIL' : 'UNPROVEN',
      subject: nameOf(first),
      because: isDatabase
        ? 'it is the database of Keycloak, and sends no backup anywhere'
        : 'its database is not among the objects, and nobody says how it is backed up',
      fix: isDatabase ? elsewhere : 'name its backup in recovery.identity.backup, with its address in "outside"',
      ...placeIn(first, ['spec']),
    },
  ];
}

function backupOf({ flow: { recovery } }: Scene): { readonly name: string; readonly outside?: string } | undefined {
  const sources = Object.entries(recovery.backups?.sources ?? {});
  const named = recovery.identity?.backup;
  const [name, source] = sources.find(([one]) => (named === undefined ? /keycloak/i.test(one) : one === named)) ?? [];
  if (name === undefined || source === undefined) return undefined;
  return { name, ...(source.outside !== undefined && { outside: source.outside }) };
}

function realmAnswer(realms: readonly KubernetesObject[], { problems }: LostCluster): Answer {
  const [first] = realms;
  const subject = 'realms of Keycloak';
  if (first === undefined) {
    const because = 'no realm is in Git: it is in the database alone';
    // What is not rendered may hold it.
    const verdict = problems.length === 0 ? 'FAIL' : 'UNPROVEN';
    return { verdict, subject, because, fix: 'commit it as a KeycloakRealm or KeycloakRealmImport' };
  }
  const names = realms.slice(0, 5).map(nameOf).join(', ');
  const more = realms.length > 5 ? ` and ${realms.length - 5} more` : '';
  return { verdict: 'PASS', subject, because: `in Git: ${names}${more}`, ...placeIn(first, []) };
}

/** Users are in no tree: a restore that somebody tried is their only proof. */
async function usersAnswer({ servers, databases }: Keycloak, scene: Scene): Promise<Answer> {
  const owner = (scene.flow.recovery.externals ?? []).find((one) => isExternal('Users/keycloak', one));
  const subject = 'users of Keycloak';
  if (owner !== undefined)
    return { verdict: 'PASS', subject, because: `declared as external: ${owner.owner} brings them back` };
  const [first] = [...databases, ...servers];
  const judged = await drilledUsers(scene);
  return { subject, ...judged, ...(judged.verdict !== 'PASS' && first !== undefined && placeIn(first, [])) };
}

/** A drill of the database that counts users and that counts itself; another drill of it says nothing of them. */
async function drilledUsers(scene: Scene): Promise<Pick<Answer, 'verdict' | 'because' | 'fix'>> {
  const fix = 'restore the database, count its users, and record it with "krci-deploy drill record"';
  const pattern = scene.flow.recovery.drill?.evidence;
  const source = backupOf(scene)?.name;
  const { results } = pattern === undefined ? { results: [] } : await drillResults(pattern, scene);
  const result = results.find((one) =>
    source === undefined ? /keycloak/i.test(one.newest?.name ?? '') : one.source === source,
  );
  if (result?.newest === undefined) {
    const because = 'they are in its database alone, and no drill shows that they come back';
    return { verdict: 'UNPROVEN', because, fix };
  }
  const { answer, newest } = result;
  if (answer.verdict !== 'PASS')
    return { verdict: answer.verdict, because: `the newest drill of its database: ${answer.because}`, fix };
  const check = newest.checks.find(({ name, result: came }) => came === 'passed' && /user/i.test(name));
  if (check === undefined) {
    const because = `the drill ${newest.file} restored its database, and none of its checks is of users`;
    return { verdict: 'UNPROVEN', because, fix };
  }
  return { verdict: 'PASS', because: `the drill ${newest.file} checked "${check.name.slice(0, 100)}"` };
}
