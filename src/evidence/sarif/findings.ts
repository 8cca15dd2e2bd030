import { createNumbers, createTexts, type Numbers, type Texts } from './columns.ts';
import type { Rules } from './rules.ts';
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
} from './result.ts';
import { type Identity, identityOf } from './identity.ts';
import { shown } from '../text/unreadable.ts';

/** A result that finds fault. */
export interface SarifFinding {
  readonly rule: string;
  readonly level: Level;
  /** Unescaped: a path of the repository, where the report names files of it. */
  readonly uri: string | undefined;
  readonly line: number | undefined;
  /** Of the first findings of each sort only, unless all were asked for. */
  readonly message: string | undefined;
  /** CVSS-like number from 0 to 10 (`security-severity`, of the rule or of the result, whichever is graver). */
  readonly severity: number | undefined;
  readonly suppressed: boolean;
  /** State against the report's own baseline, if it has one. */
  readonly baseline: 'known' | 'new' | undefined;
  /** Words that the rule is filed under, such as `HIGH` or `CWE-79`. */
  readonly tags: readonly string[];
  /** The first stable identity that the tool gave it. */
  readonly fingerprint: string | undefined;
  /** Identity across logs, where the caller asked for it. */
  readonly identity: Identity | undefined;
}

/** Findings that are made as they are looked at: a large log has hundreds of thousands. */
export interface Findings extends Iterable<SarifFinding> {
  readonly length: number;
}

export interface FindingOptions {
  /** Keep the message of every finding. */
  readonly messages?: boolean;
  readonly identities?: boolean;
}

/** The findings of a run as they are held, by column; shared values are in `kinds`, `uris`. */
interface FindingStore {
  readonly kind: Numbers;
  /** 0: none. */
  readonly uri: Numbers;
  /** 0: none. */
  readonly line: Numbers;
  readonly fingerprint: Texts;
  /** By index, of those that have one. */
  readonly messages: Map<number, string>;
  readonly identities: Map<number, Identity>;
}

type RuleFacts = Pick<SarifFinding, 'rule' | 'level' | 'severity' | 'suppressed' | 'baseline' | 'tags'>;

/** The findings of one run while it is read; their rules may come after them. */
export interface RunFindings {
  readonly length: number;
  /** Takes a `result` object; false when it is no finding. Throws EvidenceError. */
  add(fields: Fields): boolean;
  /** Joins the findings with their rules. Throws EvidenceError. */
  resolve(rules: Rules): Findings;
}

/** So many findings of one sort keep their message, for people to read. */
const messagesKept = 50;

export function createRunFindings(name: string, options: FindingOptions): RunFindings {
  const store = newStore();
  const kinds: { readonly kind: ResultKind; count: number }[] = [];
  const kindIndex = new Map<string, number>();
  const uris: string[] = [''];
  const uriIndex = new Map<string, number>();

  function indexOfKind(kind: ResultKind): number {
    const key = JSON.stringify(Object.values(kind).map((value) => value ?? null));
    const known = kindIndex.get(key);
    if (known !== undefined) return known;
    kindIndex.set(key, kinds.length);
    return kinds.push({ kind, count: 0 }) - 1;
  }

  function indexOfUri(uri: string | undefined): number {
    if (uri === undefined) return 0;
    const known = uriIndex.get(uri);
    if (known !== undefined) return known;
    uriIndex.set(Buffer.from(uri).toString(), uris.length);
    return uris.push(kept(uri, 300) ?? '') - 1;
  }

  /** Whether it is among the first of its sort. */
  function isEarly(index: number): boolean {
    const kind = kinds[index];
    if (kind === undefined) return false;
    kind.count += 1;
    return kind.count <= messagesKept;
  }

  return {
    get length() {
      return store.kind.length;
    },
    add(fields) {
      if (!isFindingOf(fields, name)) return false;
      const index = store.kind.length;
      const kind = indexOfKind(resultKindOf(fields, name));
      const { uri, line } = placeOf(fields);
      store.kind.push(kind);
      store.uri.push(indexOfUri(uri));
      store.line.push(line ?? 0);
      store.fingerprint.push(fingerprintOf(fields));
      const message = isEarly(kind) || options.messages === true ? kept(messageOf(fields), 200) : undefined;
      if (message !== undefined) store.messages.set(index, message);
      if (options.identities === true) store.identities.set(index, identityOf(fields));
      return true;
    },
    resolve(rules) {
      const resolved = kinds.map(({ kind }) => resolve(kind, rules));
      return { length: store.kind.length, [Symbol.iterator]: () => flat(store, resolved, uris) };
    },
  };
}

function newStore(): FindingStore {
  return {
    kind: createNumbers(),
    uri: createNumbers(),
    line: createNumbers(),
    fingerprint: createTexts(),
    messages: new Map(),
    identities: new Map(),
  };
}

function resolve(kind: ResultKind, rules: Rules): RuleFacts {
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

function* flat(held: FindingStore, resolved: readonly RuleFacts[], uris: readonly string[]): Generator<SarifFinding> {
  for (let index = 0; index < held.kind.length; index += 1) {
    const of = resolved[held.kind.at(index)];
    if (of === undefined) continue;
    const [uri, line] = [held.uri.at(index), held.line.at(index)];
    yield {
      ...of,
      uri: uri === 0 ? undefined : uris[uri],
      line: line === 0 ? undefined : line,
      message: held.messages.get(index),
      fingerprint: held.fingerprint.at(index),
      identity: held.identities.get(index),
    };
  }
}

/** Returns the findings of several runs or logs, one after the other. */
export function allOf(lists: readonly Findings[]): Findings {
  return {
    length: lists.reduce((sum, { length }) => sum + length, 0),
    *[Symbol.iterator]() {
      for (const list of lists) yield* list;
    },
  };
}

/** `path:line`, as far as the report has it. */
export function locationOf({ uri, line }: Pick<SarifFinding, 'uri' | 'line'>): string | undefined {
  return uri === undefined || line === undefined ? uri : `${uri}:${line}`;
}

/** One line about it, for people. */
export function lineOf(finding: SarifFinding): string {
  const location = locationOf(finding);
  const parts = [finding.rule, location === undefined ? '' : ` at ${location}`];
  return shown([...parts, finding.message === undefined ? '' : `: ${finding.message}`].join(''), 800);
}
