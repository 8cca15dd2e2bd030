import type { Mistake } from './model.ts';

function registryIs(host: string): (text: string) => string {
  return (text) => text.replaceAll(/oci:registries\/nonproduction/g, host);
}

function gitopsIs(repository: string): (text: string) => string {
  return (text) => text.replace('repository: gitops.git', `repository: "${repository}"`);
}

const ask = 'promote --application cart --to test';
const bump = 'manifest-bump --application cart --environment test --version 1.3.1-dev.1 --digest {digest}';
const password = {
  KRCI_DEPLOY_REGISTRY_HOST: '{registry}',
  KRCI_DEPLOY_REGISTRY_USERNAME: 'tester',
  KRCI_DEPLOY_REGISTRY_PASSWORD: 'secret-password',
};

/** Mistakes with registries, Git servers and their credentials. */
export const serverMistakes: readonly Mistake[] = [
  {
    what: 'a registry that is down',
    run: ask,
    flow: registryIs('127.0.0.1:1'),
    exit: 4,
    says: /127\.0\.0\.1:1.*(?:refused|ECONNREFUSED)/,
  },
  {
    what: 'a registry whose name nobody knows',
    run: ask,
    flow: registryIs('registry.invalid'),
    exit: 4,
    says: /registry\.invalid/,
  },
  {
    what: 'no password for the registry',
    run: ask,
    flow: registryIs('{registry}'),
    exit: 4,
    says: /KRCI_DEPLOY_REGISTRY_HOST, _USERNAME and _PASSWORD, or DOCKER_AUTH_CONFIG/,
  },
  {
    what: 'a wrong password',
    run: ask,
    flow: registryIs('{registry}'),
    variables: { ...password, KRCI_DEPLOY_REGISTRY_PASSWORD: 'wrong' },
    exit: 4,
    says: /correct KRCI_DEPLOY_REGISTRY_HOST/,
  },
  {
    what: 'a password without its host',
    run: ask,
    flow: registryIs('{registry}'),
    variables: { KRCI_DEPLOY_REGISTRY_PASSWORD: 'secret-password' },
    exit: 2,
    says: /KRCI_DEPLOY_REGISTRY_HOST/,
  },
  {
    what: 'a password of another host',
    run: ask,
    flow: registryIs('{registry}'),
    variables: { ...password, KRCI_DEPLOY_REGISTRY_HOST: 'registry.example.com' },
    exit: 4,
    says: /those of registry\.example\.com alone.*KRCI_DEPLOY_REGISTRY_HOST/,
  },
  {
    what: 'a scheme before the host of the password',
    run: ask,
    flow: registryIs('{registry}'),
    variables: { ...password, KRCI_DEPLOY_REGISTRY_HOST: 'https://{registry}' },
    exit: 2,
    says: /shop\/cart/,
  },
  {
    what: 'DOCKER_AUTH_CONFIG that is no JSON',
    run: ask,
    flow: registryIs('{registry}'),
    variables: { DOCKER_AUTH_CONFIG: 'tester:secret-password' },
    exit: 2,
    says: /DOCKER_AUTH_CONFIG/,
  },
  {
    what: 'an image that the registry has not',
    run: ask,
    flow: registryIs('{registry}'),
    variables: password,
    exit: 2,
    says: /shop\/cart/,
  },
  {
    what: 'no token for Git',
    run: bump,
    flow: gitopsIs('{git}/gitops.git'),
    exit: 4,
    says: /check KRCI_DEPLOY_GIT_TOKEN, KRCI_DEPLOY_GIT_HOST/,
  },
  {
    what: 'a wrong token for Git',
    run: bump,
    flow: gitopsIs('{git}/gitops.git'),
    variables: { KRCI_DEPLOY_GIT_TOKEN: 'wrong', KRCI_DEPLOY_GIT_HOST: '{git}' },
    exit: 4,
    says: /KRCI_DEPLOY_GIT_TOKEN/,
  },
  {
    what: 'a token without its host',
    run: bump,
    flow: gitopsIs('{git}/gitops.git'),
    variables: { KRCI_DEPLOY_GIT_TOKEN: 'git-token' },
    exit: 2,
    says: /set KRCI_DEPLOY_GIT_HOST/,
  },
  {
    what: 'a token of another host',
    run: bump,
    flow: gitopsIs('{git}/gitops.git'),
    variables: { KRCI_DEPLOY_GIT_TOKEN: 'git-token', KRCI_DEPLOY_GIT_HOST: 'git.example.com' },
    exit: 4,
    says: /KRCI_DEPLOY_GIT_HOST/,
  },
  {
    what: 'a repository that is not there',
    run: bump,
    flow: gitopsIs('{git}/gitopz.git'),
    variables: { KRCI_DEPLOY_GIT_TOKEN: 'git-token', KRCI_DEPLOY_GIT_HOST: '{git}' },
    exit: 4,
    says: /gitopz\.git/,
  },
  { what: 'a path that is no repository', run: bump, flow: gitopsIs('gitopz.git'), exit: 4, says: /gitopz\.git/ },
  {
    what: 'a branch that is not there',
    run: bump,
    flow: (text) => text.replace('branch: main', 'branch: master'),
    exit: 2,
    says: /master/,
  },
  {
    what: 'a Git server that is down',
    run: bump,
    flow: gitopsIs('http://127.0.0.1:1/gitops.git'),
    exit: 4,
    says: /127\.0\.0\.1:1/,
  },
  {
    what: 'a token in the address',
    run: bump,
    flow: gitopsIs('https://oauth2:glpat-abc@git.example.com/shop/gitops.git'),
    exit: 2,
    says: /KRCI_DEPLOY_GIT_TOKEN/,
  },
  {
    what: 'an SSH server that is down',
    run: bump,
    flow: gitopsIs('ssh://git@127.0.0.1:1/shop/gitops.git'),
    exit: 4,
    says: /127\.0\.0\.1/,
  },
  {
    what: 'TLS of an authority that nobody knows',
    run: ask,
    flow: registryIs('{secure}'),
    exit: 4,
    says: /plain HTTP is spoken to loopback/,
  },
];
