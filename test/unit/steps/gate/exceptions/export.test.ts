import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readSarif } from '../../../../../src/evidence/sarif/report.ts';
import { silentLog } from '../../../../../src/base/log.ts';
import { refusalOf, sourceOf } from '../../../../support/evidence.ts';
import { checkout, digest, goodInputs, lay, reports, runGate } from '../../../../support/gate.ts';
import { temporaryDirectory } from '../../../../support/temporary.ts';

const root = temporaryDirectory();
const inputs = { ...goodInputs, vulnerabilities: 'out/trivy.json', 'max-high': '0' };

const entry = {
  id: 'S1',
  environments: ['staging'],
  owner: 'alice',
  approver: 'bob',
  ticket: 'SEC-1',
  reason: 'not reachable',
  expires: '2026-12-31',
};

function withExceptions(changes: readonly object[]): string {
  const result = {
    ruleId: 'S1/part',
    level: 'error',
    message: { text: 'bad' },
    locations: [{ physicalLocation: { artifactLocation: { uri: 'src/a.c' }, region: { startLine: 3 } } }],
    partialFingerprints: { 'hash/v1': 'a:b' },
  };
  const exceptions = changes.map((change) => ({ ...entry, ...change }));
  return checkout(root, {
    'out/scan.sarif': reports.sarif([], { results: [result] }),
    'out/trivy.json': reports.trivy(['HIGH']),
    'krci-deploy-exceptions.yaml': JSON.stringify({ apiVersion: 'krci-deploy/v1', exceptions }),
    CODEOWNERS: '* @bob',
  });
}

function written(directory: string, path: string): unknown {
  return JSON.parse(readFileSync(join(directory, path), 'utf8'));
}

const justified = { id: 'CVE-0', justification: 'vulnerable_code_not_in_execute_path' };

describe('what was excepted', () => {
  test('is a SARIF log with suppressions', async () => {
    const directory = withExceptions([{}, { id: 'CVE-0' }]);
    const run = await runGate(directory, { ...inputs, 'export-sarif': 'out/excepted.sarif' });
    expect(run.exit).toBe(0);
    const text = readFileSync(join(directory, 'out/excepted.sarif'), 'utf8');
    const suppressions = [
      {
        kind: 'external',
        status: 'accepted',
        justification: 'not reachable',
        properties: { owner: 'alice', approver: 'bob', ticket: 'SEC-1', expires: '2026-12-31' },
      },
    ];
    expect(JSON.parse(text)).toMatchObject({
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'krci-deploy gate' } },
          results: [
            {
              ruleId: 'S1/part',
              level: 'error',
              message: { text: 'bad' },
              locations: [{ physicalLocation: { artifactLocation: { uri: 'src/a.c' }, region: { startLine: 3 } } }],
              partialFingerprints: { 'hash/v1': 'a:b' },
              suppressions,
            },
            { ruleId: 'CVE-0', level: 'error', message: { text: 'CVE-0 in pkg:deb/p0@1' }, suppressions },
          ],
        },
      ],
    });
    const read = Array.from((await readSarif(sourceOf(text))).findings, ({ rule, suppressed }) => [rule, suppressed]);
    expect(read).toEqual([
      ['S1/part', true],
      ['CVE-0', true],
    ]);
  });

  test('goes by the path of its file, which the export writes as a URI again', async () => {
    const directory = withExceptions([{ path: 'src/a #1?/100%.ts' }]);
    const uri = 'src/a%20%231%3F/100%25.ts';
    const result = { ruleId: 'S1', level: 'error', locations: [{ physicalLocation: { artifactLocation: { uri } } }] };
    lay(directory, { 'out/scan.sarif': reports.sarif([], { results: [result] }) });
    const run = await runGate(directory, { ...goodInputs, 'export-sarif': 'out/excepted.sarif' });
    expect(run.exit).toBe(0);
    expect(written(directory, 'out/excepted.sarif')).toMatchObject({
      runs: [{ results: [{ locations: result.locations }] }],
    });
  });

  test('is an OpenVEX document about the artifact', async () => {
    const directory = withExceptions([{}, { id: 'CVE-0' }]);
    await runGate(directory, { ...inputs, 'export-vex': 'out/vex.json' });
    const product = {
      '@id': `pkg:oci/cart@sha256%3A${digest.slice(7)}?repository_url=registry.example.com%2Fshop%2Fcart`,
      subcomponents: [{ '@id': 'pkg:deb/p0@1' }],
    };
    expect(written(directory, 'out/vex.json')).toEqual({
      '@context': 'https://openvex.dev/ns/v0.2.0',
      '@id': expect.stringMatching(/^https:\/\/openvex\.dev\/docs\/public\/vex-[0-9a-f]{64}$/),
      author: 'krci-deploy gate',
      timestamp: '2026-11-23T12:00:00.000Z',
      version: 1,
      statements: [
        {
          vulnerability: { name: 'CVE-0' },
          products: [product],
          status: 'affected',
          action_statement: 'Accepted until 2026-12-31 by bob, SEC-1, owner alice: not reachable',
        },
      ],
    });
  });

  test('says not affected where somebody says why, and the gate reads it back', async () => {
    const directory = withExceptions([{}, justified]);
    await runGate(directory, { ...inputs, 'export-vex': 'out/vex.json' });
    expect(written(directory, 'out/vex.json')).toMatchObject({
      statements: [{ status: 'not_affected', justification: justified.justification, status_notes: 'not reachable' }],
    });
    lay(directory, {
      'krci-deploy-exceptions.yaml': JSON.stringify({ apiVersion: 'krci-deploy/v1', exceptions: [entry] }),
    });
    const run = await runGate(directory, { ...inputs, vex: 'out/vex.json' });
    expect([run.exit, run.verdict.vex?.map(({ vulnerability }) => vulnerability)]).toEqual([0, ['CVE-0']]);
  });

  test.each([
    ['nothing was', [{ expires: '2026-11-22' }], 0],
    ['a finding in the code was, and no vulnerability', [{}], 1],
  ])('is no OpenVEX document, where %s: one needs a statement', async (_what, exceptions, results) => {
    const directory = withExceptions(exceptions);
    lay(directory, { 'v.json': 'of an earlier run' });
    const said: string[] = [];
    const log = { ...silentLog, info: (line: string) => void said.push(line) };
    const asked = { ...inputs, 'export-vex': 'v.json', 'export-sarif': 's.json' };
    for (let run = 0; run < 2; run += 1) await runGate(directory, asked, { log });
    expect(existsSync(join(directory, 'v.json'))).toBe(false);
    expect(said).toEqual(
      Array.from({ length: 2 }, () => expect.stringMatching(/^export-vex: no vulnerability was excepted, .*v\.json$/)),
    );
    expect(written(directory, 's.json')).toMatchObject({ runs: [{ results: { length: results } }] });
  });

  test('is written alike a second time', async () => {
    const directory = withExceptions([{}, justified]);
    const asked = { ...inputs, 'export-vex': 'v.json', 'verdict-file': 'verdict.json' };
    await runGate(directory, asked);
    const before = readFileSync(join(directory, 'v.json'));
    await runGate(directory, asked);
    expect(readFileSync(join(directory, 'v.json'))).toEqual(before);
  });

  test.each([
    ['OpenVEX without an artifact', { artifact: '', 'export-vex': 'v.json' }, /^export-without-artifact/],
    ['over evidence', { 'export-sarif': 'out/scan.sarif' }, /^verdict-over-evidence/],
    ['twice into one file', { 'export-sarif': 'a.json', 'export-vex': 'a.json' }, /^verdict-over-evidence/],
  ])('is refused: %s', async (_what, change, refusal) => {
    const asked = Object.entries({ ...inputs, ...change }).filter(([, value]) => value !== '');
    expect(await refusalOf(runGate(withExceptions([]), Object.fromEntries(asked)))).toMatch(refusal);
  });

  test('a justification that is none of OpenVEX', async () => {
    const refusal = await refusalOf(runGate(withExceptions([{ justification: 'fine' }]), inputs));
    expect(refusal).toMatch(
      /^exceptions-invalid: .*expected justification as one of component_not_present, .*found "fine"/,
    );
  });
});

test('an exception for a condition of SonarQube is not needless to a gate that asked it nothing', async () => {
  const run = await runGate(withExceptions([{}, { id: 'CVE-0' }, { id: 'sonar:new_coverage' }]), inputs);
  expect([run.outputs.verdict, run.verdict.exceptions.length]).toEqual(['pass', 2]);
});
