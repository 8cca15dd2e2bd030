import { checkout, digest, goodInputs, reports, runGate } from './gate.ts';

/** Texts by path. */
export type Documents = Readonly<Record<string, string>>;

export const vexInputs = { ...goodInputs, vulnerabilities: 'out/trivy.json', 'max-high': '0', vex: 'vex/*.json' };
export const image = `pkg:oci/cart@${digest.replace(':', '%3A')}`;
export const other = `pkg:oci/cart@sha256%3A${'b'.repeat(64)}`;

export const notAffected = {
  vulnerability: { name: 'CVE-0' },
  products: [{ '@id': image }],
  status: 'not_affected',
  justification: 'component_not_present',
};

/** A document of alice. */
export function openVex(statements: readonly object[], more: object = {}): string {
  return JSON.stringify({
    '@context': 'https://openvex.dev/ns/v0.2.0',
    '@id': 'https://example.com/vex-1',
    author: 'alice',
    timestamp: '2026-11-01T00:00:00Z',
    version: 1,
    statements,
    ...more,
  });
}

/** A scan with one high weakness, CVE-0 in pkg:deb/p0@1. */
export function withVex(root: string, documents: Documents, owners = '/vex/ @bob\n'): string {
  return checkout(root, { 'out/trivy.json': reports.trivy(['HIGH']), CODEOWNERS: owners, ...documents });
}

/** `found` of the row for high ones, and what was warned of. */
export async function judged(root: string, documents: Documents, owners?: string): Promise<readonly string[]> {
  const run = await runGate(withVex(root, documents, owners), vexInputs);
  const row = run.verdict.checks.find(({ id }) => id === 'high-vulnerabilities');
  const said = run.verdict.checks.filter(({ kind }) => kind === 'exceptions').map(({ found }) => found);
  return [row?.found ?? '', ...said];
}

export const vexFree = '0 vulnerabilities, 1 more excepted';
export const vexKept = '1 vulnerability';
