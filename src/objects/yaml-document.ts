import {
  binaryTag,
  boolYaml11Tag,
  constructFromEvents,
  CORE_SCHEMA,
  EVENT_ID,
  type Event,
  getScalarValue,
  mergeTag,
  parseEvents,
  YAMLException,
} from 'js-yaml';
import type { ObjectPath } from './model.ts';

/** One YAML document of a file. */
export interface YamlDocument {
  readonly value: unknown;
  /** Line in the file of the deepest part of the path that is there, from 1. */
  lineOf(path: ObjectPath): number;
}

/** A document that does not parse; the line is in the file, from 1. */
export interface BrokenDocument {
  readonly line: number;
  readonly found: string;
}

interface Part {
  readonly text: string;
  /** Line of the file that the text begins on, from 0. */
  readonly line: number;
}

/** Kubernetes reads YAML 1.1: `yes` is true, and a merge key merges. */
const schema = CORE_SCHEMA.withTags(boolYaml11Tag, binaryTag);
/** For the few texts with merge keys: each scalar costs more with them. */
const mergingSchema = schema.withTags(mergeTag);
const limits = { maxDepth: 100, maxAliases: 1000 };
/** Values of the documents of a text that have aliases, once these are followed. */
const maxValues = 1_000_000;

/** Characters that are read again because of a continuation line without indentation. */
const maxReread = 16 * 1024 * 1024;
const maxDocuments = 100_000;

/** What the documents of a text may still cost. */
interface Budget {
  values: number;
  reread: number;
}

/**
 * Parses the documents of a file one by one, so that a broken one does not hide the others. Beyond `most` of them, the
 * last entry is one that says so.
 */
export function parseDocuments(text: string, most = maxDocuments): readonly (YamlDocument | BrokenDocument)[] {
  const budget: Budget = { values: maxValues, reread: maxReread };
  const parts = partsOf(text, most + 1);
  const documents = parts.slice(0, most).flatMap((part) => parsePart(part, budget) ?? []);
  const [rest] = parts.slice(most);
  return rest === undefined ? documents : [...documents, { line: rest.line + 1, found: `more than ${most} documents` }];
}

/** Comments, directives and the ends of documents. */
const holdsNothing = /^(?:[ \t\r]*(?:#[^\n]*)?\n|%[^\n]*\n|\.\.\.[ \t\r]*\n)*$/;

/** Splits a stream where a document begins (YAML 1.2.2, 9.1.2), up to `most` parts; no scalar can hold such a line. */
function partsOf(text: string, most: number): readonly Part[] {
  const parts: Part[] = [];
  let [start, line] = [0, 0];
  for (const { index } of text.matchAll(/^---(?=[ \t\r\n]|$)/gm)) {
    const part = text.slice(start, index);
    if (!holdsNothing.test(part)) parts.push({ text: part, line });
    line += newlinesIn(part);
    start = index;
    if (parts.length === most) return parts;
  }
  parts.push({ text: text.slice(start), line });
  return parts;
}

function newlinesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

function parsePart({ text, line }: Part, budget: Budget): YamlDocument | BrokenDocument | undefined {
  try {
    const { source, events } = eventsOf(text, budget);
    if (events.length === 0) return undefined;
    const [value] = constructFromEvents(events, {
      source,
      schema: source.includes('<<') ? mergingSchema : schema,
      ...limits,
    });
    if (events.some(({ type }) => type === EVENT_ID.ALIAS)) spend(value, budget);
    // Few documents have findings; the events of those that have are kept for the next one.
    let kept: readonly Event[] | undefined;
    return { value, lineOf: (path) => line + lineIn(source, (kept ??= parseEvents(source, limits)), path) };
  } catch (error) {
    // The library says that it may throw others for hostile input, such as a RangeError.
    if (!(error instanceof YAMLException)) return { line: line + 1, found: 'YAML that cannot be read' };
    return { line: line + (error.mark?.line ?? 0) + 1, found: `YAML that does not parse: ${error.reason}` };
  }
}

const maxPadded = 100;

/**
 * Parses events. Go's parser, which Kubernetes uses, lets a quoted text go on at the indentation of its key, and so
 * does Helm's output; space in front of such a line is no part of the text, so that it may be added.
 */
function eventsOf(text: string, budget: Budget): { source: string; events: Event[] } {
  let source = text;
  for (let padded = 0; ; padded += 1) {
    try {
      return { source, events: parseEvents(source, limits) };
    } catch (error) {
      const mark =
        error instanceof YAMLException && /deficient indentation/.test(error.reason) ? error.mark : undefined;
      budget.reread -= mark?.position ?? 0;
      if (mark === undefined || mark === null || padded >= maxPadded || budget.reread < 0) throw error;
      const lineStart = mark.position - mark.column;
      source = `${source.slice(0, lineStart)}${' '.repeat(limits.maxDepth)}${source.slice(lineStart)}`;
    }
  }
}

/** Refuses aliases that make a small text large (a "billion laughs"), or that have no end. */
function spend(value: unknown, budget: Budget): void {
  const count = valuesIn(value, new Map());
  if (count === Infinity) throw new YAMLException('an alias within its own anchor');
  if (count > budget.values) throw new YAMLException(`more than ${maxValues} values by its aliases`);
  budget.values -= count;
}

/** Counts the values that a reader would meet; each anchor is counted once, however often it is named. */
function valuesIn(value: unknown, counted: Map<object, number>): number {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return 1;
  const known = counted.get(value);
  if (known !== undefined) return known;
  counted.set(value, Infinity);
  let count = 1;
  for (const inner of Object.values(value)) count += valuesIn(inner, counted);
  counted.set(value, count);
  return count;
}

/** Line of a path in a document, from 1. */
function lineIn(source: string, events: readonly Event[], path: ObjectPath): number {
  let at = 1;
  let found = startOf(events[at]);
  for (const step of path) {
    const next = childAt(source, events, at, step);
    if (next === undefined) break;
    ({ value: at, start: found } = next);
  }
  return newlinesIn(source.slice(0, found)) + 1;
}

/** Finds a member of the collection that begins at an event: its value's event, and where its key or item starts. */
function childAt(
  source: string,
  events: readonly Event[],
  collection: number,
  step: string | number,
): { value: number; start: number } | undefined {
  const parent = events[collection];
  if (parent?.type !== EVENT_ID.MAPPING && parent?.type !== EVENT_ID.SEQUENCE) return undefined;
  const isMapping = parent.type === EVENT_ID.MAPPING;
  let index = 0;
  for (let at = collection + 1; at < events.length && events[at]?.type !== EVENT_ID.POP; index += 1) {
    const key = events[at];
    const value = isMapping ? after(events, at) : at;
    const isWanted = isMapping
      ? key?.type === EVENT_ID.SCALAR && getScalarValue(source, key) === String(step)
      : index === step;
    if (isWanted) return { value, start: startOf(key) };
    at = after(events, value);
  }
  return undefined;
}

/** Index of the event behind the node that begins at an index. */
function after(events: readonly Event[], from: number): number {
  let depth = 0;
  for (let at = from; at < events.length; at += 1) {
    const type = events[at]?.type;
    if (type === EVENT_ID.MAPPING || type === EVENT_ID.SEQUENCE) depth += 1;
    else if (type === EVENT_ID.POP) depth -= 1;
    if (depth === 0) return at + 1;
  }
  return events.length;
}

function startOf(event: Event | undefined): number {
  if (event === undefined) return 0;
  if ('valueStart' in event) return event.valueStart;
  if ('start' in event) return event.start;
  return 'anchorStart' in event ? event.anchorStart : 0;
}
