import { execFileSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import { createGit } from '../../../../../src/git/binary.ts';
import { silentLog } from '../../../../../src/base/log.ts';
import { addedLines } from '../../../../../src/steps/gate/evidence/changed-lines.ts';
import { plainGitEnvironment } from '../../../../support/bare-repository.ts';
import { refusalOf } from '../../../../support/evidence.ts';
import { shopFlow } from '../../../../support/flow.ts';
import { checkout, emptyDirectory, lay, reports, runGate } from '../../../../support/gate.ts';
import { temporaryDirectory } from '../../../../support/temporary.ts';

const root = temporaryDirectory();

function flowWith(gate: string): string {
  return shopFlow.replace(/gates:\n[^]*/, `gates:\n  dev: ${gate}\n`);
}

/** `status found` of a row. */
async function rowOf(
  id: string,
  gate: string,
  files: Readonly<Record<string, string>>,
  inputs: Readonly<Record<string, string>>,
): Promise<string> {
  const run = await runGate(checkout(root, { 'krci-deploy.yaml': flowWith(gate), ...files }), {
    environment: 'dev',
    ...inputs,
  });
  const row = run.verdict.checks.find((one) => one.id === id);
  return `${run.exit} ${row?.status} ${row?.found}`;
}

const log = (name: string): string => reports.sarif([], { tool: { driver: { name, version: '1.50' } } });

const bom = (tools: unknown): string =>
  JSON.stringify({ bomFormat: 'CycloneDX', metadata: { tools }, components: [], vulnerabilities: [] });

const summary = (p95: number): string =>
  JSON.stringify({ root_group: {}, metrics: { http_req_duration: { 'p(95)': p95 }, checks: { value: 0.99 } } });

/** A repository with a commit, a change on top, and a report of it. */
function changed(
  change: Readonly<Record<string, string>>,
  report: string,
): { directory: string; since: string; head: string } {
  const directory = emptyDirectory(root);
  const git = (...args: readonly string[]): string => {
    const options = { cwd: directory, env: { ...process.env, ...plainGitEnvironment } };
    return execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], options)
      .toString()
      .trim();
  };
  lay(directory, {
    'src/a.ts': '1\n2\n3\n4\n',
    'docs/a.md': 'text\n',
    'krci-deploy.yaml': flowWith('{ coverage: { changed-lines: 80 } }'),
  });
  git('init', '-q', '-b', 'main');
  git('add', '--all');
  git('commit', '-q', '-m', 'first');
  const since = git('rev-parse', 'HEAD');
  lay(directory, change);
  git('add', '--all');
  git('commit', '-q', '-m', 'change');
  lay(directory, { 'lcov.info': report });
  return { directory, since, head: git('rev-parse', 'HEAD') };
}

const lcov = (path: string, lines: Readonly<Record<number, number>>): string =>
  ['TN:', `SF:${path}`, ...Object.entries(lines).map(([line, hits]) => `DA:${line},${hits}`), 'end_of_record', ''].join(
    '\n',
  );

async function judged(
  change: Readonly<Record<string, string>>,
  report: string,
  more: Readonly<Record<string, string>> = {},
): Promise<string> {
  const { directory, since, head } = changed(change, report);
  const git = createGit({ cwd: directory, credentials: [], log: silentLog, environment: plainGitEnvironment });
  const inputs = { environment: 'dev', commit: head, 'changed-since': since, coverage: 'lcov.info', ...more };
  const run = await runGate(directory, inputs, { git });
  const row = run.verdict.checks.find(({ id }) => id === 'changed-line-coverage');
  return `${run.exit} ${row?.found}; ${row?.details?.join() ?? ''}`;
}

describe('tools that must have run', () => {
  test.each([
    ['one of two', '[semgrep, CodeQL]', { 'out/a.sarif': log('Semgrep') }, '3 error Semgrep 1.50, other 1.50'],
    ['both', '[semgrep, Other]', { 'out/a.sarif': log('Semgrep') }, '0 pass Semgrep 1.50, other 1.50'],
    ['one whose name begins alike', '[Code]', { 'out/a.sarif': log('CodeQL') }, '3 error CodeQL 1.50, other 1.50'],
  ])('static analysis: %s', async (_what, tools, files, found) => {
    const gate = `{ sast: { max: { error: 0 }, tools: ${tools} } }`;
    const all = { 'out/scan.sarif': log('other'), ...files };
    expect(await rowOf('sast-tools', gate, all, { sarif: 'out/*.sarif' })).toBe(found);
  });

  test.each([
    ['Trivy', '[trivy]', reports.trivy([]), '0 pass Trivy'],
    ['another scanner', '[grype]', reports.trivy([]), '3 error Trivy'],
    ['a document of 1.4', '[Acme Scan]', bom([{ name: 'Acme Scan', version: '2' }]), '0 pass Acme Scan 2'],
    ['a document of 1.5', '[acme]', bom({ components: [{ name: 'acme' }, { name: 'b' }] }), '0 pass acme, b'],
    ['a document that names none', '[acme]', bom(undefined), '3 error CycloneDX'],
  ])('vulnerabilities: %s', async (_what, tools, report, found) => {
    const gate = `{ vulnerabilities: { max: { critical: 0 }, tools: ${tools} } }`;
    const inputs = { vulnerabilities: 'out/scan.json' };
    expect(await rowOf('vulnerabilities-tools', gate, { 'out/scan.json': report }, inputs)).toBe(found);
  });

  test('no report is no proof', async () => {
    const gate = '{ sast: { max: { error: 0 }, tools: [semgrep] } }';
    expect(await rowOf('sast-tools', gate, {}, {})).toBe('3 error no report in the input "sarif"');
  });
});

describe('performance', () => {
  const gate = '{ performance: [{ metric: http_req_duration, value: "p(95)", max: 400 }] }';
  const id = 'performance:http_req_duration.p(95)';
  const inputs = { performance: 'out/*.json' };

  test.each([
    ['within', { 'out/a.json': summary(400) }, '0 pass 400'],
    ['outside', { 'out/a.json': summary(400.1) }, '1 fail 400.1'],
    ['one of two runs outside', { 'out/a.json': summary(1), 'out/b.json': summary(500) }, '1 fail 500'],
    ['no report', {}, /^3 error unusable: there is no file out\/\*\.json/],
    [
      'not the value',
      { 'out/a.json': '{"root_group":{},"metrics":{"http_req_duration":{"avg":1}}}' },
      '3 error no such value',
    ],
  ])('%s', async (_what, files, found) => {
    expect(await rowOf(id, gate, files, inputs)).toEqual(
      typeof found === 'string' ? found : expect.stringMatching(found),
    );
  });

  test('a limit without a bound is refused', async () => {
    const open = '{ performance: [{ metric: checks, value: value }] }';
    expect(await refusalOf(rowOf(id, open, {}, inputs))).toMatch(
      /^performance-unbounded: .*"min" or "max" of checks\.value/,
    );
  });

  test('a summary that cannot be read closes a gate that asks for none', async () => {
    const row = await rowOf(
      'performance-reports',
      '{ tests: { minimum: 1 } }',
      { 'out/a.json': '{' },
      { ...inputs, junit: 'out/TEST-a.xml' },
    );
    expect(row).toMatch(/^3 error unusable: out\/a\.json/);
  });

  test('the tool’s own thresholds are a warning', async () => {
    const crossed = summary(1).replace('"p(95)":1', '"p(95)":1,"thresholds":{"p(95)<0.5":true}');
    expect(await rowOf('performance-warning', gate, { 'out/a.json': crossed }, inputs)).toBe(
      '0 warn k6 says that its own threshold was crossed: http_req_duration: p(95)<0.5',
    );
  });
});

describe('coverage of the change', () => {
  const change = { 'src/a.ts': '1\n2\nnew\nnew\n3\n4\n' };

  test.each([
    [
      'half of it',
      'src/a.ts',
      { 1: 1, 2: 1, 3: 1, 4: 0, 5: 1 },
      /^1 50 % \(1 of 2 lines in .{12}\.\..{12}\); src\/a\.ts: 4$/,
    ],
    ['all of it, beside old lines that are not', 'src/a.ts', { 1: 0, 3: 1, 4: 1 }, /^0 100 % \(2 of 2 lines/],
    ['by an absolute path', '/builds/acme/cart/src/a.ts', { 3: 1, 4: 1 }, /^0 100 %/],
    ['by a package', 'a.ts', { 3: 1, 4: 0 }, /^1 50 %/],
    ['of no executable line', 'src/a.ts', { 1: 0 }, /^0 no executable line/],
    [
      'of a file that the reports do not know',
      'src/b.ts',
      { 1: 1 },
      /^3 no changed line was measured; the reports do not know src\/a\.ts; $/,
    ],
  ])('%s', async (_what, path, lines, found) => {
    expect(await judged(change, lcov(path, lines))).toMatch(found);
  });

  test('a change of prose alone has nothing to cover', async () => {
    expect(await judged({ 'docs/a.md': 'more\n' }, lcov('src/a.ts', { 1: 0 }))).toMatch(/^0 no executable line/);
  });

  test.each([
    ['no range', { 'changed-since': '' }, /^3 no commit before the change: give changed-since/],
    ['a commit that is not there', { 'changed-since': 'a'.repeat(40) }, /has no commit a{40}: fetch its history/],
  ])('bypass: %s', async (_what, more, found) => {
    expect(await judged(change, lcov('src/a.ts', { 3: 1, 4: 1 }), more)).toMatch(found);
  });

  test('bypass: the gated commit as the one before it', async () => {
    const { directory, head } = changed(change, lcov('src/a.ts', { 3: 0, 4: 0 }));
    const git = createGit({ cwd: directory, credentials: [], log: silentLog, environment: plainGitEnvironment });
    const inputs = { environment: 'dev', commit: head, 'changed-since': head, coverage: 'lcov.info' };
    expect((await runGate(directory, inputs, { git })).refusal).toMatch(/is the gated commit itself/);
  });

  test('bypass: text that looks like the head of a file', () => {
    const diff = [
      '+++ b/a.ts',
      '@@ -0,0 +1,2 @@',
      '+++ b/other.ts',
      '+x',
      '@@ -9,1 +12 @@',
      '--- a/gone',
      '+y',
      '+++ b/b.ts',
      '@@ -1 +1,0 @@',
      '-z',
    ];
    expect([...addedLines(diff.join('\n'))]).toEqual([
      [
        'a.ts',
        [
          [1, 2],
          [12, 12],
        ],
      ],
      ['b.ts', []],
    ]);
  });
});

test('the fewest measured lines', async () => {
  const found: string[] = [];
  for (const measured of [100, 101]) {
    const gate = `{ coverage: { lines: 1, measured: ${measured} } }`;
    found.push(await rowOf('measured-lines', gate, {}, { coverage: 'out/lcov.info' }));
  }
  expect(found).toEqual(['0 pass 100 lines', '1 fail 100 lines']);
});

test('Go: lines and statements are both said', async () => {
  const profile = 'mode: set\na/b.go:1.1,6.2 1 1\na/b.go:7.1,8.2 2 0\na/b.go:7.1,8.2 2 0\n';
  const gate = '{ coverage: { lines: 70 } }';
  expect(await rowOf('line-coverage', gate, { 'cover.out': profile }, { coverage: 'cover.out' })).toBe(
    '0 pass 75 % (6 of 8 lines), 33.33 % of 3 statements by go tool cover',
  );
});
