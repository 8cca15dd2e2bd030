import { RenderProblem } from '../problem.ts';
import { dumped } from './values.ts';

/**
 * Makes values of a single one, as helm-controller sets it at a `targetPath`: quotes make a text of it, else it is a
 * number, a boolean, null or a text (Helm's `--set`). @throws RenderProblem for a path or value of another form
 */
export function valueAt(path: string, text: string): string {
  const keys = path.split('.');
  if (keys.length > 50 || !keys.every((key) => /^[A-Za-z0-9_-]+$/.test(key))) {
    throw new RenderProblem(
      `the targetPath ${JSON.stringify(path.slice(0, 100))} has indexes or special characters, which are not read`,
    );
  }
  const [, , quoted] = /^(["'])([\s\S]*)\1$/.exec(text) ?? [];
  if (quoted === undefined && /[,\\]|^\{/.test(text)) {
    throw new RenderProblem(
      `the value at the targetPath ${path} holds a comma, a backslash or a list, which are not read`,
    );
  }
  const value = quoted ?? typed(text);
  return dumped(keys.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value));
}

/** As Helm types a value: a number with a leading zero stays a text. */
function typed(text: string): unknown {
  if (/^(?:true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  if (/^null$/i.test(text)) return null;
  return /^-?(?:0|[1-9]\d{0,14})$/.test(text) ? Number(text) : text;
}
