import { describe, expect, test } from '@jest/globals';
import { unique, type Vulnerability } from '../../../../src/evidence/vulnerabilities/vulnerability.ts';
import { readVulnerabilities } from '../../../../src/evidence/vulnerabilities/report.ts';
import { sourceOf } from '../../../support/evidence.ts';

/** What four reports of one image say of it, each in its own way. */
const packages = [
  {
    id: 'CVE-2026-1',
    name: 'libssl1.1',
    version: '1.1.1c-r0',
    severity: 'HIGH',
    purl: 'pkg:apk/alpine/libssl1.1@1.1.1c-r0',
  },
  {
    id: 'CVE-2026-1',
    name: 'libcrypto1.1',
    version: '1.1.1c-r0',
    severity: 'MEDIUM',
    purl: 'pkg:apk/alpine/libcrypto1.1@1.1.1c-r0',
  },
  { id: 'CVE-2026-2', name: 'org.acme:tool', version: '2.0', severity: 'LOW', purl: 'pkg:maven/org.acme/tool@2.0' },
] as const;

const reports: Readonly<Record<string, object>> = {
  'Trivy JSON': {
    SchemaVersion: 2,
    Results: [
      {
        Class: 'os-pkgs',
        Vulnerabilities: packages.map(({ id, name, version, severity, purl }) => ({
          VulnerabilityID: id,
          PkgName: name,
          InstalledVersion: version,
          PkgIdentifier: { PURL: `${purl}?arch=x86_64&distro=3.10.2` },
          Severity: severity,
          FixedVersion: '9',
        })),
      },
    ],
  },
  'Trivy SARIF': {
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Trivy',
            // One rule for each weakness, filed under the severity of one of its packages.
            rules: [
              { id: 'CVE-2026-1', properties: { tags: ['vulnerability', 'HIGH'], 'security-severity': '8.0' } },
              { id: 'CVE-2026-2', properties: { tags: ['vulnerability', 'LOW'] } },
            ],
          },
        },
        results: packages.map(({ id, name, version, severity }) => ({
          ruleId: id,
          message: {
            text: `Package: ${name}\nInstalled Version: ${version}\nVulnerability ${id}\nSeverity: ${severity}\nFixed Version: 9\nLink: [${id}](https://example.com/${id})`,
          },
          locations: [{ physicalLocation: { artifactLocation: { uri: 'library/alpine' } } }],
        })),
      },
    ],
  },
  'Grype JSON': {
    descriptor: { name: 'grype', version: '0.90.0' },
    matches: packages.map(({ id, name, version, severity, purl }) => ({
      vulnerability: { id, severity: severity.toLowerCase(), fix: { versions: ['9'] } },
      artifact: { name, version, purl },
    })),
  },
  'Grype SARIF': {
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'grype',
            rules: packages.map(({ id, name }) => ({
              id: `${id}-${name}`,
              properties: { 'security-severity': '8.8' },
            })),
          },
        },
        results: packages.map(({ id, name, version, severity }) => ({
          ruleId: `${id}-${name}`,
          level: 'error',
          message: {
            text: `A ${severity.toLowerCase()} vulnerability in apk package: ${name}, version ${version} was found in image cart at: /lib/apk/db/installed`,
          },
        })),
      },
    ],
  },
  CycloneDX: {
    bomFormat: 'CycloneDX',
    vulnerabilities: packages.map(({ id, severity, purl }) => ({
      id,
      ratings: [{ severity: severity.toLowerCase() }],
      affects: [{ ref: `${purl}?distro=3.10.2` }],
    })),
  },
};

async function foundIn(...names: readonly string[]): Promise<readonly Vulnerability[]> {
  const all: Vulnerability[] = [];
  for (const name of names) {
    all.push(...(await readVulnerabilities(sourceOf(JSON.stringify(reports[name]), name, 512))).vulnerabilities);
  }
  return unique(all);
}

function low(component: string): Vulnerability {
  return { id: 'CVE-1', severity: 'low', component, fixedIn: undefined, suppressed: false };
}

const names = Object.keys(reports);
const pairs = names.flatMap((a) => names.map((b) => [a, b] as const));

describe('one image through several reports', () => {
  test.each(pairs)('%s and %s: each weakness of a package once', async (a, b) => {
    const found = await foundIn(a, b);
    expect(found.map(({ id, severity }) => `${id} ${severity}`).toSorted()).toEqual([
      'CVE-2026-1 high',
      'CVE-2026-1 medium',
      'CVE-2026-2 low',
    ]);
  });

  test('all of them at once', async () => {
    expect((await foundIn(...names)).length).toBe(3);
  });

  test('of two severities the graver one', async () => {
    const purl = low('pkg:deb/debian/zlib@1?arch=amd64');
    const bare: Vulnerability = { ...low('zlib@1'), severity: 'critical' };
    for (const both of [
      [purl, bare],
      [bare, purl],
    ]) {
      expect(unique(both)).toEqual([{ ...purl, severity: 'critical' }]);
    }
  });

  test.each([
    ['another version', 'pkg:deb/debian/zlib@1', 'zlib@2'],
    ['another package of that last name', 'pkg:npm/%40acme/core@1', 'core@1'],
    ['another type of package', 'pkg:npm/zlib@1', 'pkg:deb/debian/zlib@1'],
  ])('%s is another one', (_what, a, b) => {
    expect(unique([low(a), low(b)]).length).toBe(2);
  });

  test('an epoch is part of the version that is shown', () => {
    expect(unique([low('pkg:rpm/rhel/bind@9.1?epoch=32'), low('bind@32:9.1')]).length).toBe(1);
  });
});
