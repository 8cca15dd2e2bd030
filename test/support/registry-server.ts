import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A real registry on a loopback port of its own, with basic authentication. */
export interface RegistryServer {
  /** `127.0.0.1:PORT`. */
  readonly host: string;
  readonly username: string;
  readonly password: string;
  readonly log: () => string;
  stop(): Promise<void>;
}

export interface RegistryServerOptions {
  /** Answers every write with 405. */
  readonly readOnly?: boolean;
  /** Another build of Distribution than Debian's. */
  readonly program?: string;
  /** Takes manifests whose layers are elsewhere, under this regular expression. */
  readonly foreignUrls?: string;
}

const username = 'tester';
const password = 'secret-password';
/** bcrypt of the password at the lowest cost, since every request pays for it. */
const hash = '$2y$04$abcdefghijklmnopqrstuuq8DwlpszTVmH1ckl/VPV38Vwtq3col2';

/** Starts Debian's `docker-registry`; the system chooses the port. Throws when the program is not installed. */
export async function startRegistry(options: RegistryServerOptions = {}): Promise<RegistryServer> {
  const directory = mkdtempSync(join(tmpdir(), 'krci-deploy-registry-'));
  const config = join(directory, 'config.json');
  writeFileSync(join(directory, 'htpasswd'), `${username}:${hash}\n`);
  writeFileSync(config, JSON.stringify(configuration(directory, options)));
  const env = { PATH: process.env['PATH'] ?? '', OTEL_TRACES_EXPORTER: 'none' };
  const child = spawn(options.program ?? 'docker-registry', ['serve', config], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  const port = await listeningPort(child, lines);
  return {
    host: `127.0.0.1:${port}`,
    username,
    password,
    log: () => lines.join('\n'),
    stop: async () => {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
      rmSync(directory, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** YAML is a superset of JSON. */
function configuration(directory: string, { readOnly = false, foreignUrls }: RegistryServerOptions): unknown {
  return {
    version: '0.1',
    log: { level: 'info', accesslog: { disabled: false } },
    storage: {
      filesystem: { rootdirectory: join(directory, 'data') },
      delete: { enabled: true },
      maintenance: { readonly: { enabled: readOnly }, uploadpurging: { enabled: false } },
    },
    http: { addr: '127.0.0.1:0', secret: 'for tests only' },
    auth: { htpasswd: { realm: 'tests', path: join(directory, 'htpasswd') } },
    ...(foreignUrls === undefined ? {} : { validation: { manifests: { urls: { allow: [foreignUrls] } } } }),
  };
}

/** The port that a server on loopback says that it listens on. */
export function listeningPort(child: ChildProcess, lines: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`${child.spawnfile} exited with ${code}: ${lines.join('\n')}`)));
    for (const stream of [child.stdout, child.stderr]) {
      if (stream === null) continue;
      createInterface({ input: stream }).on('line', (line) => {
        lines.push(line);
        const port = /listening on 127\.0\.0\.1:(\d+)/.exec(line)?.[1];
        if (port !== undefined) resolve(port);
      });
    }
  });
}
