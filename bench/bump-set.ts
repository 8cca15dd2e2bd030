import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mustRun } from './child.ts';
import type { Job } from './child.ts';
import { digestOf, environments, flowFile, inWorld, valuesFile } from './gitops-world.ts';
import type { GitopsWorld } from './gitops-world.ts';
import { quantile } from './measure.ts';
import { findYq } from './yq.ts';

const environment = 'test';

interface Method {
  readonly name: string;
  readonly job: (room: string, tag: string) => Job;
}

/** `count` applications (default 1,000) in one commit, whole process, beside clone, an edit of each, commit and push. */
export async function run([count = '1000', rounds = '3']: readonly string[]): Promise<void> {
  await inWorld(async (world) => {
    const applications = Array.from({ length: Number(count) }, (_, number) => `app-${number}`);
    const repository = world.repository('gitops.git', filesOf(applications));
    const methods = methodsOf(world, applications);
    const times = methods.map((): number[] => []);
    for (let round = 1; round <= Number(rounds); round += 1) {
      for (const [index, { name, job }] of methods.entries()) {
        const tag = `1.${round}.${index}`;
        const room = world.room();
        times[index]?.push((await mustRun(job(room, tag))).milliseconds);
        rmSync(room, { recursive: true });
        const names = repository.git('diff-tree', '-r', '--name-only', '--no-commit-id', 'main').split('\n');
        const last = repository.read(fileOf(applications.at(-1) ?? ''));
        const landed = names.length === applications.length && last.includes(`tag: ${tag}\n`);
        if (!landed) throw new Error(`${name} changed ${names.length} files`);
      }
    }
    console.log(`\nbump-set: ${count} applications in one commit, ${rounds} rounds in turn\n`);
    console.log('| method | median s | min s |\n| --- | ---: | ---: |');
    for (const [index, { name }] of methods.entries()) {
      const all = times[index] ?? [];
      const seconds = [quantile(all, 0.5), Math.min(...all)].map((time) => (time / 1000).toFixed(2));
      console.log(`| ${name} | ${seconds.join(' | ')} |`);
    }
  });
}

function fileOf(application: string): string {
  return `flow-0/${environment}/${application}-values.yaml`;
}

function filesOf(applications: readonly string[]): Record<string, string> {
  const rows = environments.flatMap((name) =>
    applications.map((one) => [`flow-0/${name}/${one}-values.yaml`, valuesFile(one, name, '1.0.0')] as const),
  );
  return Object.fromEntries(rows);
}

function methodsOf({ directory, cli, server }: GitopsWorld, applications: readonly string[]): readonly Method[] {
  const url = server.url('gitops.git');
  const yq = findYq(directory)?.command;
  return [
    {
      name: 'krci-deploy',
      job: (room, tag) => {
        const images = applications.map((name) => [name, { imageTag: tag, imageDigest: digestOf(`${name} ${tag}`) }]);
        writeFileSync(join(room, 'krci-deploy.yaml'), flowFile(url, applications));
        writeFileSync(join(room, 'set.json'), JSON.stringify(Object.fromEntries(images)));
        const args = [cli, 'manifest-bump', '--set', 'set.json', '--environment', environment, '--output', 'json'];
        return { command: process.execPath, args, cwd: room };
      },
    },
    {
      name: `clone --depth 1, ${yq === undefined ? 'sed' : 'yq'} on each file`,
      job: (room, tag) => ({
        command: 'sh',
        args: ['-euc', cloning(yq)],
        cwd: room,
        env: { URL: url, TAG: tag, DIGEST: digestOf(tag), DIRECTORY: `flow-0/${environment}` },
      }),
    },
  ];
}

function cloning(yq: string | undefined): string {
  const edit =
    yq === undefined
      ? 'sed -i "s|^  tag: .*|  tag: $TAG|; s|^  digest: .*|  digest: $DIGEST|" "$file"'
      : `'${yq}' -i '.image.tag = strenv(TAG) | .image.digest = strenv(DIGEST)' "$file"`;
  return `git clone --quiet --depth=1 "$URL" work; cd work
    for file in "$DIRECTORY"/*; do ${edit}; done
    git commit --quiet -a -m "Bump to $TAG"; git push --quiet`;
}
