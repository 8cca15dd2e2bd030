import { type Json, type JsonObject, isObject, listOr, objectOr, textOr } from './json.ts';
import { malformed, shown } from './unreadable.ts';

export type Level = 'error' | 'warning' | 'note' | 'none';

/** A result, cut down to what a verdict needs. */
export interface SarifResult {
  /** It is a finding of this scan. */
  readonly counts: boolean;
  /** Absent: the rule says it. */
  readonly level: Level | undefined;
  readonly ruleId: string | undefined;
  readonly ruleIndex: number | undefined;
  /** The reportingDescriptorReference, when there is one. */
  readonly rule: JsonObject | undefined;
  /** Index into `run.invocations`. */
  readonly invocation: number | undefined;
  readonly location: string | undefined;
  readonly message: string | undefined;
  readonly severity: number | undefined;
  readonly suppressed: boolean;
  readonly known: boolean;
  readonly fingerprint: string | undefined;
}

/** SARIF 3.27.9: what a tool says about a place without finding fault with it. */
const faultless = new Set(['pass', 'open', 'informational', 'notApplicable', 'review']);

/** Reads the fields of a `result` object (SARIF 3.27). Throws EvidenceError. */
export function resultOf(fields: Readonly<Record<string, Json>>, name: string): SarifResult {
  const level = levelOf(fields['level'], name);
  const severity = severityOf(fields['properties'], name);
  return {
    counts: isFinding(fields['kind'], level) && fields['baselineState'] !== 'absent',
    level,
    ruleId: kept(fields['ruleId'], 200),
    ruleIndex: indexOf(fields['ruleIndex']),
    rule: isObject(fields['rule']) ? fields['rule'] : undefined,
    invocation: indexOf(objectOr(fields['provenance'])['invocationIndex']),
    location: locationOf(fields['locations']),
    message: kept(messageOf(fields['message']), 200),
    severity,
    suppressed: isSuppressed(fields['suppressions']),
    known: fields['baselineState'] === 'unchanged' || fields['baselineState'] === 'existing',
    fingerprint: fingerprintOf(fields),
  };
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
  throw malformed({ name }, `expected a level of error, warning, note or none, found ${found}`);
}

/** `security-severity` of a property bag: GitHub's convention, a number from 0 to 10. Throws EvidenceError. */
export function severityOf(properties: Json | undefined, name: string): number | undefined {
  const value = objectOr(properties)['security-severity'];
  if (value === undefined || value === null) return undefined;
  const severity = typeof value === 'string' && /^\d{1,2}(\.\d{1,9})?$/.test(value) ? Number(value) : value;
  if (typeof severity === 'number' && severity >= 0 && severity <= 10) return severity;
  throw malformed({ name }, 'expected a security-severity from 0 to 10, found something else');
}

/**
 * Whether every suppression of the result claims to be in force. SARIF 3.35.2: under review and rejected do not
 * suppress; a suppression without a status is taken as a claim, since nearly all tools leave it out.
 */
function isSuppressed(suppressions: Json | undefined): boolean {
  const list = listOr(suppressions);
  return list.length > 0 && list.every((one) => ['accepted', undefined].includes(textOr(objectOr(one)['status'])));
}

function locationOf(locations: Json | undefined): string | undefined {
  const physical = objectOr(objectOr(listOr(locations)[0])['physicalLocation']);
  const uri = textOr(objectOr(physical['artifactLocation'])['uri']);
  if (uri === undefined) return undefined;
  const line = objectOr(physical['region'])['startLine'];
  return kept(typeof line === 'number' ? `${uri}:${line}` : uri, 300);
}

function messageOf(message: Json | undefined): string | undefined {
  const object = objectOr(message);
  return textOr(object['text']) ?? textOr(object['markdown']) ?? textOr(object['id']);
}

function fingerprintOf(fields: Readonly<Record<string, Json>>): string | undefined {
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

/** A short copy that does not hold on to the chunk of the file that it came from. */
function kept(value: Json | undefined, length: number): string | undefined {
  if (typeof value !== 'string' || value === '') return undefined;
  return Buffer.from(shown(value, length)).toString();
}
