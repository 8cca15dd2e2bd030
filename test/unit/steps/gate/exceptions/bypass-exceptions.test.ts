import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { createGit } from '../../../../../src/git/binary.ts';
import { plainGitEnvironment } from '../../../../support/bare-repository.ts';
import { silentLog } from '../../../../../src/base/log.ts';
import { checkout, goodInputs as inputs, lay, reports, runGate } from '../../../../support/gate.ts';
import { temporaryDirectory } from '../../../../support/temporary.ts';

const root = temporaryDirectory();
const file = 'krci-deploy-exceptions.yaml';

const exceptions = JSON.stringify({
  apiVersion: 'krci-deploy/v1',
  exceptions: [
    {
      id: 'S1',
      environments: ['staging'],
      owner: 'alice',
      approver: 'bob',
      ticket: 'SEC-1',
      reason: 'not reachable',
      expires: '2026-12-31',
    },
  ],
});

/** A repository with an error in its scan, a committed file of exceptions and CODEOWNERS. */
function repository(objects = 'sha1'): string {
  const directory = checkout(root, {
    'out/scan.sarif': reports.sarif(['error']),
    [file]: exceptions,
    '.github/CODEOWNERS': '* @bob\n',
    '.gitignore': 'out/\n',
  });
  const git = (...args: readonly string[]): void => {
    const identity = ['-c', 'user.name=a', '-c', 'user.email=a@example.com', '-c', 'commit.gpgsign=false'];
    const { status, stderr } = spawnSync('git', [...identity, ...args], { cwd: directory });
    if (status !== 0) throw new Error(stderr.toString());
  };
  git('init', '-q', `--object-format=${objects}`);
  git('add', '.');
  git('commit', '-q', '-m', 'start');
  return directory;
}

async function judged(directory: string, more: Readonly<Record<string, string>> = {}): Promise<readonly string[]> {
  const git = createGit({ cwd: directory, credentials: [], log: silentLog, environment: plainGitEnvironment });
  const run = await runGate(directory, { ...inputs, ...more }, { git });
  const said = run.verdict.checks.filter(({ kind }) => kind === 'exceptions').map(({ found }) => found);
  return [run.outputs.verdict, ...said];
}

describe('a file of exceptions counts as far as it is what is committed', () => {
  test.each(['sha1', 'sha256'])('committed, in a repository of %s', async (objects) => {
    expect(await judged(repository(objects))).toEqual(['pass']);
  });

  const cases: readonly (readonly [string, (directory: string) => void, Readonly<Record<string, string>>, RegExp])[] = [
    [
      'bypass: exceptions edited by the job',
      (directory) => writeFileSync(join(directory, file), `${exceptions}\n`),
      {},
      /does not count: krci-deploy-exceptions\.yaml is not as it is committed at HEAD$/,
    ],
    [
      'bypass: exceptions written by the job',
      (directory) => lay(directory, { 'out/mine.yaml': exceptions }),
      { exceptions: 'out/mine.yaml' },
      /does not count: out\/mine\.yaml is not as it is committed at HEAD$/,
    ],
    [
      'bypass: CODEOWNERS edited by the job',
      (directory) => writeFileSync(join(directory, '.github/CODEOWNERS'), '* @bob @mallory\n'),
      {},
      /does not count: \.github\/CODEOWNERS is not as it is committed at HEAD$/,
    ],
    [
      'bypass: exceptions outside of the repository',
      (directory) => lay(directory, { '../mine.yaml': exceptions }),
      { exceptions: '../mine.yaml' },
      /does not count: \.\.\/mine\.yaml is no file of the repository$/,
    ],
  ];
  test.each(cases)('%s', async (_what, change, more, sentence) => {
    const directory = repository();
    change(directory);
    const [verdict, ...said] = await judged(directory, more);
    expect([verdict, said]).toEqual(['fail', [expect.stringMatching(sentence)]]);
  });

  test('bypass: exceptions outside of any repository', async () => {
    const directory = checkout(root, {
      'out/scan.sarif': reports.sarif(['error']),
      [file]: exceptions,
      CODEOWNERS: '* @bob\n',
    });
    expect(await judged(directory)).toEqual(['fail', expect.stringMatching(/is not as it is committed at HEAD$/)]);
  });
});
