import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { reports } from '../../src/demo/texts.ts';
import { commandWords } from '../../src/declaration/names.ts';
import { commands } from '../../src/entry/commands.ts';
import { createWorld, places } from '../../src/demo/world.ts';
import { runCli } from '../support/cli.ts';
import { localPorts } from '../support/local-ports.ts';
import { temporaryDirectory } from '../support/temporary.ts';

const root = temporaryDirectory();
const empty = join(root, 'empty');
const about = '0123456789abcdef0123456789abcdef01234567';
const evidence = [
  `--commit=${about}`,
  `--evidence-commit=${about}`,
  '--application=cart',
  '--coverage=reports/lcov.info',
  '--junit=reports/junit.xml',
];
const gate = ['gate', '--environment=dev', '--sarif=reports/semgrep.sarif', ...evidence];
const closed = ['gate', '--environment=dev', '--sarif=reports/semgrep-failing.sarif', ...evidence];
const bump = ['manifest-bump', '--file=values.yaml', '--path=image.tag', '--value=1.2.3', '--commit=none'];

beforeAll(async () => {
  await createWorld(root, localPorts(root).git);
  mkdirSync(empty);
  writeFileSync(join(empty, 'values.yaml'), '# ours\nimage:\n  tag: "1.2.2"   # theirs\n');
});

describe('help', () => {
  test('of the program names every command', async () => {
    const { exitCode, stdout, stderr } = await runCli(empty, ['--help']);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    for (const { declaration } of commands) {
      expect(stdout).toMatch(new RegExp(`^ {2}${commandWords(declaration)} {2,}\\S`, 'm'));
    }
  });

  test.each(commands.map(({ declaration }) => [declaration.name, declaration] as const))(
    'of %s names every input and output, within 80 columns where words allow',
    async (name, { inputs, outputs }) => {
      const { exitCode, stdout, stderr } = await runCli(empty, [name, '--help']);
      expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
      for (const input of Object.keys(inputs)) expect(stdout).toMatch(new RegExp(`^ {2}--${input}\\b`, 'm'));
      for (const output of Object.keys(outputs)) expect(stdout).toMatch(new RegExp(`^ {2}${output}\\b`, 'm'));
      expect(stdout.split('\n').filter((line) => line.length > 80 && line.trim().includes(' '))).toEqual([]);
    },
  );
});

test('help and usage errors need nothing but the first chunk of the bundle', async () => {
  const bundle = join(root, 'bundle');
  mkdirSync(bundle);
  for (const file of ['cli.js', 'compile-cache.js', 'index.js', 'package.json'])
    copyFileSync(join('dist', file), join(bundle, file));
  for (const [args, exitCode] of [
    [['--help'], 0],
    [['gate', '--help'], 0],
    [['gate', '--environment=DEV'], 2],
  ] as const) {
    const { status, stderr } = spawnSync(process.execPath, [join(bundle, 'cli.js'), ...args], { encoding: 'utf8' });
    expect({ status, stack: /^\s+at /m.test(stderr) }).toEqual({ status: exitCode, stack: false });
  }
});

describe('a person reads', () => {
  test.each<[string, string[], number, RegExp, RegExp]>([
    ['a version', ['--version'], 0, /^\d+\.\d+\.\d+\n$/, /^$/],
    ['which command was meant', ['promot'], 2, /^$/, /^error: there is no command "promot"; did you mean promote\?\n$/],
    [
      'which flag was meant',
      [...gate, '--juint=x'],
      2,
      /^$/,
      /^error: gate has no input --juint; did you mean --junit\?\n$/,
    ],
    [
      'the next version',
      ['version', `--repository=${places.application}`],
      0,
      /1\.3\.0-dev\.20261120\.\d+\.\w+\.\n$/,
      /^$/,
    ],
    ['an open gate', gate, 0, /pass/, /^$/],
    ['a closed gate', closed, 1, /fail/, /^error: .*expected at most 0 results, found 1 result.*\n$/],
    ['a missing report', [...gate, '--junit=no.xml'], 3, /no\.xml/, /^error: .*no\.xml.*\n$/],
  ])('%s', async (_what, args, exitCode, stdout, stderr) => {
    const ran = await runCli(root, args);
    expect(ran.exitCode).toBe(exitCode);
    expect(ran.stdout).toMatch(stdout);
    expect(ran.stderr).toMatch(stderr);
  });
});

async function envelope(args: readonly string[]) {
  const { exitCode, stdout } = await runCli(root, [...args, '--output=json']);
  expect(stdout.split('\n')).toHaveLength(2);
  return { exitCode, ...JSON.parse(stdout) };
}

describe('a program reads', () => {
  test('one document with the data of an outcome', async () => {
    expect(await envelope(gate)).toMatchObject({ exitCode: 0, schemaVersion: '1', data: { verdict: 'pass' } });
  });

  test('the verdict and the error of a closed gate', async () => {
    const found = await envelope(closed);
    expect(found).toMatchObject({ exitCode: 1, schemaVersion: '1', data: { verdict: 'fail' } });
    expect(found.error).toMatchObject({ code: 'gate-failed', message: expect.any(String) });
  });

  test('an error of usage', async () => {
    expect(await envelope(['gate', '--environment=DEV'])).toMatchObject({
      exitCode: 2,
      error: { code: 'invalid-input' },
    });
  });

  test('the plan of a dry run', async () => {
    expect(await envelope([...gate, '--dry-run'])).toMatchObject({ exitCode: 0, data: { dryRun: true } });
  });
});

describe('files', () => {
  test('change by the bytes that name the image, in a plain directory', async () => {
    expect(await runCli(empty, bump)).toMatchObject({ exitCode: 0, stderr: '' });
    expect(readFileSync(join(empty, 'values.yaml'), 'utf8')).toBe('# ours\nimage:\n  tag: "1.2.3"   # theirs\n');
    const before = statSync(join(empty, 'values.yaml')).mtimeMs;
    expect(await runCli(empty, bump)).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/already|nothing/i) });
    expect(statSync(join(empty, 'values.yaml')).mtimeMs).toBe(before);
  });

  test('hold the outputs and the report for a platform', async () => {
    const files = ['--dotenv=out/gate.env', '--dotenv-prefix=GATE_', '--summary=out/gate.md'];
    expect((await runCli(root, [...closed, ...files])).exitCode).toBe(1);
    expect(readFileSync(join(root, 'out/gate.env'), 'utf8')).toMatch(/^GATE_VERDICT=fail$/m);
    expect(readFileSync(join(root, 'out/gate.md'), 'utf8')).toContain('| --- |');
  });
});

test('the demo keeps what it made when it is told to, and every refusal has its exit code', async () => {
  const { exitCode, stdout } = await runCli(empty, ['demo', '--keep', '--verbose'], { TMPDIR: root });
  expect(exitCode).toBe(0);
  for (const code of [1, 2, 3]) expect(stdout).toContain(`exit code ${code}`);
  for (const said of ['alice bob SHOP-7', 'expired', 'ada: started the run']) expect(flat(stdout)).toContain(said);
  const directory = /(\/\S*krci-deploy-demo-\w+)/.exec(stdout)?.[1] ?? '';
  expect(existsSync(join(directory, 'krci-deploy.yaml'))).toBe(true);
  expect(Object.keys(reports).every((path) => existsSync(join(directory, path)))).toBe(true);
});

/** Without the columns and line breaks of a terminal's tables. */
function flat(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}
