import { describe, expect, test } from '@jest/globals';
import { readCoverage } from '../../../src/evidence/coverage/coverage.ts';
import { digestsIn, epochOf, type Origin, silentOrigin, timeOf } from '../../../src/evidence/origin.ts';
import { readSarif } from '../../../src/evidence/sarif/report.ts';
import { readTestReport } from '../../../src/evidence/tests/report.ts';
import { readVulnerabilities } from '../../../src/evidence/vulnerabilities/report.ts';
import { sourceOf } from '../../support/evidence.ts';

const a = `sha256:${'a'.repeat(64)}`;
const b = `sha256:${'b'.repeat(64)}`;
const noon = '2026-11-23T12:00:00.000Z';

function isoOf(time: Origin['time']): string {
  return time === undefined ? 'none' : new Date(time.at).toISOString() + (time.zoned ? '' : ' somewhere');
}

describe('a time', () => {
  test.each([
    ['2026-11-23T12:00:00Z', noon],
    ['2026-11-23T13:00:00+01:00', noon],
    ['2026-11-23 13:00:00 +0100', noon],
    ['2026-11-23T12:00:00.123456789Z', '2026-11-23T12:00:00.123Z'],
    ['2026-11-23T12:00:00', `${noon} somewhere`],
    ['2026-11-23T12:00', `${noon} somewhere`],
    ['1970-01-01T00:00:00Z', 'none'],
    ['0001-01-01T00:00:00Z', 'none'],
    ['2026-13-23T12:00:00Z', 'none'],
    ['yesterday', 'none'],
    ['', 'none'],
    [undefined, 'none'],
  ])('%s is %s', (text, expected) => {
    expect(isoOf(timeOf(text))).toBe(expected);
  });

  test.each([
    [1_795_435_200, noon],
    ['1795435200', noon],
    ['1795435200000', noon],
    ['1795435200.5', '2026-11-23T12:00:00.500Z'],
    [0, 'none'],
    ['-1795435200', 'none'],
    ['1e12', 'none'],
    ['NaN', 'none'],
  ])('since 1970: %s is %s', (value, expected) => {
    expect(isoOf(epochOf(value))).toBe(expected);
  });
});

test('digests are found in references and package URLs, and nowhere else', () => {
  expect(digestsIn([`cart@${a}`, `pkg:oci/cart@${b.replace(':', '%3A')}?arch=amd64`, a, 'cart:1.0', 3, null])).toEqual([
    a,
    b,
    a,
  ]);
  expect(digestsIn(`${a}0`)).toEqual([]);
});

const clover = '<coverage generated="1795435200"><project><file path="a"><line num="1" type="stmt" count="1"/></file>';
const times: readonly (readonly [string, string, (text: string) => Promise<Origin['time']>])[] = [
  ['JUnit, the oldest suite', junit(), tests],
  [
    'TRX',
    '<TestRun><Times finish="2026-11-23T13:00:00.0000000+01:00"/><Results><UnitTestResult outcome="Passed"/></Results></TestRun>',
    tests,
  ],
  ['Cobertura', cobertura('1795435200000'), coverage],
  ['Cobertura of gcovr', cobertura('1795435200'), coverage],
  ['JaCoCo, the oldest session', jacoco(), coverage],
  ['Clover', `${clover}</project></coverage>`, coverage],
  ['SimpleCov', '{"RSpec":{"coverage":{"a.rb":{"lines":[1]}},"timestamp":1795435200}}', coverage],
  ['SimpleCov coverage.json', `{"meta":{"timestamp":"${noon}"},"coverage":{"a.rb":{"lines":[1]}}}`, coverage],
  ['SARIF', sarif([noon]), async (text) => (await readSarif(sourceOf(text))).origin.time],
  [
    'SARIF, the oldest run',
    sarif(['2026-11-24T00:00:00Z', noon]),
    async (text) => (await readSarif(sourceOf(text))).origin.time,
  ],
];

describe('when a report was made', () => {
  test.each(times)('%s', async (_what, text, read) => {
    expect(isoOf(await read(text))).toBe(noon);
  });

  test.each([
    ['Cobertura with 0', cobertura('0'), coverage],
    ['LCOV', 'SF:a\nDA:1,1\nend_of_record\n', coverage],
    ['a Go profile', 'mode: set\na.go:1.1,2.2 1 1\n', coverage],
    [
      'SARIF with a run that does not say',
      sarif([noon, undefined]),
      async (text: string) => (await readSarif(sourceOf(text))).origin.time,
    ],
  ])('%s does not say', async (_what, text, read) => {
    expect(await read(text)).toBeUndefined();
  });
});

describe('what a scanner says that it looked at', () => {
  const trivy = { SchemaVersion: 2, Results: [{ Class: 'os-pkgs' }], CreatedAt: '2026-11-23T12:00:00.000000005Z' };
  const grype = { matches: [], descriptor: { name: 'grype', timestamp: noon } };
  const bom = { bomFormat: 'CycloneDX', vulnerabilities: [] };
  const component = { type: 'container', name: 'cart' };
  const image = (change: object): object => ({ ...bom, metadata: { component: { ...component, ...change } } });
  const cases: readonly (readonly [string, object, Partial<Origin>])[] = [
    ['Trivy', { ...trivy, Metadata: { RepoDigests: [`x/cart@${a}`, `y/cart@${b}`] } }, { digests: [[a, b]] }],
    ['Trivy: the digest of a configuration is no artifact', { ...trivy, Metadata: { ImageID: a } }, {}],
    ['Trivy of a repository', { ...trivy, Metadata: { Commit: 'ABCDEF1' } }, { commits: [['abcdef1']] }],
    [
      'Grype',
      { ...grype, source: { target: { repoDigests: [`cart@${a}`], manifestDigest: b } } },
      { digests: [[a, b]] },
    ],
    ['Grype of a directory', { ...grype, source: { target: './' } }, {}],
    ['CycloneDX by package URL', image({ purl: `pkg:oci/cart@sha256%3A${a.slice(7)}` }), { digests: [[a]] }],
    ['CycloneDX by Syft', image({ version: a }), { digests: [[a]] }],
    [
      'CycloneDX by Trivy',
      image({ properties: [{ name: 'aquasecurity:trivy:RepoDigest', value: `cart@${a}` }] }),
      { digests: [[a]] },
    ],
    [
      'CycloneDX by hash',
      image({ hashes: [{ alg: 'SHA-256', content: 'A'.repeat(64) }, { alg: 'MD5' }] }),
      { digests: [[a]] },
    ],
    ['CycloneDX of a file', image({ type: 'file', hashes: [{ alg: 'SHA-256', content: 'a'.repeat(64) }] }), {}],
    [
      'SARIF of Trivy',
      { version: '2.1.0', runs: [{ results: [], properties: { repoDigests: [`cart@${a}`] } }] },
      { digests: [[a]] },
    ],
  ];
  test.each(cases)('%s', async (_what, document, expected) => {
    const { origin } = await readVulnerabilities(sourceOf(JSON.stringify(document), 'scan.json', 64));
    expect({ ...origin, time: undefined }).toEqual({ ...silentOrigin, ...expected });
  });

  test.each([trivy, grype, { ...bom, metadata: { timestamp: noon } }])('and when', async (document) => {
    const { origin } = await readVulnerabilities(sourceOf(JSON.stringify(document)));
    expect(isoOf(origin.time)).toBe(noon);
  });
});

async function tests(text: string): Promise<Origin['time']> {
  return (await readTestReport(sourceOf(text))).origin.time;
}

async function coverage(text: string): Promise<Origin['time']> {
  return (await readCoverage(sourceOf(text))).time;
}

function suiteOf(timestamp: string): string {
  return `<testsuite timestamp="${timestamp}"><testcase name="a"/></testsuite>`;
}

function junit(): string {
  return `<testsuites>${suiteOf('2026-11-23T12:30:00Z')}${suiteOf(noon)}<testsuite/></testsuites>`;
}

function cobertura(timestamp: string): string {
  return `<coverage timestamp="${timestamp}"><packages><class filename="a"><line number="1" hits="1"/></class></packages></coverage>`;
}

function jacoco(): string {
  const sessions = [1_795_435_200_000, 1_795_435_300_000].map((dump) => `<sessioninfo id="a" dump="${dump}"/>`);
  return `<report name="r">${sessions.join('')}<package name="p"><sourcefile name="a"><line nr="1" mi="0" ci="1" mb="0" cb="0"/></sourcefile></package></report>`;
}

function sarif(ends: readonly (string | undefined)[]): string {
  const runs = ends.map((endTimeUtc) => ({ results: [], invocations: [{ executionSuccessful: true, endTimeUtc }] }));
  return JSON.stringify({ version: '2.1.0', runs });
}
