import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { runCheck } from '../../src/recovery/checks.ts';
import { recoveryFlow, sceneOf } from '../support/recovery.ts';
import { temporaryDirectory } from '../support/temporary.ts';

const directory = temporaryDirectory();
const isThere = spawnSync('restic', ['version']).status === 0;
/** Debian's restic: `npm test` installs it where it may; where it is not, nothing is said about a real one. */
const real = isThere ? test : test.skip;

const environment = {
  PATH: process.env['PATH'] ?? '',
  HOME: directory,
  TZ: 'UTC',
  RESTIC_REPOSITORY: join(directory, 'repository'),
  RESTIC_PASSWORD: 'test',
  RESTIC_CACHE_DIR: join(directory, 'cache'),
};

function restic(...args: readonly string[]): { readonly status: number | null; readonly stdout: string } {
  const { status, stdout } = spawnSync('restic', args, { cwd: directory, env: environment, encoding: 'utf8' });
  return { status, stdout };
}

/** Backs up the dump as it is now, at a time of the scene's clock; returns what restic printed. */
function backup(time: string): string {
  const { status, stdout } = restic(
    'backup',
    '--json',
    '--host',
    'db',
    '--tag',
    'keycloak',
    '--time',
    time,
    'dump.sql',
  );
  expect(status).toBe(0);
  return stdout;
}

async function judged(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const under = Object.fromEntries(Object.entries(files).map(([name, text]) => [`evidence/${name}`, text]));
  const recovery = '{ rpo: 24h, backups: { evidence: "evidence/*", sources: { keycloak: { of: [prod] } } } }';
  const scene = await sceneOf({ flow: recoveryFlow(recovery), files: under });
  return (await runCheck('backup', scene)).map(({ verdict, subject, because }) => `${verdict} ${subject}: ${because}`);
}

real('snapshots of a real restic are read, and one of a truncated dump fails', async () => {
  mkdirSync(join(directory, 'repository'));
  expect(restic('init').status).toBe(0);
  const dump = join(directory, 'dump.sql');
  const runs: string[] = [];
  for (const [day, rows] of [
    ['21', 400],
    ['22', 410],
    ['23', 412],
  ] as const) {
    writeFileSync(dump, 'insert into user_entity values (1);\n'.repeat(rows));
    runs.push(backup(`2026-11-${day} 02:00:00`));
  }
  const files = () => ({
    'snapshots.json': restic('snapshots', '--json').stdout,
    ...Object.fromEntries(runs.map((text, at) => [`run-${at}.jsonl`, text])),
  });
  const [good] = await judged(files());
  expect(good).toMatch(
    /^PASS backup keycloak \(restic db:.*dump\.sql\): \w{8} began at 2026-11-2\dT\d\d:00 and holds 1 items/,
  );
  expect(good).toMatch(/14832 bytes \(14580 before\); unsigned$/);

  // Half of a line of its own output is half of a report.
  const cut = files();
  const broken = await judged({ ...cut, 'snapshots.json': cut['snapshots.json'].slice(0, -20) });
  expect(broken[0]).toMatch(/^UNPROVEN evidence evidence\/snapshots\.json: .*found JSON that does not parse$/);
  expect(broken.some((row) => row.startsWith('PASS'))).toBe(false);

  writeFileSync(dump, 'insert into user_entity values (1);\n'.repeat(20));
  runs.push(backup('2026-11-23 08:00:00'));
  expect((await judged(files()))[0]).toMatch(
    /^FAIL backup keycloak .*: \w{8} holds 720 bytes, less than 50% of 14760 before$/,
  );
  expect(restic('check').status).toBe(0);
});
