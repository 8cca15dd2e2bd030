import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { attachRecord } from '../../src/records/attach.ts';
import type { Digest } from '../../src/registry/digest.ts';
import { parseReference } from '../../src/registry/reference.ts';
import { imageOf, store } from './artifacts.ts';
import { createBareRepository, plainGitEnvironment, type TreeFile } from './bare-repository.ts';
import { type GateRun, lay, runGate } from './gate.ts';
import { localPorts } from './local-ports.ts';
import { newPair, promotion, recordsOfFlow } from './records.ts';

/** The key that signs the records of the world. */
export const ours = newPair();

function digestIn(version: string): Digest {
  return imageOf(version).manifest.descriptor.digest;
}

/** What names an image is an object, so that the environment can be rendered. */
const object = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: cart, namespace: shop }\n';

export type Files = Readonly<Record<string, TreeFile>>;

/** Releases of a shop, what runs where, and a gate for production that asks for migrations. */
export interface MigrationWorld {
  /** Changes of the application's repository, each on top of the one before, by version. */
  readonly releases: Readonly<Record<string, Files>>;
  /** Version that Git names, by environment. */
  readonly runs?: Readonly<Record<string, string>>;
  /** Environments whose entry is recorded; all when absent. */
  readonly recorded?: readonly string[];
  /** What the entry before had, by environment. */
  readonly replaced?: Readonly<Record<string, string>>;
  /** Keys of the section, after `path`. */
  readonly policy?: string;
  /** Pattern of the migrations. */
  readonly path?: string;
  /** The section as a whole. */
  readonly section?: string;
  /** More of the flow file. */
  readonly flow?: string;
  /** Keys of the application's source. */
  readonly source?: string;
  /** Files of the GitOps repository. */
  readonly gitops?: Readonly<Record<string, string>>;
  /** Files of the working directory. */
  readonly files?: Readonly<Record<string, string>>;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly environment?: string;
  readonly isTagged?: boolean;
}

/** Judges the last release for production. */
export async function judgedWorld(
  root: string,
  world: MigrationWorld,
): Promise<GateRun & { readonly commits: readonly string[]; readonly directory: string }> {
  const { releases, runs = {}, recorded = Object.keys(runs), replaced = {}, isTagged = true } = world;
  const directory = mkdtempSync(join(root, 'world-'));
  const source = createBareRepository(join(directory, 'cart.git'));
  const commits = new Map(
    Object.entries(releases).map(([version, files], at) => {
      const id = source.commit(files, at === 0 ? {} : { message: `feat: ${version}` });
      if (isTagged) source.git('tag', `v${version}`);
      return [version, id] as const;
    }),
  );
  const places = Object.entries(runs).map(([environment, version]) => [
    `apps/${environment}.yaml`,
    `${object}image: { tag: ${version}, digest: "${digestIn(version)}" }\n`,
  ]);
  const gitops = createBareRepository(join(directory, 'gitops.git'), {
    'README.md': 'shop\n',
    ...Object.fromEntries(places),
    ...world.gitops,
  });
  lay(directory, {
    'krci-deploy.yaml': `apiVersion: krci-deploy/v1
flow: shop
gitops: { repository: ${gitops.path}, branch: main }
registry: "oci:prod"
environments:
  - { name: dev, tier: development, cluster: a, model: push, promotion: automatic }
  - { name: test, tier: testing, cluster: a, model: push, promotion: automatic }
  - { name: prod, tier: production, cluster: b, model: pull, promotion: automatic }
applications:
  - name: cart
    image: shop/cart
    manifests: { layout: file, file: "apps/{environment}.yaml", path: image }
    source: { repository: ${source.path}${world.source ?? ''} }
gates: { ${world.environment ?? 'prod'}: { migrations: ${world.section ?? section(world)} } }
${world.flow ?? ''}${recordsOfFlow([ours.publicPem], ['dev', 'test', 'prod'])}`,
    ...world.files,
  });
  commitExceptions(directory, Object.keys(world.files ?? {}));
  const ports = localPorts(directory);
  const repository = ports.registries.open(parseReference('oci:prod/shop/cart'));
  const [entering = ''] = [...commits.keys()].slice(-1);
  for (const version of commits.keys()) await store(imageOf(version), repository, version);
  for (const environment of recorded) {
    const version = runs[environment] ?? '';
    const before = replaced[environment];
    const { manifest } = imageOf(version);
    const place = { environment, repository: 'oci:prod/shop/cart' };
    const record = {
      ...promotion,
      source: { environment: 'dev', repository: 'oci:prod/shop/cart' },
      destination: place,
      version,
      commit: commits.get(version) ?? '',
      ...(before !== undefined && {
        replaced: { digest: digestIn(before), version: before },
      }),
    };
    await attachRecord(repository, manifest.descriptor, record, ours.key);
  }
  const inputs = {
    environment: world.environment ?? 'prod',
    application: 'cart',
    commit: commits.get(entering) ?? '',
    'evidence-commit': '',
    ...world.inputs,
  };
  return { ...(await runGate(directory, inputs, ports)), commits: [...commits.values()], directory };
}

/** An exception counts as it is committed. */
function commitExceptions(directory: string, files: readonly string[]): void {
  if (!files.some((name) => name.startsWith('krci-deploy-exceptions'))) return;
  const person = ['-c', 'user.name=alice', '-c', 'user.email=alice@example.com'];
  for (const args of [
    ['init', '--quiet', '-b', 'main'],
    ['add', ...files],
    ['commit', '--quiet', '-m', 'accept'],
  ])
    execFileSync('git', ['-C', directory, ...person, ...args], { env: plainGitEnvironment });
}

function section({ path = 'db/*.sql', policy = '' }: MigrationWorld): string {
  return `{ path: "${path}"${policy} }`;
}

/** A row as `status: found`. */
export function row({ verdict }: GateRun, name: string): string {
  const found = verdict.checks.find(({ id }) => id === `migrations-${name}`);
  return found === undefined ? 'none' : `${found.status}: ${found.found}`;
}

/** The gravest status of the rows about migrations. */
export function worst({ verdict }: GateRun): string {
  const found = verdict.checks.filter(({ kind }) => kind === 'migrations').map(({ status }) => status);
  return ['error', 'fail', 'warn', 'pass'].find((status) => found.some((one) => one === status)) ?? 'none';
}

/** Where the first row about migrations comes from. */
export function fromOf({ verdict }: GateRun): string {
  return verdict.checks.find(({ kind }) => kind === 'migrations')?.from ?? '';
}
