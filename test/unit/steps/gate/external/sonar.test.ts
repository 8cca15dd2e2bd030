import { describe, expect, test } from '@jest/globals';
import { shopFlow } from '../../../../support/flow.ts';
import { type AskedGate, askGate } from '../../../../support/gate-web.ts';
import { checkout, goodInputs } from '../../../../support/gate.ts';
import { askSonar, failing, sonarRows } from '../../../../support/sonar-gate.ts';
import { goodSonar } from '../../../../support/sonar-server.ts';
import { temporaryDirectory } from '../../../../support/temporary.ts';

const root = temporaryDirectory();

/** An exception for one condition, by somebody who may approve it. */
function files(id: string): Readonly<Record<string, string>> {
  return {
    'krci-deploy-exceptions.yaml': `apiVersion: krci-deploy/v1
exceptions:
  - { id: "${id}", environments: [staging], owner: ada, approver: grace, ticket: Q-1, reason: later, expires: 2026-12-31 }
`,
    CODEOWNERS: 'krci-deploy-exceptions.yaml @grace\n',
  };
}

function plan(sonar: string, inputs: Readonly<Record<string, string>> = {}): Promise<AskedGate> {
  const flow = shopFlow.replace('staging: { coverage', `staging: { sonar: ${sonar}, coverage`);
  return askGate(checkout(root, { 'krci-deploy.yaml': flow }), { ...goodInputs, ...inputs });
}

describe('an analysis that is good', () => {
  test('is waited for, found on its branch, and asked by its id', async () => {
    const token = { secret: 'sonar-token', variable: 'SONAR_TOKEN' };
    const run = await askSonar({ credentials: { sonar: { token } } });
    expect(run.rows('sonar')).toEqual([
      'sonar-gate pass: OK',
      'sonar:new_coverage pass: 91.25',
      'sonar:new_blocker_violations pass: 0',
    ]);
    expect(run.exit).toBe(0);
    expect(run.clock.slept).toEqual([1000, 2000]);
    expect(run.server.requests.map(({ path, query }) => `${path}?${query.toString()}`)).toEqual([
      '/api/ce/task?id=AZtask-1_x',
      '/api/ce/task?id=AZtask-1_x',
      '/api/ce/task?id=AZtask-1_x',
      '/api/project_analyses/search?project=shop_cart&ps=500',
      '/api/qualitygates/project_status?analysisId=AZanalysis',
    ]);
    expect(run.server.requests[0]?.headers.authorization).toBe(`Basic ${btoa('sonar-token:')}`);
  });

  test('is evidence with its file, commit and time', async () => {
    const check = (await askSonar()).verdict.checks.find(({ id }) => id === 'sonar:new_coverage');
    expect(check).toMatchObject({
      kind: 'sonar',
      title: 'SonarQube new coverage',
      required: 'at least 85',
      source: 'flow',
    });
    expect(check?.evidence).toEqual([
      expect.objectContaining({
        path: 'report-task.txt',
        commits: [goodInputs.commit],
        producedAt: '2026-11-23T11:57:59.000Z',
      }),
    ]);
  });

  test('of a branch that the flow names', async () => {
    const state = { analyses: { 'release/1': goodSonar().analyses[''] ?? [] } };
    expect((await sonarRows({ state, section: 'branch: release/1', task: { branch: 'release/1' } }))[0]).toBe(
      'sonar-gate pass: OK',
    );
  });

  test('by a server that does not know that it is behind a proxy which ends TLS', async () => {
    expect((await sonarRows({ report: (origin) => ({ serverUrl: origin.replace('http:', 'https:') }) }))[0]).toBe(
      'sonar-gate pass: OK',
    );
    expect((await sonarRows({ report: { serverUrl: undefined, ceTaskUrl: undefined } }))[0]).toBe(
      'sonar-gate pass: OK',
    );
  });
});

describe('a gate that fails', () => {
  test('fails with each of its conditions', async () => {
    const run = await askSonar({ gate: failing });
    expect(run.rows('sonar')).toEqual([
      'sonar-gate fail: ERROR',
      'sonar:new_coverage fail: 82.5',
      'sonar:open_issues pass: 17',
    ]);
    expect(run.exit).toBe(1);
  });

  test('an exception takes a condition away, and with the last of them the failure', async () => {
    expect(await sonarRows({ gate: failing, files: files('sonar:new_coverage') })).toEqual([
      'sonar-gate pass: ERROR, and each failing condition is excepted',
      'sonar:new_coverage pass: 82.5, and an exception holds',
      'sonar:open_issues pass: 17',
    ]);
    expect((await sonarRows({ gate: failing, files: files('sonar:open_issues') }))[0]).toBe('sonar-gate fail: ERROR');
  });

  test.each([
    ['WARN', 'fail: WARN', /A warning is not OK/],
    ['NONE', 'error: NONE', /give the project a quality gate/],
    ['SPLENDID', 'error: SPLENDID', /no status that is known/],
  ])('%s', async (status, expected, advice) => {
    const run = await askSonar({ gate: { status, conditions: [] } });
    expect(run.rows('sonar')).toEqual([`sonar-gate ${expected}`]);
    expect(run.verdict.checks.find(({ id }) => id === 'sonar-gate')?.advice).toMatch(advice);
  });

  test.each([
    ['WARN', 'fail'],
    ['NO_VALUE', 'error'],
  ])('a condition of which the server says %s: %s', async (status, expected) => {
    const gate = { status: 'OK', conditions: [{ ...failing.conditions[0], status }] };
    expect((await sonarRows({ gate }))[1]).toMatch(new RegExp(`^sonar:new_coverage ${expected}: `));
  });

  test('a condition that fails closes the gate, whatever the whole says', async () => {
    expect((await askSonar({ gate: { ...failing, status: 'OK' } })).exit).toBe(1);
  });
});

describe('conditions of our own', () => {
  test.each([
    [
      'gate: shown, conditions: { open_issues: { max: 20 } }',
      ['sonar-gate skip: ERROR', 'sonar:new_coverage skip: 82.5', 'sonar:open_issues pass: 17'],
    ],
    [
      'gate: shown, conditions: { open_issues: { max: 16 } }',
      ['sonar-gate skip: ERROR', 'sonar:new_coverage skip: 82.5', 'sonar:open_issues fail: 17'],
    ],
    [
      'gate: shown, conditions: { new_coverage: required }',
      ['sonar-gate skip: ERROR', 'sonar:new_coverage fail: 82.5', 'sonar:open_issues skip: 17'],
    ],
    [
      'gate: shown, conditions: { new_coverage: { min: 80, max: 100 } }',
      ['sonar-gate skip: ERROR', 'sonar:new_coverage pass: 82.5', 'sonar:open_issues skip: 17'],
    ],
    [
      'gate: shown, conditions: { coverage: { min: 80 } }',
      [
        'sonar-gate skip: ERROR',
        'sonar:new_coverage skip: 82.5',
        'sonar:open_issues skip: 17',
        'sonar:coverage error: no such condition',
      ],
    ],
    [
      'conditions: { new_coverage: { min: 80 } }',
      ['sonar-gate fail: ERROR', 'sonar:new_coverage fail: 82.5', 'sonar:open_issues pass: 17'],
    ],
    [
      'conditions: { open_issues: { max: 16 } }',
      ['sonar-gate fail: ERROR', 'sonar:new_coverage fail: 82.5', 'sonar:open_issues fail: 17'],
    ],
  ])('%s', async (section, expected) => {
    expect(await sonarRows({ gate: failing, section })).toEqual(expected);
  });
});

describe('tasks that end otherwise', () => {
  test.each([
    [
      { statuses: ['FAILED'] },
      { errorMessage: 'Fail to select file sources' },
      /could not process the analysis \(Fail to select file sources\)/,
    ],
    [{ statuses: ['CANCELED'] }, {}, /was cancelled; run the scanner again/],
    [{ statuses: ['ODD'] }, {}, /expected a task with a status, found ODD/],
    [{ statuses: ['SUCCESS'] }, { analysisId: null }, /expected an analysis of the task, found none/],
    [{ statuses: ['SUCCESS'] }, { type: 'ISSUE_SYNC' }, /expected a task of type REPORT, found ISSUE_SYNC/],
  ])('%j %j', async (state, task, sentence) => {
    const run = await askSonar({ state, task });
    expect(run.rows('sonar')[0]).toMatch(/^sonar-gate error: /);
    expect(run.rows('sonar')[0]).toMatch(sentence);
    expect(run.exit).toBe(3);
  });

  test.each([
    ['PENDING', /waits in its queue after 60 s/],
    ['IN_PROGRESS', /is being processed after 60 s/],
  ])('one that is %s for ever', async (status, sentence) => {
    const run = await askSonar({ state: { statuses: [status] }, section: 'deadline: 1m' });
    expect(run.rows('sonar')[0]).toMatch(sentence);
    expect(run.clock.slept.reduce((sum, pause) => sum + pause, 0)).toBeLessThanOrEqual(60_000);
    expect(run.exit).toBe(4);
  });
});

describe('servers that do not answer', () => {
  test.each([
    ['/api/ce/task', 401, /the token of SONAR_TOKEN is wrong/],
    ['/api/ce/task', 403, /needs "Execute Analysis" and "Browse" on the project/],
    ['/api/qualitygates/project_status', 403, /needs "Execute Analysis" and "Browse"/],
    ['/api/project_analyses/search', 404, /there is none, or the token may not see it/],
    ['/api/ce/task', 500, /gave up after 5 attempts/],
  ])('%s: %i', async (path, status, sentence) => {
    const token = { secret: 'sonar-token', variable: 'SONAR_TOKEN' };
    const run = await askSonar({
      state: { faults: { [path]: { status, body: {} } } },
      credentials: { sonar: { token } },
    });
    expect(run.rows('sonar')[0]).toMatch(sentence);
    expect([run.exit, run.code]).toEqual([4, 'gate-unanswered']);
  });

  test('a log-in page instead of the quality gate', async () => {
    const faults = {
      '/api/qualitygates/project_status': { status: 302, headers: { location: '/sessions/new' } },
      '/sessions/new': { body: '<html>' },
    };
    expect((await sonarRows({ state: { faults } }))[0]).toMatch(/a page for people/);
  });

  test('an answer without a status', async () => {
    const faults = { '/api/qualitygates/project_status': { body: { projectStatus: {} } } };
    expect((await sonarRows({ state: { faults } }))[0]).toMatch(/error: expected the status of a quality gate/);
  });
});

describe('a policy that makes no sense', () => {
  test.each([
    ['{ project: a }', /expected "url", or "organization"/],
    ['{ url: "https://sonar.example.com" }', /any project would do/],
    ['{ url: "https://sonar.example.com", project: a, gate: shown }', /anything would pass/],
    ['{ url: "http://sonar.example.com", project: a }', /expected https/],
    ['{ url: "https://sonar.example.com", project: a, conditions: { x: {} } }', /expected one of required, found \{\}/],
    [
      '{ url: "https://sonar.example.com", project: a, conditions: { x: maybe } }',
      /expected one of required, found "maybe"/,
    ],
  ])('%s', async (sonar, sentence) => {
    await expect(plan(sonar)).rejects.toThrow(sentence);
    const code = expect.stringMatching(/^(?:sonar-invalid|insecure-address|flow-invalid)$/);
    await expect(plan(sonar)).rejects.toMatchObject({ code, exitCode: 2 });
  });

  test('a project of an application that is not named', async () => {
    const sonar = '{ url: "https://sonar.example.com", project: "shop_{application}" }';
    await expect(plan(sonar, { application: '', artifact: '' })).rejects.toThrow(/give the input "application"/);
    expect((await plan(sonar)).verdict.checks.map(({ id }) => id)).toContain('sonar-gate');
  });
});
