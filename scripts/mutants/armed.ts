import { type Mutation, mutated } from './mutators.ts';

/** A mutation with the number that switches it on. */
export interface NumberedMutation extends Mutation {
  readonly id: number;
}

/** The global function that an armed text asks: whether the mutant with this number is on. */
export const switchName = 'mutantIsOn';

/** The global function that a source calls with 1 when it begins to load, and with -1 at its end. */
export const loadName = 'mutantLoads';

/**
 * Returns the text with all mutations in it, each behind a switch, so that one load of the module serves for all of
 * them. A mutation inside another's site stays in the branch that is not mutated.
 */
export function armed(text: string, mutations: readonly NumberedMutation[]): string {
  const bytes = Buffer.from(text);
  return between(bytes, mutations, 0, bytes.length);
}

function between(bytes: Buffer, mutations: readonly NumberedMutation[], start: number, end: number): string {
  const parts: string[] = [];
  let at = start;
  for (const group of outermost(mutations)) {
    const [first] = group;
    if (first === undefined) continue;
    const { site } = first;
    const here = group.filter((one) => one.site.start === site.start && one.site.end === site.end);
    const inside = between(
      bytes,
      group.filter((one) => !here.includes(one)),
      site.start,
      site.end,
    );
    parts.push(slice(bytes, at, site.start), switched(bytes, here, inside));
    at = site.end;
  }
  return [...parts, slice(bytes, at, end)].join('');
}

/** Groups by sites that are in no other, in the order of the text; the widest site of a group comes first. */
function outermost(mutations: readonly NumberedMutation[]): readonly (readonly NumberedMutation[])[] {
  const groups: NumberedMutation[][] = [];
  const ordered = mutations.toSorted(
    (left, right) => left.site.start - right.site.start || right.site.end - left.site.end,
  );
  for (const one of ordered) {
    const last = groups.at(-1);
    if (last?.[0] !== undefined && one.site.start < last[0].site.end) last.push(one);
    else groups.push([one]);
  }
  return groups;
}

function switched(bytes: Buffer, mutations: readonly NumberedMutation[], original: string): string {
  return mutations.reduce((rest, mutation) => {
    const { kind } = mutation.site;
    const other = mutatedSite(bytes, mutation);
    const on = `${switchName}(${mutation.id})`;
    if (kind === 'expression') return `(${on} ? (${other}) : (${rest}))`;
    return `{ if (${on}) { ${other} } else ${kind === 'body' ? rest : `{ ${rest} }`} }`;
  }, original);
}

function mutatedSite(bytes: Buffer, { site, start, end, replacement }: NumberedMutation): string {
  return mutated(slice(bytes, site.start, site.end), {
    start: start - site.start,
    end: end - site.start,
    replacement,
  });
}

function slice(bytes: Buffer, start: number, end: number): string {
  return bytes.subarray(start, end).toString('utf8');
}
