import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { renderText } from '../../../../../src/report/text.ts';
import { refusalOf } from '../../../../support/evidence.ts';
import { shopFlow } from '../../../../support/flow.ts';
import { checkout, digest, goodInputs, reports, runGate } from '../../../../support/gate.ts';
import { temporaryDirectory } from '../../../../support/temporary.ts';
import {
  type Documents,
  image,
  judged as judgedIn,
  notAffected,
  openVex,
  other,
  vexFree as free,
  vexInputs as inputs,
  vexKept as kept,
  withVex,
} from '../../../../support/vex.ts';

const root = temporaryDirectory();
const judged = (documents: Documents, owners?: string) => judgedIn(root, documents, owners);

const repository = 'pkg:oci/cart?repository_url=registry.example.com%2Fshop%2Fcart';

describe('OpenVEX', () => {
  test('that says not affected takes the finding away, and is in the verdict', async () => {
    const text = openVex([{ ...notAffected, '@id': 'https://example.com/vex-1#7' }]);
    const run = await runGate(withVex(root, { 'vex/a.json': text }), inputs);
    const sha256 = createHash('sha256').update(text).digest('hex');
    expect([run.exit, run.outputs.verdict, run.verdict.vex]).toEqual([
      0,
      'pass',
      [
        {
          file: 'vex/a.json',
          sha256,
          statement: 'https://example.com/vex-1#7',
          vulnerability: 'CVE-0',
          status: 'not_affected',
          reason: 'component_not_present',
          author: 'alice',
          trustedBy: 'bob',
          uses: 1,
        },
      ],
    ]);
    expect(run.verdict.policy.vex).toEqual([{ path: 'vex/a.json', sha256 }]);
    expect(renderText(run.outcome.report)).toMatch(/CVE-0 +1 +not_affected: component_not_present +alice +bob/);
  });

  const statements: readonly (readonly [string, readonly object[], string, ...RegExp[]])[] = [
    ['fixed', [{ ...notAffected, status: 'fixed', justification: undefined }], free],
    ['affected', [{ ...notAffected, status: 'affected' }], kept],
    ['under investigation', [{ ...notAffected, status: 'under_investigation' }], kept],
    ['an impact statement', [{ ...notAffected, justification: undefined, impact_statement: 'not built in' }], free],
    ['an alias', [{ ...notAffected, vulnerability: { name: 'GHSA-1', aliases: ['CVE-0'] } }], free],
    [
      'another vulnerability',
      [{ ...notAffected, vulnerability: { name: 'CVE-1' } }],
      kept,
      /^statement 1 of vex\/a\.json, about CVE-1, is about nothing that was found: remove it$/,
    ],
    [
      'another digest',
      [{ ...notAffected, products: [{ '@id': other }] }],
      kept,
      /^statement 1 of vex\/a\.json, about CVE-0, does not apply: expected the product pkg:oci\/cart@sha256%3Aa{64}, found pkg:oci\/cart@sha256%3Ab{64}$/,
    ],
    ['any digest of the repository', [{ ...notAffected, products: [{ '@id': repository }] }], free],
    [
      'any digest of another repository',
      [{ ...notAffected, products: [{ '@id': 'pkg:oci/cart?repository_url=evil.example.com%2Fcart' }] }],
      kept,
      /^statement 1 of vex\/a\.json, about CVE-0, does not apply: expected the product pkg:oci\/cart@sha256%3Aa{64}, found pkg:oci\/cart\?repository_url=evil\.example\.com%2Fcart$/,
    ],
    [
      'a product of that name, wherever',
      [{ ...notAffected, products: [{ '@id': 'pkg:oci/cart' }] }],
      kept,
      /^statement 1 of vex\/a\.json, about CVE-0, does not apply: expected the product pkg:oci\/cart@sha256%3Aa{64}, found pkg:oci\/cart$/,
    ],
    [
      'the package as the product',
      [{ ...notAffected, products: [{ '@id': 'pkg:deb/p0@1' }] }],
      kept,
      /^statement 1 of vex\/a\.json, about CVE-0, does not apply: expected the product pkg:oci\/cart@sha256%3Aa{64}, found pkg:deb\/p0@1$/,
    ],
    ['a product by its hash', [{ ...notAffected, products: [{ hashes: { 'sha-256': digest.slice(7) } }] }], free],
    ['a product by identifier', [{ ...notAffected, products: [{ '@id': 'x', identifiers: { purl: image } }] }], free],
    ['a reference by digest', [{ ...notAffected, products: [{ '@id': goodInputs.artifact }] }], free],
    [
      'no product',
      [{ ...notAffected, products: [] }],
      kept,
      /^statement 1 of vex\/a\.json, about CVE-0, does not apply: expected the product pkg:oci\/cart@sha256%3Aa{64}, found none$/,
    ],
    [
      'the component',
      [{ ...notAffected, products: [{ '@id': image, subcomponents: [{ '@id': 'pkg:deb/p0@1' }] }] }],
      free,
    ],
    [
      'the component, any version',
      [{ ...notAffected, products: [{ '@id': image, subcomponents: [{ '@id': 'pkg:deb/p0' }] }] }],
      free,
    ],
    [
      'another component',
      [{ ...notAffected, products: [{ '@id': image, subcomponents: [{ '@id': 'pkg:deb/p1@1' }] }] }],
      kept,
      /about CVE-0, does not apply: expected the subcomponent pkg:deb\/p0@1, found pkg:deb\/p1@1$/,
    ],
    [
      'another version of it',
      [{ ...notAffected, products: [{ '@id': image, subcomponents: [{ '@id': 'pkg:deb/p0@2' }] }] }],
      kept,
      /about CVE-0, does not apply: expected the subcomponent pkg:deb\/p0@1, found pkg:deb\/p0@2$/,
    ],
    [
      'a component without a name',
      [{ ...notAffected, products: [{ '@id': image, subcomponents: [{}] }] }],
      kept,
      /about CVE-0, does not apply: expected the subcomponent pkg:deb\/p0@1, found none$/,
    ],
    ['a newer word', [notAffected, { ...notAffected, status: 'affected', timestamp: '2026-11-02T00:00:00Z' }], kept],
    ['an older word', [notAffected, { ...notAffected, status: 'affected', timestamp: '2026-10-02T00:00:00Z' }], free],
    ['a word of a clock that is ahead', [{ ...notAffected, timestamp: '2026-11-23T12:04:00Z' }], free],
    ['two words at once', [notAffected, { ...notAffected, status: 'under_investigation' }], kept],
    ['the first version of the format', [{ ...notAffected, vulnerability: 'CVE-0', products: [image] }], free],
    [
      'its subcomponents',
      [{ ...notAffected, vulnerability: 'CVE-0', products: [image], subcomponents: ['pkg:deb/p9@1'] }],
      kept,
      /about CVE-0, does not apply: expected the subcomponent pkg:deb\/p0@1, found pkg:deb\/p9@1$/,
    ],
  ];
  test.each(statements)('%s', async (_what, said, found, ...hints) => {
    const warned = hints.map((hint) => expect.stringMatching(hint));
    expect(await judged({ 'vex/a.json': openVex(said) })).toEqual([found, ...warned]);
  });

  const withoutEffect: readonly (readonly [string, string, RegExp])[] = [
    [
      'bypass: not affected without a reason',
      openVex([{ ...notAffected, justification: undefined }]),
      /statement 1 of vex\/a\.json does not count: it has neither a justification nor an impact statement/,
    ],
    [
      'bypass: a reason that is none of the format',
      openVex([{ ...notAffected, justification: 'trust me' }]),
      /has neither a justification/,
    ],
    [
      'bypass: a word of the future',
      openVex([notAffected], { timestamp: '2027-01-01T00:00:00Z' }),
      /it is of the future/,
    ],
    ['a word without a time', openVex([notAffected], { timestamp: undefined }), /it has no time/],
  ];
  test.each(withoutEffect)('%s', async (_what, text, sentence) => {
    expect(await judged({ 'vex/a.json': text })).toEqual([kept, expect.stringMatching(sentence)]);
  });
});

function flowWith(hash: string): string {
  return shopFlow.replace(
    /gates:\n[^]*/,
    `gates:\n  dev: { vulnerabilities: { max: { high: 0 }, vex: [{ path: v.json, sha256: ${hash} }] } }\n`,
  );
}

describe('who vouches for it', () => {
  const documents = { 'vex/a.json': openVex([notAffected]) };
  test.each([
    ['bypass: nobody', '', /vex\/a\.json does not count: there is no CODEOWNERS|CODEOWNERS makes nobody/],
    ['bypass: its author alone', '* @alice\n', /CODEOWNERS makes nobody but its author an owner of it/],
    ['bypass: owners of other files', '/src/ @bob\n', /CODEOWNERS makes nobody but its author/],
  ])('%s', async (_what, owners, sentence) => {
    expect(await judged(documents, owners)).toEqual([kept, expect.stringMatching(sentence)]);
  });

  test('bypass: a document written by the job', async () => {
    const directory = withVex(root, documents);
    const git = { run: () => Promise.resolve({ text: '', stdout: new Uint8Array(), stderr: '', exitCode: 1 }) };
    const run = await runGate(directory, inputs, { git });
    expect(run.refusal).toMatch(/^gate-failed: Vulnerabilities: high/);
    expect(run.verdict.checks.at(-1)?.found).toBe(
      'vex/a.json does not count: vex/a.json is not as it is committed at HEAD',
    );
  });

  test('an untrusted word does not speak against a trusted one', async () => {
    const later = openVex([{ ...notAffected, status: 'affected' }], { timestamp: '2026-11-20T00:00:00Z' });
    const [found] = await judged({ ...documents, 'vex/b.json': later }, '/vex/a.json @bob\n');
    expect(found).toBe(free);
  });

  test('the flow file, by the hash', async () => {
    const text = openVex([notAffected]);
    const sha256 = createHash('sha256').update(text).digest('hex');
    const run = async (hash: string): Promise<readonly string[]> => {
      const directory = checkout(root, {
        'krci-deploy.yaml': flowWith(hash),
        'out/trivy.json': reports.trivy(['HIGH']),
        'v.json': text,
      });
      const { verdict, outputs } = await runGate(directory, { ...inputs, vex: '', 'max-high': '0' });
      return [
        outputs.verdict,
        verdict.vex?.[0]?.trustedBy ?? '',
        ...verdict.checks.filter(({ kind }) => kind === 'exceptions').map(({ found }) => found),
      ];
    };
    expect(await run(sha256)).toEqual(['pass', 'the flow file']);
    expect(await run('f'.repeat(64))).toEqual([
      'fail',
      '',
      expect.stringMatching(/v\.json does not count: its sha256 is [0-9a-f]{64}, and the flow file declares f{64}/),
    ]);
  });

  test('a gate without an artifact knows of no product', async () => {
    const { artifact: _artifact, ...rest } = inputs;
    const run = await runGate(withVex(root, documents), rest);
    expect(run.verdict.checks.at(-1)?.found).toBe('VEX statements do not count: the gate has no artifact');
  });

  test('static analysis is not what it speaks of', async () => {
    const directory = withVex(root, {
      'vex/a.json': openVex([{ ...notAffected, vulnerability: { name: 'S1' } }]),
      'out/scan.sarif': reports.sarif(['error']),
    });
    expect((await runGate(directory, inputs)).refusal).toMatch(/Static analysis: errors: .*found 1 result/);
  });
});

function analysed(state: string): object {
  return { analysis: { state, detail: 'because' } };
}

describe('CycloneDX', () => {
  const component = { 'bom-ref': 'root', purl: image, type: 'container' };
  const weakness = {
    id: 'CVE-0',
    analysis: { state: 'not_affected', justification: 'code_not_present' },
    affects: [{ ref: 'a' }],
  };
  const bom = (change: object, of: object = component): string =>
    JSON.stringify({
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      metadata: { timestamp: '2026-11-01T00:00:00Z', component: of, authors: [{ name: 'alice' }] },
      components: [{ 'bom-ref': 'outer', components: [{ 'bom-ref': 'a', purl: 'pkg:deb/p0@1' }] }],
      vulnerabilities: [{ ...weakness, ...change }],
    });
  const cases: readonly (readonly [string, string, string, ...RegExp[]])[] = [
    ['not affected', bom({}), free],
    ['a false positive', bom(analysed('false_positive')), free],
    ['resolved', bom({ analysis: { state: 'resolved' } }), free],
    ['exploitable', bom(analysed('exploitable')), kept],
    ['in triage', bom(analysed('in_triage')), kept],
    ['a state that is none', bom(analysed('fine')), kept],
    ['no state', bom({ analysis: { detail: 'because' } }), kept],
    ['no analysis', bom({ analysis: undefined }), kept],
    ['the whole product', bom({ affects: [{ ref: 'root' }] }), free],
    ['by a link', bom({ affects: [{ ref: 'urn:cdx:3e671687-395b-41f5-a30f-a58921a69b79/1#a' }] }), free],
    ['by package URL', bom({ affects: [{ ref: 'pkg:deb/p0@1' }] }), free],
    [
      'another component',
      bom({ affects: [{ ref: 'b' }] }),
      kept,
      /does not apply: expected the subcomponent pkg:deb\/p0@1, found b$/,
    ],
    ['nothing', bom({ affects: [] }), kept, /expected the subcomponent pkg:deb\/p0@1, found none$/],
    ['another image', bom({}, { ...component, purl: other }), kept, /expected the product .*a{64}, found .*%3Ab{64}$/],
    ['nobody knows what image', bom({}, {}), kept, /expected the product .*a{64}, found none$/],
    ['__proto__ as a state', bom(analysed('__proto__')), kept],
  ];
  test.each(cases)('%s', async (_what, text, found, ...hints) => {
    const warned = hints.map((hint) => expect.stringMatching(hint));
    expect(await judged({ 'vex/a.json': text })).toEqual([found, ...warned]);
  });
});

describe('a document that is wrong', () => {
  const wrong: readonly (readonly [string, string, RegExp])[] = [
    ['other JSON', '{"a": 1}', /^evidence-foreign: vex\/a\.json: expected a VEX document .*found other JSON/],
    ['both at once', openVex([], { bomFormat: 'CycloneDX' }), /^evidence-foreign: .*found several of them/],
    [
      'a status that is none',
      openVex([{ ...notAffected, status: 'ignored' }]),
      /^evidence-malformed: .*expected a status of not_affected, .* in statement 1/,
    ],
    [
      'no vulnerability',
      openVex([{ ...notAffected, vulnerability: {} }]),
      /expected the name of a vulnerability in statement 1/,
    ],
    ['no author', openVex([notAffected], { author: ' ' }), /expected an author/],
    ['a status twice', openVex([notAffected]).replace('"status":', '"status":"affected","status":'), /comes twice/],
    ['cut off', openVex([notAffected]).slice(0, -4), /^evidence-truncated/],
    ['nothing', '', /^evidence-empty/],
  ];
  test.each(wrong)('%s', async (_what, text, refusal) => {
    expect(await refusalOf(runGate(withVex(root, { 'vex/a.json': text }), inputs))).toMatch(refusal);
  });

  test('one that is not there', async () => {
    expect(await refusalOf(runGate(withVex(root, {}), inputs))).toMatch(
      /^vex-missing: vex: there is no file vex\/\*\.json/,
    );
  });
});
