import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { localFiles } from '../../../../../../src/files/local.ts';
import { bundlesIn } from '../../../../../../src/steps/gate/external/provenance/bundles.ts';
import { temporaryDirectory } from '../../../../../support/temporary.ts';

const directory = temporaryDirectory();

function bundlesOf(name: string, text: string) {
  writeFileSync(join(directory, name), text);
  return bundlesIn([name], localFiles(directory));
}

test('one bundle, or one a line', async () => {
  expect(await bundlesOf('one.json', '{\n"a": 1 }')).toMatchObject([{ text: '{\n"a": 1 }' }]);
  expect(await bundlesOf('lines.jsonl', '{"a":1}\n\n{"b":2}\n')).toMatchObject([
    { text: '{"a":1}' },
    { text: '{"b":2}' },
  ]);
});

test('a pattern that no file matches', async () => {
  await expect(bundlesIn(['gone/*.jsonl'], localFiles(directory))).rejects.toMatchObject({ code: 'no-provenance' });
});

test('a file without end', async () => {
  const text = `{"a":"${'x'.repeat(4 * 1024 * 1024)}"}`;
  await expect(bundlesOf('large.json', text)).rejects.toMatchObject({ code: 'provenance-too-large', exitCode: 3 });
});

test('more attestations than are read', async () => {
  await expect(bundlesOf('many.jsonl', '{}\n'.repeat(101))).rejects.toMatchObject({ code: 'too-many-bundles' });
});
