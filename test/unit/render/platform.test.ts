import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { nameOf } from '../../../src/objects/model.ts';
import { platformState } from '../../../src/render/platform.ts';
import { flowOf } from '../../support/flow.ts';
import { lay } from '../../support/gate.ts';
import { plainPorts } from '../../support/plain-gitops.ts';
import { deploymentText } from '../../support/render.ts';
import { temporaryDirectory } from '../../support/temporary.ts';

const root = temporaryDirectory();

async function platform(manifests: string, files: Readonly<Record<string, string>>) {
  const directory = mkdtempSync(join(root, 'platform-'));
  lay(directory, files);
  const flow = await flowOf(`apiVersion: krci-deploy/v1
flow: shop
registry: registry.example.com
environments: [{ name: dev, tier: development, cluster: core, model: push, promotion: manual }]
applications: [{ name: cart, image: shop/cart }]
render: { repositories: [https://git.example.com/acme/gitops.git] }
clusters: { core: { role: platform${manifests} } }
`);
  return platformState({ ...flow, file: join(directory, 'krci-deploy.yaml') }, 'core', {}, plainPorts(directory));
}

test('a platform is its directory, and what Argo CD deploys from there', async () => {
  const { objects, problems } = await platform(', manifests: { layout: directory, directory: platform/apps }', {
    'platform/apps/tekton.yaml': `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: tekton, namespace: argocd }
spec:
  destination: { namespace: tekton }
  source: { repoURL: "https://git.example.com/acme/gitops.git", path: platform/tekton }
`,
    'platform/tekton/controller.yaml': deploymentText(),
    'elsewhere/no.yaml': deploymentText(),
  });
  expect(problems).toEqual([]);
  expect(objects.map(nameOf)).toEqual(['Application/argocd/tekton', 'Deployment/tekton/cart']);
});

test('a directory that holds nothing is a problem', async () => {
  const { problems } = await platform(', manifests: { layout: directory, directory: none }', {
    'a.yaml': deploymentText(),
  });
  expect(problems).toEqual(['none: not rendered, because there is no manifest']);
});

test('a cluster without manifests is refused by name', async () => {
  await expect(platform('', {})).rejects.toMatchObject({ code: 'platform-without-manifests', exitCode: 2 });
});
