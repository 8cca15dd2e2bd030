import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { silentLog } from '../../../../../src/base/log.ts';
import { renderText } from '../../../../../src/report/text.ts';
import type { Ports } from '../../../../../src/steps/ports.ts';
import { fakeClock } from '../../../../support/clock.ts';
import { createPlatform } from '../../../../support/create-platform.ts';
import { shopFlow } from '../../../../support/flow.ts';
import { refusalOf } from '../../../../support/evidence.ts';
import {
  checkout,
  codesOf,
  commit,
  digest,
  gatePorts,
  goodInputs,
  reports,
  runGate,
} from '../../../../support/gate.ts';
import { temporaryDirectory } from '../../../../support/temporary.ts';

const root = temporaryDirectory();
// The clock of these tests stands at noon of 2026-11-23.
const fresh = '2026-11-23T11:00:00Z';
const other = `sha256:${'b'.repeat(64)}`;

const flow = shopFlow.replace(/gates:\n[^]*/, 'gates:\n  staging: { tests: { minimum: 1 }, evidence: EVIDENCE }\n');
const inputs = { environment: 'staging', application: 'cart', artifact: goodInputs.artifact, junit: 'out/TEST-a.xml' };

function junitOf(timestamp?: string): string {
  const attribute = timestamp === undefined ? '' : ` timestamp="${timestamp}"`;
  return `<testsuite name="s"${attribute}><testcase name="a"/></testsuite>`;
}

function scanOf(image: string): string {
  return JSON.stringify({ ...JSON.parse(reports.trivy([])), Metadata: { RepoDigests: [`cart@${image}`] } });
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function sidecarOf(report: string, says: object): string {
  return JSON.stringify({ sha256: sha256(report), ...says });
}

function demanding(evidence: string, files: Readonly<Record<string, string>>): string {
  return checkout(root, { 'krci-deploy.yaml': flow.replace('EVIDENCE', evidence), ...files });
}

describe('age', () => {
  const aged = '{ max-age: 7d }';
  const refused: readonly (readonly [string, string | undefined, RegExp])[] = [
    [
      'bypass: a stale report',
      '2026-11-16T11:59:59Z',
      /expected a report of the last 7d, found one of 2026-11-16T11:59:59\.000Z; run the tool that makes it again/,
    ],
    [
      'bypass: a report that does not say when it was made',
      undefined,
      /expected a report of the last 7d, found none that says when it was made; write a sidecar beside it/,
    ],
    ['bypass: a time that is none', 'today', /found none that says when it was made/],
    [
      'bypass: clock skew, a report of the future',
      '2026-11-23T12:05:01Z',
      /expected a report made before now \(2026-11-23T12:00:00\.000Z\), found 2026-11-23T12:05:01\.000Z/,
    ],
    [
      'bypass: a report of the future that names no time zone',
      '2026-11-24T02:05:01',
      /expected a report made before now/,
    ],
  ];
  test.each(refused)('%s', async (_what, timestamp, sentence) => {
    const run = await runGate(demanding(aged, { 'out/TEST-a.xml': junitOf(timestamp) }), inputs);
    expect([run.exit, run.refusal]).toEqual([3, expect.stringMatching(/^gate-without-proof: /)]);
    expect(run.refusal).toMatch(sentence);
  });

  test.each(['2026-11-16T12:00:00Z', '2026-11-23T12:05:00Z', '2026-11-23T18:00:00'])(
    'a report of %s is recent',
    async (timestamp) => {
      const run = await runGate(demanding(aged, { 'out/TEST-a.xml': junitOf(timestamp) }), inputs);
      expect([run.exit, run.refusal]).toEqual([0, '']);
    },
  );

  test('the future is refused also where nobody asks for an age', async () => {
    const run = await runGate(checkout(root, { 'out/TEST-a.xml': junitOf('2026-11-23T12:06:00Z') }), goodInputs);
    expect(run.refusal).toMatch(/^gate-without-proof: .*expected a report made before now/);
  });

  test('an input tightens, and may not loosen', async () => {
    const directory = demanding(aged, { 'out/TEST-a.xml': junitOf('2026-11-22T12:00:00Z') });
    expect((await runGate(directory, { ...inputs, 'max-evidence-age': '24h' })).exit).toBe(0);
    const tightened = await runGate(directory, { ...inputs, 'max-evidence-age': '23h' });
    expect(tightened.refusal).toMatch(/expected a report of the last 23h/);
    expect(await refusalOf(runGate(directory, { ...inputs, 'max-evidence-age': '2w' }))).toMatch(
      /^threshold-weakened: max-evidence-age: expected at most the 7d of krci-deploy\.yaml for staging, found 2w/,
    );
  });

  test('a sidecar says when a report was made that does not', async () => {
    const report = junitOf();
    const run = await runGate(
      demanding(aged, {
        'out/TEST-a.xml': report,
        'out/TEST-a.xml.krci.json': sidecarOf(report, { producedAt: fresh }),
      }),
      { ...inputs, junit: 'out/*' },
    );
    expect(run.exit).toBe(3); // the other reports of the directory are no tests
    const one = await runGate(
      demanding(aged, {
        'out/TEST-a.xml': report,
        'out/TEST-a.xml.krci.json': sidecarOf(report, { producedAt: fresh }),
      }),
      { ...inputs, junit: 'out/TEST-*' },
    );
    expect([one.exit, one.verdict.checks[0]?.evidence]).toEqual([
      0,
      [expect.objectContaining({ path: 'out/TEST-a.xml', producedAt: '2026-11-23T11:00:00.000Z' })],
    ]);
  });

  test('bypass: a sidecar that makes an old report young', async () => {
    const report = junitOf('2026-10-01T00:00:00Z');
    const sidecar = sidecarOf(report, { producedAt: fresh });
    const run = await runGate(
      demanding(aged, { 'out/TEST-a.xml': report, 'out/TEST-a.xml.krci.json': sidecar }),
      inputs,
    );
    expect(run.refusal).toMatch(/found one of 2026-10-01T00:00:00\.000Z/);
  });
});

test('the report says what each piece is about, and when it was made', async () => {
  const scan = reports.sarif([], {
    versionControlProvenance: [{ revisionId: commit }],
    invocations: [{ executionSuccessful: true, endTimeUtc: fresh }],
  });
  const lcov = { 'krci-deploy.yaml': shopFlow.replace('staging: {', 'staging: { evidence: { bound: off },') };
  const run = await runGate(checkout(root, { 'out/scan.sarif': scan, ...lcov }), {
    ...goodInputs,
    'evidence-commit': '',
  });
  const text = renderText(run.outcome.report);
  expect(text).toMatch(/out\/scan\.sarif +0123456789ab +2026-11-23T11:00:00Z +\d+ +[0-9a-f]{12}/);
  expect(text).toMatch(/out\/lcov\.info +not said +not said/);
});

/** The ports of a run of that commit. */
const ofCommit = (run: string): Partial<Ports> => ({
  platform: createPlatform({ kind: 'local', run: { commit: run } }, { clock: fakeClock(), log: silentLog }),
});

/** A Git that knows the commit, of 2026-11-20T12:00Z. */
function dated(directory: string): Partial<Ports> {
  const { git } = gatePorts(directory);
  const seconds = `${Date.UTC(2026, 10, 20, 12) / 1000}\n`;
  const known = { text: seconds, stdout: new TextEncoder().encode(seconds), stderr: '', exitCode: 0 };
  return {
    git: {
      run: (args, options) =>
        args[0] === 'show' && args.at(-1) === `${commit}^{commit}` ? Promise.resolve(known) : git.run(args, options),
    },
  };
}

describe('what a report is about', () => {
  const bound = '{ bound: required }';
  const report = junitOf(fresh);

  test('bypass: a report of nobody knows what', async () => {
    const run = await runGate(demanding(bound, {}), { ...inputs, 'evidence-commit': '' });
    expect([run.exit, run.refusal]).toEqual([
      3,
      expect.stringMatching(
        /expected a report that is known to be about the gated commit or digest, found one that names neither; give evidence-run, the run that made it, or evidence-commit; the step gate takes commit beside it/,
      ),
    ]);
  });

  test('bypass: a commit of the report that the gate has nothing to compare with', async () => {
    const run = await runGate(demanding(bound, {}), { ...inputs, commit: '', 'evidence-commit': commit });
    expect(run.refusal).toMatch(/found one that the gate has nothing to compare with/);
  });

  test.each([
    ['the caller says the commit', {}, { commit, 'evidence-commit': commit }],
    ['a sidecar says the commit, and so does the caller', { commit }, { commit, 'evidence-commit': commit }],
    ['a sidecar says the digest, beside the word of the caller', { digest }, { commit, 'evidence-commit': commit }],
  ])('%s', async (_what, says, more) => {
    const directory = demanding(bound, {
      'out/TEST-a.xml': report,
      ...(Object.keys(says).length > 0 && { 'out/TEST-a.xml.krci.json': sidecarOf(report, says) }),
    });
    const run = await runGate(directory, { ...inputs, ...more });
    expect([run.exit, run.refusal]).toEqual([0, '']);
  });

  test.each([
    ['commit', { commit }],
    ['digest', { digest }],
  ])('bypass: a sidecar alone says the %s: whoever made the report has written it', async (_what, says) => {
    const files = { 'out/TEST-a.xml': report, 'out/TEST-a.xml.krci.json': sidecarOf(report, says) };
    const run = await runGate(demanding(bound, files), { ...inputs, commit, 'evidence-commit': '' });
    expect(run.exit).toBe(3);
    expect(run.refusal).toMatch(/found one that its sidecar alone names; give evidence-run, the run that made it/);
  });

  test.each([
    ['below uat a report of nobody knows what is a warning', 'dev', '{}', {}, 'tests-warning warn', 0],
    ['in uat it is no proof', 'uat', '{}', {}, 'failed-tests error', 3],
    ['the flow may say off', 'uat', '{ bound: off }', {}, 'executed-tests pass', 0],
    ['or warn', 'staging', '{ bound: warn }', {}, 'tests-warning warn', 0],
    ['or required', 'dev', '{ bound: required }', {}, 'failed-tests error', 3],
    ['the run of that commit made it', 'uat', '{}', ofCommit(commit), 'executed-tests pass', 0],
    ['a run of another commit says nothing', 'uat', '{}', ofCommit('f'.repeat(40)), 'failed-tests error', 3],
  ])('%s', async (_what, environment, policy, ports, row, exit) => {
    const text = shopFlow.replace(
      /gates:\n[^]*/,
      `gates:\n  dev: { tests: { minimum: 1 }${policy === '{}' ? '' : `, evidence: ${policy}`} }\n  prod: { approval: { minimum: 0 } }\n`,
    );
    const asked = { ...inputs, environment, commit, 'evidence-commit': '' };
    const run = await runGate(checkout(root, { 'krci-deploy.yaml': text }), asked, ports);
    expect([run.exit, run.rows]).toEqual([exit, expect.arrayContaining([row])]);
  });

  const refused: readonly (readonly [string, string, RegExp])[] = [
    [
      'bypass: a report that was changed after its sidecar',
      JSON.stringify({ commit, sha256: sha256('other') }),
      /TEST-a\.xml\.krci\.json: expected the sha256 of out\/TEST-a\.xml, [0-9a-f]{64}, found [0-9a-f]{64}; give the report/,
    ],
    ['bypass: a sidecar without a hash', JSON.stringify({ commit }), /expected sha256, the hash of the report/],
    ['bypass: a sidecar of another digest', sidecarOf(report, { digest: other }), /found one about sha256:b{64}/],
    [
      'bypass: a sidecar of another commit',
      sidecarOf(report, { commit: 'f'.repeat(40) }),
      /expected a report about commit 0123\w*, found one about f{40}/,
    ],
    ['a sidecar with a commit that is none', sidecarOf(report, { commit: 'main' }), /expected commit to be 7 to 64/],
    ['bypass: a sidecar that misspells what binds', sidecarOf(report, { comit: 'main' }), /found the key "comit"/],
    ['a sidecar that says one thing twice', `{"sha256":"${sha256(report)}","commit":"a","commit":"b"}`, /comes twice/],
    ['a sidecar that is cut off', sidecarOf(report, { commit }).slice(0, -3), /ends in the middle/],
    ['an empty sidecar', '', /is empty/],
  ];
  test.each(refused)('%s', async (_what, sidecar, sentence) => {
    const directory = demanding(bound, { 'out/TEST-a.xml': report, 'out/TEST-a.xml.krci.json': sidecar });
    const run = await runGate(directory, { ...inputs, commit, 'evidence-commit': commit });
    expect([run.exit, run.refusal]).toEqual([3, expect.stringMatching(sentence)]);
  });

  test('bypass: the scan of another image', async () => {
    const asked = { ...goodInputs, vulnerabilities: 'out/trivy.json', 'max-high': '0' };
    const own = await runGate(checkout(root, { 'out/trivy.json': scanOf(digest) }), asked);
    expect(own.exit).toBe(0);
    const foreign = await runGate(checkout(root, { 'out/trivy.json': scanOf(other) }), asked);
    expect([foreign.exit, foreign.refusal]).toEqual([
      3,
      expect.stringMatching(
        /out\/trivy\.json: expected a report about sha256:a{64}, found one about sha256:b{64}; scan the artifact by/,
      ),
    ]);
  });
});

describe('bypass: a report that is older than its commit', () => {
  test.each([
    [
      '2026-11-20T11:54:59Z',
      3,
      /^gate-without-proof: .*expected a report made after commit 0123\w+ \(2026-11-20T12:00:00\.000Z\), found 2026-11-20T11:54:59/,
    ],
    ['2026-11-20T11:55:00Z', 0, /^$/],
    // Twelve hours behind UTC this is noon.
    ['2026-11-20T00:00:00', 0, /^$/],
    ['2026-11-19T23:54:00', 3, /made after commit/],
    [undefined, 0, /^$/],
  ])('made %s', async (time, exit, refusal) => {
    const directory = demanding('{ bound: required }', { 'out/TEST-a.xml': junitOf(time) });
    const run = await runGate(directory, { ...inputs, commit }, dated(directory));
    expect([run.exit, run.refusal]).toEqual([exit, expect.stringMatching(refusal)]);
    if (exit !== 0) expect(codesOf(run.verdict)).toContain('evidence-before-commit');
  });

  test('a sidecar says it for a report that cannot', async () => {
    const report = reports.lcov(1, 1);
    const directory = demanding('{ bound: required }', {
      'out/lcov.info': report,
      'out/lcov.info.krci.json': sidecarOf(report, { commit, producedAt: '2026-11-19T12:00:00Z' }),
    });
    const run = await runGate(directory, { ...inputs, commit, coverage: 'out/lcov.info' }, dated(directory));
    expect(codesOf(run.verdict)).toContain('evidence-before-commit');
  });
});
