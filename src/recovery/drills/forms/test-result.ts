import { isRecord, listIn, memberAt, textIn } from '../../../base/json-path.ts';
import { shown } from '../../../base/shown.ts';
import { present, timeAt } from '../../evidence/values.ts';
import { type DrillCheck, type DrillFact, type DrillForm, drillLimits } from '../model.ts';

export const testResultType = 'https://in-toto.io/attestation/test-result/v0.1';

/**
 * In-toto's test result (in-toto/attestation, spec/predicates/test-result.md). It has no place for backup, target and
 * times: they are the descriptors `backup` and `target` of its configuration, and annotations of the latter.
 */
export const testResult: DrillForm = {
  documentation: {
    form: 'in-toto test-result',
    readAs: `statement with the predicate \`${testResultType}\`; \`configuration\` has the descriptors \`backup\` (\`uri\`, annotation \`made\`) and \`target\` (annotations \`environment\`, \`cluster\`, \`namespace\`, \`started\`, \`ready\`, \`of\`, \`source\`)`,
  },
  isOne: (document) => textIn(document, 'predicateType') === testResultType,
  read: (document) => factOf(memberAt(document, 'predicate')),
};

function factOf(predicate: unknown): DrillFact {
  const descriptors = listIn(predicate, 'configuration').slice(0, drillLimits.checks);
  const named = (name: string): unknown => descriptors.find((one) => textIn(one, 'name') === name);
  const [backup, target] = [named('backup'), named('target')];
  const id = textIn(backup, 'uri');
  const annotation = (key: string): string | undefined => textIn(target, 'annotations', key);
  const result = textIn(predicate, 'result');
  return {
    ...present({
      name: annotation('source'),
      environment: annotation('of'),
      started: timeAt(target, 'annotations', 'started'),
      ready: timeAt(target, 'annotations', 'ready'),
    }),
    ...(id !== undefined && { backup: { id, ...present({ made: timeAt(backup, 'annotations', 'made') }) } }),
    ...(isRecord(target) && {
      target: {
        name: textIn(target, 'uri') ?? annotation('namespace') ?? 'target',
        ...present({
          environment: annotation('environment'),
          cluster: annotation('cluster'),
          namespace: annotation('namespace'),
        }),
      },
    }),
    checks: [
      ...checksOf(predicate, 'failedTests', 'failed'),
      ...checksOf(predicate, 'passedTests', 'passed'),
      ...checksOf(predicate, 'warnedTests', 'passed'),
    ],
    faults: result === 'PASSED' || result === 'WARNED' ? [] : [`its result is ${shown(result ?? 'none')}`],
  };
}

function checksOf(predicate: unknown, key: string, result: DrillCheck['result']): readonly DrillCheck[] {
  return listIn(predicate, key)
    .slice(0, drillLimits.checks)
    .map((name) => ({ name: typeof name === 'string' ? shown(name) : '', result }));
}
