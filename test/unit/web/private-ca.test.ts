import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from '@jest/globals';
import { createWeb } from '../../../src/web/create.ts';
import { fakeClock } from '../../support/clock.ts';
import { startJsonServer } from '../../support/json-server.ts';
import { startSecureFront } from '../../support/secure-front.ts';
import { temporaryDirectory } from '../../support/temporary.ts';

const server = await startJsonServer(() => ({ body: { fine: true } }));
const front = await startSecureFront(new URL(server.origin).host, '127.0.0.1', temporaryDirectory());

afterAll(async () => {
  await front.stop();
  await server.close();
});

function asked(ca: string | undefined): Promise<unknown> {
  const web = createWeb({ clock: fakeClock() });
  const opened = web.open({
    base: `https://${front.host}`,
    title: 'the Kubernetes API',
    scope: 'get',
    isOnce: true,
    ca,
  });
  return opened.ask({ path: 'version', what: 'its version' });
}

describe('a server with a certificate of its own authority', () => {
  test('is trusted by the certificate that is named', async () => {
    expect(await asked(readFileSync(front.certificate, 'utf8'))).toMatchObject({ body: { fine: true } });
  });

  test('and not without it', async () => {
    await expect(asked(undefined)).rejects.toMatchObject({ message: expect.stringMatching(/certificate/) });
  });
});
