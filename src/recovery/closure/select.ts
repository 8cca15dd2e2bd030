import { isRecord } from '../../base/json-path.ts';
import type { ObjectPath } from '../../objects/model.ts';
import type { Selection } from './model.ts';

/** A member that a selection found. */
export interface Selected {
  readonly value: unknown;
  readonly path: ObjectPath;
}

/** Selects members of an object; what is not there is not found. */
export function select(root: unknown, selection: Selection): readonly Selected[] {
  const steps = typeof selection === 'string' ? stepsOf(selection) : selection;
  let found: readonly Selected[] = [{ value: root, path: [] }];
  for (const step of steps) {
    if (found.length === 0) return found;
    found = found.flatMap((one) => below(one, step));
  }
  return found;
}

/** Steps of each selection of the tables, split once. */
function stepsOf(selection: string): readonly string[] {
  return selection.replaceAll('[]', '.[]').split('.');
}

function below({ value, path }: Selected, step: string): readonly Selected[] {
  if (step === '[]') {
    return Array.isArray(value) ? value.map((item: unknown, index) => ({ value: item, path: [...path, index] })) : [];
  }
  if (!isRecord(value)) return [];
  if (step === '@keys') return Object.keys(value).map((key) => ({ value: key, path: [...path, key] }));
  if (step === '*') return Object.entries(value).map(([key, item]) => ({ value: item, path: [...path, key] }));
  return Object.hasOwn(value, step) ? [{ value: value[step], path: [...path, step] }] : [];
}

/** Texts that a selection finds. */
export function textsAt(root: unknown, selection: Selection): readonly string[] {
  return select(root, selection).flatMap(({ value }) => (typeof value === 'string' && value !== '' ? [value] : []));
}
