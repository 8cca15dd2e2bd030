import { describe, expect, test } from '@jest/globals';
import { readSarif } from '../../../../src/evidence/sarif/report.ts';
import { readVulnerabilities } from '../../../../src/evidence/vulnerabilities/report.ts';
import { refusalOf, sourceOf } from '../../../support/evidence.ts';

async function foundIn(document: object | string): Promise<readonly string[]> {
  const text = typeof document === 'string' ? document : JSON.stringify(document);
  const { vulnerabilities, unscanned } = await readVulnerabilities(sourceOf(text, 'scan', 32));
  const found = vulnerabilities.map(({ id, aliases = [], severity, component, suppressed, fixedIn }) =>
    [
      [id, ...aliases].join('='),
      severity,
      component,
      ...(fixedIn === undefined ? [] : [`fixed in ${fixedIn}`]),
      ...(suppressed ? ['!'] : []),
    ].join(' '),
  );
  return [...found.toSorted(), ...unscanned.map((one) => `unscanned ${one}`)];
}

const log4shell = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H';

const bom = `<?xml version="1.0"?><bom xmlns="http://cyclonedx.org/schema/bom/1.5">
<metadata><timestamp>2026-11-20T10:00:00Z</timestamp><component type="container" bom-ref="own"><name>cart</name><version>sha256:${'a'.repeat(64)}</version></component></metadata>
<components><component type="library" bom-ref="r1"><name>a</name><version>1</version><purl>pkg:npm/a@1</purl></component></components>
<vulnerabilities><vulnerability bom-ref="v"><id>CVE-1</id><source><name>NVD</name></source>
<ratings><rating><source><name>NVD</name></source><score>9.8</score><method>CVSSv31</method></rating></ratings>
<affects><target><ref>r1</ref></target></affects></vulnerability></vulnerabilities></bom>`;

const gitlab = (type: string, vulnerabilities: readonly object[], more: object = {}): object => ({
  version: '15.0.7',
  vulnerabilities,
  scan: {
    type,
    status: 'success',
    end_time: '2026-11-20T10:00:00',
    scanner: { id: 't', name: 'Gemnasium', version: '5' },
    ...more,
  },
});
const dependency = {
  id: 'hash',
  severity: 'High',
  identifiers: [
    { type: 'gemnasium', name: 'G-1', value: 'g' },
    { type: 'cve', name: 'CVE-1', value: 'CVE-1' },
  ],
  location: { file: 'package-lock.json', dependency: { package: { name: 'a' }, version: '1' } },
};
const snykOne = {
  id: 'SNYK-1',
  identifiers: { CVE: ['CVE-1'] },
  severity: 'high',
  packageName: 'a',
  version: '1',
  fixedIn: ['2'],
};

describe('more reports of vulnerabilities', () => {
  const cases: readonly (readonly [string, object | string, readonly string[]])[] = [
    ['CycloneDX XML', bom, ['CVE-1 critical pkg:npm/a@1']],
    ['GitLab dependency scanning', gitlab('dependency_scanning', [dependency]), ['CVE-1=G-1 high a@1']],
    ['GitLab container scanning, nothing found', gitlab('container_scanning', []), []],
    [
      'Snyk',
      { ok: false, vulnerabilities: [snykOne, { ...snykOne, type: 'license' }] },
      ['CVE-1=SNYK-1 high a@1 fixed in 2'],
    ],
    [
      'Snyk of two projects, with a vector and something ignored',
      [
        { ok: true, vulnerabilities: [] },
        {
          ok: false,
          vulnerabilities: [{ ...snykOne, severity: undefined, CVSSv3: log4shell }],
          filtered: { ignore: [{ ...snykOne, version: '3' }] },
        },
      ],
      ['CVE-1=SNYK-1 critical a@1 fixed in 2', 'CVE-1=SNYK-1 high a@3 fixed in 2 !'],
    ],
    [
      'Snyk of an image with applications',
      { ok: false, vulnerabilities: [], applications: [{ vulnerabilities: [snykOne] }] },
      ['CVE-1=SNYK-1 high a@1 fixed in 2'],
    ],
    [
      'npm audit, version 2',
      {
        auditReportVersion: 2,
        vulnerabilities: {
          a: {
            name: 'a',
            severity: 'high',
            via: [
              {
                source: 1,
                name: 'a',
                url: 'https://github.com/advisories/GHSA-x-y-z',
                severity: 'moderate',
                range: '<2',
                cvss: { score: 0 },
              },
            ],
            fixAvailable: { name: 'a', version: '2' },
          },
          b: { name: 'b', severity: 'high', via: ['a'] },
        },
      },
      ['GHSA-x-y-z medium a@<2 fixed in 2'],
    ],
    ['npm audit, nothing found', { auditReportVersion: 2, vulnerabilities: {} }, []],
    [
      'npm audit, version 1, as pnpm writes it',
      {
        advisories: {
          7: {
            id: 7,
            module_name: 'a',
            severity: 'critical',
            cves: ['CVE-1'],
            findings: [{ version: '1' }],
            github_advisory_id: 'GHSA-x',
          },
        },
      },
      ['GHSA-x=CVE-1 critical a@1'],
    ],
    [
      'pip-audit, which has no severities',
      {
        dependencies: [
          {
            name: 'jinja2',
            version: '2.4.1',
            vulns: [{ id: 'PYSEC-1', aliases: ['CVE-1'], fix_versions: ['2.10.1'] }],
          },
          { name: 'own', skip_reason: 'not on PyPI' },
        ],
        fixes: [],
      },
      ['PYSEC-1=CVE-1 unknown jinja2@2.4.1 fixed in 2.10.1', 'unscanned own'],
    ],
    [
      'osv-scanner: one for each group, by word, vector or score',
      {
        results: [
          {
            source: { path: 'go.mod', type: 'lockfile' },
            packages: [
              {
                package: { name: 'a', version: '1', ecosystem: 'Go' },
                vulnerabilities: [
                  { id: 'GO-1', aliases: ['CVE-1'], severity: [{ type: 'CVSS_V3', score: log4shell }] },
                  { id: 'GHSA-1', aliases: ['CVE-1'] },
                  { id: 'GO-2', database_specific: { severity: 'MODERATE' } },
                  { id: 'GO-3' },
                ],
                groups: [
                  { ids: ['GO-1', 'GHSA-1'], aliases: ['CVE-1'] },
                  { ids: ['GO-2'] },
                  { ids: ['GO-3'], max_severity: '7.5' },
                ],
              },
            ],
          },
        ],
      },
      ['GO-1=GHSA-1=CVE-1 critical a@1', 'GO-2 medium a@1', 'GO-3 high a@1'],
    ],
    ['osv-scanner, nothing found', { results: [], experimental_config: {} }, []],
    [
      'Dependency-Check',
      {
        reportSchema: '1.1',
        scanInfo: { engineVersion: '12.1' },
        projectInfo: { reportDate: '2026-11-20T10:00:00Z' },
        dependencies: [
          {
            fileName: 'a.jar',
            packages: [{ id: 'pkg:maven/a/a@1' }],
            vulnerabilities: [
              { name: 'CVE-1', severity: 'HIGH', cvssv3: { baseScore: 9.8, baseSeverity: 'CRITICAL' } },
            ],
            suppressedVulnerabilities: [{ name: 'CVE-2', cvssv2: { score: 10 } }],
          },
        ],
      },
      ['CVE-1 critical pkg:maven/a/a@1', 'CVE-2 high pkg:maven/a/a@1 !'],
    ],
  ];
  test.each(cases)('%s', async (_what, document, found) => {
    expect(await foundIn(document)).toEqual(found);
  });

  test('CycloneDX XML says what it is about, and when it was made', async () => {
    const { origin } = await readVulnerabilities(sourceOf(bom));
    expect([origin.digests, origin.time?.at]).toEqual([
      [[`sha256:${'a'.repeat(64)}`]],
      Date.parse('2026-11-20T10:00:00Z'),
    ]);
  });

  const refused: readonly (readonly [string, object | string, RegExp])[] = [
    ['CycloneDX XML without vulnerabilities', '<bom><components/></bom>', /^evidence-not-scanned/],
    ['a GitLab report of code', gitlab('sast', []), /^evidence-foreign: .*found one of type sast/],
    [
      'a pip-audit that no index answered',
      { dependencies: [{ name: 'jinja2', skip_reason: 'Dependency not found on PyPI' }], fixes: [] },
      /^evidence-scan-failed: .*no dependency was looked up; Dependency not found on PyPI/,
    ],
    ['a GitLab scan that failed', gitlab('dependency_scanning', [], { status: 'failure' }), /^evidence-scan-failed/],
    [
      'a project that Snyk could not test',
      { ok: false, error: 'no lockfile', path: '.' },
      /^evidence-scan-failed: .*no lockfile/,
    ],
    ['npm audit that failed', { error: { code: 'ENOLOCK' } }, /^evidence-foreign: .*other JSON/],
    [
      'other results, of which there are none',
      { results: [], errors: [], paths: { scanned: [] } },
      /^evidence-foreign/,
    ],
    ['SPDX in tags', 'SPDXVersion: SPDX-2.3\n', /^evidence-not-scanned: .*a bill of materials/],
    ['SPDX 3', { '@context': 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld', '@graph': [] }, /^evidence-not-scanned/],
    [
      'Dependency-Check without an id',
      { reportSchema: '1.1', scanInfo: { engineVersion: '1' }, dependencies: [{ vulnerabilities: [{}] }] },
      /^evidence-malformed/,
    ],
  ];
  test.each(refused)('refuses %s', async (_what, document, message) => {
    expect(await refusalOf(foundIn(document))).toMatch(message);
  });
});

const codeFinding = (severity: string): object => ({
  id: 'hash',
  category: 'sast',
  name: 'SQL injection',
  severity,
  identifiers: [{ type: 'semgrep_id', name: 'rule-1', value: 'rule-1' }],
  location: { file: 'src/a.ts', start_line: 7 },
});

function readCode(document: object): ReturnType<typeof readSarif> {
  return readSarif(sourceOf(JSON.stringify(document), 'gl.json'));
}

describe('reports of code by GitLab', () => {
  test.each([
    ['Critical', 'error 9'],
    ['High', 'error 7'],
    ['Medium', 'warning 4'],
    ['Low', 'note 0.1'],
    ['Info', 'note 0.1'],
    ['Unknown', 'error 9'],
  ])('%s is %s', async (severity, graded) => {
    const { findings, tools } = await readSarif(sourceOf(JSON.stringify(gitlab('sast', [codeFinding(severity)]))));
    const [finding] = findings;
    expect(`${finding?.level} ${finding?.severity}`).toBe(graded);
    expect([finding?.rule, finding?.uri, finding?.line, finding?.message, tools]).toEqual([
      'rule-1',
      'src/a.ts',
      7,
      'SQL injection',
      ['Gemnasium 5'],
    ]);
  });

  test('secret detection is read, another kind and a failed scan are refused, a fatal message is a partial scan', async () => {
    expect((await readCode(gitlab('secret_detection', []))).findings).toHaveLength(0);
    expect(await refusalOf(readCode(gitlab('dependency_scanning', [])))).toMatch(
      /^evidence-foreign: gl\.json: .*dependency_scanning/,
    );
    expect(await refusalOf(readCode(gitlab('sast', [], { status: 'failure' })))).toMatch(/^evidence-scan-failed/);
    const { partial } = await readCode(gitlab('sast', [], { messages: [{ level: 'fatal', value: 'no rules' }] }));
    expect(partial).toEqual([{ tool: 'Gemnasium', reason: 'no rules' }]);
  });
});
