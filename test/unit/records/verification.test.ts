import { expect, test } from '@jest/globals';
import { readVerification, type VerificationRecord, writeVerification } from '../../../src/records/verification.ts';
import { digestOf } from '../../../src/registry/digest.ts';

const digest = digestOf(new TextEncoder().encode('cart'));
const record: VerificationRecord = {
  flow: 'shop',
  environment: 'prod',
  isProven: true,
  commit: '0123456789abcdef0123456789abcdef01234567',
  repository: 'https://git.example.com/acme/gitops.git',
  digests: [digest],
  scope: { applications: ['cart'], sources: ['velero'], rpo: '24h' },
  required: ['images', 'backups'],
  passed: ['images', 'backups'],
  unproven: [],
  failed: [],
  time: '2026-11-23T12:00:00.000Z',
};

test.each([
  ['with its run', { ...record, run: 'https://ci.example.com/runs/7' }],
  ['without a run', record],
])('a verification is read as it was written: %s', (_what, { digests, repository, ...own }) => {
  const bytes = writeVerification({ ...own, digests, repository }, { name: 'krci-deploy', version: '1.0.0' });
  const statement = readVerification(bytes);
  expect(statement.subjects).toContain(digest);
  expect(statement.record).toStrictEqual(own);
});
