import { expect, test } from '@jest/globals';
import { checkout, goodInputs, runGate } from '../../../../support/gate.ts';
import { temporaryDirectory } from '../../../../support/temporary.ts';

const root = temporaryDirectory();

test('a limit that is passed says for how many there is a fixed version, and which', async () => {
  const found = [{}, { FixedVersion: '' }, { FixedVersion: '2.0' }, { FixedVersion: '3.0' }].map((fix, index) =>
    Object.assign(
      { VulnerabilityID: `CVE-${index}`, PkgIdentifier: { PURL: `pkg:deb/p${index}@1` }, Severity: 'HIGH' },
      fix,
    ),
  );
  const scan = { SchemaVersion: 2, Results: [{ Class: 'os-pkgs', Vulnerabilities: found }] };
  const directory = checkout(root, { 'out/scan.json': JSON.stringify(scan) });
  const { verdict } = await runGate(directory, { ...goodInputs, vulnerabilities: 'out/scan.json', 'max-high': '0' });
  const row = verdict.checks.find(({ id }) => id === 'high-vulnerabilities');
  expect(row?.advice).toBe('Remove all 4 vulnerabilities; for 2 there is a fixed version');
  expect(row?.details).toEqual([
    'CVE-0 in pkg:deb/p0@1',
    'CVE-1 in pkg:deb/p1@1',
    'CVE-2 in pkg:deb/p2@1, fixed in 2.0',
    'CVE-3 in pkg:deb/p3@1, fixed in 3.0',
  ]);
});
