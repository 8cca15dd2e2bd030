import { isRecord } from '../../base/json-path.ts';
import { RenderProblem } from '../problem.ts';

/** Formats a value as Go's fmt does with `%v`. Inside of lists and maps a value that is not there is `<nil>`. */
export function goText(value: unknown): string {
  if (value === undefined || value === null) return '<nil>';
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'bigint') return String(value);
  if (Array.isArray(value)) return `[${value.map(goText).join(' ')}]`;
  if (isRecord(value)) {
    const entries = Object.keys(value).toSorted(byBytes);
    return `map[${entries.map((key) => `${key}:${goText(value[key])}`).join(' ')}]`;
  }
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Orders texts as Go and Git do, by their bytes. */
export function byBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

/** Numbers of YAML and JSON are floats for Go: 1000000 is `1e+06`. Integers of templates are bigints here. */
function numberText(value: number): string {
  if (value === 0) return '0';
  const [digits = '', exponent = '0'] = value.toExponential().split('e');
  const power = Number(exponent);
  // strconv's shortest form: `%e` below the fourth and from the sixth place on.
  if (power >= -4 && power < 6) return String(value);
  return `${digits}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
}

/** Formats as Go's `printf` for the verbs that templates use; anything else is refused. */
export function goFormat(format: string, args: readonly unknown[]): string {
  let next = 0;
  return format.replaceAll(/%(-?0?\d{0,3})(.)/gsu, (whole, flags: string, verb: string) => {
    if (verb === '%') return '%';
    const value = args[next];
    next += 1;
    if (next > args.length) throw new RenderProblem(`printf has too few arguments for ${whole}`);
    return padded(formatted(verb, value, whole), flags);
  });
}

function formatted(verb: string, value: unknown, whole: string): string {
  if (verb === 'v' || (verb === 's' && typeof value === 'string')) return goText(value);
  if (verb === 'd' && typeof value === 'bigint') return String(value);
  if (verb === 'q' && typeof value === 'string') return JSON.stringify(value);
  if (verb === 't' && typeof value === 'boolean') return String(value);
  throw new RenderProblem(`printf has ${whole} with a value that is not read`);
}

function padded(text: string, flags: string): string {
  const width = Number(flags.replace(/^-/, '').replace(/^0/, '') || '0');
  if (flags.startsWith('-')) return text.padEnd(width, ' ');
  return text.padStart(width, flags.startsWith('0') ? '0' : ' ');
}
