import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { silentLog } from '../../../../src/base/log.ts';
import { gitlabClient } from '../../../../src/platform/gitlab/client.ts';
import { fakeClock } from '../../../support/clock.ts';
import { type JsonReply, type JsonServer, startJsonServer } from '../../../support/json-server.ts';

let server: JsonServer;
let reply: JsonReply;

beforeAll(async () => {
  server = await startJsonServer(({ path, headers }) => {
    if (path !== '/api/v4/job') return { status: 404, body: {} };
    return headers['job-token'] === 'job-secret' && headers.authorization === undefined ? reply : { status: 401 };
  });
});
afterAll(() => server.close());
beforeEach(() => {
  reply = { body: { id: 77, name: 'prod' } };
});

function ownJob(jobToken: string | undefined): Promise<number | undefined> {
  const facts = {
    kind: 'gitlab',
    serverUrl: server.origin,
    tokenKind: 'access',
    token: 'access-secret',
    run: {},
  } as const;
  const context = { clock: fakeClock(), log: silentLog, environment: {} };
  return gitlabClient({ ...facts, jobToken }, context).ownJob();
}

describe('the job that the job token is of ("GET /job")', () => {
  test('is named by GitLab', async () => {
    expect(await ownJob('job-secret')).toBe(77);
  });

  test('is unknown without a job token, and to a GitLab that does not take it', async () => {
    expect(await ownJob(undefined)).toBeUndefined();
    expect(await ownJob('of an ended job')).toBeUndefined();
  });

  test.each([
    ['an answer of another shape', { body: { id: 'x' } }],
    ['a list', { body: [] }],
  ])('is unknown by %s', async (_, given) => {
    reply = given;
    expect(await ownJob('job-secret')).toBeUndefined();
  });

  test('an answer that is no JSON is a failure of the platform, without the token', async () => {
    reply = { body: '<html>' };
    await expect(ownJob('job-secret')).rejects.toMatchObject({
      exitCode: 4,
      message: expect.stringMatching(/^(?!.*job-secret).*reading the job that CI_JOB_TOKEN is of/),
    });
  });
});
