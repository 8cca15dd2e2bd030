import { UsageError } from '../../../base/errors.ts';
import type { Section } from '../model.ts';

/** Rules about manifests: a production should declare them. The gate judges them, with its exceptions. */
export const manifests: Section = {
  name: 'manifests',
  looksAt: '`gates.<environment>.manifests`: a production declares or inherits rules about its objects',
  find({ flow }) {
    const open = (flow?.environments ?? []).filter(
      ({ tier, gate }) => tier === 'production' && gate.manifests === undefined,
    );
    return Promise.resolve(
      open.map(({ name }) => ({
        level: 'warning',
        error: new UsageError({
          code: 'manifests-unjudged',
          where: `${flow?.file ?? ''}: gates.${name}`,
          expected: 'a section "manifests", own or inherited',
          found: 'none',
          fix: `add gates: { ${name}: { manifests: {} } }`,
        }),
      })),
    );
  },
};
