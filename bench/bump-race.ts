import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BareRepository } from '../test/support/bare-repository.ts';
import { runJob } from './child.ts';
import type { JobEnd, Job } from './child.ts';
import { inWorld } from './gitops-world.ts';
import type { GitopsWorld } from './gitops-world.ts';
import { quantile } from './measure.ts';
import { findYq } from './yq.ts';

/** What one process is to write. */
interface Bump {
  readonly number: number;
  readonly file: string;
  /** The key of the application's block in the file. */
  readonly application: string;
  readonly tag: string;
}

interface Method {
  readonly name: string;
  readonly job: (bump: Bump, room: string) => Job;
}

const shared = 'shop/dev/values.yaml';

/** `writers` processes at once (default 100) bump one branch over HTTP, half of them in one file. */
export async function run([writers = '100']: readonly string[]): Promise<void> {
  await inWorld(async (world) => {
    const yq = findYq(world.directory)?.command;
    console.log(`\nbump-race: ${writers} processes, one branch, half of them in one file\n`);
    console.log('| method | landed | failed | lost | doubled | p50 s | p95 s | last s | pushes per bump | requests |');
    console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
    for (const [index, method] of methodsOf(world, yq).entries()) {
      console.log(await race(world, method, `${index}.git`, bumpsOf(Number(writers))));
    }
  });
}

function bumpsOf(writers: number): readonly Bump[] {
  return Array.from({ length: writers }, (_, number) => ({
    number,
    file: number % 2 === 0 ? shared : `shop/dev/app-${number}-values.yaml`,
    application: `app-${number}`,
    tag: `2.0.${number}`,
  }));
}

/** Every application is a block of four lines, so that Git's own merge can tell neighbours apart. */
function filesOf(bumps: readonly Bump[]): Record<string, string> {
  const files: Record<string, string> = {};
  for (const { file, application } of bumps) {
    const block = `${application}:\n  replicas: 2\n  repository: registry.example.com/shop/${application}\n  tag: 1.0.0\n`;
    files[file] = `${files[file] ?? ''}${block}`;
  }
  return files;
}

function methodsOf({ cli, server }: GitopsWorld, yq: string | undefined): readonly Method[] {
  const url = (room: string) => server.url(`${room}.git`);
  return [
    {
      name: 'krci-deploy',
      job: ({ file, application, tag }, room) => ({
        command: process.execPath,
        args: [cli, 'manifest-bump', '--repository', url('0'), '--branch', 'main', '--file', file].concat([
          '--path',
          `${application}.tag`,
          '--value',
          tag,
          '--message',
          `Bump ${application}`,
          '--output',
          'json',
        ]),
        cwd: room,
      }),
    },
    {
      name: `clone, ${yq === undefined ? 'sed' : 'yq'}, push, else pull --rebase`,
      job: ({ file, application, tag }, room) => {
        writeFileSync(join(room, 'bump.sh'), rebasing(yq));
        const env = { URL: url('1'), FILE: file, APPLICATION: application, TAG: tag };
        return { command: 'sh', args: ['bump.sh'], cwd: room, env };
      },
    },
  ];
}

/** The loop that pipelines have: a conflict ends it, a lost race is tried again after a random pause, 100 times. */
function rebasing(yq: string | undefined): string {
  const edit =
    yq === undefined
      ? String.raw`sed -i "/^$APPLICATION:/,/tag:/s|tag: .*|tag: $TAG|" "$FILE"`
      : `'${yq}' -i '.[strenv(APPLICATION)].tag = strenv(TAG)' "$FILE"`;
  return `set -eu
git clone --quiet --depth=1 "$URL" work
cd work
${edit}
git commit --quiet -m "Bump $APPLICATION" "$FILE"
pushes=1
while ! git push --quiet 2>../push.log; do
  [ $pushes -lt 100 ] || { echo "$pushes"; exit 2; }
  sleep "$(awk -v seed="$$$pushes" 'BEGIN { srand(seed); print rand() }')"
  git pull --quiet --rebase || { echo "$pushes"; exit 1; }
  pushes=$((pushes + 1))
done
echo "$pushes"
`;
}

async function race(world: GitopsWorld, method: Method, name: string, bumps: readonly Bump[]): Promise<string> {
  const repository = world.repository(name, filesOf(bumps));
  const from = world.server.requests.length;
  const jobs = bumps.map((bump) => method.job(bump, world.room()));
  const ended = await Promise.all(jobs.map((job) => runJob(job)));
  const done = ended.filter(({ exitCode }) => exitCode === 0);
  for (const { stderr } of ended.filter(({ exitCode }) => exitCode !== 0).slice(0, 3))
    console.error(stderr.slice(-600));
  const { landed, lost, doubled } = outcome(repository, bumps, ended);
  const seconds = (share: number) =>
    (
      quantile(
        done.map(({ milliseconds }) => milliseconds),
        share,
      ) / 1000
    ).toFixed(1);
  const pushes = ended.reduce((sum, { stdout }) => sum + pushesOf(stdout), 0) / bumps.length;
  const counts = [landed, ended.length - done.length, lost, doubled].join(' | ');
  const requests = world.server.requests.length - from;
  return `| ${method.name} | ${counts} | ${seconds(0.5)} | ${seconds(0.95)} | ${seconds(1)} | ${pushes.toFixed(2)} | ${requests} |`;
}

/** Lost: the process said that it had landed, and the branch does not have it. */
function outcome(
  repository: BareRepository,
  bumps: readonly Bump[],
  ended: readonly JobEnd[],
): { landed: number; lost: number; doubled: number } {
  const subjects = repository.git('log', '--format=%s', 'main').split('\n');
  const there = bumps.map(({ file, application, tag }) => {
    const [, block = ''] = `\n${repository.read(file)}`.split(`\n${application}:\n`);
    return block.split('\n')[2] === `  tag: ${tag}`;
  });
  return {
    landed: there.filter(Boolean).length,
    lost: there.filter((is, index) => !is && ended[index]?.exitCode === 0).length,
    doubled: bumps.filter(({ application }) => subjects.filter((line) => line === `Bump ${application}`).length > 1)
      .length,
  };
}

function pushesOf(stdout: string): number {
  const text = stdout.trim();
  if (/^\d+$/.test(text)) return Number(text);
  return Number(/"attempts":"?(\d+)/.exec(text)?.[1] ?? 0);
}
