import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { silentLog } from '../../../../../../src/base/log.ts';
import { attachBytes } from '../../../../../support/records.ts';
import { parseReference } from '../../../../../../src/registry/reference.ts';
import { fakeClock } from '../../../../../support/clock.ts';
import { createPlatform } from '../../../../../support/create-platform.ts';
import { lay } from '../../../../../support/gate.ts';
import { type GithubServer, startGithubServer } from '../../../../../support/github-server.ts';
import { type GithubRepository, githubRepository } from '../../../../../support/github-state.ts';
import {
  attestWithKey,
  githubExtensions,
  type SigstoreWorld,
  sigstoreWorld,
  slsa,
} from '../../../../../support/sigstore.ts';
import { temporaryDirectory } from '../../../../../support/temporary.ts';
import {
  cart,
  digest,
  gateInto,
  ours,
  place,
  verdictFlow,
  verdictWorld,
  worldIn,
} from '../../../../../support/verdict.ts';

/** GitHub's own store of attestations: one that counts, and whatever else somebody may put there. */
const root = temporaryDirectory();
const commit = '0123456789abcdef0123456789abcdef01234567';
const workflow = '.github/workflows/build.yml';
const builder = 'https://github.com/actions/runner/github-hosted';
const bundleType = 'application/vnd.dev.sigstore.bundle.v0.3+json';

let server: GithubServer;
let sigstore: SigstoreWorld;
let repository: string;
let source: GithubRepository;
let worlds = 0;
let before = 0;

beforeAll(async () => {
  [server, sigstore] = await Promise.all([startGithubServer(), sigstoreWorld()]);
  repository = `${server.serverUrl}/acme/cart`;
});
afterAll(() => server.close());
beforeEach(() => {
  source = githubRepository('acme/cart', {});
  server.repositories.clear();
  server.repositories.set('acme/cart', source);
  before = server.requests.length;
});

/** A bundle of the application's own build, or of what differs. */
function attested(of: { readonly digest?: string; readonly repository?: string; readonly commit?: string } = {}) {
  const made = { repository, commit, workflow, builder, ...of };
  return sigstore.attest(slsa(of.digest ?? digest, made), {
    extensions: githubExtensions(made.repository, made.commit, workflow),
  });
}

interface Asked {
  readonly token?: string | undefined;
  readonly evidence?: string;
  readonly beside?: string;
  readonly sourceRepository?: string;
}

/** The words of the row, for a gate on GitHub, and the exit code. */
async function rowOf({ token = server.token, evidence = '', beside, sourceRepository = repository }: Asked = {}) {
  const directory = worldIn(root, (worlds += 1));
  const trust = `issuer: "https://token.actions.githubusercontent.com", workflow: ${workflow}, trusted-root: root.json`;
  const gates = `test: { provenance: { repository: "${sourceRepository}", ${trust} }${evidence} }`;
  const local = await verdictWorld(directory, verdictFlow('', gates));
  lay(directory, { 'root.json': sigstore.root });
  const kind = { artifactType: bundleType, predicateType: 'https://slsa.dev/provenance/v1' };
  if (beside !== undefined)
    await attachBytes(local.registries.open(parseReference(place)), cart.manifest.descriptor, beside, bundleType, kind);
  const platform = createPlatform(
    {
      kind: 'github',
      apiUrl: server.apiUrl,
      serverUrl: server.serverUrl,
      token: token === '' ? undefined : token,
      runId: 7,
      run: { repository: 'acme/gitops', actor: 'sam', commit: 'a'.repeat(40) },
    },
    { clock: fakeClock(), log: silentLog },
  );
  const given = { commit, junit: '', record: 'false' };
  const { verdict, failure } = await gateInto({ ...local, platform }, given);
  const row = verdict.checks.find(({ id }) => id === 'provenance');
  return { exit: failure?.exitCode ?? 0, words: `${row?.status}: ${row?.found}`, evidence: row?.evidence };
}

const asked = (): readonly string[] =>
  server.requests.slice(before).filter((request) => request.includes('/attestations/'));

test('a bundle in the store counts', async () => {
  source.attestations.set(digest, [await attested()]);
  const { exit, words, evidence } = await rowOf();
  expect([exit, words]).toEqual([0, `pass: built from ${repository} at ${commit}`]);
  expect(evidence).toMatchObject([{ path: `${server.apiUrl}/repos/acme/cart/attestations/${digest}` }]);
  expect(server.violations).toEqual([]);
});

test('also among others that do not, and where the one beside the artifact does not', async () => {
  source.attestations.set(digest, [undefined, '{}', await attested()]);
  const { words } = await rowOf({ beside: await attested({ commit: 'f'.repeat(40) }) });
  expect(words).toBe(`pass: built from ${repository} at ${commit}`);
});

test('also in another repository of the flow, where it is provenance of the application', async () => {
  server.repositories.set('acme/builds', githubRepository('acme/builds', {}));
  server.repositories.get('acme/builds')?.attestations.set(digest, [await attested()]);
  const { words } = await rowOf({ evidence: ', evidence: { repositories: [acme/builds, Acme/Cart] }' });
  expect(words).toBe(`pass: built from ${repository} at ${commit}`);
  expect(asked()).toHaveLength(2);
});

test('the store is not asked where a bundle at hand is good', async () => {
  const { words } = await rowOf({ beside: await attested() });
  expect(words).toBe(`pass: built from ${repository} at ${commit}`);
  expect(asked()).toEqual([]);
});

test.each<[string, () => Promise<string> | string, RegExp]>([
  ['of another repository', () => attested({ repository: `${server.serverUrl}/mallory/cart` }), /mallory\/cart$/],
  ['of another digest', () => attested({ digest: `sha256:${'0'.repeat(64)}` }), /: provenance of another digest$/],
  ['of another commit', () => attested({ commit: 'f'.repeat(40) }), /: provenance of the commit f{40}, not 0123/],
  [
    'that was tampered with',
    async () => {
      const payload = Buffer.from(JSON.stringify(slsa(digest, { repository, commit, workflow, builder })));
      const other = await attested({ digest: `sha256:${'0'.repeat(64)}` });
      return other.replace(/"payload":"[^"]*"/, `"payload":"${payload.toString('base64')}"`);
    },
    /signature does not count: /,
  ],
  [
    'with a key where certificates count',
    () => attestWithKey(slsa(digest, { repository, commit, workflow, builder }), ours.pem),
    /signature does not count: /,
  ],
])('bypass: a bundle in the store %s', async (_what, bundle, expected) => {
  source.attestations.set(digest, [await bundle()]);
  const { exit, words } = await rowOf();
  expect(words).toMatch(/^fail: /);
  expect(words).toMatch(expected);
  expect(exit).toBe(1);
});

test('none in the store is none', async () => {
  expect(await rowOf()).toMatchObject({ exit: 3, words: 'error: no attestation' });
  source.attestations.set(digest, []);
  expect(await rowOf()).toMatchObject({ exit: 3, words: 'error: no attestation' });
});

test('a repository on another server is not asked about', async () => {
  const words = (await rowOf({ sourceRepository: 'https://gitlab.example.com/acme/cart' })).words;
  expect([words, asked()]).toEqual(['error: no attestation', []]);
});

test('what the store does not show is said, and is no proof', async () => {
  source.attestations.set(digest, [undefined]);
  expect((await rowOf()).words).toMatch(
    /^error: no attestation; attestations of acme\/cart could not be seen: 1 without/,
  );
  server.repositories.clear();
  expect(await rowOf()).toMatchObject({
    exit: 3,
    words: expect.stringMatching(/^error: no attestation; attestations of acme\/cart could not be seen: .*may see/),
  });
  expect((await rowOf({ token: '' })).words).toMatch(/could not be seen: .*GITHUB_TOKEN/);
});

test('more attestations than are read are said', async () => {
  source.attestations.set(
    digest,
    Array.from({ length: 101 }, () => '{}'),
  );
  expect((await rowOf()).words).toMatch(
    /^fail: .*; attestations of acme\/cart could not be seen: those after the first 100$/,
  );
});
