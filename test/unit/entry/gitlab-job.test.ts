import { describe, expect, test } from '@jest/globals';
import { expandVariables, guardEnvironment } from '../../../src/entry/gitlab-job.ts';

const job = { GITLAB_CI: 'true', CI_ENVIRONMENT_NAME: 'uat' };

describe('a job that GitLab guards as one environment', () => {
  test.each([
    ['environment', { environment: 'prod' }],
    ['to', { to: 'prod' }],
    ['a name in other letters', { environment: 'Uat' }],
  ])('bypass: enters no other one: %s', (_what, inputs) => {
    expect(() => guardEnvironment(inputs, job)).toThrow(
      expect.objectContaining({
        code: 'environment-mismatch',
        message: expect.stringContaining('uat, the environment that GitLab'),
      }),
    );
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

describe('a value that names a variable of the job', () => {
  const inputs = new Map([['version', '${VERSION}']]);

  test('becomes what the variable holds, on GitLab alone', () => {
    expect(expandVariables(inputs, { GITLAB_CI: 'true', VERSION: '1.2.3' }).get('version')).toBe('1.2.3');
    expect(expandVariables(inputs, { VERSION: '1.2.3' }).get('version')).toBe('${VERSION}');
  });

  test.each([
    ['$CI_REGISTRY_IMAGE:$SHA', 'registry.example.com/cart:abc'],
    ['${CI_REGISTRY_IMAGE}/x:v${SHA}-1', 'registry.example.com/cart/x:vabc-1'],
    ['a,$SHA', 'a,abc'],
    ['$NESTED', '$SHA'],
    ['5$ $(id) ${', '5$ $(id) ${'],
  ])('%s is composed once', (value, composed) => {
    const variables = { GITLAB_CI: 'true', CI_REGISTRY_IMAGE: 'registry.example.com/cart', SHA: 'abc', NESTED: '$SHA' };
    expect(expandVariables(new Map([['source', value]]), variables).get('source')).toBe(composed);
  });

  test.each([[{}], [{ VERSION: '' }]])('is refused where the job has %j', (variables) => {
    expect(() => expandVariables(inputs, { GITLAB_CI: 'true', ...variables })).toThrow(
      expect.objectContaining({ code: 'missing-variable', exitCode: 2 }),
    );
  });
});
