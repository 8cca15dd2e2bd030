import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { root } from '../root.ts';

/** Milliseconds that test files took, by path. */
export type TestTimes = ReadonlyMap<string, number>;

/** Ends of a run of tests: the files that failed, or none within the time. */
export type TestRun = { readonly failed: readonly string[]; readonly times: TestTimes } | 'timeout';

/** A copy of the project in which one worker changes a file and runs tests; paths are relative to its root. */
export interface Workplace {
  readonly root: string;
  read(path: string): string;
  write(path: string, text: string): void;
  /** Tests that import a file, directly or through others, the nearest first; sweeps and most servers left out. */
  related(path: string): readonly string[];
  run(tests: readonly string[], timeoutMs: number): Promise<TestRun>;
  dispose(): void;
}

/** No unit test takes as long; a mutant may wait for ever. */
const testTimeoutMs = 8000;
const jest = ['--experimental-vm-modules', '--no-warnings=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];

export function openWorkplace(): Workplace {
  const directory = mkdtempSync(join(tmpdir(), 'krci-deploy-mutants-'));
  const files = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root });
  for (const path of files.stdout.toString('utf8').split('\0')) {
    if (path !== '' && !path.startsWith('dist/')) copy(path, directory);
  }
  symlinkSync(join(root, 'node_modules'), join(directory, 'node_modules'));
  const relatedTests = new Map<string, readonly string[]>();
  return {
    root: directory,
    read: (path) => readFileSync(join(directory, path), 'utf8'),
    write: (path, text) => writeFileSync(join(directory, path), text),
    related: (path) => {
      const known = relatedTests.get(path) ?? listRelated(directory, path);
      relatedTests.set(path, known);
      return known;
    },
    run: (tests, timeoutMs) => runTests(directory, tests, timeoutMs),
    dispose: () => rmSync(directory, { recursive: true, force: true }),
  };
}

function copy(path: string, directory: string): void {
  try {
    cpSync(join(root, path), join(directory, path), { recursive: true });
  } catch (error) {
    // A file that is in Git and missing in the work tree.
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
}

function listRelated(directory: string, path: string): readonly string[] {
  const args = [...jest, '--listTests', '--findRelatedTests', path];
  const { stdout, status } = spawnSync(process.execPath, args, { cwd: directory, encoding: 'utf8' });
  if (status !== 0) throw new Error(`jest could not list the tests of ${path}`);
  const tests = stdout.split('\n').filter((line) => line.endsWith('.test.ts'));
  const paths = tests.map((test) => relative(realpathSync(directory), test));
  return nearestFirst(paths.filter((test) => isQuick(test)).toSorted(), path);
}

/** Whether thousands of runs in a row can afford a test: it needs no corpus, and few servers. */
function isQuick(test: string): boolean {
  if (/^test\/contract\/(?:copy|registry|verdicts|records)/.test(test)) return true;
  return (
    test.startsWith('test/unit/') && !/^test\/unit\/(?:scripts|docs|demo)\/|[/-](?:corpus|hostile|sweep)\b/.test(test)
  );
}

/** Tests that mirror the file's path come first: they are the likeliest to see a change. */
export function nearestFirst(tests: readonly string[], path: string): readonly string[] {
  const mirror = path.replace(/^src\//, 'test/unit/').replace(/\.ts$/, '.test.ts');
  const shared = (test: string): number => {
    const [own, other] = [mirror.split('/'), test.split('/')];
    const different = own.findIndex((part, index) => part !== other[index]);
    return different === -1 ? own.length : different;
  };
  return tests.toSorted((left, right) => shared(right) - shared(left));
}

function runTests(directory: string, tests: readonly string[], timeoutMs: number): Promise<TestRun> {
  const report = join(directory, 'mutant-report.json');
  const options = [
    '--maxWorkers=1',
    '--bail=1',
    // A run that bails out leaves servers of its tests open, and would wait for them.
    '--forceExit',
    `--testTimeout=${testTimeoutMs}`,
    '--silent',
    '--watchman=false',
    '--json',
    `--outputFile=${report}`,
    '--reporters=default',
    '--testSequencer=<rootDir>/scripts/mutants/given-order.js',
  ];
  rmSync(report, { force: true });
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...jest, ...options, '--runTestsByPath', ...tests], {
      cwd: directory,
      stdio: 'ignore',
      detached: true,
    });
    const timer = setTimeout(() => {
      // The whole group: tests start servers.
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      resolve('timeout');
    }, timeoutMs);
    child.on('error', reject);
    child.on('exit', () => {
      clearTimeout(timer);
      resolve(resultIn(report, directory, tests));
    });
  });
}

interface FileResult {
  readonly name: string;
  readonly status: string;
  readonly startTime: number;
  readonly endTime: number;
}

/** A run that leaves no report has died of the mutant: all of its tests count as failed. */
function resultIn(report: string, directory: string, tests: readonly string[]): TestRun {
  try {
    const { testResults }: { testResults: readonly FileResult[] } = JSON.parse(readFileSync(report, 'utf8'));
    const home = realpathSync(directory);
    return {
      failed: testResults.filter(({ status }) => status === 'failed').map(({ name }) => relative(home, name)),
      times: new Map(testResults.map(({ name, startTime, endTime }) => [relative(home, name), endTime - startTime])),
    };
  } catch {
    return { failed: tests, times: new Map() };
  }
}
