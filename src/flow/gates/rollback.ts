import type { Section } from './section.ts';

/** What a rollback into the environment asks for: an approval, or nothing. */
export type RollbackPolicy = 'approval' | 'none';

export const rollback: Section<RollbackPolicy> = {
  stricter: { '': ['none', 'approval'] },
  // A way past every check is opened for the environment that names it, and for no other.
  ownOnly: 'none',
  schema: {
    enum: ['approval', 'none'],
    description:
      'What a rollback asks for: approval (an approval as a promotion has it, and no other check), or none, which only the environment itself can say; left out: approval where a promotion asks for one',
  },
};
