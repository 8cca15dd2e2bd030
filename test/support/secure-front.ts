import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { request as forward } from 'node:http';
import { createServer } from 'node:https';
import { isIPv4 } from 'node:net';
import { join } from 'node:path';

/** TLS before a server that has none. */
export interface SecureFront {
  /** `127.0.0.1:PORT`. */
  readonly host: string;
  /** PEM file of the certificate that it shows. */
  readonly certificate: string;
  stop(): Promise<void>;
}

/** PEM files of a key and of a certificate that nobody vouches for. */
export interface SelfSigned {
  readonly key: string;
  readonly certificate: string;
}

/** For a host name or an IPv4 address; kept in `directory`. */
export function selfSigned(name: string, directory: string): SelfSigned {
  const [key, certificate] = [join(directory, `${name}.key`), join(directory, `${name}.pem`)];
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  const alternative = `subjectAltName=${isIPv4(name) ? 'IP' : 'DNS'}:${name}`;
  const subject = ['-subj', `/CN=${name}`, '-addext', alternative, '-days', '2'];
  execFileSync('openssl', ['req', '-x509', ...curve, '-keyout', key, '-out', certificate, ...subject], {
    stdio: 'ignore',
  });
  return { key, certificate };
}

/** Shows a certificate of its own making for `name`, and passes everything on to `target`. Keeps files in `directory`. */
export async function startSecureFront(target: string, name: string, directory: string): Promise<SecureFront> {
  const { key, certificate } = selfSigned(name, directory);
  const [host, port] = target.split(':');
  const options = { key: readFileSync(key), cert: readFileSync(certificate) };
  const server = createServer(options, (incoming, outgoing) => {
    const { method, url, headers } = incoming;
    const told = { ...headers, 'x-forwarded-proto': 'https' };
    const onward = forward({ host, port, method, path: url, headers: told }, (response) => {
      outgoing.writeHead(response.statusCode ?? 500, response.headers);
      response.pipe(outgoing);
    });
    onward.on('error', () => outgoing.destroy());
    incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the front has no port');
  return {
    host: `127.0.0.1:${address.port}`,
    certificate,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
