import { describe, expect, test } from '@jest/globals';
import { type SarifFacts } from '../../../../src/evidence/sarif/sarif.ts';
import { readSarif } from '../../../../src/evidence/sarif/report.ts';
import { refusalOf, sourceOf } from '../../../support/evidence.ts';

function logOf(run: object, rest: object = {}): string {
  return JSON.stringify({
    version: '2.1.0',
    runs: [{ tool: { driver: { name: 'scan', version: '1' } }, ...run }],
    ...rest,
  });
}

function factsOf(run: object): Promise<SarifFacts> {
  return readSarif(sourceOf(logOf(run), 'x.sarif'));
}

async function levelsOf(run: object): Promise<string> {
  const { findings } = await factsOf(run);
  return Array.from(findings, (finding) => finding.level).join(' ');
}

function driver(rules: readonly object[], more: object = {}): object {
  return { tool: { driver: { name: 'scan', rules }, ...more } };
}

const strict = { id: 'S1', defaultConfiguration: { level: 'error' } };
const mild = { id: 'M1', defaultConfiguration: { level: 'note' } };
const silent = { id: 'Q1' };

describe('levels (SARIF 3.27.10)', () => {
  const cases: readonly (readonly [string, object, string])[] = [
    ['the result says it', { results: [{ level: 'note' }, { level: 'none' }, { level: 'error' }] }, 'note none error'],
    ['nobody says it', { results: [{ ruleId: 'unknown' }, {}] }, 'warning warning'],
    ['the rule by index', { ...driver([mild, strict]), results: [{ ruleIndex: 1 }, { ruleIndex: 0 }] }, 'error note'],
    ['the rule by id', { ...driver([mild, strict]), results: [{ ruleId: 'S1' }] }, 'error'],
    ['the rule above a hierarchical id', { ...driver([mild, strict]), results: [{ ruleId: 'S1/a/b' }] }, 'error'],
    [
      'the id, when the index is of another rule',
      { ...driver([mild, strict]), results: [{ ruleId: 'S1', ruleIndex: 0 }] },
      'error',
    ],
    ['a rule without a level', { ...driver([silent]), results: [{ ruleId: 'Q1' }] }, 'warning'],
    ['rules that come after the results', { results: [{ ruleId: 'S1' }], ...driver([strict]) }, 'error'],
    ['the result before its rule', { ...driver([strict]), results: [{ ruleId: 'S1', level: 'note' }] }, 'note'],
    [
      'a rule of an extension by index',
      {
        ...driver([mild], { extensions: [{ name: 'e0' }, { name: 'e1', rules: [strict] }] }),
        results: [{ rule: { index: 0, toolComponent: { index: 1 } } }],
      },
      'error',
    ],
    [
      'a rule of an extension by name',
      {
        ...driver([mild], { extensions: [{ name: 'e0', rules: [strict] }] }),
        results: [{ ruleIndex: 0, rule: { toolComponent: { name: 'e0' } } }],
      },
      'error',
    ],
    [
      'a rule of an extension by id alone',
      { ...driver([], { extensions: [{ name: 'e0', rules: [strict] }] }), results: [{ ruleId: 'S1' }] },
      'error',
    ],
    [
      'an override of the invocation that the result names',
      {
        ...driver([mild]),
        invocations: [
          {
            executionSuccessful: true,
            ruleConfigurationOverrides: [{ descriptor: { id: 'M1' }, configuration: { level: 'error' } }],
          },
        ],
        results: [{ ruleId: 'M1', provenance: { invocationIndex: 0 } }, { ruleId: 'M1' }],
      },
      'error note',
    ],
  ];
  test.each(cases)('%s', async (_what, run, levels) => {
    expect(await levelsOf(run)).toBe(levels);
  });
});

describe('what is a finding', () => {
  const cases: readonly (readonly [string, object, number, number])[] = [
    ['kind fail', { kind: 'fail' }, 1, 0],
    ['no kind', {}, 1, 0],
    ['kind pass', { kind: 'pass' }, 0, 1],
    ['kind open', { kind: 'open' }, 0, 1],
    ['kind review', { kind: 'review', level: 'none' }, 0, 1],
    ['kind informational', { kind: 'informational' }, 0, 1],
    ['kind notApplicable', { kind: 'notApplicable' }, 0, 1],
    ['a kind that is none', { kind: 'Pass' }, 1, 0],
    ['kind pass with level error: the graver word', { kind: 'pass', level: 'error' }, 1, 0],
    ['absent since the baseline', { baselineState: 'absent' }, 0, 1],
    ['unchanged since the baseline', { baselineState: 'unchanged' }, 1, 0],
    ['a baseline state that is none', { baselineState: 'Absent' }, 1, 0],
  ];
  test.each(cases)('%s', async (_what, result, findings, others) => {
    const facts = await factsOf({ results: [result] });
    expect([facts.findings.length, facts.others]).toEqual([findings, others]);
  });

  const suppressions: readonly (readonly [string, unknown, number])[] = [
    ['none', [], 0],
    ['null', null, 0],
    ['in the source, without a status', [{ kind: 'inSource' }], 1],
    ['accepted outside', [{ kind: 'external', status: 'accepted' }], 1],
    ['under review', [{ kind: 'external', status: 'underReview' }], 0],
    ['rejected', [{ kind: 'inSource', status: 'rejected' }], 0],
    ['accepted and under review', [{ status: 'accepted' }, { status: 'underReview' }], 0],
  ];
  test.each(suppressions)('a suppression takes no finding away: %s', async (_what, value, suppressed) => {
    const facts = await factsOf({ results: [{ level: 'error', suppressions: value }] });
    const [finding] = facts.findings;
    expect([facts.findings.length, finding?.suppressed]).toEqual([1, suppressed === 1]);
  });
});

test('keeps what people and later checks need of a finding', async () => {
  const rules = [{ id: 'S1', properties: { 'security-severity': '7.5', tags: ['HIGH', 3] } }];
  const result = {
    ruleId: 'S1',
    message: { text: 'Bad\nthing' },
    locations: [{ physicalLocation: { artifactLocation: { uri: 'src/a.c' }, region: { startLine: 3 } } }],
    partialFingerprints: { 'hash/v1': 'abc' },
  };
  const facts = await factsOf({
    ...driver(rules),
    results: [result],
    versionControlProvenance: [{ repositoryUri: 'https://git.example.com/a', revisionId: 'ABCDEF1' }],
  });
  expect([...facts.findings]).toEqual([
    {
      rule: 'S1',
      level: 'warning',
      uri: 'src/a.c',
      line: 3,
      message: 'Bad thing',
      severity: 7.5,
      suppressed: false,
      baseline: undefined,
      tags: ['HIGH'],
      fingerprint: 'hash/v1:abc',
      identity: undefined,
    },
  ]);
  expect(facts.origin.commits).toEqual([['abcdef1']]);
});

test.each([
  ['src/a%20b.ts', 'src/a b.ts'],
  ['src/a b.ts', 'src/a b.ts'],
  ['%73rc/caf%C3%A9.ts', 'src/café.ts'],
  ['src/a%2520b.ts', 'src/a%20b.ts'],
  ['src%2Fa.ts', 'src%2Fa.ts'],
  ['src/100%/a%20b.ts', 'src/100%/a b.ts'],
  ['src/%ff%E0%A4%A.ts', 'src/%ff%E0%A4%A.ts'],
  ['src/a%0Ab.ts', 'src/a b.ts'],
  ['file:///repo/a%20b.ts', 'file:///repo/a b.ts'],
])('a URI names a path: %s', async (uri, path) => {
  const facts = await factsOf({ results: [{ locations: [{ physicalLocation: { artifactLocation: { uri } } }] }] });
  expect(Array.from(facts.findings, (finding) => finding.uri)).toEqual([path]);
});

test('adds the runs of a log up', async () => {
  const run = { tool: { driver: { name: 'scan' } }, results: [{ level: 'error' }] };
  const facts = await readSarif(
    sourceOf(JSON.stringify({ version: '2.1.0', runs: [run, { ...run, results: [] }, run] })),
  );
  expect([facts.findings.length, facts.tools]).toEqual([2, ['scan', 'scan', 'scan']]);
});

test('no properties elsewhere, in so many words, is no reason to refuse', async () => {
  const facts = await factsOf({ results: [{}], externalPropertyFileReferences: { results: [], rules: [] } });
  const nothing = await factsOf({ results: [{}], externalPropertyFileReferences: {} });
  expect([facts.findings.length, nothing.findings.length]).toEqual([1, 1]);
});

test('keeps the message of the first fifty findings of each sort, and every fingerprint', async () => {
  const results = Array.from({ length: 60 }, (_, index) => ({
    ruleId: index % 2 === 0 ? 'S1' : 'S2',
    message: { text: `m${index}` },
    fingerprints: { key: `${index}` },
  }));
  const many = await factsOf({ results: [...results, ...results] });
  const messages = Array.from(many.findings, ({ message }) => message);
  expect([messages.slice(0, 100).includes(undefined), messages.slice(100)]).toEqual([false, Array(20).fill(undefined)]);
  expect(Array.from(many.findings, ({ fingerprint }) => fingerprint).at(-1)).toBe('key:59');
  const all = await readSarif(sourceOf(logOf({ results: [...results, ...results] })), { messages: true });
  expect(Array.from(all.findings, ({ message }) => message).includes(undefined)).toBe(false);
});

test('an empty list of results is a clean scan, with a byte order mark too', async () => {
  const facts = await readSarif(sourceOf(`\uFEFF${logOf({ results: [] })}`));
  expect([facts.findings.length, facts.tools]).toEqual([0, ['scan 1']]);
});

describe('what proves no scan', () => {
  const cases: readonly (readonly [string, string, RegExp])[] = [
    [
      'no results',
      logOf({}),
      /^evidence-not-scanned: x\.sarif: expected proof that a scan took place, found a run of scan 1 without a results/,
    ],
    ['results that are null', logOf({ results: null }), /^evidence-malformed: .*"runs\.\*\.results" to be an array/],
    ['results that are an object', logOf({ results: {} }), /^evidence-malformed/],
    [
      'SARIF 1.0.0, by its version rather than by a word of its results',
      '{"version":"1.0.0","runs":[{"tool":{"name":"BinSkim"},"results":[{"level":"notApplicable"},{"level":"pass"}]}]}',
      /^evidence-foreign: .*expected a SARIF log of version "2\.1\.0", found "1\.0\.0"/,
    ],
    ['no runs', '{"version": "2.1.0", "runs": []}', /^evidence-not-scanned: .*found no runs/],
    ['runs left out', '{"version": "2.1.0"}', /^evidence-not-scanned/],
    [
      'a failed scan with zero results',
      logOf({ invocations: [{ executionSuccessful: false }], results: [] }),
      /^evidence-scan-failed: .*scan 1 says that its execution failed/,
    ],
    [
      'a failed scan with results',
      logOf({ invocations: [{ executionSuccessful: true }, { executionSuccessful: false }], results: [{}] }),
      /^evidence-scan-failed/,
    ],
    [
      'a scan that succeeded in words only',
      logOf({ invocations: [{ executionSuccessful: 'true' }], results: [] }),
      /^evidence-scan-failed/,
    ],
    [
      'one run of two that did not scan',
      `{"version":"2.1.0","runs":[{"results":[]},{"tool":{}}]}`,
      /^evidence-not-scanned/,
    ],
    [
      'results elsewhere',
      logOf({ externalPropertyFileReferences: { results: [{ location: { uri: 'r.json' } }] }, results: [] }),
      /^evidence-external/,
    ],
    [
      'results inline elsewhere',
      logOf({ results: [] }, { inlineExternalProperties: [{ results: [{}] }] }),
      /^evidence-external/,
    ],
    [
      'another version',
      '{"version": "2.0.0", "runs": [{"results": []}]}',
      /^evidence-foreign: .*version "2\.1\.0", found "2\.0\.0"/,
    ],
    ['no version', '{"runs": [{"results": []}]}', /^evidence-foreign: .*found none/],
    ['other JSON', '[1, 2]', /^evidence-foreign: .*expected a document that is an object/],
    ['XML', '<sarif/>', /^evidence-foreign: x\.sarif: expected a log of static analysis/],
    [
      'results twice, the second time empty',
      '{"version":"2.1.0","runs":[{"results":[{"level":"error"}],"results":[]}]}',
      /the key "results" comes twice/,
    ],
    ['a level that is none', logOf({ results: [{ level: 'critical' }] }), /^evidence-malformed: .*found "critical"/],
    [
      'a rule with a level that is none',
      logOf({ ...driver([{ id: 'x', defaultConfiguration: { level: 'high' } }]), results: [] }),
      /found "high"/,
    ],
    [
      'a severity that is none',
      logOf({ ...driver([{ id: 'x', properties: { 'security-severity': 'NaN' } }]), results: [] }),
      /security-severity from 0 to 10/,
    ],
    [
      'a severity below 0',
      logOf({ results: [{ properties: { 'security-severity': -1 } }] }),
      /security-severity from 0 to 10/,
    ],
    ['a truncated log', logOf({ results: [{ level: 'error' }] }).slice(0, -30), /^evidence-truncated/],
  ];
  test.each(cases)('%s', async (_what, text, message) => {
    expect(await refusalOf(readSarif(sourceOf(text, 'x.sarif')))).toMatch(message);
  });
});
