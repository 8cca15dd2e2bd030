import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BareRepository } from '../test/support/bare-repository.ts';
import type { GitRequest } from '../test/support/git-server.ts';
import { mustRun } from './child.ts';
import type { Job } from './child.ts';
import { farFrom, near } from './far.ts';
import { digestOf, environments, flowFile, inWorld, valuesFile } from './gitops-world.ts';
import type { GitopsWorld } from './gitops-world.ts';
import { quantile } from './measure.ts';
import { findYq } from './yq.ts';

/** Where the applications are: `flows` directories of `applications` each, in five environments. */
interface Shape {
  readonly name: string;
  readonly flows: number;
  readonly applications: number;
}

const shapes: readonly Shape[] = [
  { name: '1k', flows: 10, applications: 20 },
  { name: '10k', flows: 20, applications: 100 },
  { name: '100k', flows: 200, applications: 100 },
  { name: '100k, all in one flow', flows: 1, applications: 20_000 },
];

interface Round {
  readonly milliseconds: number;
  /** Of the answers' bodies over HTTP. */
  readonly bytes: number;
  readonly requests: number;
}

interface Method {
  readonly name: string;
  /** A job that bumps the image of a flow's first application in `test`. */
  readonly job: (room: string, tag: string) => Job;
}

/**
 * One bump in repositories of growing size, whole process, beside clone, edit, commit and push. `rounds` of each in turn
 * (default 5), of all shapes or of `only` one. `--round-trip=20` puts so many milliseconds between the programs and the server.
 */
export async function run(args: readonly string[]): Promise<void> {
  const [rounds = '5', only] = args.filter((arg) => !arg.startsWith('--'));
  const roundTrip = Number(args.find((arg) => arg.startsWith('--round-trip='))?.split('=')[1] ?? 0);
  await inWorld(async (world) => {
    const { host } = new URL(world.server.url(''));
    const way = await (roundTrip === 0 ? near(host) : farFrom(host, { roundTrip, rate: undefined }));
    const yq = findYq(world.directory)?.command;
    console.log(`\nbump-scale: one bump, whole process, ${rounds} rounds in turn, medians\n`);
    console.log('| files | method | ms | fetched bytes | requests | × time of ours | our bytes of its |');
    console.log('| --- | --- | ---: | ---: | ---: | ---: | ---: |');
    for (const [index, shape] of shapes.entries()) {
      if (only !== undefined && shape.name !== only) continue;
      const repository = world.repository(`gitops-${index}.git`, filesOf(shape));
      const url = world.server.url(`gitops-${index}.git`).replace(host, way.host);
      const methods = methodsOf(world, url, yq);
      print(shape, methods, await measure(world, repository, methods, Number(rounds)));
    }
    await way.stop();
  });
}

function filesOf({ flows, applications }: Shape): Record<string, string> {
  const files: Record<string, string> = { 'README.md': 'GitOps\n' };
  for (let flow = 0; flow < flows; flow += 1) {
    for (const environment of environments) {
      for (let number = 0; number < applications; number += 1) {
        const application = `app-${flow}-${number}`;
        files[`flow-${flow}/${environment}/${application}-values.yaml`] = valuesFile(application, environment, '1.0.0');
      }
    }
  }
  return files;
}

const bumped = 'flow-0/test/app-0-0-values.yaml';

function methodsOf({ cli }: GitopsWorld, url: string, yq: string | undefined): readonly Method[] {
  return [
    { name: 'krci-deploy', job: (room, tag) => ours(cli, url, room, tag) },
    {
      name: 'krci-deploy, applicationset: none',
      job: (room, tag) => ours(cli, url, room, tag, '{ layout: krci, applicationset: none }'),
    },
    { name: 'clone --depth 1', job: (room, tag) => script(cloning('--depth=1', yq), url, room, tag) },
    {
      name: 'clone --depth 1 --filter=blob:none --sparse',
      job: (room, tag) => script(sparse(yq), url, room, tag),
    },
  ];
}

function ours(cli: string, url: string, room: string, tag: string, manifests?: string): Job {
  writeFileSync(join(room, 'krci-deploy.yaml'), flowFile(url, ['app-0-0'], manifests));
  const named = ['--application', 'app-0-0', '--environment', 'test', '--version', tag, '--digest', digestOf(tag)];
  return { command: process.execPath, args: [cli, 'manifest-bump', ...named, '--output', 'json'], cwd: room };
}

/** What pipelines do today; the edit is yq's, or sed's where there is none. */
function script(text: string, url: string, room: string, tag: string): Job {
  const env = { URL: url, FILE: bumped, TAG: tag, DIGEST: digestOf(tag) };
  return { command: 'sh', args: ['-euc', text], cwd: room, env };
}

function cloning(options: string, yq: string | undefined): string {
  return `git clone --quiet ${options} "$URL" work; cd work; ${edited(yq)}`;
}

function sparse(yq: string | undefined): string {
  return `git clone --quiet --depth=1 --filter=blob:none --sparse "$URL" work; cd work
    git sparse-checkout set --no-cone "/$FILE"; ${edited(yq)}`;
}

function edited(yq: string | undefined): string {
  const edit =
    yq === undefined
      ? 'sed -i "s|^  tag: .*|  tag: $TAG|; s|^  digest: .*|  digest: $DIGEST|" "$FILE"'
      : `'${yq}' -i '.image.tag = strenv(TAG) | .image.digest = strenv(DIGEST)' "$FILE"`;
  return `${edit}; git commit --quiet -m "Bump to $TAG" "$FILE"; git push --quiet`;
}

async function measure(
  world: GitopsWorld,
  repository: BareRepository,
  methods: readonly Method[],
  rounds: number,
): Promise<readonly (readonly Round[])[]> {
  const all = methods.map((): Round[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, { name, job }] of methods.entries()) {
      const tag = `1.${round + 1}.${index}`;
      const from = world.server.requests.length;
      const room = world.room();
      const { milliseconds } = await mustRun(job(room, tag));
      rmSync(room, { recursive: true });
      if (!repository.read(bumped).includes(`tag: ${tag}\n`)) throw new Error(`${name} did not land ${tag}`);
      const requests = world.server.requests.slice(from);
      all[index]?.push({ milliseconds, bytes: bytesOf(requests), requests: requests.length });
    }
  }
  return all;
}

function bytesOf(requests: readonly GitRequest[]): number {
  return requests.reduce((sum, { sent }) => sum + sent, 0);
}

function print(shape: Shape, methods: readonly Method[], all: readonly (readonly Round[])[]): void {
  const medians = all.map((rounds) => ({
    milliseconds: medianOf(rounds, 'milliseconds'),
    bytes: medianOf(rounds, 'bytes'),
    requests: medianOf(rounds, 'requests'),
  }));
  const [first] = medians;
  for (const [index, { milliseconds, bytes, requests }] of medians.entries()) {
    const time = (milliseconds / (first?.milliseconds ?? 1)).toFixed(1);
    const share = `${((100 * (first?.bytes ?? 0)) / bytes).toFixed(2)} %`;
    const cells = [milliseconds.toFixed(0), bytes.toFixed(0), requests.toFixed(0), time, share];
    console.log(`| ${shape.name} | ${methods[index]?.name} | ${cells.join(' | ')} |`);
  }
}

function medianOf(rounds: readonly Round[], key: keyof Round): number {
  return quantile(
    rounds.map((round) => round[key]),
    0.5,
  );
}
