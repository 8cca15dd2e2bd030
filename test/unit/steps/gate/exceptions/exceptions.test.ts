import { describe, expect, test } from '@jest/globals';
import { renderText } from '../../../../../src/report/text.ts';
import { covers } from '../../../../../src/files/codeowners.ts';
import type { Exception } from '../../../../../src/exceptions/exception.ts';
import { createLedger } from '../../../../../src/exceptions/ledger.ts';
import { refusalOf } from '../../../../support/evidence.ts';
import { shopFlow } from '../../../../support/flow.ts';
import { checkout, goodInputs as inputs, lay, reports, runGate } from '../../../../support/gate.ts';
import { temporaryDirectory } from '../../../../support/temporary.ts';

const root = temporaryDirectory();

const entry: Exception = {
  id: 'S1',
  component: undefined,
  path: undefined,
  object: undefined,
  environments: ['staging', 'prod'],
  owner: 'alice',
  approver: 'bob',
  ticket: 'SEC-1',
  reason: 'not reachable',
  justification: undefined,
  expires: '2026-12-31',
  at: 'krci-deploy-exceptions.yaml:3:5',
};

function fileOf(...entries: readonly object[]): string {
  return JSON.stringify({
    apiVersion: 'krci-deploy/v1',
    exceptions: entries.map((one) => Object.assign({}, entry, { at: undefined }, one)),
  });
}

/** A checkout with one error in its scan, a file of exceptions and CODEOWNERS. */
function withExceptions(exceptions: string, owners = '* @Bob\n'): string {
  return checkout(root, {
    'out/scan.sarif': reports.sarif(['error']),
    'krci-deploy-exceptions.yaml': exceptions,
    '.github/CODEOWNERS': owners,
  });
}

describe('an exception', () => {
  test('that is approved takes the finding away, and is in the verdict', async () => {
    const run = await runGate(withExceptions(fileOf({})), inputs);
    expect([run.exit, run.outputs.verdict]).toEqual([0, 'pass']);
    expect(run.verdict.checks.find(({ id }) => id === 'sast-errors')?.found).toBe('0 results, 1 more excepted');
    expect(run.verdict.exceptions).toEqual([
      {
        id: 'S1',
        owner: 'alice',
        approver: 'bob',
        ticket: 'SEC-1',
        reason: 'not reachable',
        expires: '2026-12-31',
        uses: 1,
        daysLeft: 38,
      },
    ]);
    expect(run.verdict.policy.exceptions?.path).toBe('krci-deploy-exceptions.yaml');
    expect(renderText(run.outcome.report)).toMatch(/S1 +1 +alice +bob +SEC-1 +2026-12-31 \(in 38 days\)/);
  });

  test('may end as late as the flow file lets it', async () => {
    const policy = 'gates:\n  staging: { sast: { max: { error: 0 } }, exceptions: { max-term: 400d } }\n';
    const directory = withExceptions(fileOf({ expires: '2027-11-30' }));
    expect((await runGate(directory, inputs)).exit).toBe(1);
    lay(directory, { 'krci-deploy.yaml': shopFlow.replace(/gates:\n[^]*/, policy) });
    expect((await runGate(directory, inputs)).exit).toBe(0);
  });

  test('may be of people with letters of their language', async () => {
    expect((await runGate(withExceptions(fileOf({ owner: 'Zoë Müller' })), inputs)).exit).toBe(0);
  });

  const refused: readonly (readonly [string, object, string | undefined, RegExp])[] = [
    [
      'that ends later than the longest term',
      { expires: '9999-12-31' },
      undefined,
      /the exception for S1 .*does not count: it ends in \d+ days, and the longest term is 180 days/,
    ],
    [
      'that has expired',
      { expires: '2026-11-22' },
      undefined,
      /the exception for S1 \(.*owner alice\) expired on 2026-11-22, so what it was about counts again/,
    ],
    [
      'whose approver does not own the file',
      {},
      '* @carol\n',
      /does not count: CODEOWNERS does not make bob an owner of the file/,
    ],
    ['whose approver owns other files', {}, '* @bob\n*.yaml @carol\n', /does not count/],
    ['whose approver is a comment', {}, '* @carol # @bob\n', /does not count/],
    ['without CODEOWNERS', {}, '', /does not count/],
    ['for another environment', { environments: ['dev'] }, undefined, /^$/],
    ['for another rule', { id: 'S2' }, undefined, /for S2 .* is about nothing that was found: remove it/],
    ['for another file', { path: 'src/legacy/**' }, undefined, /is about nothing that was found/],
  ];
  test.each(refused)('%s takes nothing away', async (_what, change, owners, warning) => {
    const run = await runGate(withExceptions(fileOf(change), owners), inputs);
    expect(run.refusal).toMatch(/^gate-failed: Static analysis: errors: .*found 1 result/);
    const warnings = run.verdict.checks.filter(({ kind }) => kind === 'exceptions').map(({ found }) => found);
    expect(warnings.join('\n')).toMatch(warning);
    expect(run.verdict.exceptions).toEqual([]);
  });

  test('that expires within two weeks is a warning', async () => {
    const run = await runGate(withExceptions(fileOf({ expires: '2026-11-23' })), inputs);
    expect([run.exit, run.outputs.verdict]).toEqual([0, 'warn']);
    expect(run.verdict.checks.at(-1)?.found).toMatch(/expires on 2026-11-23, today: fix it or renew it$/);
  });

  test('is about a vulnerability alike, and about its package', async () => {
    const directory = checkout(root, {
      'out/trivy.json': reports.trivy(['HIGH', 'HIGH']),
      'krci-deploy-exceptions.yaml': fileOf(
        { id: 'CVE-0', component: 'pkg:deb/p0@*' },
        { id: 'CVE-1', component: 'pkg:deb/p0@*' },
      ),
      CODEOWNERS: '/krci-deploy-exceptions.yaml @bob',
    });
    const run = await runGate(directory, { ...inputs, vulnerabilities: 'out/trivy.json', 'max-high': '0' });
    expect(run.refusal).toMatch(/^gate-failed: Vulnerabilities: high: .*found 1 vulnerability, 1 more excepted/);
  });

  test('for packages is not called needless by a gate that looked at none', async () => {
    const run = await runGate(withExceptions(fileOf({}, { id: 'CVE-1' }, { id: 'S9', component: 'pkg:**' })), inputs);
    expect([run.exit, run.outputs.verdict]).toEqual([0, 'pass']);
  });

  test('does not matter to a gate without findings', async () => {
    const directory = withExceptions(fileOf({}));
    const run = await runGate(directory, { ...inputs, flow: 'krci-deploy.yaml', sarif: 'out/none.sarif' });
    expect(run.verdict.checks.some(({ kind }) => kind === 'exceptions')).toBe(false);
  });
});

describe('which findings it is about', () => {
  const finding = { ids: ['CA1000', 'CA1000/2', 'hash/v1:abc'], path: 'src/legacy/a/b.ts' };
  const cases: readonly (readonly [string, Partial<Exception>, boolean])[] = [
    ['the rule', { id: 'CA1000' }, true],
    ['a part of the rule', { id: 'CA1000/2' }, true],
    ['the fingerprint', { id: 'hash/v1:abc' }, true],
    ['a rule that begins alike', { id: 'CA100' }, false],
    ['no pattern in an id', { id: '*' }, false],
    ['everything below a folder', { id: 'CA1000', path: 'src/legacy/**' }, true],
    ['one level only', { id: 'CA1000', path: 'src/legacy/*' }, false],
    ['a name anywhere', { id: 'CA1000', path: '**/b.*' }, true],
    ['another folder', { id: 'CA1000', path: 'src/new/**' }, false],
    ['a package, where there is none', { id: 'CA1000', component: '*' }, false],
  ];
  test.each(cases)('%s', (_what, change, expected) => {
    const ledger = createLedger([{ ...entry, ...change }], {
      environment: 'prod',
      now: new Date('2026-01-01'),
      maxTermMs: Number.MAX_SAFE_INTEGER,
      whyNot: () => undefined,
    });
    expect(ledger.excepts(finding)).toBe(expected);
  });

  test('a pattern that is made to take forever does not', () => {
    const ledger = createLedger([{ ...entry, path: `${'**/'.repeat(60)}x${'*a'.repeat(60)}` }], {
      environment: 'prod',
      now: new Date('2026-01-01'),
      maxTermMs: Number.MAX_SAFE_INTEGER,
      whyNot: () => undefined,
    });
    expect(ledger.excepts({ ids: ['S1'], path: `${'a/'.repeat(400)}${'a'.repeat(1000)}` })).toBe(false);
  });
});

describe('CODEOWNERS patterns', () => {
  const file = 'deploy/krci-deploy-exceptions.yaml';
  const cases: readonly (readonly [string, boolean])[] = [
    ['*', true],
    ['*.yaml', true],
    ['krci-deploy-exceptions.yaml', true],
    ['/deploy/', true],
    ['deploy/', true],
    ['/deploy', true],
    ['/deploy/*.yaml', true],
    ['deploy/**', true],
    ['/krci-deploy-exceptions.yaml', false],
    ['/other/', false],
    ['*.yml', false],
    ['ploy/', false],
  ];
  test.each(cases)('%s: %s', (pattern, expected) => {
    expect(covers(pattern, file)).toBe(expected);
  });
});

describe('a file of exceptions that is wrong', () => {
  const wrong: readonly (readonly [string, string, RegExp])[] = [
    [
      'the owner approves',
      fileOf({ approver: '@Alice' }),
      /^exceptions-invalid: krci-deploy-exceptions\.yaml:1:\d+: expected an approver other than the owner, found alice twice/,
    ],
    ['no ticket', fileOf({ ticket: undefined }), /expected a text as ticket, found none/],
    ['an empty reason', fileOf({ reason: ' ' }), /expected a text as reason/],
    ['no environments', fileOf({ environments: [] }), /expected environments as a list of names/],
    [
      'an unknown environment',
      fileOf({ environments: ['stage'] }),
      /expected environments of the flow \(dev, test, uat, staging, prod\), found "stage"/,
    ],
    [
      'a day that is none',
      fileOf({ expires: '2026-02-30' }),
      /expected expires as a day such as 2026-12-31, found "2026-02-30"/,
    ],
    ['never', fileOf({ expires: 'never' }), /expected expires as a day/],
    ['a letter of another script in a name', fileOf({ owner: 'b\u043Eb' }), /expected Latin letters in the owner/],
    [
      'a sign that cannot be seen in a name',
      fileOf({ approver: 'bob\u200B' }),
      /expected Latin letters in the approver/,
    ],
    ['a name in full width', fileOf({ owner: '\uFF42ob' }), /expected Latin letters in the owner/],
    ['a typo', fileOf({ expire: '2026-12-31' }), /unknown key "expire"; did you mean "expires"/],
    ['another version', '{"exceptions": []}', /expected apiVersion: krci-deploy\/v1/],
    ['no list', '{"apiVersion": "krci-deploy/v1", "exceptions": {}}', /expected a list of exceptions/],
    ['two documents', `${fileOf({})}\n---\n{}`, /^flow-two-documents/],
    [
      'a key twice',
      '{"apiVersion": "krci-deploy/v1", "exceptions": [], "exceptions": []}',
      /^flow-not-yaml: .*krci-deploy-exceptions\.yaml:1/,
    ],
    [
      'an entry that is none',
      '{"apiVersion": "krci-deploy/v1", "exceptions": ["CVE-1"]}',
      /expected an exception with id, environments/,
    ],
  ];
  test.each(wrong)('%s', async (_what, text, refusal) => {
    expect(await refusalOf(runGate(withExceptions(text), inputs))).toMatch(refusal);
  });

  test('a file that was named and is not there', async () => {
    const refusal = await refusalOf(runGate(checkout(root), { ...inputs, exceptions: 'nowhere.yaml' }));
    expect(refusal).toMatch(/^exceptions-missing: nowhere\.yaml: expected an exceptions file/);
  });
});
