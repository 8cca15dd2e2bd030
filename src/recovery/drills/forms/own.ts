import { listIn, memberAt, textIn } from '../../../base/json-path.ts';
import { shown } from '../../../base/shown.ts';
import type { Tool } from '../../../records/records.ts';
import { present, timeAt } from '../../evidence/values.ts';
import { type DrillCheck, type DrillFact, type DrillForm, drillLimits } from '../model.ts';

export const drillType = 'https://github.com/kuberocketci/krci-deploy/drill/v1';

/** The predicate of our own record: what `krci-deploy drill record` writes. Times are ISO 8601, UTC. */
export interface DrillPredicate {
  readonly flow: string;
  readonly environment: string;
  /** Source of `recovery.backups.sources`. */
  readonly source?: string;
  readonly backup: { readonly id: string; readonly made?: string };
  readonly target: {
    readonly name: string;
    readonly environment?: string;
    readonly cluster?: string;
    readonly namespace?: string;
  };
  readonly started: string;
  readonly ready: string;
  readonly checks: readonly Omit<DrillCheck, 'isHollow'>[];
  readonly actor?: string;
  /** URL of the run. */
  readonly run?: string;
  /** When it was recorded. */
  readonly time: string;
  readonly tool: Tool;
}

export const own: DrillForm = {
  documentation: {
    form: '`krci-deploy drill record`',
    readAs: `in-toto statement with the predicate \`${drillType}\`, alone, in a DSSE envelope or a Sigstore bundle`,
  },
  isOne: (document) => textIn(document, 'predicateType') === drillType,
  read: (document) => predicateFact(memberAt(document, 'predicate')),
};

/** Reads the members of a predicate; what is absent or of another type is left out. */
export function predicateFact(predicate: unknown): DrillFact {
  const id = textIn(predicate, 'backup', 'id');
  const name = textIn(predicate, 'target', 'name');
  return {
    ...present({
      name: textIn(predicate, 'source'),
      environment: textIn(predicate, 'environment'),
      started: timeAt(predicate, 'started'),
      ready: timeAt(predicate, 'ready'),
    }),
    ...(id !== undefined && { backup: { id, ...present({ made: timeAt(predicate, 'backup', 'made') }) } }),
    ...(name !== undefined && {
      target: {
        name,
        ...present({
          environment: textIn(predicate, 'target', 'environment'),
          cluster: textIn(predicate, 'target', 'cluster'),
          namespace: textIn(predicate, 'target', 'namespace'),
        }),
      },
    }),
    checks: listIn(predicate, 'checks').slice(0, drillLimits.checks).map(checkOf),
    faults: [],
  };
}

/** A result in another word is none that passed. */
function checkOf(value: unknown): DrillCheck {
  const result = textIn(value, 'result');
  const detail = textIn(value, 'detail');
  return {
    name: shown(textIn(value, 'name') ?? ''),
    result: result === 'passed' || result === 'skipped' ? result : 'failed',
    ...(detail !== undefined && { detail: shown(detail, drillLimits.characters) }),
  };
}
