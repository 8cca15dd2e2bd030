import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parseLocation } from '../../../src/registry/reference.ts';
import { runCheck } from '../../../src/recovery/checks.ts';
import { imageOf, store } from '../../support/artifacts.ts';
import { createBareRepository } from '../../support/bare-repository.ts';
import { localPorts } from '../../support/local-ports.ts';
import { sceneOf } from '../../support/recovery.ts';
import { temporaryDirectory } from '../../support/temporary.ts';

const root = temporaryDirectory();
let worlds = 0;

/** Verdict about one application whose registry and source have these tags. */
async function found(images: readonly string[], tags: readonly string[] | undefined): Promise<string> {
  worlds += 1;
  const directory = join(root, `w${worlds}`);
  const source = join(directory, 'cart.git');
  const bare = createBareRepository(source, { 'README.md': 'a' });
  const ports = localPorts(directory);
  for (const tag of tags ?? []) await ports.git.run(['-C', source, 'tag', tag]);
  expect(bare).toBeDefined();
  const repository = ports.registries.open(parseLocation(`oci:${directory}/r`, 'shop/cart'));
  const artifact = imageOf('amd64');
  await store(artifact, repository);
  const manifest = await repository.manifest(artifact.manifest.descriptor.digest);
  for (const tag of images) if (manifest !== undefined) await repository.tag(tag, manifest);
  const flow = `apiVersion: krci-deploy/v1
flow: shop
registry: "oci:${directory}/r"
environments:
  - { name: prod, tier: production, cluster: prod, model: pull, promotion: manual }
applications:
  - { name: cart, image: shop/cart${tags === undefined ? '' : `, source: { repository: "${source}" }`} }
`;
  const scene = await sceneOf({ flow });
  const [one] = await runCheck('version-safety', { ...scene, reach: ports });
  return `${one?.verdict} ${one?.because.replaceAll(directory, '')}`;
}

test.each([
  [
    'Git knows the newest version',
    ['1.2.0', '1.3.0'],
    ['v1.2.0', 'v1.3.0'],
    /^PASS its next version comes after 1\.3\.0/,
  ],
  [
    'the registry is ahead of Git',
    ['1.2.0', '1.3.0'],
    ['v1.2.0'],
    /^FAIL .* has 1\.3\.0, and the newest tag of its source is 1\.2\.0/,
  ],
  ['Git has no tag', ['1.2.0'], [], /^FAIL .*newest tag of its source is none/],
  ['no source is named', ['1.2.0'], undefined, /^UNPROVEN the flow does not say where its versions come from/],
  [
    'KubeRocketCI counts in the cluster',
    ['0.1.0-SNAPSHOT.1'],
    undefined,
    /^FAIL 1 builds such as 0\.1\.0-SNAPSHOT\.1 are counted in the cluster alone/,
  ],
  ['its builds are tagged in Git', ['0.1.0-SNAPSHOT.1'], ['build/0.1.0-SNAPSHOT.1'], /^PASS/],
])('version-safety where %s', async (_, images, tags, expected) => {
  expect(await found(images, tags)).toMatch(expected);
});
