import { describe, expect, test } from '@jest/globals';
import * as fc from '../../support/fast-check.ts';
import { readCredentials, scrubber } from '../../../src/entry/credentials.ts';
import { inert } from '../../../src/entry/logs.ts';

function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}

describe('readCredentials', () => {
  const github = { GITHUB_ACTIONS: 'true', GITHUB_SERVER_URL: 'https://github.com', GITHUB_TOKEN: 'gh-token' };
  const gitlab = { GITLAB_CI: 'true', CI_SERVER_URL: 'https://gitlab.com', CI_JOB_TOKEN: 'job-token' };
  const own = { KRCI_DEPLOY_GIT_TOKEN: 'own-token' };

  test.each<[string, Record<string, string>, unknown[]]>([
    ['nothing', {}, []],
    ['a token of a platform that we are not on', { GITHUB_TOKEN: 'x', CI_JOB_TOKEN: 'y' }, []],
    ['GitHub', github, [['https://github.com', 'x-access-token', 'gh-token']]],
    ['GitLab', gitlab, [['https://gitlab.com', 'gitlab-ci-token', 'job-token']]],
    ['an access token before the job’s', { ...gitlab, GITLAB_TOKEN: 'pat' }, [['https://gitlab.com', 'oauth2', 'pat']]],
    ['ours for the platform', { ...github, ...own }, [['https://github.com', 'oauth2', 'own-token']]],
    [
      'ours for another server, beside the platform’s',
      { ...github, ...own, KRCI_DEPLOY_GIT_HOST: 'git.example.com', KRCI_DEPLOY_GIT_USERNAME: 'bot' },
      [
        ['https://git.example.com', 'bot', 'own-token'],
        ['https://github.com', 'x-access-token', 'gh-token'],
      ],
    ],
    [
      'ours with a scheme',
      { ...own, KRCI_DEPLOY_GIT_HOST: 'http://127.0.0.1:8080' },
      [['http://127.0.0.1:8080', 'oauth2', 'own-token']],
    ],
  ])('%s', (_what, variables, git) => {
    expect(readCredentials(variables).git.map(({ host, username, secret }) => [host, username, secret])).toEqual(git);
  });

  test('registries: ours, then the one of the GitLab project', () => {
    const variables = {
      KRCI_DEPLOY_REGISTRY_HOST: 'registry.example.com',
      KRCI_DEPLOY_REGISTRY_USERNAME: 'robot',
      KRCI_DEPLOY_REGISTRY_PASSWORD: 'robot-password',
      CI_REGISTRY: 'registry.gitlab.com',
      CI_REGISTRY_USER: 'gitlab-ci-token',
      CI_REGISTRY_PASSWORD: 'job-token',
      KRCI_DEPLOY_INSECURE_REGISTRIES: 'a.example:5000, b.example',
      HOME: '/home/ada',
    };
    const credentials = readCredentials(variables);
    expect(credentials.registry.map(({ host }) => host)).toEqual(['registry.example.com']);
    expect(credentials.jobRegistry?.map(({ host }) => host)).toEqual(['registry.gitlab.com']);
    expect(credentials.insecureRegistries).toEqual(['a.example:5000', 'b.example']);
    expect(credentials.dockerConfig).toBe('/home/ada/.docker');
    expect(credentials.secrets).toContain('robot-password');
  });

  test.each([
    [{ KRCI_DEPLOY_REGISTRY_USERNAME: 'robot' }],
    [{ KRCI_DEPLOY_REGISTRY_PASSWORD: 'robot-password' }],
    [{ KRCI_DEPLOY_REGISTRY_USERNAME: 'robot', KRCI_DEPLOY_REGISTRY_PASSWORD: 'robot-password' }],
  ])('%j is a part of a credential and refused', (variables) => {
    expect(() => readCredentials(variables)).toThrow(
      expect.objectContaining({ code: 'incomplete-registry-credentials', exitCode: 2 }),
    );
    expect(() => readCredentials(variables)).toThrow(/^(?!.*robot-password).*KRCI_DEPLOY_REGISTRY_HOST/);
  });
});

describe('credentials of the servers that a gate asks', () => {
  test('each has a token, and the server that it is for', () => {
    const { web, insecureHosts, secrets } = readCredentials({
      SONAR_TOKEN: 'sonar-token',
      SONAR_HOST_URL: 'https://sonar.example.com',
      KRCI_DEPLOY_PROMETHEUS_TOKEN: 'prometheus-token',
      KRCI_DEPLOY_CHANGE_USERNAME: 'robot',
      KRCI_DEPLOY_CHANGE_PASSWORD: 'robot-password',
      KRCI_DEPLOY_CHANGE_HOST: 'acme.service-now.com',
      ARGOCD_AUTH_TOKEN: 'argocd-token',
      KRCI_DEPLOY_KUBERNETES_TOKEN: 'kubernetes-token',
      KRCI_DEPLOY_KUBERNETES_HOST: 'k8s.example.com:6443',
      KRCI_DEPLOY_INSECURE_HOSTS: '127.0.0.1:9000 sonar.internal',
    });
    expect(web).toEqual({
      sonar: {
        token: { secret: 'sonar-token', variable: 'SONAR_TOKEN' },
        home: { url: 'https://sonar.example.com', variable: 'SONAR_HOST_URL' },
      },
      prometheus: { token: { secret: 'prometheus-token', variable: 'KRCI_DEPLOY_PROMETHEUS_TOKEN' } },
      change: {
        token: { secret: 'robot-password', username: 'robot', variable: 'KRCI_DEPLOY_CHANGE_PASSWORD' },
        home: { url: 'https://acme.service-now.com', variable: 'KRCI_DEPLOY_CHANGE_HOST' },
      },
      argocd: { token: { secret: 'argocd-token', variable: 'ARGOCD_AUTH_TOKEN' } },
      kubernetes: {
        token: { secret: 'kubernetes-token', variable: 'KRCI_DEPLOY_KUBERNETES_TOKEN' },
        home: { url: 'https://k8s.example.com:6443', variable: 'KRCI_DEPLOY_KUBERNETES_HOST' },
      },
    });
    expect(insecureHosts).toEqual(['127.0.0.1:9000', 'sonar.internal']);
    expect(secrets).toEqual(
      expect.arrayContaining([
        'sonar-token',
        base64('sonar-token:'),
        'prometheus-token',
        'argocd-token',
        'kubernetes-token',
        base64('robot:robot-password'),
      ]),
    );
  });

  test('our own token goes before the scanner’s', () => {
    const variables = { KRCI_DEPLOY_SONAR_TOKEN: 'ours', SONAR_TOKEN: 'the scanner’s' };
    expect(readCredentials(variables).web?.sonar?.token?.secret).toBe('ours');
  });

  test.each([
    [{ KRCI_DEPLOY_CHANGE_USERNAME: 'robot' }, 'incomplete-credentials', /expected both or neither/],
    [
      { KRCI_DEPLOY_PROMETHEUS_PASSWORD: 'robot-password' },
      'incomplete-credentials',
      /^(?!.*robot-password).*expected both or neither/,
    ],
    [
      { KRCI_DEPLOY_CHANGE_TOKEN: 'a', KRCI_DEPLOY_CHANGE_USERNAME: 'b', KRCI_DEPLOY_CHANGE_PASSWORD: 'c' },
      'ambiguous-credentials',
      /expected one of them, found both/,
    ],
  ])('%j is refused', (variables, code, sentence) => {
    expect(() => readCredentials(variables)).toThrow(
      expect.objectContaining({ code, exitCode: 2, message: expect.stringMatching(sentence) }),
    );
  });
});

describe('DOCKER_AUTH_CONFIG', () => {
  test('is handed on as it is, and every secret in it is masked', () => {
    const auths = {
      'a.example': { auth: base64('ada:pass:word') },
      b: { username: 'bob', password: 'plain-secret' },
      c: { identitytoken: 'refresh-secret' },
      d: {},
    };
    const text = JSON.stringify({ auths, credHelpers: { e: 'ecr-login' } });
    const { dockerAuthConfig, registry, secrets } = readCredentials({ DOCKER_AUTH_CONFIG: text });
    expect(registry).toEqual([]);
    expect(dockerAuthConfig).toBe(text);
    expect(secrets).toEqual(
      expect.arrayContaining(['pass:word', base64('ada:pass:word'), 'plain-secret', 'refresh-secret']),
    );
  });

  test.each(['{', '[]x', '{"auths":{"a":{"auth":"bm9jb2xvbg=="}}}', '{"auths":{"a":null}}', 'null'])(
    '%j fails no run that asks no registry',
    (text) => expect(readCredentials({ DOCKER_AUTH_CONFIG: text }).dockerAuthConfig).toBe(text),
  );

  test('that is no JSON is a secret as a whole', () => {
    expect(readCredentials({ DOCKER_AUTH_CONFIG: '{"auths' }).secrets).toContain('{"auths');
  });
});

describe('scrubber', () => {
  test('hides every form in which a secret travels', () => {
    const { secrets } = readCredentials({
      KRCI_DEPLOY_GIT_TOKEN: 's3cr3t/+ü',
      KRCI_DEPLOY_GIT_HOST: 'git.example.com',
    });
    const scrub = scrubber(secrets);
    const basic = Buffer.from('oauth2:s3cr3t/+ü').toString('base64');
    expect(scrub(`a s3cr3t/+ü b ${encodeURIComponent('s3cr3t/+ü')} c ${basic}`)).toBe('a *** b *** c ***');
  });

  test('no secret is left, however they overlap', () => {
    const secret = fc.string({ minLength: 4, maxLength: 8, unit: fc.constantFrom('a', 'b') });
    fc.assert(
      fc.property(fc.array(secret), fc.string({ unit: fc.constantFrom('a', 'b', ' ') }), (secrets, text) => {
        const clean = scrubber(secrets)(text);
        for (const one of secrets) expect(clean).not.toContain(one);
      }),
    );
  });
});

describe('inert', () => {
  test.each(['::error::x', '  ::add-mask::y', 'a\n::stop-commands::t', '\t::group::x', '##[error]x', 'a ##[group]b'])(
    '%j is no workflow command',
    (text) => {
      for (const line of inert(text).split('\n')) {
        expect(line.trimStart()).not.toMatch(/^::/);
        expect(line).not.toContain('##[');
      }
    },
  );

  test('other text stays', () => {
    expect(inert('a::b, c: d\n# [x]')).toBe('a::b, c: d\n# [x]');
  });
});
