import { Composer, isMap, isNode, isPair, isScalar, LineCounter, type Document } from 'yaml';
import { UsageError } from '../base/errors.ts';
import { boundedTokens } from '../base/yaml-limits.ts';

/** The flow file's YAML as data, with the position of each value. */
export interface FlowDocument {
  readonly data: unknown;
  /** Returns `file:line:column` of the value at a path; of the key itself when `key` is given. */
  position(path: readonly (string | number)[], key?: string): string;
}

const mebibyte = 1024 * 1024;

/**
 * Parses one YAML 1.2 document, bounded: 1 MiB, 200 levels, 100 alias expansions, no duplicate keys, one document.
 * @throws UsageError that names file, line and column.
 */
export function parseFlowDocument(bytes: Uint8Array, file: string): FlowDocument {
  const composed = compose(bytes, file);
  const { documents, at } = composed;
  const [document, second] = documents;
  if (document === undefined) {
    throw new UsageError({
      code: 'flow-empty',
      where: file,
      expected: 'a flow (apiVersion: krci-deploy/v1)',
      found: 'an empty file',
    });
  }
  refuseErrors(document, composed);
  if (second !== undefined) {
    throw new UsageError({
      code: 'flow-two-documents',
      where: at(second.range[0]),
      expected: 'one YAML document in a flow file',
      found: 'a second one',
      fix: 'remove it',
    });
  }
  return located(document, file, at);
}

/** As `parseFlowDocument`, for a file of one document or several; empty ones are left out. */
export function parseFlowDocuments(bytes: Uint8Array, file: string): readonly FlowDocument[] {
  const composed = compose(bytes, file);
  const { documents, at } = composed;
  for (const document of documents) refuseErrors(document, composed);
  return documents.map((document) => located(document, file, at)).filter(({ data }) => data !== null);
}

/** `file:line:column` of an offset. */
type At = (offset: number) => string;

interface Composed {
  readonly documents: readonly Document.Parsed[];
  readonly at: At;
  readonly text: string;
}

function compose(bytes: Uint8Array, file: string): Composed {
  const text = decode(bytes, file);
  const lines = new LineCounter();
  for (const { index } of text.matchAll(/^/gm)) lines.addNewLine(index);
  const tokens = boundedTokens(
    text,
    (code, why) => new UsageError({ code: `flow-${code}`, where: file, found: `the file ${why}` }),
  );
  const composer = new Composer({ uniqueKeys: true, strict: true, version: '1.2', logLevel: 'error' });
  const at = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `${file}:${line}:${col}`;
  };
  return { documents: [...composer.compose(tokens)], at, text };
}

function located(document: Document.Parsed, file: string, at: At): FlowDocument {
  return { data: plain(document, file), position: (path, key) => at(offsetOf(document, path, key)) };
}

function refuseErrors({ errors: [problem] }: Document, { at, text }: Composed): void {
  if (problem === undefined) return;
  const conflict = /^(?:<{7} |={7}$|>{7} )/m.exec(text);
  if (conflict !== null) {
    throw new UsageError({
      code: 'flow-not-yaml',
      where: at(conflict.index),
      found: 'the marks of a merge that was not finished',
      fix: 'keep one side and remove the lines of <<<<<<<, ======= and >>>>>>>',
    });
  }
  const [reason] = problem.message.split(/ at line \d/);
  throw new UsageError({
    code: 'flow-not-yaml',
    where: at(problem.pos[0]),
    found: `not valid YAML: ${reason ?? problem.code}`,
  });
}

function decode(bytes: Uint8Array, file: string): string {
  if (bytes.length > mebibyte) {
    throw new UsageError({
      code: 'flow-too-large',
      where: file,
      expected: 'a flow file of at most 1 MiB',
      found: `${bytes.length} bytes`,
    });
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new UsageError(
      { code: 'flow-not-utf8', where: file, found: 'the file is not UTF-8', fix: 'save it as UTF-8' },
      { cause },
    );
  }
}

function plain(document: Document, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (cause) {
    throw new UsageError(
      {
        code: 'flow-aliases',
        where: file,
        found: 'YAML aliases expand beyond the limit of 100',
        fix: 'write the values out',
      },
      { cause },
    );
  }
}

function offsetOf(document: Document, path: readonly (string | number)[], key?: string): number {
  const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  if (key !== undefined && isMap(node)) {
    const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === key);
    if (isScalar(pair?.key)) return pair.key.range?.[0] ?? 0;
  }
  if (isNode(node) && node.range) return node.range[0];
  return path.length === 0 ? 0 : offsetOf(document, path.slice(0, -1));
}
