/** Inputs that can be true of one artifact alone. */
export const ofOne = [
  'source',
  'destination',
  'replicas',
  'version',
  'expect-digest',
  'expect-version',
  'verdict-file',
] as const;

/** What each entry of a set says for itself: its artifacts may come from several commits, those of one build do not. */
export const ofEntry = [...ofOne, 'source-commit'] as const;
