import { describe, expect, test } from '@jest/globals';
import { refusalOf } from '../../../../support/evidence.ts';
import { shopFlow } from '../../../../support/flow.ts';
import { checkout, commit, emptyDirectory, lay, reports, runGate } from '../../../../support/gate.ts';
import { temporaryDirectory } from '../../../../support/temporary.ts';

const root = temporaryDirectory();
const before = 'b'.repeat(40);

function flowWith(sast: string): string {
  return shopFlow.replace(/gates:\n[^]*/, `gates:\n  dev: { sast: ${sast} }\n`);
}

interface SarifIssue {
  readonly rule?: string;
  readonly level?: string;
  readonly uri?: string;
  readonly message?: string;
  readonly score?: string;
  readonly more?: object;
}

function resultOf({ rule = 'S1', level = 'error', uri = 'src/a.c', message = 'bad', score, more }: SarifIssue): object {
  return {
    ruleId: rule,
    level,
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation: { uri }, region: { startLine: 3 } } }],
    ...(score !== undefined && { properties: { 'security-severity': score } }),
    ...more,
  };
}

function log(found: readonly SarifIssue[], revisionId?: string): string {
  const provenance = revisionId === undefined ? {} : { versionControlProvenance: [{ revisionId }] };
  return reports.sarif([], { results: found.map((one) => resultOf(one)), ...provenance });
}

const inputs = { environment: 'staging', sarif: 'now.sarif', commit, 'baseline-commit': before };

/** `found` of the errors' row, or the refusal. */
async function errorsOf(
  now: readonly SarifIssue[],
  earlier: readonly SarifIssue[] | undefined,
  sast = '{ max: { error: 0 }, new-only: true }',
): Promise<string> {
  const directory = checkout(root, {
    'krci-deploy.yaml': flowWith(sast),
    'now.sarif': log(now),
    ...(earlier !== undefined && { 'before.sarif': log(earlier) }),
  });
  const run = await runGate(directory, {
    ...inputs,
    ...(earlier !== undefined && { 'sarif-baseline': 'before.sarif' }),
  });
  return run.verdict.checks.find(({ id }) => id === 'sast-errors')?.found ?? run.refusal;
}

const fingerprint = (key: string, value: string): SarifIssue => ({ more: { [key]: { hash: value } } });

describe('only what is new', () => {
  const cases: readonly (readonly [string, readonly SarifIssue[], readonly SarifIssue[] | undefined, string])[] = [
    ['what the baseline has is not', [{}], [{}], '0 results, 1 not new'],
    ['another message is', [{ message: 'worse' }], [{}], '1 result'],
    ['another file is', [{ uri: 'src/b.c' }], [{}], '1 result'],
    ['the same file, escaped or not, is not', [{ uri: 'src/a%20b.c' }], [{ uri: 'src/a b.c' }], '0 results, 1 not new'],
    ['another rule is', [{ rule: 'S2' }], [{}], '1 result'],
    ['a second copy is', [{}, {}], [{}], '1 result, 1 not new'],
    ['everything, below an empty baseline', [{}], [], '1 result'],
    ['everything, without a baseline', [{}], undefined, '1 result'],
    [
      'a fingerprint goes before place and message',
      [{ ...fingerprint('fingerprints', 'a'), uri: 'src/moved.c', message: 'reworded' }],
      [fingerprint('fingerprints', 'a')],
      '0 results, 1 not new',
    ],
    [
      'another fingerprint at the same place is',
      [fingerprint('fingerprints', 'b')],
      [fingerprint('fingerprints', 'a')],
      '1 result',
    ],
    [
      'a partial fingerprint alike',
      [{ ...fingerprint('partialFingerprints', 'a'), uri: 'src/moved.c' }],
      [fingerprint('partialFingerprints', 'a')],
      '0 results, 1 not new',
    ],
    [
      'a fingerprint of another rule is',
      [{ ...fingerprint('partialFingerprints', 'a'), rule: 'S2' }],
      [fingerprint('partialFingerprints', 'a')],
      '1 result',
    ],
    [
      'where one of the tools writes none, rule, file and message decide',
      [fingerprint('partialFingerprints', 'a')],
      [{}],
      '0 results, 1 not new',
    ],
    ['the report calls it unchanged', [{ more: { baselineState: 'unchanged' } }], undefined, '0 results, 1 not new'],
    ['the report calls it existing', [{ more: { baselineState: 'existing' } }], undefined, '0 results, 1 not new'],
    ['the report calls it updated', [{ more: { baselineState: 'updated' } }], undefined, '1 result'],
    [
      'the report calls it absent',
      [{ more: { baselineState: 'absent' } }],
      undefined,
      '0 results, 1 more that the reports call passed, open or absent',
    ],
    ['its level is none', [{ level: 'none' }, {}], [], '1 result, 1 more of level none'],
    ['the report calls it new and the baseline has it', [{ more: { baselineState: 'new' } }], [{}], '1 result'],
    ['bypass: unchanged in words, and not in the baseline', [{ more: { baselineState: 'unchanged' } }], [], '1 result'],
  ];
  test.each(cases)('%s', async (_what, now, earlier, found) => {
    expect(await errorsOf(now, earlier)).toBe(found);
  });

  test('bypass: a report that calls itself unchanged, where the flow file does not ask for new ones only', async () => {
    expect(await errorsOf([{ more: { baselineState: 'unchanged' } }], undefined, '{ max: { error: 0 } }')).toBe(
      '1 result',
    );
  });

  test('bypass: a baseline that the flow file does not provide for', async () => {
    const directory = checkout(root, { 'krci-deploy.yaml': flowWith('{ max: { error: 0 } }'), 'now.sarif': log([{}]) });
    expect(await refusalOf(runGate(directory, { ...inputs, 'sarif-baseline': 'now.sarif' }))).toMatch(
      /^baseline-not-asked: sarif-baseline: expected sast\.new-only in krci-deploy\.yaml for staging, found none/,
    );
  });

  const refused: readonly (readonly [string, string, Readonly<Record<string, string>>, RegExp])[] = [
    [
      'bypass: the report as its own baseline',
      log([{}], commit),
      {},
      /expected a baseline of an earlier commit, found one of 0123.*, which is gated itself/,
    ],
    [
      'bypass: the commit itself, said by the caller',
      log([{}]),
      { 'baseline-commit': commit.slice(0, 9) },
      /which is gated itself/,
    ],
    [
      'bypass: a baseline of nobody knows what',
      log([{}]),
      { 'baseline-commit': '' },
      /found one that names none; give baseline-commit/,
    ],
    [
      'bypass: nothing to tell the baseline from',
      log([{}], before),
      { commit: '', environment: 'dev' },
      /no commit of the artifact; give commit/,
    ],
    [
      'a baseline of a failed scan',
      reports.sarif([], { invocations: [{ executionSuccessful: false }] }),
      {},
      /its execution failed/,
    ],
    ['a baseline that is empty', '', {}, /before\.sarif: the file is empty/],
  ];
  test.each(refused)('%s', async (_what, baseline, change, sentence) => {
    const directory = checkout(root, {
      'krci-deploy.yaml': flowWith('{ max: { error: 0 }, new-only: true }'),
      'now.sarif': log([{}]),
      'before.sarif': baseline,
    });
    const run = await runGate(directory, { ...inputs, 'sarif-baseline': 'before.sarif', ...change });
    expect([run.exit, run.refusal]).toEqual([3, expect.stringMatching(sentence)]);
  });

  test('a baseline is named in the verdict with its hash and its commit', async () => {
    const directory = emptyDirectory(root);
    lay(directory, { 'now.sarif': log([{}]), 'before.sarif': log([{}], before) });
    const run = await runGate(directory, {
      sarif: 'now.sarif',
      'sarif-baseline': 'before.sarif',
      'max-errors': '0',
      commit,
    });
    expect([run.exit, run.verdict.checks[0]?.baseline]).toEqual([
      0,
      [
        {
          path: 'before.sarif',
          sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
          size: expect.any(Number),
          commits: [before],
        },
      ],
    ]);
  });

  test('an excepted finding that is not new is no reason to remove its exception', async () => {
    const directory = checkout(root, {
      'krci-deploy.yaml': flowWith('{ max: { error: 0 }, new-only: true }'),
      'now.sarif': log([{}]),
      'before.sarif': log([{}]),
      'krci-deploy-exceptions.yaml': JSON.stringify({
        apiVersion: 'krci-deploy/v1',
        exceptions: [
          {
            id: 'S1',
            environments: ['staging'],
            owner: 'a',
            approver: 'b',
            ticket: 'T-1',
            reason: 'r',
            expires: '2027-01-31',
          },
        ],
      }),
      CODEOWNERS: '* @b',
    });
    const run = await runGate(directory, { ...inputs, 'sarif-baseline': 'before.sarif' });
    expect([run.outputs.verdict, run.verdict.exceptions.length]).toEqual(['pass', 1]);
  });
});

async function rowsOf(sast: string, found: readonly SarifIssue[]): Promise<readonly string[]> {
  const directory = checkout(root, { 'krci-deploy.yaml': flowWith(sast), 'now.sarif': log(found) });
  const run = await runGate(directory, { ...inputs, environment: 'dev' });
  return run.verdict.checks
    .filter(({ kind, status }) => kind === 'sast' && status !== 'skip')
    .map(({ id, status, actual }) => `${id} ${status} ${actual}`);
}

describe('security severity', () => {
  const scored = ['9.0', '7.0', '4.0', '3.9', '0.0'].map((score) => ({ score, level: 'note' }));

  test('counts by the scale of CVSS', async () => {
    expect(await rowsOf('{ max: { error: 0, critical: 0, high: 1, medium: 0, low: 9 } }', scored)).toEqual([
      'sast-errors pass 0',
      'sast-critical fail 1',
      'sast-high pass 1',
      'sast-medium fail 1',
      'sast-low pass 2',
    ]);
  });

  test('what is graver than what has a limit is held to it', async () => {
    expect(await rowsOf('{ max: { error: 0, medium: 0 } }', [{ score: '9.8', level: 'note' }])).toEqual([
      'sast-errors pass 0',
      'sast-critical fail 1',
      'sast-high pass 0',
      'sast-medium pass 0',
    ]);
  });

  test('a finding without a score is held to its level', async () => {
    expect(await rowsOf('{ max: { error: 1, critical: 0 } }', [{}])).toEqual([
      'sast-errors pass 1',
      'sast-critical pass 0',
    ]);
  });

  test('bypass: findings without a score, where only scores have limits', async () => {
    const found = [{}, { level: 'warning' }, { level: 'note' }, { level: 'none' }];
    expect(await rowsOf('{ max: { critical: 0, high: 0, medium: 0, low: 0 } }', found)).toEqual([
      'sast-critical fail 1',
      'sast-high pass 0',
      'sast-medium fail 1',
      'sast-low fail 1',
    ]);
  });

  test('an input tightens it', async () => {
    const directory = emptyDirectory(root);
    lay(directory, { 'now.sarif': log([{ score: '7.1' }]) });
    const run = await runGate(directory, { sarif: 'now.sarif', 'max-sast-high': '0' });
    expect(run.refusal).toBe('gate-failed: Static analysis: high: expected at most 0 results, found 1 result');
  });
});

const exception = (id: string): string =>
  JSON.stringify({
    apiVersion: 'krci-deploy/v1',
    exceptions: [
      {
        id,
        environments: ['dev', 'uat'],
        owner: 'a',
        approver: 'bob',
        ticket: 'T-1',
        reason: 'r',
        expires: '2026-12-31',
      },
    ],
  });

describe('a scan that says that it did not look everywhere', () => {
  const unparsed = {
    tool: { driver: { name: 'semgrep' } },
    invocations: [
      {
        executionSuccessful: true,
        toolExecutionNotifications: [{ level: 'warning', message: { text: 'Syntax error at line a.py:1' } }],
      },
    ],
  };
  test.each([
    ['below uat it warns', 'dev', '{ max: { error: 0 } }', undefined, 0, 'sast-partial warn'],
    ['from uat on it is no proof', 'uat', '{ max: { error: 0 } }', undefined, 3, 'sast-partial error'],
    ['the flow may say warn', 'uat', '{ max: { error: 0 }, partial: warn }', undefined, 0, 'sast-partial warn'],
    ['or fail', 'dev', '{ max: { error: 0 }, partial: fail }', undefined, 3, 'sast-partial error'],
    ['or off', 'uat', '{ max: { error: 0 }, partial: off }', undefined, 0, undefined],
    ['an exception accepts one tool', 'uat', '{ max: { error: 0 } }', 'partial:semgrep', 0, undefined],
    ['not another one', 'uat', '{ max: { error: 0 } }', 'partial:bandit', 3, 'sast-partial error'],
  ])('%s', async (_what, environment, sast, excepted, exit, row) => {
    const directory = checkout(root, {
      'krci-deploy.yaml': flowWith(sast),
      'now.sarif': reports.sarif([], unparsed),
      ...(excepted !== undefined && {
        'krci-deploy-exceptions.yaml': exception(excepted),
        '.github/CODEOWNERS': '* @bob\n',
      }),
    });
    const run = await runGate(directory, { environment, sarif: 'now.sarif' });
    expect([run.exit, run.rows.find((one) => one.startsWith('sast-partial'))]).toEqual([exit, row]);
  });
});
