/** Kinds of signed statements: of promote, of the gate, about evidence of recovery, and of dr-verify. */
export const statementKinds = ['entry', 'verdict', 'break-glass', 'backup', 'drill', 'inventory', 'recovery'] as const;

export type StatementKind = (typeof statementKinds)[number];
