/**
 * Finds comments `-- krci-deploy: contract-after 1.4.0` that are a line of their own, by that line; the statement that
 * begins on the next line is meant. Within a text or a comment, such a line is no begin of a statement.
 */
export function afterOf(sql: string): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  if (!sql.includes('krci-deploy')) return found;
  for (const [at, line] of sql.split('\n').entries()) {
    const [, version] = /^--\s+krci-deploy:\s*contract-after\s+v?(\S+)\s*$/.exec(line) ?? [];
    if (version !== undefined) found.set(at + 1, version);
  }
  return found;
}
