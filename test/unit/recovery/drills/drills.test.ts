import { expect, test } from '@jest/globals';
import { drillForms } from '../../../../src/recovery/drills/forms.ts';
import { drillType } from '../../../../src/recovery/drills/forms/own.ts';
import { testResultType } from '../../../../src/recovery/drills/forms/test-result.ts';
import { drillPredicate, drillRows, fireDrillEvidence, statementOf } from '../../../support/drill-evidence.ts';

const own = (more: object = {}): string => JSON.stringify(statementOf(drillType, drillPredicate(more)));
const fireDrill = (more: object = {}): string => JSON.stringify(fireDrillEvidence(more));

const testResult = (predicate: object = {}, target: object = {}): string =>
  JSON.stringify(
    statementOf(testResultType, {
      result: 'PASSED',
      configuration: [
        { name: 'backup', uri: 'restic:0fcf9c7c', annotations: { made: '2026-11-20T02:00:00Z' } },
        {
          name: 'target',
          uri: 'drill-db',
          annotations: {
            started: '2026-11-20T03:00:00Z',
            ready: '2026-11-20T03:30:00Z',
            source: 'keycloak',
            ...target,
          },
        },
      ],
      passedTests: ['users', 'realms'],
      ...predicate,
    }),
  );

const passed =
  'velero/nightly-20261120 was restored into drill-keycloak at 2026-11-20T03:00 in 1h (rto 4h), 1 check passed';

test.each<[string, string, string]>([
  ['our own record', own(), `PASS prod: ${passed}; unsigned`],
  [
    "FireDrill's evidence",
    fireDrill(),
    'PASS prod: s3://backups-eu/keycloak.dump was restored into a sandbox of docker at 2026-11-20T03:00 in 4m10s (rto 4h), 2 checks passed; unsigned',
  ],
  [
    "in-toto's test result",
    testResult(),
    'PASS prod: restic:0fcf9c7c was restored into drill-db at 2026-11-20T03:00 in 30m (rto 4h), 2 checks passed; unsigned',
  ],
  [
    'a check that was skipped',
    own({
      checks: [
        { name: 'users', result: 'passed' },
        { name: 'x', result: 'skipped' },
      ],
    }),
    `PASS prod: ${passed}, 1 skipped; unsigned`,
  ],
])('passes: %s', async (_, text, row) => {
  expect(await drillRows({ 'x.json': text })).toEqual([row]);
});

test.each<[string, string, string]>([
  [
    'a check failed',
    own({ checks: [{ name: 'users', result: 'failed', detail: 'expected 412, found 3' }] }),
    'users failed: expected 412, found 3',
  ],
  ['a result in another word', own({ checks: [{ name: 'users', result: 'ok' }] }), 'users failed'],
  ['no checks', own({ checks: [] }), 'no query or check was made on what was restored'],
  [
    'all skipped',
    own({ checks: [{ name: 'x', result: 'skipped' }] }),
    'no query or check was made on what was restored',
  ],
  [
    'into production',
    own({ target: { name: 'x', environment: 'prod' } }),
    'it was restored into prod, which is what would be lost',
  ],
  [
    'into its cluster',
    own({ target: { name: 'x', cluster: 'prod', namespace: 'drill' } }),
    'it was restored into the cluster prod, which is what would be lost',
  ],
  [
    'too long',
    own({ ready: '2026-11-20T07:00:01Z' }),
    'the restore of velero/nightly-20261120 took 4h1s, more than the rto of 4h',
  ],
  [
    'old data',
    own({ backup: { id: 'x', made: '2026-11-19T02:59:00Z' } }),
    'it restored data of 2026-11-19T02:59, more than the rpo of 24h before it',
  ],
  ['FireDrill failed', fireDrill({ verified: false }), 'FireDrill says that the recovery is not verified'],
  ['FireDrill ended with an error', fireDrill({ error: 'pull: denied' }), 'it ended with an error: pull: denied'],
  [
    'FireDrill looked at no data',
    fireDrill({
      checks: [
        { name: 'restoreSucceeded', passed: true },
        { name: 'freshness', passed: true },
      ],
    }),
    'none of its checks looked at the data',
  ],
  ['test result failed', testResult({ result: 'FAILED' }), 'its result is FAILED'],
  ['a failed test in one that passed', testResult({ failedTests: ['users'] }), 'users failed'],
])('fails: %s', async (_, text, because) => {
  expect(await drillRows({ 'x.json': text })).toEqual([`FAIL prod: ${because}`]);
});

test.each<[string, string, string]>([
  ['no backup', own({ backup: {} }), 'its record tells no id of the backup'],
  ['no target', own({ target: undefined }), 'its record tells no target'],
  [
    'no times',
    own({ started: 'yesterday', ready: undefined }),
    'its record tells no start, time at which it was ready',
  ],
  ['times reversed', own({ ready: '2026-11-20T02:00:00Z' }), 'it was ready before it started'],
  [
    'the future',
    own({ started: '2026-11-24T03:00:00Z', ready: '2026-11-24T04:00:00Z' }),
    'it was ready at 2026-11-24T04:00, in the future',
  ],
  [
    'a bare test result',
    testResult({ configuration: [] }),
    'its record tells no id of the backup, target, start, time at which it was ready',
  ],
])('unproven: %s', async (_, text, because) => {
  expect(await drillRows({ 'x.json': text })).toEqual([`UNPROVEN prod: ${because}`]);
});

test.each<[string, string, string]>([
  [
    'no rto',
    '{ rpo: 24h, drill: { evidence: "drills/*.json" } }',
    'UNPROVEN prod: the flow does not say how long a recovery may take',
  ],
  [
    'a stricter age',
    '{ rto: 4h, drill: { evidence: "drills/*.json", max-age: 3d } }',
    'FAIL prod: the newest drill began at 2026-11-20T03:00, more than 3d ago',
  ],
  [
    'the objective of the environment',
    '{ rto: 4h, objectives: { prod: { rto: 30m } }, drill: { evidence: "drills/*.json" } }',
    'FAIL prod: the restore of velero/nightly-20261120 took 1h, more than the rto of 30m',
  ],
  ['no pattern', '{ drill: {} }', 'UNPROVEN prod: the flow names no evidence of a restore'],
  ['no file', '{ drill: { evidence: "other/*.json" } }', 'UNPROVEN evidence other/*.json: there is no such file'],
])('%s', async (_, recovery, row) => {
  expect((await drillRows({ 'x.json': own() }, { recovery }))[0]).toBe(row);
});

test('each source needs a restore of its own, and a drill of anything else is judged too', async () => {
  const recovery =
    '{ rto: 4h, backups: { sources: { keycloak: {}, shop: {} } }, drill: { evidence: "drills/*.json" } }';
  const rows = await drillRows({ 'x.json': own(), 'y.json': own({ source: 'vault', checks: [] }) }, { recovery });
  expect(rows).toEqual([
    `PASS backup keycloak: ${passed}; unsigned`,
    'UNPROVEN backup shop: no evidence tells of a restore of it',
    'FAIL vault of prod: no query or check was made on what was restored',
  ]);
});

test('the newest drill decides: an older one does not make good one that failed', async () => {
  const late = {
    started: '2026-11-22T03:00:00Z',
    ready: '2026-11-22T03:01:00Z',
    backup: { id: 'velero/nightly-20261122' },
  };
  const bad = own({ ...late, checks: [{ name: 'users', result: 'failed' }] });
  expect(await drillRows({ 'a.json': own(), 'b.json': bad })).toEqual(['FAIL prod: users failed']);
  expect((await drillRows({ 'a.json': own({ checks: [] }), 'b.json': own(late) }))[0]).toMatch(/^PASS /);
});

test.each<[string, string]>([
  ['half a file', '{"a": 1'],
  ['another form', '{"kind": "Pod"}'],
  ['half an envelope', '{"payloadType": "application/vnd.in-toto+json", "payload": "e30="}'],
  [
    'an envelope of no statement',
    JSON.stringify({ payloadType: 'application/vnd.in-toto+json', payload: '', signatures: [] }),
  ],
  ['deep', '['.repeat(100_000)],
])('bad input is unproven: %s', async (_, text) => {
  expect((await drillRows({ 'x.json': text }))[0]).toMatch(/^UNPROVEN evidence drills\/x\.json: /);
});

test('texts and lists of a record are bounded', async () => {
  const checks = Array.from({ length: 5000 }, (_, at) => ({
    name: 'x'.repeat(5000),
    result: at === 0 ? 'failed' : 'passed',
  }));
  const [row = ''] = await drillRows({ 'x.json': own({ checks }) });
  expect(row.length).toBeLessThan(200);
  expect(drillForms.map((form) => form.read(null).checks)).toEqual([[], [], []]);
});
