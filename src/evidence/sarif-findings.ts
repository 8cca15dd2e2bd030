import type { Rules } from './sarif-rules.ts';
import {
  type Fields,
  fingerprintOf,
  isFindingOf,
  kept,
  type Level,
  messageOf,
  placeOf,
  type ResultKind,
  resultKindOf,
} from './sarif-result.ts';
import { type Identity, identityOf } from './sarif-identity.ts';
import { shown } from './unreadable.ts';

/** A result that finds fault. */
export interface Finding {
  readonly rule: string;
  readonly level: Level;
  readonly uri: string | undefined;
  readonly line: number | undefined;
  /** Of the first findings of each sort only, unless all were asked for. */
  readonly message: string | undefined;
  /** CVSS-like number from 0 to 10 (`security-severity`, of the rule or of the result, whichever is graver). */
  readonly severity: number | undefined;
  readonly suppressed: boolean;
  /** What the report says of its own baseline, if anything. */
  readonly baseline: 'known' | 'new' | undefined;
  /** Words that the rule is filed under, such as `HIGH` or `CWE-79`. */
  readonly tags: readonly string[];
  /** The first stable identity that the tool gave it. */
  readonly fingerprint: string | undefined;
  /** What it is recognised by in another log, where that was asked for. */
  readonly identity: Identity | undefined;
}

/** Findings that are made as they are looked at: a large log has hundreds of thousands. */
export interface Findings extends Iterable<Finding> {
  readonly length: number;
}

export interface FindingOptions {
  /** Keep the message of every finding. */
  readonly messages?: boolean;
  readonly identities?: boolean;
}

/** A finding as it is held: what it shares with others stands in `kind`. */
interface Held {
  readonly kind: ResultKind;
  readonly uri: string | undefined;
  readonly line: number | undefined;
  readonly message: string | undefined;
  readonly fingerprint: string | undefined;
  readonly identity: Identity | undefined;
}

type Resolved = Pick<Finding, 'rule' | 'level' | 'severity' | 'suppressed' | 'baseline' | 'tags'>;

/** The findings of one run while it is read; their rules may come after them. */
export interface RunFindings {
  readonly length: number;
  /** Takes a `result` object; false when it is no finding. Throws EvidenceError. */
  add(fields: Fields): boolean;
  /** The findings with what their rules say of them. Throws EvidenceError. */
  resolve(rules: Rules): Findings;
}

/** So many findings of one sort keep their message, for people to read. */
const messagesKept = 50;

export function createRunFindings(name: string, options: FindingOptions): RunFindings {
  const held: Held[] = [];
  const kinds = new Map<string, { readonly kind: ResultKind; count: number }>();
  const uris = new Map<string, string>();

  function shared(kind: ResultKind): { readonly kind: ResultKind; count: number } {
    const key = JSON.stringify(Object.values(kind).map((value) => value ?? null));
    const known = kinds.get(key);
    if (known !== undefined) return known;
    const created = { kind, count: 0 };
    kinds.set(key, created);
    return created;
  }

  function sharedUri(uri: string | undefined): string | undefined {
    if (uri === undefined) return undefined;
    const known = uris.get(uri);
    if (known !== undefined) return known;
    const created = kept(uri, 300) ?? '';
    uris.set(Buffer.from(uri).toString(), created);
    return created;
  }

  return {
    get length() {
      return held.length;
    },
    add(fields) {
      if (!isFindingOf(fields, name)) return false;
      const of = shared(resultKindOf(fields, name));
      of.count += 1;
      const { uri, line } = placeOf(fields);
      const readable = options.messages === true || of.count <= messagesKept;
      held.push({
        kind: of.kind,
        uri: sharedUri(uri),
        line,
        message: readable ? kept(messageOf(fields), 200) : undefined,
        fingerprint: fingerprintOf(fields),
        identity: options.identities === true ? identityOf(fields) : undefined,
      });
      return true;
    },
    resolve(rules) {
      const resolved = new Map([...kinds.values()].map(({ kind }) => [kind, resolve(kind, rules)] as const));
      return { length: held.length, [Symbol.iterator]: () => flat(held, resolved) };
    },
  };
}

function resolve(kind: ResultKind, rules: Rules): Resolved {
  const rule = rules.find(kind);
  const severity = Math.max(kind.severity ?? -1, rule?.severity ?? -1);
  return {
    rule: kind.ruleId ?? rule?.id ?? '(no rule)',
    level: kind.level ?? rules.levelOf(kind, rule),
    severity: severity >= 0 ? severity : undefined,
    suppressed: kind.suppressed,
    baseline: kind.baseline,
    tags: rule?.tags ?? [],
  };
}

function* flat(held: readonly Held[], resolved: ReadonlyMap<ResultKind, Resolved>): Generator<Finding> {
  for (const { kind, ...one } of held) {
    const of = resolved.get(kind);
    if (of !== undefined) yield { ...of, ...one };
  }
}

/** The findings of several runs or logs, one after the other. */
export function allOf(lists: readonly Findings[]): Findings {
  return {
    length: lists.reduce((sum, { length }) => sum + length, 0),
    *[Symbol.iterator]() {
      for (const list of lists) yield* list;
    },
  };
}

/** `path:line`, as far as the report has it. */
export function locationOf({ uri, line }: Pick<Finding, 'uri' | 'line'>): string | undefined {
  return uri === undefined || line === undefined ? uri : `${uri}:${line}`;
}

/** One line about it, for people. */
export function lineOf(finding: Finding): string {
  const location = locationOf(finding);
  const parts = [finding.rule, location === undefined ? '' : ` at ${location}`];
  return shown([...parts, finding.message === undefined ? '' : `: ${finding.message}`].join(''), 800);
}
