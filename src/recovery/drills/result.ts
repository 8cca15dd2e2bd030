import { isDeepStrictEqual } from 'node:util';
import { isRecord, listIn, memberAt, textIn } from '../../base/json-path.ts';
import { shown } from '../../base/shown.ts';
import { drillForms } from './forms.ts';
import { predicateFact } from './forms/own.ts';
import { type DrillCheck, type DrillFact, drillLimits } from './model.ts';

/** Reads a job's result: a record of a known form, else the keys `backup`, `target`, `started`, `ready` and `checks`. */
export function resultFact(document: unknown): DrillFact {
  const form = drillForms.find((one) => one.isOne(document));
  if (form !== undefined) return form.read(document);
  const [backup, target] = [textIn(document, 'backup'), textIn(document, 'target')];
  const plain = isRecord(document) ? document : {};
  const fact = predicateFact({
    ...plain,
    ...(backup !== undefined && { backup: { id: backup } }),
    ...(target !== undefined && { target: { name: target } }),
  });
  return { ...fact, checks: listIn(document, 'checks').slice(0, drillLimits.checks).map(checkOf) };
}

/** A check says its result, or what was expected and found: that both are the same is seen here, not believed. */
function checkOf(value: unknown): DrillCheck {
  const name = shown(textIn(value, 'name') ?? '');
  if (isRecord(value) && Object.hasOwn(value, 'expected') && Object.hasOwn(value, 'found')) {
    const [expected, found] = [memberAt(value, 'expected'), memberAt(value, 'found')];
    const isSame = isDeepStrictEqual(expected, found) && !isNothing(found);
    return { name, result: isSame ? 'passed' : 'failed', detail: `expected ${brief(expected)}, found ${brief(found)}` };
  }
  const result = textIn(value, 'result');
  const detail = textIn(value, 'detail');
  return {
    name,
    result: result === 'passed' || result === 'skipped' ? result : 'failed',
    ...(detail !== undefined && { detail: shown(detail, drillLimits.characters) }),
  };
}

/** Two queries that both answered nothing show nothing. */
function isNothing(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

function brief(value: unknown): string {
  return shown(typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing'));
}
