import { UsageError } from '../base/errors.ts';
import type { GitCredential } from '../git/credentials.ts';
import type { HostPassword } from '../registry/auth/credentials.ts';
import { secretsInDockerConfig } from '../registry/auth/docker-config.ts';
import { idTokenVariables } from '../platform/detect.ts';
import type { WebCredentials } from '../web/token.ts';
import { formsOf, maskable, type ReadVariable, reader, type Variables } from './variables.ts';
import { webCredentials, webSecrets } from './web-credentials.ts';

/** The secrets of a run and the servers that they are for. Only the entry reads them; nothing prints them. */
export interface Credentials {
  readonly git: readonly GitCredential[];
  readonly registry: readonly HostPassword[];
  /** Registries that may be spoken to without TLS. */
  readonly insecureRegistries: readonly string[];
  /** For the servers that a gate asks. */
  readonly web?: WebCredentials;
  /** Those of them that may be spoken to without TLS. */
  readonly insecureHosts?: readonly string[];
  /** GitLab's, for the project's own registry; after those and after DOCKER_AUTH_CONFIG. */
  readonly jobRegistry?: readonly HostPassword[];
  /** Text of a `config.json` in DOCKER_AUTH_CONFIG. */
  readonly dockerAuthConfig?: string | undefined;
  /** Directory of Docker's `config.json`. */
  readonly dockerConfig: string | undefined;
  /** ECDSA P-256 private key, PEM, that signs records. */
  readonly signingKey?: string | undefined;
  /** Every secret in every form, for masks. */
  readonly secrets: readonly string[];
}

/** Throws UsageError when a secret comes without the host that it is for. */
export function readCredentials(variables: Variables): Credentials {
  const read = reader(variables);
  const git = gitCredentials(read);
  const registry = registryCredentials(read);
  const job = passwordFrom(read, 'CI_REGISTRY', 'CI_REGISTRY_USER', 'CI_REGISTRY_PASSWORD');
  const jobRegistry = job === undefined ? [] : [job];
  const web = webCredentials(read);
  const home = read('HOME') ?? read('USERPROFILE');
  return {
    git,
    registry,
    insecureRegistries: hosts(read('KRCI_DEPLOY_INSECURE_REGISTRIES')),
    web,
    insecureHosts: hosts(read('KRCI_DEPLOY_INSECURE_HOSTS')),
    jobRegistry,
    dockerAuthConfig: read('DOCKER_AUTH_CONFIG'),
    dockerConfig: read('DOCKER_CONFIG') ?? (home === undefined ? undefined : `${home}/.docker`),
    signingKey: read('KRCI_DEPLOY_SIGNING_KEY'),
    secrets: [...new Set([...secretForms(read, git, [...registry, ...jobRegistry]), ...webSecrets(web)])],
  };
}

function hosts(list: string | undefined): readonly string[] {
  return (list ?? '').split(/[\s,]+/).filter((host) => host !== '');
}

/** Our own variable first; the platform's token besides, when it is for another server. */
function gitCredentials(read: ReadVariable): readonly GitCredential[] {
  const platform = platformCredential(read);
  const secret = read('KRCI_DEPLOY_GIT_TOKEN');
  if (secret === undefined) return platform === undefined ? [] : [platform];
  const host = read('KRCI_DEPLOY_GIT_HOST') ?? platformHost(read);
  if (host === undefined) {
    throw new UsageError({
      code: 'missing-git-host',
      where: 'KRCI_DEPLOY_GIT_TOKEN',
      expected: 'the server that it is for',
      found: 'none',
      fix: 'set KRCI_DEPLOY_GIT_HOST, such as https://git.example.com',
    });
  }
  const own = { host: withScheme(host), username: read('KRCI_DEPLOY_GIT_USERNAME') ?? 'oauth2', secret };
  return platform === undefined || originOf(platform.host) === originOf(own.host) ? [own] : [own, platform];
}

function platformHost(read: ReadVariable): string | undefined {
  if (read('GITHUB_ACTIONS') === 'true') return read('GITHUB_SERVER_URL');
  if (read('GITLAB_CI') === 'true') return read('CI_SERVER_URL');
  return undefined;
}

function platformCredential(read: ReadVariable): GitCredential | undefined {
  const host = platformHost(read);
  if (host === undefined) return undefined;
  if (read('GITHUB_ACTIONS') === 'true') return forHost(host, 'x-access-token', read('GITHUB_TOKEN'));
  return forHost(host, 'oauth2', read('GITLAB_TOKEN')) ?? forHost(host, 'gitlab-ci-token', read('CI_JOB_TOKEN'));
}

function forHost(host: string, username: string, secret: string | undefined): GitCredential | undefined {
  return secret === undefined ? undefined : { host, username, secret };
}

function withScheme(host: string): string {
  return /^https?:\/\//.test(host) ? host : `https://${host}`;
}

function originOf(host: string): string {
  return URL.canParse(host) ? new URL(host).origin : host;
}

/**
 * Ours, the text of a config.json in DOCKER_AUTH_CONFIG (GitLab's name for it), and on GitLab the registry that belongs
 * to the project. Docker's own file is read by the registry room.
 */
function registryCredentials(read: ReadVariable): readonly HostPassword[] {
  const names = ['HOST', 'USERNAME', 'PASSWORD'].map((part) => `KRCI_DEPLOY_REGISTRY_${part}`);
  const [host = '', username = '', password = ''] = names;
  const own = passwordFrom(read, host, username, password);
  const missing = names.filter((name) => read(name) === undefined);
  if (own === undefined && (read(username) !== undefined || read(password) !== undefined)) {
    throw new UsageError({
      code: 'incomplete-registry-credentials',
      expected: `${names.join(', ')} together`,
      found: `${missing.join(' and ')} not set`,
      fix: 'set it too, or use docker login',
    });
  }
  return own === undefined ? [] : [own];
}

function passwordFrom(read: ReadVariable, ...names: readonly [string, string, string]): HostPassword | undefined {
  const [host, username, password] = names.map(read);
  if (host === undefined || username === undefined || password === undefined) return undefined;
  return { host, username, password };
}

/** Secrets in every form in which a message may quote them. */
function secretForms(
  read: ReadVariable,
  git: readonly GitCredential[],
  registry: readonly HostPassword[],
): readonly string[] {
  const pairs = [
    ...git.map(({ username, secret }) => [username, secret] as const),
    ...registry.map(({ username, password }) => [username, password] as const),
  ];
  const forms = pairs.flatMap(([username, secret]) => formsOf(secret, `${username}:${secret}`));
  const docker = secretsInDockerConfig(read('DOCKER_AUTH_CONFIG') ?? '{}');
  const tokens = [
    'GITHUB_TOKEN',
    'GH_TOKEN',
    'GITLAB_TOKEN',
    'CI_JOB_TOKEN',
    'KRCI_DEPLOY_API_TOKEN',
    'KRCI_DEPLOY_EVIDENCE_TOKEN',
    'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
    ...idTokenVariables,
  ].flatMap((name) => read(name) ?? []);
  return maskable([...forms, ...tokens, ...docker, ...keyLines(read('KRCI_DEPLOY_SIGNING_KEY') ?? '')]);
}

/** A log shows a key line by line; the lines that frame it are no secret. */
function keyLines(pem: string): readonly string[] {
  return pem.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('-----'));
}

/** Text without any of the secrets. */
export function scrubber(secrets: readonly string[]): (text: string) => string {
  const longestFirst = secrets.toSorted((left, right) => right.length - left.length);
  return (text) => longestFirst.reduce((clean, secret) => clean.replaceAll(secret, '***'), text);
}
