import { describe, expect, test } from '@jest/globals';
import { flowOf, shopFlow } from '../../support/flow.ts';

const argocd = 'argocd: https://argocd.example.com, application: "{flow}-{environment}-{application}"';

/** The flow with keys of its environment `test`, which is push, or of another. */
function withKeys(keys: string, environment = 'test'): string {
  return shopFlow.replace(`name: ${environment},`, `name: ${environment}, ${keys},`);
}

async function refusal(text: string): Promise<string> {
  try {
    await flowOf(text);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return `${String(error.code)}: ${error.message}`;
    throw error;
  }
  return 'taken';
}

describe('sync and confirm', () => {
  test.each<readonly [string, string]>([
    ['Argo CD', `sync: { ${argocd} }`],
    [
      'several Applications',
      'sync: { argocd: https://argocd.example.com/argo, application: ["web-{environment}", jobs] }',
    ],
    ['all of it', `sync: { ${argocd}, project: krci, namespace: argocd, terminate: failing }`],
    [
      'Flux',
      `sync: { flux: { server: "https://k8s.example.com:6443", kustomization: "{application}-{environment}" } }`,
    ],
    [
      'a HelmRelease of another namespace, and its CA',
      `sync: { flux: { server: https://k8s.example.com, helmrelease: ["{environment}/{application}"], namespace: flux, ca: "-----BEGIN CERTIFICATE-----\\nMIIB+/=\\n-----END CERTIFICATE-----\\n" } }`,
    ],
    ['a status about the commit', 'confirm: { context: a, creator: b, about: commit, says: reconciliation succeeded }'],
    ['a deployment about the commit', 'confirm: { context: a, creator: b, about: commit, kind: deployment }'],
    ['a status', 'confirm: { context: "argocd/{environment}/{application}", creator: "argocd-prod[bot]" }'],
  ])('%s is taken', async (_name, keys) => {
    expect(await refusal(withKeys(keys))).toBe('taken');
  });

  test.each<readonly [string, string, string]>([
    ['nothing', 'sync: {}', 'flow-sync-incomplete'],
    ['no application', 'sync: { argocd: https://argocd.example.com }', 'flow-sync-incomplete'],
    ['an application alone', 'sync: { application: a }', 'flow-sync-incomplete'],
    ['Argo CD and Flux', `sync: { ${argocd}, flux: { server: https://k, kustomization: a } }`, 'flow-sync-incomplete'],
    ['an ApplicationSet alone', 'sync: { applicationset: { name: a } }', 'flow-sync-incomplete'],
    [
      'an ApplicationSet and Flux',
      'sync: { flux: { server: https://k, kustomization: a }, applicationset: { name: a } }',
      'flow-sync-incomplete',
    ],
    ['Flux without an object', 'sync: { flux: { server: https://k8s.example.com } }', 'flow-sync-incomplete'],
    ['Flux without a server', 'sync: { flux: { kustomization: a } }', 'flow-invalid'],
    [
      'a private key for a CA',
      'sync: { flux: { server: https://k, kustomization: a, ca: "-----BEGIN PRIVATE KEY-----" } }',
      'flow-invalid',
    ],
    ['an object of three parts', 'sync: { flux: { server: https://k, kustomization: a/b/c } }', 'flow-invalid'],
    ['both ways', `sync: { ${argocd} }, confirm: { context: a, creator: b }`, 'flow-sync-twice'],
    ['credentials', 'sync: { argocd: "https://me:pw@argocd.example.com", application: a }', 'flow-invalid'],
    ['a path for a name', 'sync: { argocd: https://argocd.example.com, application: ../x }', 'flow-invalid'],
    [
      'a status about the commit without its words',
      'confirm: { context: a, creator: b, about: commit }',
      'flow-confirm-says',
    ],
    ['words of a status about images', 'confirm: { context: a, creator: b, says: fine }', 'flow-confirm-says'],
    ['no application at all', 'sync: { argocd: https://argocd.example.com, application: [] }', 'flow-invalid'],
    ['a status of anybody', 'confirm: { context: a }', 'flow-invalid'],
  ])('%s is refused', async (_name, keys, code) => {
    expect(await refusal(withKeys(keys))).toMatch(new RegExp(`^${code}: `));
  });

  test('every environment of model pull refuses sync', async () => {
    const pull = shopFlow.matchAll(/name: ([a-z]+),[^}]*model: pull/g);
    const names = Array.from(pull, ([, name = '']) => name);
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) {
      for (const keys of [argocd, 'flux: { server: https://k, kustomization: a }']) {
        expect(await refusal(withKeys(`sync: { ${keys} }`, name))).toMatch(
          /^flow-sync-in-pull: .*is model: pull, and Git is its only way in.*use confirm/,
        );
      }
    }
  });
});
