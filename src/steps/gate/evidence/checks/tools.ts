import type { DemandedRow, DemandFinding } from './check.ts';

/** The row about the tools that must have run; none where the policy names none. */
export function toolsDemand(kind: 'sast' | 'vulnerabilities', title: string, tools: readonly string[]): DemandedRow[] {
  if (tools.length === 0) return [];
  return [{ id: `${kind}-tools`, title: `${title}: tools`, required: tools.join(', '), rule: [kind, 'tools'] }];
}

/**
 * Compares the tools of the reports, each with its version, with those that must have run. Names are compared without
 * case; a name stands for every version of the tool.
 */
export function toolsFinding(wanted: readonly string[], ran: readonly string[]): DemandFinding {
  const names = [...new Set(ran)];
  const missing = wanted.filter((tool) => !names.some((name) => isTool(name, tool)));
  const found = names.length === 0 ? 'no tool' : names.join(', ');
  if (missing.length === 0) return { status: 'pass', found };
  return { status: 'error', found, advice: `Run ${missing.join(', ')} and give the report` };
}

function isTool(name: string, wanted: string): boolean {
  const [own, other] = [name.toLowerCase(), wanted.toLowerCase()];
  return own === other || own.startsWith(`${other} `);
}
