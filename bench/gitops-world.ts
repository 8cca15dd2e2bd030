import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBareRepository } from '../test/support/bare-repository.ts';
import type { BareRepository } from '../test/support/bare-repository.ts';
import { startGitServer } from '../test/support/git-server.ts';
import type { GitServer } from '../test/support/git-server.ts';
import { builtCli } from './child.ts';

/** A Git server over HTTP on loopback, the built command line, and room for work. */
export interface GitopsWorld {
  readonly directory: string;
  readonly cli: string;
  readonly server: GitServer;
  /** A bare repository on the server whose `main` holds `files`, packed as a server keeps it. */
  repository(name: string, files: Readonly<Record<string, string>>): BareRepository;
  /** An empty directory. */
  room(): string;
}

/** Makes a world, hands it to `use` and removes it. */
export async function inWorld(use: (world: GitopsWorld) => Promise<void>): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'krci-deploy-bench-'));
  const root = join(directory, 'repositories');
  mkdirSync(root);
  const server = await startGitServer({ root });
  try {
    await use({
      directory,
      cli: builtCli(directory),
      server,
      repository: (name, files) => {
        const repository = createBareRepository(join(root, name), files);
        repository.git('repack', '-adq', '--write-bitmap-index');
        return repository;
      },
      room: () => mkdtempSync(join(directory, 'room-')),
    });
  } finally {
    await server.close();
    rmSync(directory, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** A values file of an application as teams keep them, about 800 bytes; the digest differs from file to file. */
export function valuesFile(application: string, environment: string, tag: string): string {
  return `# ${application} in ${environment}
replicaCount: 2

image:
  repository: registry.example.com/shop/${application}
  tag: ${tag}
  digest: ${digestOf(`${application} ${environment} ${tag}`)}
  pullPolicy: IfNotPresent

service:
  type: ClusterIP
  port: 8080

ingress:
  enabled: true
  host: ${application}.${environment}.example.com
  annotations:
    cert-manager.io/cluster-issuer: "letsencrypt"   # one issuer for all

resources:
  requests: { cpu: 100m, memory: 128Mi }
  limits: { memory: 256Mi }

env:
  - name: LOG_LEVEL
    value: 'info'
  - name: DATABASE_URL
    value: postgres://${application}@db.${environment}.example.com/${application}
`;
}

export const environments = ['dev', 'test', 'uat', 'staging', 'prod'];

/** A flow file for applications in the layout krci; the flow is `flow-0`. */
export function flowFile(url: string, applications: readonly string[], manifests = '{ layout: krci }'): string {
  const stops = environments.map((name, at) => {
    const tier = ['development', 'testing', 'uat', 'staging', 'production'][at] ?? '';
    const model = name === 'staging' || name === 'prod' ? 'pull' : 'push';
    return `  - { name: ${name}, tier: ${tier}, cluster: ${tier}, model: ${model}, promotion: manual }\n`;
  });
  const rows = applications.map((name) => `  - { name: ${name}, image: shop/${name}, manifests: ${manifests} }\n`);
  return `apiVersion: krci-deploy/v1
flow: flow-0
gitops: { repository: ${url}, branch: main }
registry: registry.example.com
environments:
${stops.join('')}applications:
${rows.join('')}`;
}

export function digestOf(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}
