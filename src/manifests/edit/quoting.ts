/** How a scalar is written; the names are those of the `yaml` library. */
export type Style = 'PLAIN' | 'QUOTE_SINGLE' | 'QUOTE_DOUBLE';

const words = /^(?:~|null|true|false|yes|no|on|off|y|n|inf|infinity|nan|<<|=)?$/i;

/** Texts that some reader takes for a number: YAML 1.1 (type repository), YAML 1.2 (10.3.2), and Go's parsers. */
const numbers = [
  /^[-+]?(?:0[xX][0-9a-fA-F_]+|0[oO]?[0-7_]+|0[bB][01_]+)$/,
  /^[-+]?(?:[0-9][0-9_,]*)?\.?[0-9_]*(?:[eE][-+]?[0-9_]+)?$/,
  /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?$/,
  /^[-+]?\.(?:inf|nan)$/i,
  /^[-+]?0[xX][0-9a-fA-F_.]*[pP][-+]?[0-9]+$/,
];

const date = /^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:$|[Tt ])/;

/** Characters that mean nothing to YAML wherever they stand; the first one may not be an indicator. */
const harmless = /^[A-Za-z0-9_./][A-Za-z0-9_./:@+=-]*$/;

/** True when every reader of YAML 1.1 or 1.2 takes the unquoted text for this very string. */
export function isPlainString(value: string, inFlow: boolean): boolean {
  if (!harmless.test(value) || value.endsWith(':')) return false;
  if (value.startsWith('---') || value.startsWith('...')) return false;
  if (inFlow && value.includes(':')) return false;
  return !words.test(value) && !date.test(value) && !numbers.some((number) => number.test(value));
}

/**
 * Returns the value as a scalar in the wanted style; a plain one is double-quoted when some reader would take it for
 * anything but a string. The value holds no line break or control character.
 */
export function scalarText(value: string, style: Style, inFlow: boolean): string {
  if (style === 'QUOTE_SINGLE') return `'${value.replaceAll("'", "''")}'`;
  if (style === 'PLAIN' && isPlainString(value, inFlow)) return value;
  return `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
