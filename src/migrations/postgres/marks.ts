import { shown } from '../../base/shown.ts';
import { endOfPart } from './openings.ts';

/** What comments say to this project about the statement after them. */
export interface Marks {
  /** Version of `contract-after`. */
  readonly after: string | undefined;
  /** Comments to this project that it does not know: noun phrases. */
  readonly faults: readonly string[];
}

/** Reads the comments of a gap between statements, which holds nothing but comments, spaces and semicolons. */
export function marksIn(gap: string): Marks {
  if (!gap.includes('krci-deploy')) return { after: undefined, faults: [] };
  const faults: string[] = [];
  let after: string | undefined;
  for (let at = 0; at < gap.length;) {
    const end = endOfPart(gap, at);
    const [, said] = /^--\s*krci-deploy:\s*(.*)$/.exec(gap.slice(at, end).trimEnd()) ?? [];
    at = end;
    if (said === undefined) continue;
    const [, version] = /^contract-after\s+v?(\S+)$/.exec(said) ?? [];
    if (version === undefined || after !== undefined)
      faults.push(`a comment other than one "contract-after VERSION": ${shown(said, 60)}`);
    else after = version;
  }
  return { after, faults };
}
