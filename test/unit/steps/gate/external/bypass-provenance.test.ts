import { beforeAll, describe, expect, test } from '@jest/globals';
import { RefusedError } from '../../../../../src/base/errors.ts';
import { bundleVerifier } from '../../../../../src/sigstore/verify.ts';
import { digestOf } from '../../../../../src/registry/digest.ts';
import { ociManifest } from '../../../../../src/registry/media-types.ts';
import { parseReference } from '../../../../../src/registry/reference.ts';
import type { Ports } from '../../../../../src/steps/ports.ts';
import { refusalOf } from '../../../../support/evidence.ts';
import { lay } from '../../../../support/gate.ts';
import { attachBytes } from '../../../../support/records.ts';
import {
  attestWithKey,
  githubExtensions,
  type SigstoreWorld,
  sigstoreWorld,
  slsa,
} from '../../../../support/sigstore.ts';
import { temporaryDirectory } from '../../../../support/temporary.ts';
import {
  cart,
  digest,
  gateInto,
  ours,
  place,
  theirs,
  verdictFlow,
  verdictWorld,
  worldIn,
} from '../../../../support/verdict.ts';
import type { Check } from '../../../../../src/steps/gate/model.ts';

const root = temporaryDirectory();
const bundleType = 'application/vnd.dev.sigstore.bundle.v0.3+json';
const made = {
  repository: 'https://github.com/acme/cart',
  commit: '0123456789abcdef0123456789abcdef01234567',
  workflow: '.github/workflows/build.yml',
  builder: 'https://github.com/actions/runner/github-hosted',
};
const extensions = githubExtensions(made.repository, made.commit, made.workflow);
const policy = (more: string): string =>
  `test: { provenance: { repository: "https://github.com/acme/{application}", builder: "${made.builder}", ${more} } }`;
const certified = policy(
  `issuer: "https://token.actions.githubusercontent.com", workflow: ${made.workflow}, trusted-root: root.json`,
);
const keyed = policy('key: cosign.pub');
const statement = slsa(digest, made);

let worlds = 0;
let sigstore: SigstoreWorld;
let stranger: SigstoreWorld;

beforeAll(async () => {
  [sigstore, stranger] = await Promise.all([sigstoreWorld(), sigstoreWorld()]);
});

async function world(gates: string): Promise<{ readonly ports: Ports; readonly directory: string }> {
  const directory = worldIn(root, (worlds += 1));
  const ports = await verdictWorld(directory, verdictFlow('', gates));
  lay(directory, { 'root.json': sigstore.root, 'cosign.pub': ours.publicPem });
  return { ports, directory };
}

/** The row of a gate that is given this bundle in a file. */
async function rowOf(bundle: string, gates = certified, more: Readonly<Record<string, string>> = {}): Promise<Check> {
  const { ports, directory } = await world(gates);
  lay(directory, { 'provenance.jsonl': bundle });
  const given = { provenance: 'provenance.jsonl', commit: made.commit, junit: '', record: 'false', ...more };
  const { verdict } = await gateInto(ports, given);
  const row = verdict.checks.find(({ id }) => id === 'provenance');
  if (row === undefined) throw new Error('the gate has no row about provenance');
  return row;
}

const words = ({ status, found }: Check): string => `${status}: ${found}`;
const attested = `pass: built from ${made.repository} at ${made.commit}`;

describe('provenance', () => {
  test('with a certificate and both logs, as a file', async () => {
    const row = await rowOf(await sigstore.attest(statement, { extensions }));
    expect(words(row)).toBe(attested);
    expect(row.required).toBe(`built from ${made.repository} by ${made.builder}, signed by ${made.workflow}`);
    expect(row.evidence).toMatchObject([{ path: 'provenance.jsonl', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
  });

  test('with a key', async () => {
    expect(words(await rowOf(attestWithKey(statement, ours.pem), keyed))).toBe(attested);
  });

  test('among others, one a line', async () => {
    const other = await sigstore.attest({ ...statement, predicateType: 'https://spdx.dev/Document' }, { extensions });
    const good = await sigstore.attest(statement, { extensions });
    expect(words(await rowOf(`${other}\n${good}\n`))).toBe(attested);
  });

  test('beside the artifact', async () => {
    const { ports } = await world(certified);
    const bundle = await sigstore.attest(statement, { extensions });
    const kind = { artifactType: bundleType, predicateType: 'https://slsa.dev/provenance/v1' };
    const repository = ports.registries.open(parseReference(place));
    // Anybody may attach something malformed before it: it takes nothing away.
    const broken = { artifactType: 'x', config: { mediaType: 'a' }, layers: [], subject: cart.manifest.descriptor };
    const bytes = new TextEncoder().encode(JSON.stringify({ schemaVersion: 2, mediaType: ociManifest, ...broken }));
    const descriptor = { mediaType: ociManifest, digest: digestOf(bytes), size: bytes.length };
    await repository.putManifest({ bytes, descriptor });
    await attachBytes(repository, cart.manifest.descriptor, bundle, bundleType, kind);
    const { verdict } = await gateInto(ports, { commit: made.commit, junit: '', record: 'false' });
    expect(verdict.checks.map((check) => words(check))).toEqual([attested]);
  });

  test('by a workflow that goes as the builder, on any branch', async () => {
    const builder = `${made.repository}/${made.workflow}@refs/heads/main`;
    const bundle = await sigstore.attest(slsa(digest, { ...made, builder }), { extensions });
    const any = certified.replace(made.builder, `${made.repository}/${made.workflow}@*`);
    expect(words(await rowOf(bundle, any))).toBe(attested);
  });

  test('by the identity of the signer', async () => {
    const signer =
      'issuer: "https://issuer.example.com", identity: "https://ci.example.com/acme/*", trusted-root: root.json';
    const identity = 'https://ci.example.com/acme/cart';
    const bundle = await sigstore.attest(statement, { identity, issuer: 'https://issuer.example.com' });
    expect(words(await rowOf(bundle, policy(signer)))).toBe(attested);
  });
});

describe('bypass: provenance', () => {
  const attacks: readonly (readonly [string, () => Promise<string> | string, RegExp, string?])[] = [
    [
      'of another repository',
      () =>
        sigstore.attest(slsa(digest, { ...made, repository: 'https://github.com/mallory/cart' }), {
          extensions: githubExtensions('https://github.com/mallory/cart', made.commit, made.workflow),
        }),
      /^fail: provenance of https:\/\/github\.com\/mallory\/cart$/,
    ],
    [
      'that names our repository, signed in another one',
      () =>
        sigstore.attest(statement, {
          extensions: githubExtensions('https://github.com/mallory/cart', made.commit, made.workflow),
        }),
      /^fail: provenance of https:\/\/github\.com\/mallory\/cart$/,
    ],
    [
      'of another commit',
      () => {
        const commit = 'f'.repeat(40);
        const more = githubExtensions(made.repository, commit, made.workflow);
        return sigstore.attest(slsa(digest, { ...made, commit }), { extensions: more });
      },
      /^fail: provenance of the commit f{40}, not 0123/,
    ],
    [
      'of another digest',
      () => sigstore.attest(slsa(`sha256:${'0'.repeat(64)}`, made), { extensions }),
      /^fail: provenance of another digest$/,
    ],
    [
      'of another workflow',
      () => sigstore.attest(statement, { extensions: githubExtensions(made.repository, made.commit, 'evil.yml') }),
      /^fail: provenance of the workflow https:\/\/github\.com\/acme\/cart\/evil\.yml@/,
    ],
    [
      'of another builder',
      () => sigstore.attest(slsa(digest, { ...made, builder: 'https://laptop' }), { extensions }),
      /^fail: provenance of the builder https:\/\/laptop$/,
    ],
    [
      'vouched for by another issuer',
      () => sigstore.attest(statement, { extensions, issuer: 'https://accounts.example.com' }),
      /^fail: provenance signed by somebody whom https:\/\/accounts\.example\.com vouches for$/,
    ],
    ['whose certificate names no workflow', () => sigstore.attest(statement), /^fail: provenance of the workflow/],
    ['by another Sigstore', () => stranger.attest(statement, { extensions }), /^fail: .*signature does not count: /],
    [
      'that is in no log',
      () => sigstore.attest(statement, { extensions, unlogged: true }),
      /^fail: .*signature does not count: expected 1 timestamps/,
    ],
    [
      'with a key where certificates count',
      () => attestWithKey(statement, ours.pem),
      /^fail: .*signature does not count: /,
    ],
    ['with another key', () => attestWithKey(statement, theirs.pem), /^fail: .*signature does not count: /, keyed],
    [
      'with a certificate where a key counts',
      () => sigstore.attest(statement, { extensions }),
      /^fail: .*signature does not count: /,
      keyed,
    ],
    [
      'whose payload was altered',
      () => {
        const bundle = attestWithKey(slsa(`sha256:${'0'.repeat(64)}`, made), ours.pem);
        const payload = Buffer.from(JSON.stringify(statement)).toString('base64');
        return bundle.replace(/"payload":"[^"]*"/, `"payload":"${payload}"`);
      },
      /^fail: .*signature does not count: signature verification failed$/,
      keyed,
    ],
    [
      'that is an SBOM',
      () => attestWithKey({ ...statement, predicateType: 'https://spdx.dev/Document' }, ours.pem),
      /^fail: a signed statement that is no SLSA provenance v1$/,
      keyed,
    ],
    ['that is no JSON', () => 'nonsense', /^fail: .*signature does not count: /],
    ['that is nothing', () => '', /^error: no attestation$/],
  ];
  test.each(attacks)('%s', async (_what, attack, expected, gates = certified) => {
    expect(words(await rowOf(await attack(), gates))).toMatch(expected);
  });

  test('where nobody says of which commit the artifact is', async () => {
    const row = await rowOf(await sigstore.attest(statement, { extensions }), certified, { commit: '' });
    expect(words(row)).toBe('error: no commit to compare with');
  });

  test('that is not there', async () => {
    const { ports } = await world(certified);
    const { verdict, failure } = await gateInto(ports, { commit: made.commit, junit: '', record: 'false' });
    expect([failure?.exitCode, ...verdict.checks.map((check) => words(check))]).toEqual([3, 'error: no attestation']);
  });

  test('what anybody may write trips no parser', async () => {
    const verify = await bundleVerifier({ kind: 'root', root: sigstore.root, name: 'root.json', transparency: true });
    const good = await sigstore.attest(statement, { extensions });
    expect(verify(good).identity).toMatch(/^https:\/\/github\.com\/acme/);
    for (let at = 0; at < good.length; at += 37) {
      for (const broken of [good.slice(0, at), `${good.slice(0, at)}A${good.slice(at + 1)}`]) {
        try {
          verify(broken);
        } catch (error) {
          expect(error).toBeInstanceOf(RefusedError);
        }
      }
    }
  });
});

describe('a policy that proves nothing is refused', () => {
  test.each([
    ['no signer', policy('trusted-root: root.json'), /^provenance-without-signer: gates\.test\.provenance/],
    ['no trust', policy('issuer: "https://x", workflow: w'), /^provenance-without-trust: .*found neither/],
    ['two trusts', policy('key: cosign.pub, trusted-root: root.json'), /^provenance-without-trust: .*found both/],
    ['a missing file', policy('key: none.pub'), /^trust-missing: /],
    ['a file that is no key', policy('key: root.json'), /^invalid-provenance-key: /],
    ['no policy', 'test: { tests: {} }', /^provenance-without-policy: /],
    ['no repository', certified.replace(/repository: "[^"]+", /, ''), /^provenance-without-repository: /],
    ['a root that is none', certified.replace('root.json', 'krci-deploy.yaml'), /^$/],
  ])('%s', async (_what, gates, refusal) => {
    if (refusal.source === '^$') {
      expect((await rowOf('{}', gates)).found).toMatch(/trusted root as JSON/);
      return;
    }
    expect(await refusalOf(rowOf('{}', gates))).toMatch(refusal);
  });

  test('also where no artifact is named that it could be about', async () => {
    expect(await refusalOf(rowOf('{}', certified, { artifact: '' }))).toMatch(/^provenance-without-artifact: /);
  });
});
