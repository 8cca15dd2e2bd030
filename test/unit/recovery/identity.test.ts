import { expect, test } from '@jest/globals';
import type { BranchChange } from '../../../src/git/gitops.ts';
import { runCheck } from '../../../src/recovery/checks.ts';
import { recoveryFlow, sceneOf, type SceneParts } from '../../support/recovery.ts';

const clusters = 'clusters: { prod: { argocd: own, provider: aws, account: "111", region: eu-1, network: vpc-9 } }\n';

async function found(
  objects: string,
  recovery = '{ identity: {} }',
  more: SceneParts = {},
): Promise<readonly string[]> {
  const scene = await sceneOf({ flow: recoveryFlow(recovery, clusters), objects: { prod: objects }, ...more });
  return (await runCheck('identity', scene)).map(
    ({ verdict, subject, because }) => `${verdict} ${subject}: ${because}`,
  );
}

const object = (apiVersion: string, kind: string, name: string, spec: string): string =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: { name: ${name}, namespace: iam }\nspec: ${spec}\n---\n`;
const server = object('k8s.keycloak.org/v2alpha1', 'Keycloak', 'sso', '{ db: { host: db } }');
const crunchy = (repo: string): string =>
  object(
    'postgres-operator.crunchydata.com/v1beta1',
    'PostgresCluster',
    'keycloak-postgresql',
    `{ backups: { pgbackrest: { repos: [${repo}] } } }`,
  );
const realm = object('v1.edp.epam.com/v1', 'KeycloakRealm', 'shop', '{ realmName: shop }');
const realmImport = (realmName: string): string =>
  object(
    'k8s.keycloak.org/v2alpha1',
    'KeycloakRealmImport',
    'shop',
    `{ keycloakCRName: sso, realm: { realm: ${realmName} } }`,
  );
const usersRow = 'UNPROVEN users of Keycloak: they are in its database alone, and no drill shows that they come back';

test("KubeRocketCI's own: backups on a volume, no realm, users that nobody restored", async () => {
  expect(await found(server + crunchy('{ name: repo1, volume: {} }'))).toEqual([
    'FAIL PostgresCluster/iam/keycloak-postgresql: its backups are a volume of the same cluster, which is lost with the cluster',
    'FAIL realms of Keycloak: no realm is in Git: it is in the database alone',
    usersRow,
  ]);
});

test('a database that is backed up elsewhere, with realms in Git', async () => {
  const places =
    '{ identity: {}, places: { "s3://kc": { provider: gcp } }, externals: [{ object: Users/keycloak, owner: hr }] }';
  expect(await found(server + crunchy('{ s3: { bucket: kc } }') + realm, places)).toEqual([
    'PASS PostgresCluster/iam/keycloak-postgresql → s3://kc: it lies with gcp, not with aws',
    'PASS realms of Keycloak: in Git: KeycloakRealm/iam/shop',
    'PASS users of Keycloak: declared as external: hr brings them back',
  ]);
});

test('a database that no operator makes is known by its declared backup', async () => {
  const pod = object(
    'apps/v1',
    'StatefulSet',
    'login',
    '{ selector: { matchLabels: { a: b } }, template: { metadata: { labels: { a: b } }, spec: { containers: [{ name: k, image: "quay.io/keycloak/keycloak:26" }] } } }',
  );
  const [row] = await found(pod + realm);
  expect(row).toBe(
    'UNPROVEN StatefulSet/iam/login: its database is not among the objects, and nobody says how it is backed up',
  );
  const declared =
    '{ identity: { backup: login }, backups: { sources: { login: { outside: "s3://kc" } } }, places: { "s3://kc": { account: "222", region: us-1 } } }';
  expect((await found(pod + realm, declared))[0]).toBe(
    'PASS backup login → s3://kc: it lies in us-1 and account 222, not in eu-1 and 111',
  );
  expect((await found(object('postgresql.cnpg.io/v1', 'Cluster', 'db', '{}') + server + realm))[0]).toBe(
    'FAIL Cluster/iam/db: it is the database of Keycloak, and sends no backup anywhere',
  );
});

function change(commit: string, text: string): BranchChange {
  const read = (): Promise<Uint8Array> => Promise.resolve(new TextEncoder().encode(text));
  return {
    commit: commit.repeat(40),
    time: '2026-11-20T10:00:00.000Z',
    author: 'ada',
    message: '',
    paths: ['prod.yaml'],
    read,
  };
}

test('an import that was edited later is a warning', async () => {
  const files = { 'prod.yaml': realmImport('shop2') };
  const edited = [change('b', realmImport('shop2')), change('a', realmImport('shop'))];
  const rows = await found(server + realmImport('shop2'), undefined, { files, changes: edited });
  expect(rows).toContain(
    'PASS KeycloakRealmImport/iam/shop: in Git, applied once only; warning: it was edited on 2026-11-20 (bbbbbbbbbbbb), which a server that had the realm does not take over',
  );
  const same = await found(server + realmImport('shop2'), undefined, {
    files,
    changes: [change('b', `# note\n${realmImport('shop2')}`), change('a', realmImport('shop2'))],
  });
  expect(same.filter((row) => row.includes('KeycloakRealmImport/iam/shop: '))).toEqual([]);
  const unknown = await found(server + realmImport('shop'));
  expect(unknown).toContain(
    'PASS KeycloakRealmImport/iam/shop: in Git, applied once only; warning: whether it was edited later is not known: prod.yaml is not a file of the branch',
  );
});

test('a Keycloak of the platform is looked at, and one that is nowhere is unproven', async () => {
  const more = `clusters:\n  platform: { role: platform }\n  prod: { argocd: own }\n`;
  const scene = await sceneOf({
    flow: recoveryFlow('{ identity: {} }', more),
    platforms: { platform: server + crunchy('{ volume: {} }') + realm },
  });
  expect((await runCheck('identity', scene)).map(({ verdict, subject }) => `${verdict} ${subject}`)).toEqual([
    'FAIL PostgresCluster/iam/keycloak-postgresql',
    'PASS realms of Keycloak',
    'UNPROVEN users of Keycloak',
  ]);
  expect(await found('')).toEqual([
    'UNPROVEN prod: no Keycloak is among the objects, and nobody says where people sign in',
  ]);
  expect(await found('', '{ identity: {}, externals: [{ object: Identity/sso.example.com, owner: it }] }')).toEqual([
    'PASS Identity/sso.example.com: no Keycloak is among the objects; it keeps the sign-in',
  ]);
});
