import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { readTestReport } from '../../../../src/evidence/tests/report.ts';
import { openSource } from '../../../../src/evidence/text/source.ts';
import type { Files } from '../../../../src/files/files.ts';
import { refusalOf, sourceOf } from '../../../support/evidence.ts';

function unexpected(): never {
  throw new Error('not expected');
}

/** One file, streamed in small pieces; every other operation is not expected. */
function oneFile(content: string): Files {
  return {
    read: unexpected,
    write: unexpected,
    remove: unexpected,
    above: unexpected,
    glob: unexpected,
    readingAlso: unexpected,
    resolve: unexpected,
    stream: () => sourceOf(content).bytes,
  };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

test('hashes what a reader has read', async () => {
  const text = '<testsuite><testcase name="a"/></testsuite>';
  const source = openSource('TEST.xml', oneFile(text));
  await readTestReport(source);
  await source.fingerprint();
  expect(await source.fingerprint()).toEqual({ sha256: sha256(text), size: text.length });
});

test('hashes the whole file when a reader gives up early', async () => {
  const text = `<html>${'x'.repeat(1000)}</html>`;
  const source = openSource('TEST.xml', oneFile(text));
  expect(await refusalOf(readTestReport(source))).toMatch(/^evidence-foreign/);
  expect(await source.fingerprint()).toEqual({ sha256: sha256(text), size: text.length });
});

test('stops at the limit', async () => {
  const source = openSource('TEST.xml', oneFile('x'.repeat(100)), 50);
  expect(await refusalOf(source.fingerprint())).toMatch(/^evidence-too-large: TEST\.xml: expected a report of at most/);
  // There is no fingerprint of a part, however often one asks.
  expect(await refusalOf(source.fingerprint())).toMatch(/^evidence-too-large/);
});
