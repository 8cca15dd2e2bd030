import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from '@jest/globals';
import { check, place, type Row } from '../support/bad-input.ts';
import { plainGitEnvironment } from '../support/bare-repository.ts';
import { aliasBomb, shopFlow } from '../support/flow.ts';
import { temporaryDirectory } from '../support/temporary.ts';

interface NamedRow extends Row {
  readonly what: string;
}

const root = temporaryDirectory();
repository('versioned', 1);

const digest = `sha256:${'a'.repeat(64)}`;
const verify = ['dr-verify', '--environment', 'dev'];
const flows: readonly NamedRow[] = [
  {
    what: 'a typo',
    files: { 'krci-deploy.yaml': shopFlow.replace('registry:', 'registri:') },
    args: verify,
    exitCode: 2,
    says: /krci-deploy\.yaml:4:1: unknown key "registri"; did you mean "registry"\?/,
  },
  {
    what: 'an unknown environment',
    files: { 'krci-deploy.yaml': shopFlow },
    args: ['dr-verify', '--environment', 'production'],
    exitCode: 2,
    says: /no environment "production"; .*dev, test, uat, staging, prod/,
  },
  {
    what: 'a YAML bomb',
    files: { 'krci-deploy.yaml': aliasBomb() },
    args: verify,
    exitCode: 2,
    says: /aliases expand beyond the limit/,
  },
  {
    what: 'two documents',
    files: { 'krci-deploy.yaml': `${shopFlow}---\n${shopFlow}` },
    args: verify,
    exitCode: 2,
    says: /one YAML document/,
  },
  {
    what: 'bytes that are not UTF-8',
    files: { 'krci-deploy.yaml': Uint8Array.of(0xff, 0xfe, 0x00) },
    args: verify,
    exitCode: 2,
    says: /krci-deploy\.yaml: the file is not UTF-8/,
  },
  { what: 'no flow file', args: verify, exitCode: 2, says: /needs a flow file/ },
  {
    what: 'a flow file that was named and is not there',
    args: [...verify, '--flow', 'other.yaml'],
    exitCode: 2,
    says: /other\.yaml: there is no such flow file/,
  },
];

const sarif = ['gate', '--sarif', 'report.sarif', '--max-errors', '0'];
const junit = ['gate', '--junit', 'report.xml', '--max-failed-tests', '0'];
const clean = '{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"t"}},"results":[]}]}';
const reports: readonly NamedRow[] = [
  { what: 'a missing report', args: sarif, exitCode: 3, says: /there is no file report\.sarif/ },
  {
    what: 'an empty report',
    files: { 'report.sarif': '' },
    args: sarif,
    exitCode: 3,
    says: /report\.sarif: the file is empty/,
  },
  {
    what: 'a truncated report',
    files: { 'report.sarif': clean.slice(0, -10) },
    args: sarif,
    exitCode: 3,
    says: /report\.sarif/,
  },
  {
    what: 'a truncated XML report',
    files: { 'report.xml': '<testsuite><testcase name="a"/>' },
    args: junit,
    exitCode: 3,
    says: /report\.xml/,
  },
  {
    what: 'a foreign report',
    files: { 'report.sarif': '{"results":[]}' },
    args: sarif,
    exitCode: 3,
    says: /report\.sarif/,
  },
  {
    what: 'XML that declares entities',
    files: { 'report.xml': '<!DOCTYPE x [<!ENTITY a "aaaa">]><testsuite><testcase name="&a;"/></testsuite>' },
    args: junit,
    exitCode: 3,
    says: /report\.xml.*(entit|DOCTYPE)/i,
  },
  {
    what: 'a report with a byte order mark, which is fine',
    files: { 'report.sarif': `\uFEFF${clean}` },
    args: sarif,
    exitCode: 0,
    says: /The gate is open/,
  },
];

const copy = ['promote', '--source', `oci:there@${digest}`, '--destination'];
const references: readonly NamedRow[] = [
  {
    what: 'an upper-case reference',
    args: [...copy, 'registry.example.com/Shop/Cart:1'],
    exitCode: 2,
    says: /Shop\/Cart/,
  },
  {
    what: 'a reference with both tag and digest',
    args: ['promote', '--source', `registry.example.com/shop/cart:1@${digest}`, '--destination', 'oci:x:1'],
    exitCode: 2,
    says: /source: .*(both|one of)/,
  },
  {
    what: 'a reference with neither',
    args: ['promote', '--source', 'registry.example.com/shop/cart', '--destination', 'oci:x:1'],
    exitCode: 2,
    says: /source: .*(neither|tag|digest)/,
  },
  {
    what: 'version v1.2.3.4',
    files: { 'krci-deploy.yaml': shopFlow },
    args: ['version', '--set', 'v1.2.3.4', '--repository', '../versioned'],
    exitCode: 2,
    says: /v1\.2\.3\.4/,
  },
  {
    what: 'a shortened digest',
    args: ['promote', '--source', 'oci:x:1', '--destination', 'oci:y:1', '--expect-digest', 'sha256:abc'],
    exitCode: 2,
    says: /expect-digest.*64 lower-case/,
  },
];

const hostile = [
  'two words',
  '--upload-pack=touch pwned',
  'a\nb',
  '$(touch pwned)',
  '`touch pwned`',
  "'; touch pwned; '",
];
const names: readonly NamedRow[] = hostile.flatMap((name) => [
  {
    what: `branch ${JSON.stringify(name)}`,
    files: { 'krci-deploy.yaml': shopFlow },
    args: ['dr-verify', `--branch=${name}`],
    exitCode: 2,
    says: /--branch/,
  },
  {
    what: `repository ${JSON.stringify(name)}`,
    files: { 'krci-deploy.yaml': shopFlow },
    args: ['dr-verify', `--repository=${name}`],
    exitCode: 2,
    says: /--repository|repository/,
  },
  {
    what: `tag prefix ${JSON.stringify(name)}`,
    args: ['version', `--tag-prefix=${name}`],
    exitCode: 2,
    says: /--tag-prefix/,
  },
]);

describe.each([
  ['flow files', flows],
  ['reports', reports],
  ['references and versions', references],
  ['hostile names', names],
])('%s', (_what, rows) => {
  test.concurrent.each(rows.map((row) => [row.what, row] as const))('%s', async (what, row) => {
    await check(place(root, what, row.files), row);
  });
});

describe('repositories', () => {
  test('none', async () => {
    await check(place(root, 'no-repository'), {
      args: ['version'],
      exitCode: 2,
      says: /expected a Git repository, found none/,
    });
  });

  test('without commits', async () => {
    const directory = repository('empty', 0);
    await check(directory, { args: ['version'], exitCode: 2, says: /found a repository without commits/ });
  });

  test('without tags: the initial version', async () => {
    const directory = repository('untagged', 1);
    await check(directory, { args: ['version'], exitCode: 0, says: /0\.1\.0-dev\./ });
  });

  test('a shallow clone is completed or refused, never guessed', async () => {
    const origin = repository('deep', 3);
    execFileSync('git', ['clone', '-q', '--depth=1', `file://${origin}`, join(root, 'shallow')], {
      env: plainGitEnvironment,
    });
    await check(join(root, 'shallow'), { args: ['version'], exitCode: 0, says: /1\.1\.0-dev\./ });
    execFileSync('git', ['remote', 'remove', 'origin'], { cwd: join(root, 'shallow'), env: plainGitEnvironment });
    await check(join(root, 'shallow'), {
      args: ['version'],
      exitCode: 2,
      says: /expected the history back to the last release/,
    });
  });
});

function repository(name: string, commits: number): string {
  const directory = join(root, name);
  const git = (...args: readonly string[]): unknown =>
    execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', '-C', directory, ...args], {
      env: plainGitEnvironment,
    });
  mkdirSync(directory);
  git('init', '-q', '--initial-branch=main');
  for (let number = 1; number <= commits; number += 1) {
    git('commit', '-q', '--allow-empty', '-m', `feat: ${number}`);
    if (number === 1 && commits > 1) git('tag', 'v1.0.0');
  }
  return directory;
}
