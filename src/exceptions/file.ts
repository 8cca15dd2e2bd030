import { createHash } from 'node:crypto';
import { type Problem, UsageError } from '../base/errors.ts';
import { justifications } from '../evidence/vex/openvex.ts';
import type { Files } from '../files/files.ts';
import { type FlowDocument, parseFlowDocument } from '../flow/document.ts';
import { isRecord } from '../base/json-path.ts';
import { nearest } from '../base/suggest.ts';
import type { Exception, ExceptionsFile } from './exception.ts';
import { isConfusable, loginOf } from './login.ts';

export const defaultExceptionsFile = 'krci-deploy-exceptions.yaml';

const required = ['id', 'environments', 'owner', 'approver', 'ticket', 'reason', 'expires'] as const;
const known: readonly string[] = [...required, 'component', 'path', 'object', 'justification'];
const maxExceptions = 5000;

/**
 * Reads the exceptions file that an input names, or krci-deploy-exceptions.yaml when there is one.
 * `environments`: those of the flow, where there is one. Throws UsageError with file, line and column for missing or
 * wrong parts.
 */
export async function loadExceptions(
  named: string | undefined,
  environments: readonly string[] | undefined,
  files: Files,
): Promise<ExceptionsFile | undefined> {
  const path = named ?? defaultExceptionsFile;
  const bytes = await files.read(path);
  if (bytes === undefined && named === undefined) return undefined;
  if (bytes === undefined)
    throw new UsageError({ code: 'exceptions-missing', where: path, expected: 'an exceptions file', found: 'none' });
  const exceptions = parseExceptions(bytes, path, environments);
  return { path, sha256: createHash('sha256').update(bytes).digest('hex'), exceptions };
}

/**
 * Parses the exceptions in a file's bytes; `path` is for messages.
 * Throws UsageError as `loadExceptions`.
 */
export function parseExceptions(
  bytes: Uint8Array,
  path: string,
  environments: readonly string[] | undefined,
): readonly Exception[] {
  const document = parseFlowDocument(bytes, path);
  return entriesOf(document).map((entry, index) => exceptionOf(entry, index, document, environments));
}

function entriesOf(document: FlowDocument): readonly unknown[] {
  const { data } = document;
  const { apiVersion, exceptions, ...rest } = isRecord(data) ? data : {};
  if (apiVersion !== 'krci-deploy/v1')
    throw invalid(document.position([]), { expected: 'apiVersion: krci-deploy/v1', found: wordOf(apiVersion) });
  const [extra] = Object.keys(rest);
  if (extra !== undefined) throw unknownKey(document.position([], extra), extra, ['apiVersion', 'exceptions']);
  if (!Array.isArray(exceptions))
    throw invalid(document.position([]), { expected: 'a list of exceptions', found: wordOf(exceptions) });
  if (exceptions.length > maxExceptions)
    throw invalid(document.position([]), {
      expected: `at most ${maxExceptions} exceptions`,
      found: `${exceptions.length}`,
    });
  return exceptions;
}

function exceptionOf(
  entry: unknown,
  index: number,
  document: FlowDocument,
  environments: readonly string[] | undefined,
): Exception {
  const at = document.position(['exceptions', index]);
  if (!isRecord(entry))
    throw invalid(at, { expected: `an exception with ${required.join(', ')}`, found: wordOf(entry) });
  const extra = Object.keys(entry).find((key) => !known.includes(key));
  if (extra !== undefined) throw unknownKey(document.position(['exceptions', index], extra), extra, known);
  const text = (key: string): string => requiredText(entry[key], key, at);
  const exception = {
    id: text('id'),
    component: entry['component'] === undefined ? undefined : text('component'),
    path: entry['path'] === undefined ? undefined : text('path'),
    object: entry['object'] === undefined ? undefined : text('object'),
    environments: environmentsOf(entry['environments'], environments, at),
    owner: text('owner'),
    approver: text('approver'),
    ticket: text('ticket'),
    reason: text('reason'),
    justification: entry['justification'] === undefined ? undefined : justificationOf(text('justification'), at),
    expires: dayOf(text('expires'), at),
    at,
  };
  for (const [role, name] of [['owner', exception.owner] as const, ['approver', exception.approver] as const]) {
    if (isConfusable(name)) throw invalid(at, { expected: `Latin letters in the ${role}`, found: wordOf(name) });
  }
  if (loginOf(exception.owner) === loginOf(exception.approver)) {
    throw invalid(at, { expected: 'an approver other than the owner', found: `${exception.owner} twice` });
  }
  return exception;
}

function requiredText(value: unknown, key: string, at: string): string {
  if (typeof value === 'string' && value.trim() !== '' && value.length <= 1000) return value.trim();
  throw invalid(at, { expected: `a text as ${key}`, found: wordOf(value) });
}

function environmentsOf(value: unknown, flow: readonly string[] | undefined, at: string): readonly string[] {
  if (!Array.isArray(value) || value.length === 0)
    throw invalid(at, { expected: 'environments as a list of names', found: wordOf(value) });
  return value.map((name) => {
    const text = requiredText(name, 'an environment', at);
    if (flow === undefined || flow.includes(text)) return text;
    throw invalid(at, { expected: `environments of the flow (${flow.join(', ')})`, found: wordOf(text) });
  });
}

function justificationOf(text: string, at: string): string {
  if (justifications.includes(text)) return text;
  throw invalid(at, { expected: `justification as one of ${justifications.join(', ')}`, found: wordOf(text) });
}

/** Checks that a day is in the calendar: 2026-02-30 is refused rather than moved to March. */
function dayOf(text: string, at: string): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  if (day !== undefined && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)) return text;
  throw invalid(at, { expected: 'expires as a day such as 2026-12-31', found: wordOf(text) });
}

function wordOf(value: unknown): string {
  if (value === undefined || value === null) return 'none';
  return typeof value === 'string' ? `"${value.slice(0, 60)}"` : `a ${Array.isArray(value) ? 'list' : typeof value}`;
}

function invalid(where: string, parts: Pick<Problem, 'expected' | 'found' | 'fix'>): UsageError {
  return new UsageError({ code: 'exceptions-invalid', where, ...parts });
}

function unknownKey(at: string, key: string, among: readonly string[]): UsageError {
  const guess = nearest(key, among);
  const fix = guess === undefined ? `use one of ${among.join(', ')}` : `did you mean "${guess}"?`;
  return invalid(at, { found: `unknown key "${key.slice(0, 60)}"`, fix });
}
