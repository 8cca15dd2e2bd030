import { describe, expect, test } from '@jest/globals';
import { vectorScores } from '../../../../src/evidence/vulnerabilities/cvss.ts';
import { readVulnerabilities } from '../../../../src/evidence/vulnerabilities/report.ts';
import { refusalOf, sourceOf } from '../../../support/evidence.ts';

async function severitiesOf(document: object): Promise<readonly string[]> {
  const { vulnerabilities } = await readVulnerabilities(sourceOf(JSON.stringify(document), 'scan.json', 64));
  return vulnerabilities.map(({ severity }) => severity);
}

const log4shell = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H';

describe('scores of CVSS vectors', () => {
  const cases: readonly (readonly [string, number | undefined])[] = [
    [log4shell, 10],
    ['CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', 9.8],
    ['AV:N/AC:M/Au:N/C:P/I:N/A:N', 4.3],
    ['(AV:N/AC:L/Au:N/C:C/I:C/A:C)', 10],
    ['CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H', 10],
    ['CVSS:4.0/AV:L/AC:L/AT:P/PR:L/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N', 7.3],
    ['CVSS:4.0/AV:N', undefined],
    ['CVSS:3.1/AV:N/AC:L', undefined],
    ['CVSS:3.1/AV:X/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H', undefined],
    [`${log4shell}/A:N`, undefined],
    [`${log4shell}/ZZ:Q`, undefined],
    ['garbage', undefined],
    ['', undefined],
    [`${log4shell}/${'E:U/'.repeat(200)}`, undefined],
  ];
  test.each(cases)('%s', async (vector, score) => {
    expect((await vectorScores('x'))(vector)).toBe(score);
  });

  test('are computed for so many vectors and no more', async () => {
    const scoreOf = await vectorScores('x');
    const flood = Promise.resolve().then(() => {
      for (let index = 0; index <= 10_000; index += 1) scoreOf(`CVSS:3.1/AV:N/X${index}`);
    });
    expect(await refusalOf(flood)).toMatch(/^evidence-excessive: x: more than 10000 CVSS vectors/);
  });
});

function cycloneDx(...ratings: readonly object[]): object {
  return {
    bomFormat: 'CycloneDX',
    vulnerabilities: [{ id: 'CVE-1', source: { name: 'OSV' }, ratings, affects: [{ ref: 'pkg:npm/a@1' }] }],
  };
}

function trivy(more: object): object {
  const one = { VulnerabilityID: 'CVE-1', PkgName: 'a', InstalledVersion: '1', Severity: 'UNKNOWN', ...more };
  return { SchemaVersion: 2, Results: [{ Class: 'os-pkgs', Vulnerabilities: [one] }] };
}

function grype(vulnerability: object, relatedVulnerabilities: readonly object[] = []): object {
  const match = { vulnerability: { id: 'GHSA-1', ...vulnerability }, artifact: { name: 'a' }, relatedVulnerabilities };
  return { matches: [match], descriptor: { name: 'grype' } };
}

describe('a severity without a word', () => {
  const cases: readonly (readonly [string, object, string])[] = [
    ['CycloneDX: a score of 10', cycloneDx({ score: 10 }), 'critical'],
    [
      'CycloneDX: a vector alone, as osv-scanner writes',
      cycloneDx({ method: 'CVSSv31', vector: log4shell }),
      'critical',
    ],
    ['CycloneDX: no rating', cycloneDx(), 'unknown'],
    ['CycloneDX: a vector that is none', cycloneDx({ vector: 'x' }), 'unknown'],
    ['CycloneDX: CVSS 2 has no critical', cycloneDx({ score: 10, method: 'CVSSv2' }), 'high'],
    ['CycloneDX: a vector of CVSS 2', cycloneDx({ vector: 'AV:N/AC:L/Au:N/C:C/I:C/A:C' }), 'high'],
    [
      'CycloneDX: the publisher before the NVD',
      cycloneDx({ source: { name: 'NVD' }, severity: 'low' }, { source: { name: 'OSV' }, vector: log4shell }),
      'critical',
    ],
    [
      'CycloneDX: of the NVD the newest method',
      cycloneDx(
        { source: { name: 'NVD' }, method: 'CVSSv2', score: 9 },
        { source: { name: 'NVD' }, method: 'CVSSv31', score: 5 },
      ),
      'medium',
    ],
    ['CycloneDX: a score out of bounds', cycloneDx({ score: 11 }), 'unknown'],
    ['Trivy: UNKNOWN', trivy({}), 'unknown'],
    ['Trivy: UNKNOWN with a score of the NVD', trivy({ CVSS: { nvd: { V3Score: 9.8 } } }), 'critical'],
    ['Trivy: UNKNOWN with a vector', trivy({ CVSS: { ghsa: { V3Vector: log4shell } } }), 'critical'],
    ['Trivy: UNKNOWN with a word of a source', trivy({ VendorSeverity: { redhat: 3 } }), 'high'],
    ['Trivy: UNKNOWN with a score of CVSS 2', trivy({ CVSS: { nvd: { V2Score: 9.8 } } }), 'high'],
    ['Grype: Unknown', grype({ severity: 'Unknown' }), 'unknown'],
    [
      'Grype: Unknown with scores, the newest version first',
      grype({
        severity: 'Unknown',
        cvss: [
          { version: '2.0', metrics: { baseScore: 10 } },
          { version: '3.1', metrics: { baseScore: 4.5 } },
        ],
      }),
      'medium',
    ],
    ['Grype: the word of a related one', grype({ severity: 'Unknown' }, [{ id: 'CVE-1', severity: 'High' }]), 'high'],
  ];
  test.each(cases)('%s', async (_what, document, severity) => {
    expect(await severitiesOf(document)).toEqual([severity]);
  });

  test('a word goes before a score', async () => {
    expect(await severitiesOf(cycloneDx({ severity: 'low', score: 9.8 }))).toEqual(['low']);
  });
});

describe('references of CycloneDX', () => {
  const components = [
    { 'bom-ref': 'r1', name: 'jinja2', version: '2.4.1', purl: 'pkg:pypi/jinja2@2.4.1' },
    {
      'bom-ref': 'r2',
      group: 'acme',
      name: 'cart',
      version: '1',
      components: [{ 'bom-ref': 'r3', name: 'x', version: '2' }],
    },
  ];
  const cases: readonly (readonly [string, string])[] = [
    ['r1', 'pkg:pypi/jinja2@2.4.1'],
    ['urn:cdx:f08a6ccd-4dce-4759-bd84-c626675d60a7/1#r1', 'pkg:pypi/jinja2@2.4.1'],
    ['r2', 'acme/cart@1'],
    ['r3', 'x@2'],
    ['nowhere', 'nowhere'],
  ];
  test.each(cases)('%s is %s', async (reference, component) => {
    const document = JSON.stringify({
      bomFormat: 'CycloneDX',
      vulnerabilities: [{ id: 'CVE-1', affects: [{ ref: reference }] }],
      components,
    });
    const { vulnerabilities } = await readVulnerabilities(sourceOf(document, 'bom.json', 64));
    expect(vulnerabilities.map((one) => one.component)).toEqual([component]);
  });
});
