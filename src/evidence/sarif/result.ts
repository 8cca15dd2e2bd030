import { type Json, type JsonObject, isJsonObject, listOr, objectOr, textOr } from '../text/json.ts';
import { malformed, shown } from '../text/unreadable.ts';

export type Level = 'error' | 'warning' | 'note' | 'none';

/** Fields that decide about a result. Many results of a log share them, so they are held once. */
export interface ResultKind {
  /** Absent: the rule says it. */
  readonly level: Level | undefined;
  readonly ruleId: string | undefined;
  readonly ruleIndex: number | undefined;
  /** The reportingDescriptorReference, when there is one. */
  readonly rule: JsonObject | undefined;
  /** Index into `run.invocations`. */
  readonly invocation: number | undefined;
  readonly severity: number | undefined;
  readonly suppressed: boolean;
  readonly baseline: 'known' | 'new' | undefined;
}

export type Fields = Readonly<Record<string, Json>>;

/** Kinds of results that report no fault (SARIF 3.27.9). */
const faultless = new Set(['pass', 'open', 'informational', 'notApplicable', 'review']);

/** Whether a `result` object is a finding of this scan at all (SARIF 3.27.9, 3.27.24). Throws EvidenceError. */
export function isFindingOf(fields: Fields, name: string): boolean {
  return isFinding(fields['kind'], levelOf(fields['level'], name)) && fields['baselineState'] !== 'absent';
}

/** Reads the deciding fields of a `result` object (SARIF 3.27). Throws EvidenceError. */
export function resultKindOf(fields: Fields, name: string): ResultKind {
  return {
    level: levelOf(fields['level'], name),
    ruleId: kept(fields['ruleId'], 200),
    ruleIndex: indexOf(fields['ruleIndex']),
    rule: isJsonObject(fields['rule']) ? fields['rule'] : undefined,
    invocation: indexOf(objectOr(fields['provenance'])['invocationIndex']),
    severity: severityOf(fields['properties'], name),
    suppressed: isSuppressed(fields['suppressions']),
    baseline: baselineOf(fields['baselineState']),
  };
}

/** SARIF 3.27.24; old versions of the format call unchanged existing. */
function baselineOf(state: Json | undefined): ResultKind['baseline'] {
  if (state === 'unchanged' || state === 'existing') return 'known';
  return state === 'new' || state === 'updated' ? 'new' : undefined;
}

/** A result of another kind than fail has level none (SARIF 3.27.10); where they disagree, the graver word counts. */
function isFinding(kind: Json | undefined, level: Level | undefined): boolean {
  return !(typeof kind === 'string' && faultless.has(kind)) || (level !== undefined && level !== 'none');
}

/** One of the four levels, or undefined when there is none. Throws EvidenceError for any other word. */
export function levelOf(value: Json | undefined, name: string): Level | undefined {
  if (value === undefined) return undefined;
  if (value === 'error' || value === 'warning' || value === 'note' || value === 'none') return value;
  const found = typeof value === 'string' ? `"${shown(value, 30)}"` : typeof value;
  throw malformed({ name }, { expected: 'a level of error, warning, note or none', found });
}

/** `security-severity` of a property bag: GitHub's convention, a number from 0 to 10. Throws EvidenceError. */
export function severityOf(properties: Json | undefined, name: string): number | undefined {
  const value = objectOr(properties)['security-severity'];
  if (value === undefined || value === null) return undefined;
  const severity = typeof value === 'string' && /^\d{1,2}(\.\d{1,9})?$/.test(value) ? Number(value) : value;
  if (typeof severity === 'number' && severity >= 0 && severity <= 10) return severity;
  throw malformed({ name }, { expected: 'a security-severity from 0 to 10', found: 'something else' });
}

/**
 * Whether every suppression of the result claims to be in force. SARIF 3.35.2: under review and rejected do not
 * suppress; a suppression without a status is taken as a claim, since nearly all tools leave it out.
 */
function isSuppressed(suppressions: Json | undefined): boolean {
  const list = listOr(suppressions);
  return list.length > 0 && list.every((one) => ['accepted', undefined].includes(textOr(objectOr(one)['status'])));
}

/** Returns the file of the first location, as a path, and its line. */
export function placeOf(fields: Fields): { readonly uri: string | undefined; readonly line: number | undefined } {
  const physical = objectOr(objectOr(listOr(fields['locations'])[0])['physicalLocation']);
  const line = objectOr(physical['region'])['startLine'];
  const uri = textOr(objectOr(physical['artifactLocation'])['uri']);
  return { uri: uri === undefined || uri === '' ? undefined : unescaped(uri), line: isLine(line) ? line : undefined };
}

/**
 * Returns the path that a URI names (SARIF 3.4.3, RFC 3986 section 2): `src/a%20b.ts` is the file `src/a b.ts`. An
 * escaped slash separates no directories (section 2.2), and text that is no valid escape is a path never escaped: both
 * stay.
 */
function unescaped(uri: string): string {
  return uri.includes('%') ? uri.split('/').map(segmentOf).join('/') : uri;
}

function segmentOf(segment: string): string {
  try {
    const text = decodeURIComponent(segment);
    return text.includes('/') ? segment : text;
  } catch {
    return segment;
  }
}

function isLine(value: Json | undefined): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 && value < 2 ** 32;
}

export function messageOf(fields: Fields): string | undefined {
  const object = objectOr(fields['message']);
  return textOr(object['text']) ?? textOr(object['markdown']) ?? textOr(object['id']);
}

/** Returns the first stable identity that the tool gave it, `key:value`. */
export function fingerprintOf(fields: Fields): string | undefined {
  for (const bag of [objectOr(fields['fingerprints']), objectOr(fields['partialFingerprints'])]) {
    const [key] = Object.keys(bag).toSorted();
    if (key !== undefined) return kept(`${key}:${textOr(bag[key]) ?? ''}`, 200);
  }
  return undefined;
}

/** SARIF 3.7.4: -1 stands for no index. */
function indexOf(value: Json | undefined): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : undefined;
}

/** Makes a short copy that does not keep the chunk of the file that it came from in memory. */
export function kept(value: Json | undefined, length: number): string | undefined {
  if (typeof value !== 'string' || value === '') return undefined;
  return Buffer.from(shown(value, length)).toString();
}
