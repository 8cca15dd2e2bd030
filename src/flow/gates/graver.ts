/** Limits with those that are implied: what is graver is held to the next milder one that has a limit. */
export function withImpliedLimits<Limits extends object>(
  max: Limits,
  fromMild: readonly (keyof Limits & string)[],
): Limits {
  const known = new Map<string, unknown>(Object.entries(max));
  let milder: unknown;
  for (const name of fromMild) {
    milder = known.get(name) ?? milder;
    if (milder !== undefined) known.set(name, milder);
  }
  return Object.assign({}, max, Object.fromEntries(known));
}
