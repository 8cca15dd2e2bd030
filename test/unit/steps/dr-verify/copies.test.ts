import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { parseInputs } from '../../../../src/declaration/parse.ts';
import { parseLocation } from '../../../../src/registry/reference.ts';
import { drVerify } from '../../../../src/steps/dr-verify/dr-verify.ts';
import type { Ports } from '../../../../src/steps/ports.ts';
import { type Artifact, imageOf, indexOf, store } from '../../../support/artifacts.ts';
import { type BareRepository, createBareRepository } from '../../../support/bare-repository.ts';
import { localPorts } from '../../../support/local-ports.ts';
import { temporaryDirectory } from '../../../support/temporary.ts';

const root = temporaryDirectory();
const artifact = indexOf([imageOf('amd64'), imageOf('arm64')]);
const { digest } = artifact.manifest.descriptor;
const child = artifact.children[0]?.manifest.descriptor;
/** A signature of the image, and an SBOM of one of its platforms. */
const attachments = [
  imageOf('signature', { subject: artifact.manifest.descriptor, artifactType: 'application/vnd.example.signature' }),
  ...(child === undefined ? [] : [imageOf('sbom', { subject: child, artifactType: 'application/vnd.example.sbom' })]),
];

let worlds = 0;
let directory: string;
let ports: Ports;
let gitops: BareRepository;

beforeEach(async () => {
  worlds += 1;
  directory = join(root, `world${worlds}`);
  mkdirSync(directory);
  ports = localPorts(directory);
  gitops = createBareRepository(join(directory, 'gitops.git'), {
    'shop/prod/cart-values.yaml': `image:\n  repository: oci:prod/shop/cart\n  tag: 1.3.0\n  digest: ${digest}\n`,
  });
  await put('oci:prod', [artifact, ...attachments]);
});

async function put(registry: string, artifacts: readonly Artifact[]): Promise<void> {
  for (const one of artifacts) await store(one, ports.registries.open(parseLocation(registry, 'shop/cart')));
}

async function copyGit(): Promise<void> {
  await ports.git.run(['clone', '--quiet', '--mirror', 'gitops.git', 'copy.git']);
}

/** `verdict subject: because` of every finding of a check. */
async function rows(check: 'replica' | 'mirror'): Promise<readonly string[]> {
  const flow = `apiVersion: krci-deploy/v1
flow: shop
gitops: { repository: gitops.git, branch: main }
registry: oci:prod
environments: [{ name: prod, tier: production, cluster: prod, model: pull, promotion: controlled }]
applications: [{ name: cart, image: shop/cart }]
recovery: { replica: "oci:replica", mirror: copy.git }
`;
  await ports.files.write('krci-deploy.yaml', new TextEncoder().encode(flow));
  const given = parseInputs(drVerify.declaration, new Map([['required', check]]));
  const { data } = await drVerify.execute(await drVerify.plan(given, ports), ports);
  const { findings }: { findings: readonly { check: string; verdict: string; subject: string; because: string }[] } =
    JSON.parse(JSON.stringify(data));
  return findings
    .filter((one) => one.check === check)
    .map(({ verdict, subject, because }) => `${verdict} ${subject}: ${because}`);
}

describe('the replica', () => {
  test('has every platform and everything that is attached', async () => {
    await put('oci:replica', [artifact, ...attachments]);
    expect(await rows('replica')).toEqual([
      expect.stringMatching(
        /^PASS cart in prod: oci:\S+replica\/shop\/cart holds \S+ whole \(\d+ pieces\), with 2 attachments$/,
      ),
    ]);
  });

  test('lacks an attachment of one platform', async () => {
    await put('oci:replica', [artifact, ...attachments.slice(0, 1)]);
    expect(await rows('replica')).toEqual([
      expect.stringMatching(
        /^FAIL cart in prod: .* but 1 of 2 attachments are not there \(application\/vnd\.example\.sbom sha256:/,
      ),
    ]);
  });

  test('has an attachment that lost its content', async () => {
    await put('oci:replica', [artifact, ...attachments]);
    const [layer] = attachments[0]?.blobs.slice(-1) ?? [];
    rmSync(join(directory, 'replica/shop/cart/blobs/sha256', layer?.descriptor.digest.slice(7) ?? 'none'));
    expect(await rows('replica')).toEqual([expect.stringMatching(/^FAIL cart in prod: .* but 1 of 2 attachments/)]);
  });

  test('stands alone where the first registry is lost', async () => {
    await put('oci:replica', [artifact, ...attachments]);
    rmSync(join(directory, 'prod'), { recursive: true });
    expect(await rows('replica')).toEqual([
      expect.stringMatching(/^PASS cart in prod: .*; what was attached in oci:\S+prod\/shop\/cart is gone with it$/),
    ]);
  });
});

describe('the mirror', () => {
  test('has every tag at the same commit', async () => {
    gitops.git('tag', 'v1', 'main');
    gitops.git('-c', 'user.name=a', '-c', 'user.email=a@example.com', 'tag', '-a', '-m', 'x', 'v2', 'main');
    await copyGit();
    expect(await rows('mirror')).toEqual([
      expect.stringMatching(/^PASS GitOps repository: \S+copy\.git \(main\) holds commit/),
      'PASS tags of the GitOps repository: the mirror has each of 2 at the same commit',
    ]);
    gitops.git('tag', 'v3', 'main');
    expect((await rows('mirror'))[0]).toBe(
      'FAIL tags of the GitOps repository: the mirror lacks 1 of 3 and has 0 at another commit (v3)',
    );
  });

  test('has a tag at another commit', async () => {
    gitops.git('tag', 'v1', 'main');
    await copyGit();
    gitops.commit({ 'README.md': 'newer' });
    await ports.git.run(['push', '--quiet', '../copy.git', 'main'], { cwd: join(directory, 'gitops.git') });
    gitops.git('tag', '--force', 'v1', 'main');
    expect((await rows('mirror'))[0]).toBe(
      'FAIL tags of the GitOps repository: the mirror lacks 0 of 1 and has 1 at another commit (v1)',
    );
  });

  test('has the LFS objects that the tree names', async () => {
    const id = 'ab'.repeat(32);
    gitops.commit({
      '.gitattributes': '*.bin filter=lfs diff=lfs merge=lfs -text\n',
      'chart.bin': `version https://git-lfs.github.com/spec/v1\noid sha256:${id}\nsize 12\n`,
    });
    await copyGit();
    expect((await rows('mirror'))[0]).toBe(
      'FAIL LFS objects of the GitOps repository: the mirror lacks 1 of 1 that the tree names (abababababab)',
    );
    const place = join(directory, 'copy.git/lfs/objects/ab/ab');
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, id), 'x');
    expect(await rows('mirror')).toContain(
      'PASS LFS objects of the GitOps repository: the mirror has each of the 1 that the tree names',
    );
  });
});
