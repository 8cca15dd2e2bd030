import { describe, expect, test } from '@jest/globals';
import { readVulnerabilities } from '../../../../src/evidence/vulnerabilities/report.ts';
import { refusalOf, sourceOf } from '../../../support/evidence.ts';

/** One dependency, after another without a package; `name` and `id` of evidence and relations are none of its own. */
function reportOf(vulnerabilities: string): string {
  return `<?xml version="1.0"?><analysis xmlns="https://jeremylong.github.io/DependencyCheck/dependency-check.2.5.xsd">
<scanInfo><engineVersion>6.5.3</engineVersion></scanInfo><projectInfo><name>cart</name><reportDate>2026-11-20T10:00:00Z</reportDate></projectInfo>
<dependencies><dependency><fileName>b.jar</fileName></dependency>
<dependency><fileName>a.jar</fileName><evidenceCollected><evidence><name>n</name></evidence></evidenceCollected>
<relatedDependencies><relatedDependency><fileName>r.jar</fileName><identifiers><package><id>pkg:maven/r/r@1</id></package></identifiers></relatedDependency></relatedDependencies>
<identifiers><package confidence="HIGH"><id>pkg:maven/a/a@1</id></package><package><id>pkg:maven/z/z@1</id></package></identifiers>
<vulnerabilities>${vulnerabilities}</vulnerabilities></dependency></dependencies></analysis>`;
}

async function foundIn(text: string): Promise<readonly string[]> {
  const { vulnerabilities } = await readVulnerabilities(sourceOf(text, 'scan', 32));
  return vulnerabilities.map(
    ({ id, severity, component, suppressed }) => `${id} ${severity} ${component}${suppressed ? ' suppressed' : ''}`,
  );
}

describe('Dependency-Check XML', () => {
  test.each<[string, string, string]>([
    [
      'CVSS 3 goes before CVSS 2 and the word',
      '<vulnerability source="NVD"><name>CVE-1</name><severity>HIGH</severity><cvssV2><score>5.0</score><severity>MEDIUM</severity></cvssV2><cvssV3><baseScore>9.8</baseScore><baseSeverity>CRITICAL</baseSeverity></cvssV3><references><reference><name>other</name></reference></references></vulnerability>',
      'CVE-1 critical pkg:maven/a/a@1',
    ],
    [
      'a score of CVSS 2 alone, which has no critical',
      '<vulnerability><name>CVE-1</name><cvssScore>10.0</cvssScore></vulnerability>',
      'CVE-1 high pkg:maven/a/a@1',
    ],
    ['no severity', '<vulnerability><name>CVE-1</name></vulnerability>', 'CVE-1 unknown pkg:maven/a/a@1'],
    [
      'what it suppresses',
      '<suppressedVulnerability><name>CVE-1</name><severity>Low</severity></suppressedVulnerability>',
      'CVE-1 low pkg:maven/a/a@1 suppressed',
    ],
  ])('%s', async (_what, vulnerability, found) => {
    expect(await foundIn(reportOf(vulnerability))).toEqual([found]);
  });

  test('a dependency without a package goes by its file', async () => {
    const text = reportOf('<vulnerability><name>CVE-1</name><severity>Low</severity></vulnerability>');
    expect(await foundIn(text.replace(/<identifiers><package confidence.*<\/identifiers>/, ''))).toEqual([
      'CVE-1 low a.jar',
    ]);
  });

  test('says which tool made it, and when', async () => {
    const { tool, origin, vulnerabilities } = await readVulnerabilities(sourceOf(reportOf('')));
    expect([tool, origin.time?.at, vulnerabilities]).toEqual([
      'Dependency-Check 6.5.3',
      Date.parse('2026-11-20T10:00:00Z'),
      [],
    ]);
  });

  test.each<[string, string, RegExp]>([
    [
      'a vulnerability without an id',
      reportOf('<vulnerability><severity>High</severity></vulnerability>'),
      /^evidence-malformed: .*an id of each vulnerability/,
    ],
    [
      'a report that lists nothing',
      '<analysis><scanInfo><engineVersion>1</engineVersion></scanInfo></analysis>',
      /^evidence-malformed: .*the list of dependencies, found none/,
    ],
    ['another analysis', '<analysis><result/></analysis>', /^evidence-foreign: /],
  ])('refuses %s', async (_what, document, message) => {
    expect(await refusalOf(readVulnerabilities(sourceOf(document)))).toMatch(message);
  });
});
