import { dirname } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { nameOf } from '../../src/objects/model.ts';
import { localPrograms } from '../../src/render/local-programs.ts';
import { findPeer, sayMissing } from '../support/peer.ts';
import { deploymentText, renderWorld } from '../support/render.ts';
import { temporaryDirectory } from '../support/temporary.ts';

/** What Kustomize and Helm themselves make of a tree. */
const kustomize = findPeer('kustomize', ['version']);
sayMissing(kustomize, 'kustomize', 'go install sigs.k8s.io/kustomize/kustomize/v5@v5.7.1');
const helm = findPeer('helm', ['version']);
sayMissing(helm, 'helm', 'go install helm.sh/helm/v3/cmd/helm@v3.22.0');

const root = temporaryDirectory();

async function render(program: string, manifests: string, files: Readonly<Record<string, string>>) {
  const programs = localPrograms({ temporaryDirectory: root, path: `${dirname(program)}:/usr/bin:/bin` });
  return renderWorld({ manifests, files, programs });
}

(kustomize === undefined ? describe.skip : describe)('kustomize', () => {
  test('builds an overlay', async () => {
    const { objects, notRendered, tools } = await render(
      kustomize?.path ?? '',
      '{ layout: kustomize, directory: apps/prod }',
      {
        'apps/prod/kustomization.yaml':
          'namespace: shop\nresources: [../base]\nimages: [{ name: shop/cart, newTag: "2" }]\n',
        'apps/base/kustomization.yaml': 'resources: [cart.yaml]\n',
        'apps/base/cart.yaml': deploymentText('shop/cart:1'),
      },
    );
    expect([notRendered, objects.map(nameOf)]).toEqual([[], ['Deployment/shop/cart']]);
    expect(tools[0]).toMatch(/^kustomize v\d/);
  });
});

(helm === undefined ? describe.skip : describe)('helm', () => {
  const chart = {
    'charts/cart/Chart.yaml': 'apiVersion: v2\nname: cart\nversion: 1.0.0\n',
    'charts/cart/prod.yaml': 'image: { tag: "2" }\n',
    'charts/cart/templates/a.yaml': deploymentText('shop/cart:{{ .Values.image.tag }}').replace(
      '{ name: cart }',
      '{ name: cart, namespace: "{{ .Release.Namespace }}" }',
    ),
  };
  const layout = '{ layout: file, file: charts/cart/prod.yaml, path: image.tag }';

  test('renders a chart', async () => {
    const { objects, notRendered, tools } = await render(helm?.path ?? '', layout, chart);
    expect([notRendered, objects.map(nameOf)]).toEqual([[], ['Deployment/shop-prod/cart']]);
    expect(tools[0]).toMatch(/^helm v[34]/);
  });

  test('says what is wrong with a template', async () => {
    const { notRendered } = await render(helm?.path ?? '', layout, {
      ...chart,
      'charts/cart/templates/b.yaml': '{{ .Values.a.b.c }}',
    });
    expect(notRendered[0]?.because).toContain('helm failed:');
  });
});
