import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildImage } from '../../src/demo/image.ts';
import { parseReference } from '../../src/registry/reference.ts';
import { runCli } from '../support/cli.ts';
import { localPorts } from '../support/local-ports.ts';
import { findPeer, type Peer, runPeer, sayMissing } from '../support/peer.ts';
import { type OpenRegistry, startReferrersRegistry } from '../support/referrers-registry.ts';
import { type RegistryServer, startRegistry } from '../support/registry-server.ts';
import { temporaryDirectory } from '../support/temporary.ts';

/**
 * What other people's programs attached to an image we carry between registries with and without the referrers API, and
 * other people's programs find it there.
 */
const peers = {
  oras: findPeer('oras', ['version']),
  regctl: findPeer('regctl', ['version']),
  crane: findPeer('crane', ['version']),
  cosign: findPeer('cosign', ['version'], /v[23]\./),
};
const go = findPeer('go', ['version']);
const distribution = findPeer('registry', ['--version'], /v3\./);
sayMissing(peers.oras, 'oras', 'go install oras.land/oras/cmd/oras@latest');
sayMissing(peers.regctl, 'regctl', 'go install github.com/regclient/regclient/cmd/regctl@latest');
sayMissing(peers.crane, 'crane', 'go install github.com/google/go-containerregistry/cmd/crane@latest');
sayMissing(peers.cosign, 'cosign', 'go install github.com/sigstore/cosign/v2/cmd/cosign@v2.6.1');
sayMissing(go, 'go, for a registry with the referrers API', 'install Go');
sayMissing(distribution, 'Distribution 3', 'go install github.com/distribution/distribution/v3/cmd/registry@latest');

const root = temporaryDirectory();
const home = { HOME: root, DOCKER_CONFIG: root, COSIGN_PASSWORD: '' };
type Kind = 'Distribution 2.8' | 'Distribution 3' | 'go-containerregistry with the referrers API';
const kinds: readonly Kind[] = [
  'Distribution 2.8',
  ...(distribution === undefined ? [] : (['Distribution 3'] as const)),
  ...(go === undefined ? [] : (['go-containerregistry with the referrers API'] as const)),
];
const started = new Map<Kind, RegistryServer | OpenRegistry>();
let digest = '';

beforeAll(async () => {
  started.set('Distribution 2.8', await startRegistry());
  if (distribution !== undefined) started.set('Distribution 3', await startRegistry({ program: distribution.path }));
  if (go !== undefined) {
    started.set('go-containerregistry with the referrers API', await startReferrersRegistry(go, root));
  }
  writeFileSync(
    join(root, 'config.json'),
    JSON.stringify({ auths: Object.fromEntries([...started.values()].map(authOf)) }),
  );
  mkdirSync(join(root, 'cart/app'), { recursive: true });
  writeFileSync(join(root, 'cart/app/server'), 'echo cart\n');
  writeFileSync(join(root, 'sbom.json'), '{}');
  digest = await buildImage(
    join(root, 'cart'),
    localPorts(root).registries.open(parseReference(`oci:${join(root, 'build')}`)),
    '1.3.0',
  );
  if (peers.cosign !== undefined) await must(peers.cosign, ['generate-key-pair']);
});
afterAll(() => Promise.all([...started.values()].map((server) => server.stop())));

function authOf(server: RegistryServer | OpenRegistry): readonly [string, object] {
  const pair = 'username' in server ? `${server.username}:${server.password}` : 'nobody:nothing';
  return [server.host, { auth: Buffer.from(pair).toString('base64') }];
}

async function must(peer: Peer, args: readonly string[]): Promise<string> {
  const { exitCode, stdout, log } = await runPeer(peer, args, { cwd: root, environment: home });
  if (exitCode !== 0) throw new Error(`${peer.name} ${args.join(' ')}: ${log}`);
  return stdout;
}

async function promote(from: string, to: string): Promise<void> {
  const ran = await runCli(root, ['promote', `--source=${from}`, `--destination=${to}`], { DOCKER_CONFIG: root });
  expect(ran).toMatchObject({ exitCode: 0, stderr: '' });
}

const plain = (image: string) => ['--host', `reg=${image.slice(0, image.indexOf('/'))},tls=disabled`];

/** An SBOM by oras, a document by regctl and a signature by cosign, each where the program that is here puts it. */
async function attachAll(image: string): Promise<void> {
  const { oras, regctl, cosign } = peers;
  if (oras) await must(oras, ['attach', '--plain-http', '--artifact-type=application/spdx+json', image, 'sbom.json']);
  if (regctl) {
    const artifact = ['--artifact-type', 'application/openvex+json', '--subject', image, '-f', 'sbom.json'];
    await must(regctl, ['artifact', 'put', ...plain(image), ...artifact, `${image}-vex`]);
  }
  if (cosign) {
    const options = ['--key', 'cosign.key', '--tlog-upload=false', '--allow-insecure-registry', '-y'];
    await must(cosign, ['sign', ...options, `${image.replace(/:[^:/]+$/, '')}@${digest}`]);
  }
}

const digests = (entries: readonly { digest: string }[] = []) => entries.map((one) => one.digest).toSorted();
const at = (kind: Kind, path: string) => `${started.get(kind)?.host}/shop/${path}:1.3.0`;

/** Digests of what is attached, as oras and regctl see it. */
async function attachedTo(image: string) {
  const { oras, regctl } = peers;
  const byOras = oras && JSON.parse(await must(oras, ['discover', '--plain-http', '--format', 'json', image]));
  const listed = regctl && (await must(regctl, ['artifact', 'list', ...plain(image), '--format', '{{json .}}', image]));
  return {
    oras: byOras && digests(byOras.referrers ?? byOras.manifests),
    regctl: listed && digests(JSON.parse(listed).descriptors),
  };
}

const pairs = kinds.flatMap((from) => kinds.map((to) => [from, to] as const));

describe.each(pairs)('from %s to %s', (from, to) => {
  const name = `${kinds.indexOf(from)}-${kinds.indexOf(to)}`;

  test('all that was attached arrives, and the programs that attached it find it', async () => {
    const [source, destination] = [at(from, `from-${name}`), at(to, `to-${name}`)];
    await promote(`oci:${join(root, 'build')}:1.3.0`, source);
    await attachAll(source);
    const before = await attachedTo(source);
    await promote(source, destination);
    const after = await attachedTo(destination);
    expect(after).toEqual(before);
    expect(after.oras ?? after.regctl).toHaveLength(
      Number(peers.oras !== undefined) + Number(peers.regctl !== undefined),
    );
    if (peers.crane) {
      expect(await must(peers.crane, ['digest', '--insecure', destination])).toBe(digest);
      const { log } = await runPeer(peers.crane, ['validate', '--insecure', '--remote', destination], {
        environment: home,
      });
      expect(log).toMatch(/PASS/);
    }
    if (peers.cosign) {
      const options = ['--key', 'cosign.pub', '--insecure-ignore-tlog=true', '--allow-insecure-registry'];
      expect(await must(peers.cosign, ['verify', ...options, destination])).toContain(digest);
    }
  });
});

test('something was compared', () => {
  const found = Object.values(peers).filter((peer) => peer !== undefined);
  expect({ kinds: kinds.length > 0, peers: found.length > 0 }).toEqual({ kinds: true, peers: true });
});
