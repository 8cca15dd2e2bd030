import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { systemClock } from '../../src/base/clock.ts';
import { parseInputs } from '../../src/declaration/parse.ts';
import { drVerify } from '../../src/steps/dr-verify/dr-verify.ts';
import { drillRecord } from '../../src/steps/drill-record/drill-record.ts';
import type { Ports } from '../../src/steps/ports.ts';
import { createBareRepository } from '../support/bare-repository.ts';
import { localPorts } from '../support/local-ports.ts';
import { postgresPrograms, type PostgresServer, postgresWorld } from '../support/postgres.ts';
import { newPair } from '../support/records.ts';
import { temporaryDirectory } from '../support/temporary.ts';

const programs = postgresPrograms();
if (programs === undefined) process.stderr.write('drill-postgres: skipped, as PostgreSQL is not installed\n');
const real = programs === undefined ? test.skip : test;
const postgres = postgresWorld(programs ?? '');
const root = temporaryDirectory();

/** Tables of Keycloak that a sign-in needs, with their keys. */
const schema = `
create table realm (id varchar(36) primary key, name varchar(255) unique not null, enabled boolean not null);
create table user_entity (id varchar(36) primary key, username varchar(255), email varchar(255), realm_id varchar(36) references realm);
create table credential (id varchar(36) primary key, type varchar(255), secret_data text, user_id varchar(36) references user_entity);
create table client (id varchar(36) primary key, client_id varchar(255), realm_id varchar(36) references realm);
insert into realm values ('r1', 'shop', true), ('r2', 'master', true);
insert into user_entity select 'u' || n, 'user' || n, 'user' || n || '@example.com', 'r1' from generate_series(1, 5000) n;
insert into credential select 'c' || n, 'password', md5(n::text), 'u' || n from generate_series(1, 5000) n;
insert into client select 'k' || n, 'client' || n, 'r1' from generate_series(1, 20) n;
`;

const queries = {
  realms: 'select string_agg(name, $$,$$ order by name) from realm',
  users: 'select count(*) from user_entity where realm_id = $$r1$$',
  credentials: 'select md5(string_agg(secret_data, $$$$ order by id)) from credential',
};

function answers(server: PostgresServer): Record<string, string> {
  return Object.fromEntries(
    Object.entries(queries).map(([name, sql]) => {
      try {
        return [name, server.query(sql)];
      } catch {
        return [name, 'no answer'];
      }
    }),
  );
}

interface World {
  readonly ports: Ports;
  readonly directory: string;
}

let worlds = 0;

async function world(): Promise<World> {
  worlds += 1;
  const directory = join(root, `world${worlds}`);
  mkdirSync(directory);
  const pair = newPair();
  const flow = `apiVersion: krci-deploy/v1
flow: shop
gitops: { repository: gitops.git, branch: main }
registry: oci:prod
environments:
  - { name: prod, tier: production, cluster: prod, model: pull, promotion: manual }
applications: [{ name: cart, image: shop/cart }]
records: { trusted-keys: [{ key: ${JSON.stringify(pair.publicPem)}, environments: [prod] }] }
recovery: { rpo: 24h, rto: 30m, drill: { evidence: "drills/*.json" }, backups: { sources: { keycloak: {} } }, required: [drill] }
`;
  const own = localPorts(directory);
  await own.files.write('krci-deploy.yaml', new TextEncoder().encode(flow));
  const recording = { tool: { name: 'krci-deploy', version: '1.0.0' }, signingKey: pair.pem };
  return { directory, ports: { ...own, clock: systemClock, recording } };
}

/** What the job of a drill does: restores a dump into a server of its own, asks it, and writes down both. */
async function drill(
  { ports, directory }: World,
  dump: string,
  expected: Record<string, string>,
  target: PostgresServer,
): Promise<{ readonly restored: number; readonly rows: readonly string[] }> {
  const started = new Date().toISOString();
  const { status } = target.run('pg_restore', ['-d', 'keycloak', '--exit-on-error', dump]);
  const found = answers(target);
  const result = {
    backup: { id: `pg_dump:${dump}`, made: statSync(dump).mtime.toISOString() },
    target: { name: 'drill-keycloak' },
    started,
    ready: new Date().toISOString(),
    checks: Object.keys(queries).map((name) => ({ name, expected: expected[name], found: found[name] })),
  };
  await ports.files.write('result.json', new TextEncoder().encode(JSON.stringify(result)));
  const inputs = { environment: 'prod', source: 'keycloak', result: 'result.json', file: 'drills/keycloak.json' };
  const given = parseInputs(drillRecord.declaration, new Map(Object.entries(inputs)));
  await drillRecord.execute(await drillRecord.plan(given, ports), ports);
  const record = readFileSync(join(directory, 'drills/keycloak.json'), 'utf8');
  createBareRepository(join(directory, 'gitops.git'), { 'drills/keycloak.json': record });
  const outcome = await drVerify.execute(
    await drVerify.plan(parseInputs(drVerify.declaration, new Map()), ports),
    ports,
  );
  const { findings }: { findings: readonly { check: string; verdict: string; because: string }[] } = JSON.parse(
    JSON.stringify(outcome.data),
  );
  const rows = findings.filter(({ check }) => check === 'drill').map(({ verdict, because }) => `${verdict} ${because}`);
  return { restored: status, rows };
}

real('a dump of PostgreSQL is restored and recorded, and dr-verify reads it; a truncated dump fails', async () => {
  const production = postgres.start('production');
  const target = postgres.start('drill');
  for (const server of [production, target]) expect(server.run('createdb', ['keycloak']).status).toBe(0);
  expect(production.run('psql', ['-d', 'keycloak', '-qX', '-v', 'ON_ERROR_STOP=1'], schema).status).toBe(0);
  const dump = join(postgres.directory, 'keycloak.dump');
  expect(production.run('pg_dump', ['-d', 'keycloak', '-Fc', '-f', dump]).status).toBe(0);
  const expected = answers(production);
  expect(expected).toMatchObject({ realms: 'master,shop', users: '5000' });

  const good = await drill(await world(), dump, expected, target);
  expect(good.restored).toBe(0);
  expect(good.rows).toEqual([
    expect.stringMatching(/^PASS pg_dump:.*restored into drill-keycloak .* 3 checks passed; signed$/),
  ]);

  const second = postgres.start('second');
  expect(second.run('createdb', ['keycloak']).status).toBe(0);
  const half = join(postgres.directory, 'half.dump');
  execFileSync('cp', ['-p', dump, half]);
  truncateSync(half, Math.floor(statSync(dump).size * 0.6));
  const bad = await drill(await world(), half, expected, second);
  expect(bad.restored).not.toBe(0);
  expect(bad.rows).toEqual([expect.stringMatching(/^FAIL \w+ failed: expected /)]);
});
