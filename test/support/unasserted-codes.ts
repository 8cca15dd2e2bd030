/** Codes that no test asserts by name yet. Nothing may be added. */
export const unasserted: readonly string[] = [
  'approval-without-history',
  'branch-moved',
  'break-glass-alone',
  'change-request-target',
  'history-not-fetched',
  'provenance-without-artifact',
  'source-ambiguous',
  'too-many-files',
];
