import { dotenvName } from '../declaration/names.ts';
import { oneLine } from '../report/printable.ts';

/** GitLab refuses a dotenv report above this size (instance limit `dotenv_size`, default 5 KiB). */
const maxBytes = 5 * 1024;

export interface DotenvReport {
  readonly text: string;
  /** Outputs that did not fit. */
  readonly left: readonly string[];
}

/**
 * Outputs as a dotenv report (`artifacts:reports:dotenv`): a variable a line, no line breaks in values, no quotes
 * around them, which GitLab would keep.
 */
export function dotenvReport(outputs: Readonly<Record<string, string>>, prefix = ''): DotenvReport {
  const left: string[] = [];
  let text = '';
  for (const [name, value] of Object.entries(outputs)) {
    const line = `${prefix}${dotenvName(name)}=${oneLine(value)}\n`;
    if (Buffer.byteLength(text + line) > maxBytes) left.push(name);
    else text += line;
  }
  return { text, left };
}
