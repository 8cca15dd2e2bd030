import { expect, test } from '@jest/globals';
import { silentLog } from '../../../src/base/log.ts';
import { readCredentials } from '../../../src/entry/credentials.ts';
import { createTidy } from '../../../src/entry/host.ts';
import { openPorts } from '../../../src/entry/ports.ts';
import { temporaryDirectory } from '../../support/temporary.ts';

const directory = temporaryDirectory();

function open(workingDirectory: string) {
  const sources = { variables: {}, directory, workingDirectory, credentials: readCredentials({}), log: silentLog };
  return openPorts({ ...sources, tidy: createTidy() });
}

test.each(['gone', '/dev/null'])('the working directory %s is refused', async (workingDirectory) => {
  await expect(open(workingDirectory)).rejects.toMatchObject({ code: 'no-working-directory', exitCode: 2 });
});

test('ports are opened without a request, on no platform', async () => {
  const ports = await open('.');
  expect(ports.platform.kind).toBe('local');
  expect(ports.files.resolve('.')).toBe(directory);
});
