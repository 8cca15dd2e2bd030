import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { silentLog } from '../../src/base/log.ts';
import { parseInputs } from '../../src/declaration/parse.ts';
import { recordReferrer } from '../../src/registry/referrers.ts';
import { parseLocation } from '../../src/registry/reference.ts';
import { createRegistries } from '../../src/registry/registries.ts';
import { drVerify } from '../../src/steps/dr-verify/dr-verify.ts';
import type { Ports } from '../../src/steps/ports.ts';
import { imageOf, indexOf, store } from '../support/artifacts.ts';
import { createBareRepository } from '../support/bare-repository.ts';
import { type GitServer, startGitServer } from '../support/git-server.ts';
import { localPorts } from '../support/local-ports.ts';
import { type RegistryServer, startRegistry } from '../support/registry-server.ts';
import { temporaryDirectory } from '../support/temporary.ts';

const directory = temporaryDirectory();
const artifact = indexOf([imageOf('amd64'), imageOf('arm64')]);
const { descriptor } = artifact.manifest;
const signature = imageOf('signature', { subject: descriptor, artifactType: 'application/vnd.example.signature' });
const child = artifact.children[1]?.manifest.descriptor ?? descriptor;
const sbom = imageOf('sbom', { subject: child, artifactType: 'application/vnd.example.sbom' });

/** Two registries and two Git servers, each a process or server of its own. */
interface Sites {
  readonly registries: readonly [RegistryServer, RegistryServer];
  readonly git: readonly [GitServer, GitServer];
  readonly ports: Ports;
}

const running = start();

/** The first of each is lost by the test. */
afterAll(async () => {
  const { registries, git } = await running;
  await Promise.all([registries[1].stop(), git[1].close()]);
});

async function start(): Promise<Sites> {
  for (const name of ['first', 'second']) mkdirSync(join(directory, name));
  const registries = await Promise.all([startRegistry(), startRegistry()]);
  const git = await Promise.all(['first', 'second'].map((name) => startGitServer({ root: join(directory, name) })));
  const [one, other] = git;
  if (one === undefined || other === undefined) throw new Error('there are two servers');
  const local = localPorts(directory);
  const ports = {
    ...local,
    registries: createRegistries({ clock: local.clock, log: silentLog, directory, credentials: registries }),
  };
  const gitops = createBareRepository(join(directory, 'first/gitops.git'), {
    'shop/prod/cart-values.yaml': `image:\n  repository: ${registries[0].host}/shop/cart\n  tag: 1.3.0\n  digest: ${descriptor.digest}\n`,
  });
  gitops.git('tag', 'v1.3.0', 'main');
  await ports.git.run(['clone', '--quiet', '--mirror', 'first/gitops.git', 'second/gitops.git']);
  for (const { host } of registries) {
    const repository = ports.registries.open(parseLocation(host, 'shop/cart'));
    for (const each of [artifact, signature, sbom]) await store(each, repository);
    // Distribution 2 lists referrers by a tag.
    await recordReferrer(repository, descriptor.digest, signature.manifest);
    await recordReferrer(repository, child.digest, sbom.manifest);
  }
  await ports.files.write(
    'krci-deploy.yaml',
    new TextEncoder().encode(`apiVersion: krci-deploy/v1
flow: shop
gitops: { repository: ${one.url('gitops.git')}, branch: main }
registry: ${registries[0].host}
environments: [{ name: prod, tier: production, cluster: prod, model: pull, promotion: manual }]
applications: [{ name: cart, image: shop/cart }]
recovery: { replica: "${registries[1].host}", mirror: ${other.url('gitops.git')} }
`),
  );
  return { registries, git: [one, other], ports };
}

/** `verdict check: because` of every finding, and the headline. */
async function verified(ports: Ports, inputs: Readonly<Record<string, string>> = {}): Promise<readonly string[]> {
  const given = parseInputs(drVerify.declaration, new Map(Object.entries(inputs)));
  const { data, headline } = await drVerify.execute(await drVerify.plan(given, ports), ports);
  const { findings }: { findings: readonly { check: string; verdict: string; subject: string; because: string }[] } =
    JSON.parse(JSON.stringify(data));
  return [
    headline,
    ...findings.map(({ verdict, check, subject, because }) => `${verdict} ${check} of ${subject}: ${because}`),
  ];
}

test('with both sites everything is proven, and after the loss of one what the other proves alone', async () => {
  const { registries, git, ports } = await running;
  const [first, second] = registries;
  const [headline, ...both] = await verified(ports);
  expect(headline).toMatch(/^proven: image, replica, mirror/);
  expect(both).toEqual([
    expect.stringMatching(/^PASS image of cart in prod: /),
    expect.stringMatching(
      new RegExp(`^PASS replica of cart in prod: .*${second.host}.* whole \\(\\d+ pieces\\), with 2 attachments$`),
    ),
    expect.stringMatching(/^PASS mirror of GitOps repository: .* holds commit [0-9a-f]{12}/),
    'PASS mirror of tags of the GitOps repository: the mirror has each of 1 at the same commit',
  ]);

  await Promise.all([first.stop(), git[0].close()]);
  // Its own repository cannot be read: nothing is said about it, and nothing passes.
  await expect(verified(ports)).rejects.toMatchObject({ exitCode: 4 });

  const mirror = git[1].url('gitops.git');
  const commit = '[0-9a-f]{12}';
  const [after, ...rest] = await verified(ports, { repository: mirror });
  expect(after).toMatch(/^not proven: image, replica, mirror/);
  expect(rest).toEqual([
    expect.stringMatching(new RegExp(`^UNPROVEN image of cart in prod: .*${first.host}`)),
    expect.stringMatching(
      new RegExp(
        `^UNPROVEN replica of cart in prod: ${second.host}/shop/cart holds .* whole \\(\\d+ pieces\\); what is attached cannot`,
      ),
    ),
    expect.stringMatching(
      new RegExp(`^UNPROVEN mirror of GitOps repository: the mirror is the repository that was read, at ${commit}: `),
    ),
  ]);

  // The flow of the recovery names what is left: its images are proven by their digests, with all of their platforms.
  const flow = new TextDecoder().decode(await ports.files.read('krci-deploy.yaml'));
  await ports.files.write('krci-deploy.yaml', new TextEncoder().encode(flow.replaceAll(first.host, second.host)));
  const [left, ...proven] = await verified(ports, { repository: mirror, required: 'image' });
  expect(left).toMatch(/^proven: image /);
  expect(proven).toContainEqual(
    expect.stringMatching(
      new RegExp(`^PASS image of cart in prod: ${second.host}/shop/cart holds sha256:[0-9a-f]+ whole`),
    ),
  );
});
