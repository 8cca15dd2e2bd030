import { declare } from '../../declaration/declare.ts';
import * as patterns from '../../declaration/patterns.ts';
import { common } from '../common.ts';

export const declaration = declare({
  name: 'drill-record',
  typed: 'drill record',
  summary: "Record a restore from its job's result, as evidence for dr-verify",
  inputs: {
    environment: {
      type: 'text',
      description: 'Environment whose backup was restored',
      pattern: patterns.name,
      required: true,
    },
    source: {
      type: 'text',
      description: 'Source of recovery.backups.sources that was restored; by default what the result names',
      pattern: '[A-Za-z0-9][A-Za-z0-9._-]{0,99}',
    },
    result: {
      type: 'text',
      description:
        "File of the job's result: JSON with backup, target, started, ready and checks, or FireDrill's evidence, or in-toto's test-result",
      pattern: patterns.path,
      required: true,
    },
    file: {
      type: 'text',
      description: 'File to write the record to, one that recovery.drill.evidence names',
      pattern: patterns.path,
      required: true,
    },
    ...common,
  },
  outputs: {
    verdict: 'PASS, FAIL or UNPROVEN, as dr-verify will judge the record by the flow of now, apart from its branch',
    file: 'Path of the record',
  },
});
