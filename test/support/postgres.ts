import { spawnSync } from 'node:child_process';
import { chownSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';

/** A server of PostgreSQL that listens on a socket alone. */
export interface PostgresServer {
  /** Rows of a query, a line each. */
  query(sql: string): string;
  /** Runs a program of PostgreSQL against it; returns its exit code and its errors. */
  run(program: string, args: readonly string[], input?: string): { readonly status: number; readonly log: string };
}

const versions = '/usr/lib/postgresql';

/** Directory of Debian's programs; undefined where there are none. */
export function postgresPrograms(): string | undefined {
  try {
    const [newest] = readdirSync(versions).toSorted((a, b) => Number(b) - Number(a));
    return newest === undefined ? undefined : join(versions, newest, 'bin');
  } catch {
    return undefined;
  }
}

/** PostgreSQL refuses to run as root: Debian's own account runs it. */
function account(): { readonly uid?: number; readonly gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const [uid, gid] = ['-u', '-g'].map((flag) =>
    Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout),
  );
  return { ...(uid !== undefined && { uid }), ...(gid !== undefined && { gid }) };
}

/** Starts servers of its own; all are stopped and removed after the tests of the file. */
export function postgresWorld(programs: string): {
  readonly directory: string;
  start(name: string): PostgresServer;
} {
  const directory = mkdtempSync(join(tmpdir(), 'krci-pg-'));
  const { uid, gid } = account();
  if (uid !== undefined && gid !== undefined) chownSync(directory, uid, gid);
  const started: string[] = [];
  afterAll(() => {
    for (const data of started) spawnIn(programs, directory, 'pg_ctl', ['-D', data, '-m', 'immediate', 'stop']);
    rmSync(directory, { recursive: true, force: true });
  });
  return {
    directory,
    start(name) {
      const data = join(directory, name);
      must(programs, directory, 'initdb', ['-D', data, '-A', 'trust', '-U', 'postgres', '--no-sync']);
      // Its output is a file: a pipe would stay open as long as the server.
      const options = `-k ${data} -c listen_addresses='' -c fsync=off`;
      must(programs, directory, 'pg_ctl', ['-D', data, '-l', join(data, 'log'), '-o', options, '-w', 'start']);
      started.push(data);
      const at = ['-h', data, '-U', 'postgres'];
      return {
        run(program, args, input) {
          const { status, stderr, error } = spawnIn(programs, directory, program, [...at, ...args], input);
          return { status: status ?? 1, log: error?.message ?? stderr };
        },
        query: (sql) => must(programs, directory, 'psql', [...at, '-d', 'keycloak', '-AtX', '-c', sql]).trim(),
      };
    },
  };
}

function must(programs: string, directory: string, program: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnIn(programs, directory, program, args);
  if (status !== 0) throw new Error(`${program}: ${stderr}`);
  return stdout;
}

function spawnIn(programs: string, cwd: string, program: string, args: readonly string[], input?: string) {
  const env = { PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8' };
  return spawnSync(join(programs, program), [...args], { ...account(), encoding: 'utf8', cwd, env, input });
}
