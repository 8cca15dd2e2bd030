import { UsageError } from '../base/errors.ts';
import { isLoopback } from '../http/forbidden-address.ts';

/** Refuses to send a token without TLS, except to a server on this machine. @throws UsageError */
export function refusePlainHttp(platform: string, address: string): void {
  const { protocol, hostname, host } = new URL(address);
  if (protocol === 'https:' || isLoopback(hostname.replace(/^\[|\]$/g, ''))) return;
  throw new UsageError({
    code: 'insecure-platform',
    where: platform,
    expected: 'an https address to send a token to',
    found: `http://${host}`,
    fix: 'correct the variable that names the server, or serve it over https',
  });
}
