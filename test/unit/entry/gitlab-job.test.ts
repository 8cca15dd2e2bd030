import { describe, expect, test } from '@jest/globals';
import { guardEnvironment } from '../../../src/entry/gitlab-job.ts';

const job = { GITLAB_CI: 'true', CI_ENVIRONMENT_NAME: 'uat' };

describe('a job that GitLab guards as one environment', () => {
  test.each([
    ['environment', { environment: 'prod' }],
    ['to', { to: 'prod' }],
    ['a name in other letters', { environment: 'Uat' }],
  ])('bypass: enters no other one: %s', (_what, inputs) => {
    expect(() => guardEnvironment(inputs, job)).toThrow(/GitLab guards this job as environment uat/);
  });

  test.each([
    ['its own', { environment: 'uat' }, job],
    ['none', {}, job],
    ['any, as a question that opens nothing', { environment: 'prod', 'what-if': true }, job],
    ['any, where GitLab guards none', { environment: 'prod' }, { GITLAB_CI: 'true' }],
    ['any, elsewhere', { environment: 'prod' }, { CI_ENVIRONMENT_NAME: 'uat' }],
  ])('may name %s', (_what, inputs, variables) => {
    expect(() => guardEnvironment(inputs, variables)).not.toThrow();
  });
});
