import { memberAt, textIn } from '../../base/json-path.ts';

/** A number of things at a path; undefined unless it is a whole number from 0. */
export function countAt(value: unknown, ...path: readonly string[]): number | undefined {
  const found = memberAt(value, ...path);
  return typeof found === 'number' && Number.isSafeInteger(found) && found >= 0 ? found : undefined;
}

/** A time at a path (RFC 3339); undefined for any other text, and for a day that no month has. */
export function timeAt(value: unknown, ...path: readonly string[]): Date | undefined {
  const text = textIn(value, ...path) ?? '';
  const [, day, zone] = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d:\d\d(?:\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/.exec(text) ?? [];
  if (day === undefined || zone === undefined) return undefined;
  const time = new Date(text);
  // JavaScript takes the 30th of February for the 2nd of March, and with it an old backup for a newer one.
  const midnight = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(time.getTime()) || Number.isNaN(midnight.getTime())) return undefined;
  return midnight.toISOString().startsWith(day) ? time : undefined;
}

/** Seconds between two times at paths; undefined where one is missing or they are the wrong way round. */
export function secondsBetween(value: unknown, from: readonly string[], to: readonly string[]): number | undefined {
  const [begin, end] = [timeAt(value, ...from), timeAt(value, ...to)];
  const seconds = begin === undefined || end === undefined ? -1 : (end.getTime() - begin.getTime()) / 1000;
  return seconds < 0 ? undefined : seconds;
}

/** Tells whether a document is an object of an API group and kind, whatever its version. */
export function isObjectOf(group: string, kind: string): (document: unknown) => boolean {
  return (document) =>
    textIn(document, 'kind') === kind && textIn(document, 'apiVersion')?.startsWith(`${group}/`) === true;
}

/** `velero/nightly-1`: namespace and name of an object. */
export function namespacedName(object: unknown): string {
  return `${textIn(object, 'metadata', 'namespace') ?? ''}/${textIn(object, 'metadata', 'name') ?? ''}`;
}

/** Members with a value alone. */
export function present<T extends object>(members: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what is undefined was left out
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
