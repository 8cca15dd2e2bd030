import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FirstRequest } from './first-request.ts';
import { quantile } from './measure.ts';

const rounds = 15;

/** Each step up to its first connection or child process; a gate over files asks nobody and runs to its end. */
const commands: Readonly<Record<string, readonly string[]>> = {
  '--help': ['--help'],
  version: ['version', '--channel', 'dev'],
  gate: ['gate', '--environment', 'dev', '--junit', 'junit.xml'],
  'promote (references)': ['promote', '--source', '127.0.0.1:9/a:1', '--destination', '127.0.0.1:9/b:1'],
  'promote (flow)': ['promote', '--application', 'cart', '--to', 'test'],
  'manifest-bump': ['manifest-bump', '--application', 'cart', '--environment', 'dev', '--version', '1.2.3'],
  'dr-verify': ['dr-verify'],
  promotion: ['promotion', '--application', 'cart', '--environment', 'test', '--junit', 'junit.xml'],
  status: ['status'],
  history: ['history', '--application', 'cart'],
};

const flow = `apiVersion: krci-deploy/v1
flow: shop
gitops: { repository: 'http://127.0.0.1:9/gitops.git', branch: main }
registry: 127.0.0.1:9
environments:
  - { name: dev, tier: development, cluster: nonprod, model: push, promotion: automatic }
  - { name: test, tier: testing, cluster: nonprod, model: push, promotion: automatic }
applications: [{ name: cart, image: shop/cart }]
gates: { dev: { tests: { failed: 0 } } }
`;

/** What a command costs before it does anything: the time to its first request beyond that of an empty Node. */
export async function run(): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'krci-deploy-bench-'));
  try {
    writeFileSync(join(directory, 'krci-deploy.yaml'), flow);
    writeFileSync(join(directory, 'junit.xml'), '<testsuite tests="1"><testcase classname="a" name="b"/></testsuite>');
    const cli = resolve('dist/cli.js');
    const programs: readonly (readonly [string, readonly string[]])[] = [
      ['empty Node', ['-e', "require('node:net').connect(9)"]],
      ...Object.entries(commands).map(([name, args]) => [name, [cli, ...args]] as const),
    ];
    printStarts(measureInTurn(programs, directory));
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
  await Promise.resolve();
}

type Starts = ReadonlyMap<string, readonly FirstRequest[]>;

/** One of each in turn, so that a noisy moment touches all of them alike. */
function measureInTurn(programs: readonly (readonly [string, readonly string[]])[], directory: string): Starts {
  const starts = new Map(programs.map(([name]): [string, FirstRequest[]] => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, args] of programs) starts.get(name)?.push(startOnce(args, directory));
  }
  return starts;
}

function startOnce(args: readonly string[], directory: string): FirstRequest {
  const file = join(directory, 'first-request.json');
  const probe = pathToFileURL(resolve('lib/bench/first-request.js')).href;
  const { NODE_EXTRA_CA_CERTS: _certificates, ...environment } = process.env;
  rmSync(file, { force: true });
  spawnSync(process.execPath, ['--import', probe, ...args], {
    cwd: directory,
    env: { ...environment, FIRST_REQUEST_FILE: file },
    stdio: 'ignore',
  });
  const first: FirstRequest = JSON.parse(readFileSync(file, 'utf8'));
  return first;
}

function printStarts(starts: Starts): void {
  console.log(`\nstartup, node ${process.versions.node}, load average ${loadavg()[0]?.toFixed(1)}, ${rounds} rounds\n`);
  console.log('| command | median ms | min ms | processor ms | ms over an empty Node | processor ms over it |');
  console.log('| --- | ---: | ---: | ---: | ---: | ---: |');
  const [empty = { median: 0, least: 0, processor: 0 }] = [...starts.values()].map(summaryOf);
  for (const [name, all] of starts) {
    const { median, least, processor } = summaryOf(all);
    const numbers = [median, least, processor, median - empty.median, processor - empty.processor];
    console.log(`| ${name} | ${numbers.map((number) => number.toFixed(0)).join(' | ')} |`);
  }
}

function summaryOf(all: readonly FirstRequest[]): { median: number; least: number; processor: number } {
  const walls = all.map(({ wall }) => wall);
  const processors = all.map(({ processor }) => processor);
  return { median: quantile(walls, 0.5), least: Math.min(...walls), processor: quantile(processors, 0.5) };
}
