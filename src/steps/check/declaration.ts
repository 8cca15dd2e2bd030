import { declare } from '../../declaration/declare.ts';
import { common } from '../common.ts';

export const declaration = declare({
  name: 'check',
  summary: 'Find every fault of the flow file, and of what it names, without a promotion',
  inputs: { ...common },
  outputs: {
    faults: 'Number of faults; any of them ends the run with its exit code',
    warnings: 'Number of warnings',
  },
});
