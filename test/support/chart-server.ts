import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { request as forward } from 'node:http';
import { createServer } from 'node:https';
import { join } from 'node:path';
import { startRegistry } from './registry-server.ts';
import { selfSigned } from './secure-front.ts';

/** A chart repository (`/charts`) and an OCI registry of charts (`/v2`), both behind TLS for one name. */
export interface ChartServer {
  /** `127.0.0.1:PORT`. */
  readonly host: string;
  /** PEM file of the certificate that it shows. */
  readonly certificate: string;
  /** Paths that were asked for. */
  readonly seen: readonly string[];
  stop(): Promise<void>;
}

/** Serves `cart` 1.2.3, which is packed by Helm itself, for the name. */
export async function startChartServer(helm: string, name: string, directory: string): Promise<ChartServer> {
  const archive = packed(helm, directory);
  const index = indexOf(name, archive);
  const registry = await startRegistry();
  const authorization = `Basic ${Buffer.from(`${registry.username}:${registry.password}`).toString('base64')}`;
  await pushChart(`http://${registry.host}/v2/oci/cart`, authorization, archive);
  const { key, certificate } = selfSigned(name, directory);
  const seen: string[] = [];
  const server = createServer({ key: readFileSync(key), cert: readFileSync(certificate) }, (incoming, outgoing) => {
    const { url = '', method } = incoming;
    seen.push(url);
    const body = url === '/charts/index.yaml' ? index : url === '/charts/cart-1.2.3.tgz' ? archive : undefined;
    if (!url.startsWith('/v2/')) {
      outgoing.writeHead(body === undefined ? 404 : 200).end(body);
      return;
    }
    const [host, port] = registry.host.split(':');
    const headers = { ...incoming.headers, authorization };
    const onward = forward({ host, port, method, path: url, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on('error', () => outgoing.destroy());
    incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    host: `127.0.0.1:${address.port}`,
    certificate,
    seen,
    async stop() {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      await registry.stop();
    },
  };
}

function packed(helm: string, directory: string): Buffer {
  const chart = join(directory, 'source', 'cart');
  mkdirSync(join(chart, 'templates'), { recursive: true });
  writeFileSync(join(chart, 'Chart.yaml'), 'apiVersion: v2\nname: cart\nversion: 1.2.3\n');
  writeFileSync(join(chart, 'values.yaml'), 'tag: own\nport: 1\n');
  writeFileSync(
    join(chart, 'templates', 'a.yaml'),
    `apiVersion: apps/v1
kind: Deployment
metadata: { name: {{ .Release.Name }}, annotations: { port: "{{ .Values.port }}" } }
spec: { template: { spec: { containers: [{ name: app, image: "shop/cart:{{ .Values.tag }}" }] } } }
`,
  );
  execFileSync(helm, ['package', chart, '--destination', directory], { stdio: 'ignore' });
  return readFileSync(join(directory, 'cart-1.2.3.tgz'));
}

function indexOf(name: string, archive: Buffer): string {
  const digest = createHash('sha256').update(archive).digest('hex');
  return `apiVersion: v1
entries:
  cart:
    - { apiVersion: v2, name: cart, version: 1.2.3, digest: ${digest}, urls: ["https://${name}/charts/cart-1.2.3.tgz"] }
  lost:
    - { apiVersion: v2, name: lost, version: 1.2.3, urls: ["https://elsewhere.test/lost-1.2.3.tgz"] }
`;
}

/** Pushes a chart as Helm does (OCI distribution, "Pushing manifests"). */
async function pushChart(base: string, authorization: string, archive: Buffer): Promise<void> {
  const config = Buffer.from('{"name":"cart","version":"1.2.3","apiVersion":"v2"}');
  const layers = [
    { mediaType: 'application/vnd.cncf.helm.config.v1+json', content: config },
    { mediaType: 'application/vnd.cncf.helm.chart.content.v1.tar+gzip', content: archive },
  ];
  const described = [];
  for (const { mediaType, content } of layers) {
    const digest = `sha256:${createHash('sha256').update(content).digest('hex')}`;
    const started = await fetch(`${base}/blobs/uploads/`, { method: 'POST', headers: { authorization } });
    const upload = new URL(started.headers.get('location') ?? '', base);
    upload.searchParams.set('digest', digest);
    await fetch(upload, { method: 'PUT', headers: { authorization }, body: new Uint8Array(content) });
    described.push({ mediaType, digest, size: content.length });
  }
  const mediaType = 'application/vnd.oci.image.manifest.v1+json';
  const [first, ...others] = described;
  const manifest = JSON.stringify({ schemaVersion: 2, mediaType, config: first, layers: others });
  const headers = { authorization, 'content-type': mediaType };
  const answer = await fetch(`${base}/manifests/1.2.3`, { method: 'PUT', headers, body: manifest });
  if (!answer.ok) throw new Error(`the registry answered ${answer.status}`);
}
