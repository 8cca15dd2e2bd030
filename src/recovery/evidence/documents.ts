import { listIn, textIn } from '../../base/json-path.ts';
import { parseDocuments } from '../../objects/yaml-document.ts';
import { isTooDeep, maxNesting } from './nesting.ts';

/** Bounds of the evidence of one flow. */
export const evidenceLimits = {
  files: 500,
  fileBytes: 10 * 1024 * 1024,
  bytes: 64 * 1024 * 1024,
  documents: 50_000,
} as const;

/** Documents of a file, or a noun phrase on what was found in their place. */
export type Documents = { readonly documents: readonly unknown[] } | { readonly found: string };

/** Lists within lists whose items are documents of their own. */
const maxLists = 5;

/** Reads JSON, lines of JSON, or YAML; items of lists are documents of their own. */
export function documentsOf(bytes: Uint8Array): Documents {
  if (bytes.length > evidenceLimits.fileBytes) return { found: `more than ${evidenceLimits.fileBytes} bytes` };
  const text = decoded(bytes);
  if (text === undefined) return { found: 'bytes that are no UTF-8' };
  const parsed = /^\s*[{[]/.test(text.slice(0, 1000)) ? fromJson(text) : fromYaml(text);
  if ('found' in parsed) return parsed;
  const documents: unknown[] = [];
  addAll(parsed.documents, documents, 0);
  if (documents.length > evidenceLimits.documents) return { found: `more than ${evidenceLimits.documents} documents` };
  return documents.length === 0 ? { found: 'nothing' } : { documents };
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function fromJson(text: string): Documents {
  if (isTooDeep(text)) return { found: `more than ${maxNesting} levels of lists and objects` };
  const whole = json(text);
  if (whole !== undefined) return { documents: [whole.value] };
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length > evidenceLimits.documents) return { found: `more than ${evidenceLimits.documents} lines` };
  const documents: unknown[] = [];
  for (const line of lines) {
    const one = json(line);
    // Half a line is half a report.
    if (one === undefined) return { found: 'JSON that does not parse' };
    documents.push(one.value);
  }
  return { documents };
}

function json(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

function fromYaml(text: string): Documents {
  const documents: unknown[] = [];
  for (const document of parseDocuments(text, evidenceLimits.documents)) {
    if ('found' in document) return { found: `${document.found} (line ${document.line})` };
    if (document.value !== null && document.value !== undefined) documents.push(document.value);
  }
  return { documents };
}

function addAll(values: readonly unknown[], into: unknown[], depth: number): void {
  for (const value of values) {
    if (into.length > evidenceLimits.documents) return;
    const inner = Array.isArray(value) ? value : itemsOf(value);
    if (inner !== undefined && depth < maxLists) addAll(inner, into, depth + 1);
    else into.push(value);
  }
}

function itemsOf(value: unknown): readonly unknown[] | undefined {
  return textIn(value, 'kind')?.endsWith('List') === true ? listIn(value, 'items') : undefined;
}
