/** Signs that a server was away, which passes: the Git server, a registry of charts, an API. */
const passing =
  /connection refused|connection reset|i\/o timeout|no such host|deadline exceeded|dial tcp|EOF|transport is closing|code = Unavailable|TLS handshake|status code: 5\d\d/i;

/** Tells whether words of a controller are about a server that may come back. */
export function isPassing(words: string): boolean {
  return passing.test(words);
}
