import { isRecord, listIn, memberAt, textIn } from '../../../base/json-path.ts';
import { shown } from '../../../base/shown.ts';
import { fireDrillType } from '../../evidence/attestations.ts';
import { present, timeAt } from '../../evidence/values.ts';
import { type DrillCheck, type DrillFact, type DrillForm, drillLimits } from '../model.ts';

/** FireDrill's evidence (kirilurbonas/FireDrill, pkg/report/evidence.go), alone or as the predicate of its attestation. */
export const fireDrill: DrillForm = {
  documentation: {
    form: 'FireDrill',
    readAs: `its evidence as JSON, alone or with \`.intoto.jsonl\` beside it; its attestation, with the predicate \`${fireDrillType}\``,
  },
  isOne: (document) =>
    textIn(document, 'predicateType') === fireDrillType ||
    (textIn(document, 'tool')?.startsWith('firedrill') === true && memberAt(document, 'drill') !== undefined),
  read: (document) => {
    const isStatement = textIn(document, 'predicateType') === fireDrillType;
    return factOf(isStatement ? memberAt(document, 'predicate') : document);
  },
};

/** It restores into a sandbox that it makes and destroys: a container, or a namespace of a cluster. */
function factOf(evidence: unknown): DrillFact {
  const id = textIn(evidence, 'backup', 'uri');
  const provider = textIn(evidence, 'sandbox', 'provider');
  const error = textIn(evidence, 'error');
  return {
    ...present({
      name: textIn(evidence, 'drill'),
      started: timeAt(evidence, 'startedAt'),
      ready: timeAt(evidence, 'finishedAt'),
    }),
    ...(id !== undefined && id !== '' && { backup: { id, ...present({ made: madeIn(evidence) }) } }),
    ...(provider !== undefined && { target: { name: `a sandbox of ${shown(provider)}` } }),
    checks: listIn(evidence, 'checks').slice(0, drillLimits.checks).map(checkOf),
    faults: [
      ...(error === undefined || error === '' ? [] : [`it ended with an error: ${shown(error)}`]),
      ...(memberAt(evidence, 'verified') === true ? [] : ['FireDrill says that the recovery is not verified']),
    ],
  };
}

/** Go writes a time that is not known as the year 1. */
function madeIn(evidence: unknown): Date | undefined {
  const made = timeAt(evidence, 'backup', 'modTime');
  return made !== undefined && made.getTime() > 0 ? made : undefined;
}

/** Checks that look at no data (pkg/verify/verify.go). */
const hollow: ReadonlySet<string> = new Set(['restoreSucceeded', 'freshness']);

function checkOf(value: unknown): DrillCheck {
  const name = textIn(value, 'name') ?? '';
  const detail = textIn(value, 'detail');
  const isSkipped = isRecord(value) && value['skipped'] === true;
  const isPassed = isRecord(value) && value['passed'] === true;
  return {
    name: shown(name),
    result: isSkipped ? 'skipped' : isPassed ? 'passed' : 'failed',
    ...(detail !== undefined && { detail: shown(detail, drillLimits.characters) }),
    ...(hollow.has(name) && { isHollow: true }),
  };
}
