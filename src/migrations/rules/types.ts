/** A type with its numbers: `numeric(10,2)`. */
interface SqlType {
  readonly name: string;
  readonly sizes: readonly number[];
}

const integers = ['int2', 'int4', 'int8'];
const otherNames: Readonly<Record<string, string>> = {
  smallint: 'int2',
  int: 'int4',
  integer: 'int4',
  bigint: 'int8',
  decimal: 'numeric',
  'character varying': 'varchar',
};

/**
 * Tells whether each value of the one type is a value of the other, read and written alike. Types that are not known,
 * and all other pairs, are not.
 */
export function isWidening(before: string | undefined, after: string | undefined): boolean {
  const [from, to] = [typeOf(before), typeOf(after)];
  if (from === undefined || to === undefined) return false;
  if (from.name === to.name && from.sizes.join() === to.sizes.join()) return true;
  const [size] = from.sizes;
  const [room] = to.sizes;
  if (from.name === 'varchar' && to.name === 'text') return true;
  if (from.name === 'varchar' && to.name === 'varchar')
    return room === undefined || (size !== undefined && room >= size);
  if (from.name === 'numeric' && to.name === 'numeric') return isWiderNumber(from.sizes, to.sizes);
  const [low, high] = [integers.indexOf(from.name), integers.indexOf(to.name)];
  return low !== -1 && high >= low;
}

function isWiderNumber(before: readonly number[], after: readonly number[]): boolean {
  const [precision, scale = 0] = before;
  const [room, digits = 0] = after;
  if (room === undefined) return true;
  // Both sides of the point keep their digits; more digits behind it would be rounded by an old reader's writes.
  return precision !== undefined && digits === scale && room >= precision;
}

function typeOf(text: string | undefined): SqlType | undefined {
  const [, name = '', sizes = ''] = /^([a-z_][a-z0-9_ .]*?)(?:\(([\d, ]+)\))?$/.exec(text ?? '') ?? [];
  if (name === '') return undefined;
  return { name: otherNames[name] ?? name, sizes: sizes === '' ? [] : sizes.split(',').map(Number) };
}
