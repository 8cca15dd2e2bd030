import { dump } from 'js-yaml';
import { isRecord, listIn } from '../../base/json-path.ts';
import { parseDocuments } from '../../objects/yaml-document.ts';
import { RenderProblem } from '../problem.ts';

/** Parses a file of one YAML document. @throws RenderProblem */
export function parsed(bytes: Uint8Array | string, path: string): unknown {
  const text = typeof bytes === 'string' ? bytes : new TextDecoder().decode(bytes);
  const [document] = parseDocuments(text);
  if (document === undefined) return undefined;
  if ('found' in document) throw new RenderProblem(`${path}:${document.line}: ${document.found}`);
  return document.value;
}

export function dumped(value: unknown): string {
  return dump(value, { noRefs: true, lineWidth: -1 });
}

/** Texts of a list; others are left out, as they name nothing. */
export function textsIn(value: unknown, ...path: readonly string[]): readonly string[] {
  return listIn(value, ...path).filter((one) => typeof one === 'string');
}

/** Members of a map that are texts. */
export function textMap(value: unknown): Readonly<Record<string, string>> {
  if (!isRecord(value)) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) => (typeof one === 'string' ? [[key, one]] : [])),
  );
}

/** Applies a JSON merge patch (RFC 7396). */
export function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isRecord(patch)) return patch;
  const merged = new Map(Object.entries(isRecord(target) ? target : {}));
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) merged.delete(key);
    else merged.set(key, mergePatch(merged.get(key), value));
  }
  return Object.fromEntries(merged);
}

/** Merges values of a chart: maps member by member, anything else is overruled. */
export function mergeValues(target: unknown, over: unknown): unknown {
  if (!isRecord(target) || !isRecord(over)) return over;
  const merged = new Map(Object.entries(target));
  for (const [key, value] of Object.entries(over))
    merged.set(key, merged.has(key) ? mergeValues(merged.get(key), value) : value);
  return Object.fromEntries(merged);
}

/** @throws RenderProblem for a name that Kubernetes, or an option of a program, would read as something else */
export function requireName(name: string, what: string): void {
  if (/^[a-z0-9](?:[-a-z0-9.]{0,251}[a-z0-9])?$/.test(name)) return;
  throw new RenderProblem(`${JSON.stringify(name.slice(0, 100))} is no name of a ${what}`);
}
