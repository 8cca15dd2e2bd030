import type { Section } from '../model.ts';

/** The flow file itself: its schema, then its rules. */
export const flow: Section = {
  name: 'flow',
  looksAt: 'the flow file: YAML, schema, and every rule of the flow',
  find({ faults }) {
    return Promise.resolve(faults.map((error) => ({ level: 'fault', error })));
  },
};
