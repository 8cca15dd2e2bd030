import { type Json, isList, isObject, member } from '../../../../web/json.ts';

/**
 * Returns the value at a path such as `status.name` or `items[0].state`.
 * Undefined where there is none. A key that equals the whole path goes first: ServiceNow names the fields of a
 * reference so.
 */
export function valueAt(record: Json | undefined, path: string): Json | undefined {
  const whole = member(record, path);
  if (whole !== undefined) return whole;
  let value = record;
  for (const [, key, index] of path.matchAll(/([^.[\]]+)|\[(\d{1,4})\]/g)) {
    value = index === undefined ? member(value, key ?? '') : isList(value) ? value[Number(index)] : undefined;
  }
  return value;
}

const most = 1000;

/**
 * Lists all texts and numbers in a value, however nested.
 * For example labels, lists of versions, documents of paragraphs.
 */
export function textsIn(value: Json | undefined): readonly string[] {
  const texts: string[] = [];
  const open = [value];
  for (let next = open.pop(); open.length > 0 || next !== undefined; next = open.pop()) {
    if (texts.length >= most) break;
    if (typeof next === 'string') texts.push(next);
    else if (typeof next === 'number') texts.push(String(next));
    else if (isList(next)) open.push(...next);
    else if (isObject(next)) open.push(...Object.values(next));
  }
  return texts;
}

/**
 * Lists texts and numbers as `textsIn`, of stored values only.
 * ServiceNow gives `value` beside `display_value`, which is for display.
 */
export function valuesIn(value: Json | undefined): readonly string[] {
  if (isList(value)) return value.flatMap((one) => valuesIn(one));
  return textsIn(member(value, 'value') ?? value);
}
