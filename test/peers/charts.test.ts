import { mkdtempSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { memberAt, textIn } from '../../src/base/json-path.ts';
import { localPrograms } from '../../src/render/local-programs.ts';
import { type ChartServer, startChartServer } from '../support/chart-server.ts';
import { flowOf } from '../support/flow.ts';
import { type ForwardProxy, startForwardProxy } from '../support/forward-proxy.ts';
import { findPeer, sayMissing } from '../support/peer.ts';
import { deploymentText, gitopsAddress, renderWorld } from '../support/render.ts';
import { temporaryDirectory } from '../support/temporary.ts';

/** Charts that Helm itself fetches from a server, through the proxy of the runner. */
const helm = findPeer('helm', ['version']);
sayMissing(helm, 'helm', 'go install helm.sh/helm/v3/cmd/helm@v3.22.0');

const root = temporaryDirectory();
let server: ChartServer;
let proxy: ForwardProxy;

beforeAll(async () => {
  if (helm === undefined) return;
  server = await startChartServer(helm.path, 'charts.test', mkdtempSync(join(root, 'charts-')));
  proxy = await startForwardProxy(server.host);
});
afterAll(async () => {
  await proxy?.stop();
  await server?.stop();
});

function sorted(texts: readonly (string | undefined)[]): readonly string[] {
  return texts.map(String).toSorted((a, b) => a.localeCompare(b));
}

interface Given {
  readonly files: Readonly<Record<string, string>>;
  readonly hosts?: string;
  readonly variables?: Readonly<Record<string, string>>;
}

async function render({ files, hosts = 'hosts: [charts.test]', variables = {} }: Given) {
  const flow = await flowOf(`apiVersion: krci-deploy/v1
flow: shop
registry: registry.example.com
environments: [{ name: prod, tier: production, cluster: prod, model: pull, promotion: manual }]
applications: [{ name: cart, image: shop/cart, manifests: { layout: file, file: apps/prod/cart.yaml, path: "spec.template.spec.containers[name=app].image" } }]
render: { ${hosts} }
`);
  const programs = localPrograms({
    temporaryDirectory: root,
    variables: {
      PATH: `${dirname(helm?.path ?? '')}:/usr/bin:/bin`,
      SSL_CERT_FILE: server.certificate,
      HTTPS_PROXY: `http://${proxy.host}`,
      ...variables,
    },
  });
  const found = await renderWorld({
    flow,
    programs,
    files: { 'apps/prod/cart.yaml': deploymentText('shop/cart:1'), ...files },
  });
  return {
    said: found.notRendered.map(({ what, because }) => `${what}: ${because}`).join('\n'),
    images: found.objects.map(({ body }) =>
      textIn(memberAt(body, 'spec', 'template', 'spec', 'containers', '0'), 'image'),
    ),
    ports: found.objects.flatMap(({ annotations }) => annotations['port'] ?? []),
    file: found.objects.map(({ file }) => file).find((one) => one.includes('helm template')),
  };
}

/** An Application that is read because its directory holds the file of the image. */
const application = (source: string): string => `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: shop, namespace: argocd }
spec:
  destination: { namespace: shop }
  sources:
    - { repoURL: "${gitopsAddress}", path: apps/prod, directory: { exclude: argo.yaml } }
    - { ${source}, helm: { valuesObject: { tag: "7" } } }
`;
const argo = (source: string) => ({ files: { 'argo.yaml': application(source) } });
const https = 'repoURL: "https://charts.test/charts"';
const oci = 'repoURL: charts.test/oci';

(helm === undefined ? describe.skip : describe)('charts of a server', () => {
  test.each([
    ['a chart repository', `${https}, chart: cart, targetRevision: 1.2.3`],
    ['an OCI registry', `${oci}, chart: cart, targetRevision: 1.2.3`],
  ])('are fetched from %s that the flow allows, through the proxy of the runner', async (_, source) => {
    const { images, said, file } = await render(argo(source));
    expect([said, sorted(images)]).toEqual(['', ['shop/cart:1', 'shop/cart:7']]);
    expect(file).toMatch(/^cart 1\.2\.3 of (?:https|oci):\/\/charts\.test/);
    expect(proxy.seen.map(({ asked }) => asked)).toContain('CONNECT charts.test:443');
  });

  test.each([
    [
      'a server that is not named',
      `${https}, chart: cart, targetRevision: 1.2.3`,
      'hosts: [other.test]',
      'add charts.test to render.hosts',
    ],
    ['a range', `${https}, chart: cart, targetRevision: "1.*"`, undefined, 'is "1.*", which chooses among several'],
    ['no version', `${https}, chart: cart`, undefined, 'is "*", which chooses among several'],
    [
      'a server without TLS',
      'repoURL: "http://charts.test/charts", chart: cart, targetRevision: 1.2.3',
      undefined,
      'on no server of HTTPS or OCI',
    ],
    [
      'another port',
      'repoURL: "https://charts.test:8443/charts", chart: cart, targetRevision: 1.2.3',
      undefined,
      'on no server of HTTPS or OCI',
    ],
    [
      'an option as its name',
      `${https}, chart: "--debug", targetRevision: 1.2.3`,
      undefined,
      '"--debug" is no name of a chart',
    ],
  ])('are refused for %s before a program starts', async (_, source, hosts, because) => {
    const before = [server.seen.length, proxy.seen.length];
    const { said } = await render({ ...argo(source), ...(hosts !== undefined && { hosts }) });
    expect(said).toContain(because);
    expect([server.seen.length, proxy.seen.length]).toEqual(before);
  });

  test('that lead on to another server are not fetched', async () => {
    const { said } = await render(argo(`${https}, chart: lost, targetRevision: 1.2.3`));
    expect(said).toMatch(
      /^chart lost: the chart lost 1\.2\.3 of https:\/\/charts\.test\/charts was not fetched: helm failed: /,
    );
    expect(proxy.seen.map(({ asked }) => asked).join(' ')).not.toContain('elsewhere');
  });

  test('a directory of the repository does not stand in for a chart of its name', async () => {
    const files = {
      'cart/Chart.yaml': 'apiVersion: v2\nname: cart\nversion: 1.2.3\n',
      'cart/templates/a.yaml': deploymentText('evil:1'),
    };
    const { images } = await render({
      files: { ...argo(`${https}, chart: cart, targetRevision: 1.2.3`).files, ...files },
    });
    expect(images).not.toContain('evil:1');
  });

  test.each([
    ['that refuses', { HTTPS_PROXY: 'http://127.0.0.1:9' }],
    ['that is none', { HTTPS_PROXY: 'socks5://127.0.0.1:1' }],
  ])('say what is wrong behind a proxy %s', async (_, variables) => {
    const { said } = await render({ ...argo(`${https}, chart: cart, targetRevision: 1.2.3`), variables });
    expect(said).toMatch(/was not fetched: helm failed: .*Bad Gateway/);
  });

  test('dependencies of a chart in Git are fetched, too', async () => {
    const files = {
      'apps/prod/cart.yaml': deploymentText('shop/cart:1'),
      'argo.yaml': application(`repoURL: "${gitopsAddress}", path: umbrella`),
      'umbrella/Chart.yaml':
        'apiVersion: v2\nname: u\nversion: 0.1.0\ndependencies: [{ name: cart, version: 1.2.3, repository: "https://charts.test/charts" }]\n',
    };
    const { images, said } = await render({ files });
    expect([said, sorted(images)]).toEqual(['', ['shop/cart:1', 'shop/cart:own']]);
    const range = files['umbrella/Chart.yaml'].replace('1.2.3', '">=1.0.0"');
    const ranged = { ...files, 'umbrella/Chart.yaml': range };
    expect((await render({ files: ranged })).said).toContain('is ">=1.0.0", and no Chart.lock fixes it');
    const lock = 'dependencies: [{ name: cart, repository: "https://charts.test/charts", version: 1.2.3 }]\n';
    expect((await render({ files: { ...ranged, 'umbrella/Chart.lock': lock } })).images).toContain('shop/cart:own');
    expect((await render({ files, hosts: 'hosts: [other.test]' })).said).toContain(
      'add it with helm dependency update',
    );
  });
});

const flux = (source: string, chart: string, values = 'values: { tag: "7" }'): Readonly<Record<string, string>> => ({
  'flux.yaml': `apiVersion: source.toolkit.fluxcd.io/v1
${source}
---
apiVersion: v1
kind: ConfigMap
metadata: { name: port, namespace: shop }
data: { port: "8080", text: '"9"', list: "{1,2}" }
---
apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: { name: shop-cart, namespace: shop }
spec: { ${chart}, ${values} }
`,
});

(helm === undefined ? describe.skip : describe)('a HelmRelease of Flux', () => {
  const repository =
    'kind: HelmRepository\nmetadata: { name: c, namespace: shop }\nspec: { url: "https://charts.test/charts" }';
  const chart = 'chart: { spec: { chart: cart, version: 1.2.3, sourceRef: { kind: HelmRepository, name: c } } }';
  const registry =
    'kind: OCIRepository\nmetadata: { name: c, namespace: shop }\nspec: { url: "oci://charts.test/oci/cart", ref: { tag: 1.2.3 } }';

  test.each([
    ['a HelmRepository', repository, chart],
    ['an OCIRepository', registry, 'chartRef: { kind: OCIRepository, name: c }'],
  ])('has the chart of %s', async (_, source, reference) => {
    const { images, said } = await render(kustomized(flux(source, reference)));
    expect([said, images]).toEqual(['', expect.arrayContaining(['shop/cart:7'])]);
  });

  test('sets values at a path, in their order', async () => {
    const from =
      'valuesFrom: [{ kind: ConfigMap, name: port, valuesKey: port, targetPath: port }, { kind: ConfigMap, name: port, valuesKey: text, targetPath: tag }]';
    const { images, ports, said } = await render(kustomized(flux(repository, chart, from)));
    expect([said, images.includes('shop/cart:9'), ports]).toEqual(['', true, ['8080']]);
  });

  test.each([
    ['a range', chart.replace('1.2.3', '">=1"'), repository, 'is ">=1", which chooses among several'],
    [
      'credentials',
      chart,
      repository.replace('spec: { ', 'spec: { secretRef: { name: s }, '),
      'asks for the Secret shop/s',
    ],
    [
      'a digest',
      'chartRef: { kind: OCIRepository, name: c }',
      registry.replace('tag: 1.2.3', 'digest: "sha256:aa"'),
      'is "sha256:aa"',
    ],
    [
      'a source that is not there',
      chart.replace('name: c ', 'name: x '),
      repository,
      'HelmRepository/shop/x is declared nowhere in the repository',
    ],
    [
      'values files inside of it',
      chart.replace('chart: cart', 'valuesFiles: [a.yaml], chart: cart'),
      repository,
      'valuesFiles of the chart cart are inside of it',
    ],
  ])('with %s says what is missing', async (_, reference, source, because) => {
    expect((await render(kustomized(flux(source, reference)))).said).toContain(because);
  });
});

/** The release is rendered with the directory of the image. */
function kustomized(files: Readonly<Record<string, string>>): Given {
  const { 'flux.yaml': text = '', ...others } = files;
  return { files: { ...others, 'apps/prod/flux.yaml': text } };
}
