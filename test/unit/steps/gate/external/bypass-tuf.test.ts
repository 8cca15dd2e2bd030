import { afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { createWeb, type WebOptions } from '../../../../../src/web/create.ts';
import { fakeClock } from '../../../../support/clock.ts';
import { refusalOf } from '../../../../support/evidence.ts';
import { lay } from '../../../../support/gate.ts';
import { type JsonReply, type JsonServer, startJsonServer } from '../../../../support/json-server.ts';
import { githubExtensions, type SigstoreWorld, sigstoreWorld, slsa } from '../../../../support/sigstore.ts';
import { temporaryDirectory } from '../../../../support/temporary.ts';
import { tufFiles, tufKeys, tufRoot } from '../../../../support/tuf.ts';
import { digest, gateInto, verdictFlow, verdictWorld, worldIn } from '../../../../support/verdict.ts';
import type { Check } from '../../../../../src/steps/gate/model.ts';

const root = temporaryDirectory();
const made = {
  repository: 'https://github.com/acme/cart',
  commit: '0123456789abcdef0123456789abcdef01234567',
  workflow: '.github/workflows/build.yml',
  builder: 'https://github.com/actions/runner/github-hosted',
};
const extensions = githubExtensions(made.repository, made.commit, made.workflow);
const ours = tufKeys();
const theirs = tufKeys();
const past = '2020-01-01T00:00:00Z';
const insecure = { insecure: ['127.0.0.1'] };
const servers: JsonServer[] = [];

let worlds = 0;
let sigstore: SigstoreWorld;
let bundle: string;

beforeAll(async () => {
  sigstore = await sigstoreWorld();
  bundle = await sigstore.attest(slsa(digest, made), { extensions });
});

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

type Files = Readonly<Record<string, string | JsonReply>>;

/** A mirror on a loopback port. */
async function mirrorOf(files: Files): Promise<JsonServer> {
  const server = await startJsonServer(({ path }) => {
    const found = files[path];
    if (found === undefined) return { status: 404, body: '<Error/>' };
    return typeof found === 'string' ? { body: found } : found;
  });
  servers.push(server);
  return server;
}

interface Answer {
  readonly row: Check;
  readonly exit: number | undefined;
}

async function gateWith(trust: string, initial: string, web: Partial<WebOptions> = insecure): Promise<Answer> {
  const directory = worldIn(root, (worlds += 1));
  const gates = `test: { provenance: { repository: "${made.repository}", issuer: "https://token.actions.githubusercontent.com", workflow: ${made.workflow}, trusted-root: ${trust} } }`;
  const ports = await verdictWorld(directory, verdictFlow('', gates));
  lay(directory, { 'tuf-root.json': initial, 'provenance.jsonl': bundle });
  const { verdict, failure } = await gateInto(
    { ...ports, web: createWeb({ clock: fakeClock(), ...web }) },
    { provenance: 'provenance.jsonl', commit: made.commit, junit: '', record: 'false' },
  );
  const row = verdict.checks.find(({ id }) => id === 'provenance');
  if (row === undefined) throw new Error('the gate has no row about provenance');
  return { row, exit: failure?.exitCode };
}

async function given(files: Files, initial = tufRoot(ours), web: Partial<WebOptions> = insecure): Promise<Answer> {
  const { origin } = await mirrorOf(files);
  return gateWith(`{ tuf: "${origin}", root: tuf-root.json }`, initial, web);
}

const words = ({ row, exit }: Answer): string => `${exit} ${row.status}: ${row.found}`;
const attested = `undefined pass: built from ${made.repository} at ${made.commit}`;

describe('a trusted root by TUF', () => {
  test('passes, and is asked for without any token', async () => {
    const server = await mirrorOf(tufFiles(sigstore.root, ours));
    const token = { secret: 's3cret', variable: 'TOKEN' };
    const credentials = { sonar: { token }, prometheus: { token }, change: { token } };
    const answer = await gateWith(`{ tuf: "${server.origin}/", root: tuf-root.json }`, tufRoot(ours), {
      ...insecure,
      credentials,
    });
    expect(words(answer)).toBe(attested);
    expect(server.requests.map(({ path }) => path)).toEqual([
      '/2.root.json',
      '/timestamp.json',
      '/1.snapshot.json',
      '/1.targets.json',
      expect.stringMatching(/^\/targets\/[0-9a-f]{64}\.trusted_root\.json$/),
    ]);
    expect(server.requests.flatMap(({ headers }) => headers.authorization ?? [])).toEqual([]);
  });

  test('below a path of the mirror', async () => {
    const files = Object.entries(tufFiles(sigstore.root, ours)).map(([path, text]) => [`/tuf${path}`, text]);
    const { origin } = await mirrorOf(Object.fromEntries(files));
    expect(words(await gateWith(`{ tuf: "${origin}/tuf", root: tuf-root.json }`, tufRoot(ours)))).toBe(attested);
  });

  test('from a root that has expired by way of one that has not, with other keys', async () => {
    const files = { ...tufFiles(sigstore.root, theirs), '/2.root.json': tufRoot(theirs, 2, undefined, [ours, theirs]) };
    expect(words(await given(files, tufRoot(ours, 1, past)))).toBe(attested);
  });

  test('from a store that says 403 of what is not there', async () => {
    const files = { ...tufFiles(sigstore.root, ours), '/2.root.json': { status: 403, body: '<Error/>' } };
    expect(words(await given(files))).toBe(attested);
  });
});

describe('bypass: a trusted root by TUF', () => {
  const good = (): Record<string, string> => tufFiles(sigstore.root, ours);
  const attacks: readonly (readonly [string, () => Files, RegExp, string?])[] = [
    [
      'whose timestamp has expired',
      () => tufFiles(sigstore.root, ours, { expires: { timestamp: past } }),
      /^3 error: TUF at 127\.0\.0\.1:\d+: expected metadata that is good by tuf-root\.json, found Final timestamp\.json is expired; check whether/,
    ],
    [
      'whose snapshot has expired',
      () => tufFiles(sigstore.root, ours, { expires: { snapshot: past } }),
      /^3 error: .*found snapshot\.json is expired;/,
    ],
    [
      'whose targets have expired',
      () => tufFiles(sigstore.root, ours, { expires: { targets: past } }),
      /^3 error: .*targets\.json is expired/,
    ],
    ['whose root has expired', () => good(), /^3 error: .*root\.json is expired/, tufRoot(ours, 1, past)],
    [
      'whose newest root has expired',
      () => ({ ...good(), '/2.root.json': tufRoot(ours, 2, past) }),
      /^3 error: .*root\.json is expired/,
    ],
    ['of somebody else', () => tufFiles(sigstore.root, theirs), /^3 error: .*timestamp was signed by 0\/1 keys/],
    [
      'with targets of somebody else',
      () => tufFiles(sigstore.root, ours, { signer: theirs, forged: ['targets'] }),
      /^3 error: .*targets was signed by 0\/1 keys/,
    ],
    [
      'whose new root only its own keys vouch for',
      () => ({ ...tufFiles(sigstore.root, theirs), '/2.root.json': tufRoot(theirs, 2) }),
      /^3 error: .*root was signed by 0\/1 keys/,
    ],
    [
      'that goes back to an older root',
      () => ({ ...good(), '/4.root.json': tufRoot(ours, 2) }),
      /^3 error: .*Expected version 4, got 2/,
      tufRoot(ours, 3),
    ],
    [
      'that goes back to an older snapshot',
      () => tufFiles(sigstore.root, ours, { versions: { snapshot: 7 } }),
      /^3 error: .*Snapshot version doesn't match timestamp/,
    ],
    [
      'that goes back to older targets',
      () => tufFiles(sigstore.root, ours, { versions: { targets: 7 } }),
      /^3 error: .*Version 7 of targets does not match snapshot version 1/,
    ],
    [
      'whose target is another one',
      () => tufFiles(sigstore.root, ours, { delivered: sigstore.root.replace('example', 'mallory') }),
      /^3 error: .*(?:hash|length)/i,
    ],
    [
      'whose target is longer',
      () => tufFiles(sigstore.root, ours, { delivered: `${sigstore.root} ` }),
      /^3 error: .*expected at most \d+ bytes as targets\//,
    ],
    [
      'with another target',
      () => tufFiles(sigstore.root, ours, { name: 'other.json' }),
      /^3 error: .*expected the target trusted_root\.json, found none/,
    ],
    [
      'whose target is no trusted root',
      () => tufFiles('{}', ours),
      /^\d error: trusted_root\.json of TUF at .*expected Sigstore's trusted root as JSON/,
    ],
    [
      'with a timestamp without end',
      () => ({ ...good(), '/timestamp.json': ' '.repeat(20_000) }),
      /^3 error: .*expected at most 16384 bytes as timestamp\.json, found 20000/,
    ],
    ['that is no JSON', () => ({ ...good(), '/1.targets.json': '<html>' }), /^3 error: .*found .*is not valid JSON/],
    [
      'with JSON without bottom',
      () => ({
        ...good(),
        '/1.snapshot.json': `{"signatures":[],"signed":{"_type":"snapshot","x":${'['.repeat(400_000)}${']'.repeat(400_000)}}}`,
      }),
      /^3 error: .*found /,
    ],
    ['that is nothing', () => ({ ...good(), '/timestamp.json': 'null' }), /^3 error: .*found /],
    [
      'without a timestamp',
      () => ({ ...good(), '/timestamp.json': { status: 404, body: '' } }),
      /^4 error: no answer: TUF at \S+: expected timestamp\.json, found status 404$/,
    ],
    [
      'without a snapshot',
      () => ({ ...good(), '/1.snapshot.json': { status: 404, body: '' } }),
      /^4 error: no answer: TUF at \S+: expected 1\.snapshot\.json, found status 404$/,
    ],
    [
      'that wants a token',
      () => ({ ...good(), '/2.root.json': { status: 401 } }),
      /^4 error: no answer: .*status 401: it is asked without a token$/,
    ],
    [
      'whose mirror is down',
      () => ({ ...good(), '/timestamp.json': { status: 503 } }),
      /^4 error: no answer: .*expected timestamp\.json, found status 503; gave up after 5 attempts$/,
    ],
    [
      'whose mirror breaks off',
      () => ({ ...good(), '/1.targets.json': { body: '{}', fault: 'cut' } }),
      /^4 error: no answer: TUF at .*the connection broke/,
    ],
    [
      'whose mirror sends us elsewhere',
      () => ({ ...good(), '/2.root.json': { status: 302, headers: { location: 'https://mallory.example.com/' } } }),
      /^\d error: .*redirects to another host, mallory\.example\.com/,
    ],
  ];
  test.each<[string, () => Files, string?]>([
    ['tuf-unverified', () => tufFiles(sigstore.root, ours, { expires: { timestamp: past } })],
    ['tuf-too-large', () => ({ ...good(), '/timestamp.json': ' '.repeat(20_000) })],
    ['tuf-target-missing', () => tufFiles(sigstore.root, ours, { name: 'other.json' })],
    ['invalid-trusted-root', () => tufFiles('{}', ours)],
    ['invalid-tuf-root', good, '{}'],
  ])('says %s in its row', async (code, files, initial = tufRoot(ours)) => {
    expect((await given(files(), initial)).row.code).toBe(code);
  });

  test.each(attacks)('%s', async (_what, files, expected, initial = tufRoot(ours)) => {
    expect(words(await given(files(), initial))).toMatch(expected);
  });

  test('where nobody listens', async () => {
    const gone = await startJsonServer(() => ({}));
    await gone.close();
    const answer = await gateWith(`{ tuf: "${gone.origin}", root: tuf-root.json }`, tufRoot(ours));
    expect(words(answer)).toMatch(/^4 error: no answer: TUF at .*nothing listens there/);
  });

  test.each([
    ['is not signed with its own keys', () => tufRoot(ours, 1, undefined, [theirs])],
    ['is other metadata', () => good()['/1.targets.json'] ?? ''],
    ['is no JSON', () => 'nonsense'],
  ])('whose first root %s', async (_what, initial) => {
    expect(words(await given(good(), initial()))).toMatch(
      /^\d error: tuf-root\.json: expected root\.json of a TUF repository, signed with its own keys, found /,
    );
  });
});

describe('a policy that proves nothing is refused', () => {
  test.each([
    [
      'a mirror without TLS',
      '{ tuf: "http://127.0.0.1:1", root: tuf-root.json }',
      /^insecure-address: TUF: expected https/,
    ],
    [
      'credentials',
      '{ tuf: "https://me:pw@tuf.example.com", root: tuf-root.json }',
      /^address-with-credentials: (?!.*pw)/,
    ],
    ['an address of the machine', '{ tuf: "https://169.254.169.254", root: tuf-root.json }', /^forbidden-address: /],
    ['no first root', '{ tuf: "https://tuf.example.com" }', /^tuf-without-root: gates\.test\.provenance\.trusted-root/],
    ['a name like one of ours', '{ tuf: "https://tuf-repo-cdn.sigstore.dev.evil" }', /^tuf-without-root: /],
    [
      'a first root that is not there',
      '{ tuf: "https://tuf.example.com", root: none.json }',
      /^trust-missing: .*none\.json/,
    ],
    ['no mirror', '{ root: tuf-root.json }', /"tuf" is missing \(.*\) in gates\.test\.provenance\.trusted-root$/],
    [
      'more than is known',
      '{ tuf: "https://tuf.example.com", root: tuf-root.json, cache: x }',
      /unknown key "cache".*known here: tuf, root$/,
    ],
    ['something else', '[tuf]', /expected text or keys with values, found \["tuf"\]/],
  ])('%s', async (_what, trust, refusal) => {
    expect(await refusalOf(gateWith(trust, tufRoot(ours), {}))).toMatch(refusal);
  });
});
