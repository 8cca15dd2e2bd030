import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { askChange, changed, field } from '../../../support/change-gate.ts';
import { fakeClock } from '../../../support/clock.ts';
import { shopFlow } from '../../../support/flow.ts';
import { checkout, codesOf, commit, goodInputs, reports, runGate } from '../../../support/gate.ts';
import { askMetric, startPrometheus } from '../../../support/metrics-gate.ts';
import { runSoak } from '../../../support/soak-gate.ts';
import { askSonar } from '../../../support/sonar-gate.ts';
import { temporaryDirectory } from '../../../support/temporary.ts';

const root = temporaryDirectory();
const fresh = '2026-11-23T11:00:00Z';
const other = `sha256:${'b'.repeat(64)}`;

/** Codes of a gate over one JUnit report in staging. */
async function codesOfReport(
  evidence: string,
  report: string,
  more: Readonly<Record<string, string>> = {},
  sidecar?: object,
): Promise<readonly string[]> {
  const flow = shopFlow.replace(
    /gates:\n[^]*/,
    `gates:\n  staging: { tests: { minimum: 1 }, evidence: ${evidence} }\n`,
  );
  const sha256 = createHash('sha256').update(report).digest('hex');
  const beside = sidecar && { 'out/TEST-a.xml.krci.json': JSON.stringify({ sha256, ...sidecar }) };
  const directory = checkout(root, { 'krci-deploy.yaml': flow, 'out/TEST-a.xml': report, ...beside });
  const { artifact } = goodInputs;
  const inputs = { environment: 'staging', application: 'cart', artifact, junit: 'out/TEST-a.xml', ...more };
  return codesOf((await runGate(directory, inputs)).verdict);
}

function junitOf(timestamp?: string): string {
  const attribute = timestamp === undefined ? '' : ` timestamp="${timestamp}"`;
  return `<testsuite name="s"${attribute}><testcase name="a"/></testsuite>`;
}

describe('a report without proof has the code of its error', () => {
  const aged = '{ max-age: 7d }';
  const bound = '{ bound: required }';
  const report = junitOf(fresh);
  const asked = { commit, 'evidence-commit': commit };

  test.each<[string, Promise<readonly string[]> | (() => Promise<readonly string[]>)]>([
    ['evidence-stale', () => codesOfReport(aged, junitOf('2026-11-16T11:59:59Z'))],
    ['evidence-without-time', () => codesOfReport(aged, junitOf())],
    ['evidence-of-the-future', () => codesOfReport(aged, junitOf('2026-11-23T12:05:01Z'))],
    ['evidence-unbound', () => codesOfReport(bound, report, { commit, 'evidence-commit': '' })],
    ['evidence-tampered', () => codesOfReport(bound, report, asked, { commit, sha256: '0'.repeat(64) })],
    ['evidence-other-commit', () => codesOfReport(bound, report, asked, { commit: 'f'.repeat(40) })],
    ['evidence-other-digest', () => codesOfReport(bound, report, asked, { digest: other })],
  ])('%s', async (code, run) => {
    expect(await (typeof run === 'function' ? run() : run)).toContain(code);
  });

  test.each([
    ['baseline-of-itself', commit, commit],
    ['baseline-unbound', '', commit],
  ])('%s', async (code, baseline, own) => {
    const sast = 'gates:\n  staging: { sast: { max: { error: 0 }, new-only: true } }\n';
    const directory = checkout(root, {
      'krci-deploy.yaml': shopFlow.replace(/gates:\n[^]*/, sast),
      'now.sarif': reports.sarif(['error']),
      'before.sarif': reports.sarif([]),
    });
    const more = baseline === '' ? {} : { 'baseline-commit': baseline };
    const inputs = { environment: 'staging', application: 'cart', artifact: goodInputs.artifact, commit: own };
    const run = await runGate(directory, { ...inputs, sarif: 'now.sarif', 'sarif-baseline': 'before.sarif', ...more });
    expect(codesOf(run.verdict)).toContain(code);
  });
});

describe('a row that nobody could answer has the code of its error', () => {
  const inWindow = { start_date: field('2026-11-24 11:00:00'), end_date: field('2026-11-24 13:00:00') };
  const gateStatus = { '/api/qualitygates/project_status': { body: { projectStatus: {} } } };

  test.each<[string, () => Promise<Parameters<typeof codesOf>[0]>]>([
    ['change-without-ticket', async () => (await askChange({ inputs: { 'change-ticket': '' } })).verdict],
    [
      'change-other-ticket',
      async () => (await askChange({ system: 'jira', inputs: { 'change-ticket': 'PLAY-7' } })).verdict,
    ],
    ['change-without-window', async () => (await askChange({ reply: changed({ end_date: field('') }) })).verdict],
    [
      'change-clock-skew',
      async () => (await askChange({ clock: fakeClock('2026-11-24T12:00:00Z'), reply: changed(inWindow) })).verdict,
    ],
    ['sonar-without-commit', async () => (await askSonar({ inputs: { commit: '' } })).verdict],
    ['sonar-without-report', async () => (await askSonar({ inputs: { 'sonar-report-task': '' } })).verdict],
    ['sonar-without-report', async () => (await askSonar({ inputs: { 'sonar-report-task': 'gone.txt' } })).verdict],
    ['sonar-report-refused', async () => (await askSonar({ report: 'no properties at all' })).verdict],
    ['sonar-without-proof', async () => (await askSonar({ state: { statuses: ['CANCELED'] } })).verdict],
    ['sonar-without-status', async () => (await askSonar({ state: { faults: gateStatus } })).verdict],
    [
      'sonar-too-slow',
      async () => (await askSonar({ state: { statuses: ['PENDING'] }, section: 'deadline: 1m' })).verdict,
    ],
    ['metric-without-proof', async () => (await askMetric(await startPrometheus({}), 'query: up, max: 1')).verdict],
    ['soak-without-record', () => runSoak({ records: [] })],
    ['soak-unreadable', () => runSoak({ records: ['2026-11-01T00:00:00Z'], running: '{' })],
    ['soak-in-the-future', () => runSoak({ records: ['2026-11-24T12:00:00Z'] })],
  ])('%s', async (code, ask) => {
    expect(codesOf(await ask())).toContain(code);
  });
});
