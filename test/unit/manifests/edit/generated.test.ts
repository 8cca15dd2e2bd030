import { expect, test } from '@jest/globals';
import * as fc from '../../../support/fast-check.ts';
import { parseAllDocuments } from 'yaml';
import { fileAndPath } from '../../../../src/manifests/forms/path-place.ts';
import { valueAt } from '../../../../src/manifests/forms/value.ts';

/**
 * YAML written at random: nested mappings and lists in block and flow style, scalars in every style, comments and
 * blank lines, either line end, with or without a byte order mark and a final newline. `\uE000` marks both ends of the
 * value that is to change, so the bytes that must stay are known without asking the code under test.
 */
const mark = '\uE000';

const plain = fc.constantFrom('v1', 'r.io/a:1', '1.20', 'no', '2020-01-01', 'some text', 'ünï 🚀', '0x1f', '~');
const comment = fc.constantFrom('', '', '', ' # c', '   # {"$imagepolicy": "a:b"}', '\t# é');
const own = fc.constantFrom('', '', '', '\n', '# own line\n', '  # indented: comment\n\n');

interface Scalar {
  /** From the marker on; block scalars bring their own lines. */
  readonly write: (indent: string, marked: boolean) => string;
}

const quoted = fc.constantFrom('PLAIN', 'SINGLE', 'DOUBLE', 'LITERAL', 'FOLDED');
const chomp = fc.constantFrom('', '-', '+');

const scalar: fc.Arbitrary<Scalar> = fc
  .record({ value: plain, style: quoted, chomp, comment })
  .map(({ value, style, chomp: keep, comment: after }) => ({
    write: (indent, marked) => {
      const at = marked ? mark : '';
      if (style === 'LITERAL' || style === 'FOLDED') {
        return `${style === 'LITERAL' ? '|' : '>'}${keep}${after.replace('\t', ' ')}\n${indent}  ${at}${value}${at}\n`;
      }
      const text = style === 'SINGLE' ? `'${value}'` : style === 'DOUBLE' ? JSON.stringify(value) : value;
      return `${at}${text}${at}${after}\n`;
    },
  }));

/** Lines of other entries around the target. */
const sibling: fc.Arbitrary<(indent: string, at: number) => string> = fc.oneof(
  fc.record({ scalar, own }).map(
    ({ scalar: value, own: before }) =>
      (indent: string, at: number) =>
        `${before}${indent}k${at}: ${value.write(indent, false)}`,
  ),
  fc
    .constantFrom('{a: 1, "b": [x, {y: z}]}', '[]', '"a: b"', '&x y', '!!str 5')
    .map((value) => (indent: string, at: number) => `${indent}f${at}: ${value}\n`),
  fc.constantFrom(
    (indent: string, at: number) => `${indent}l${at}:\n${indent}- a\n${indent}-   b: c\n${indent}    d:\n`,
    (indent: string, at: number) => `${indent}m${at}:\n${indent}   deep:\n${indent}      er: no\n`,
  ),
);

interface Level {
  readonly before: readonly ((indent: string, at: number) => string)[];
  readonly after: readonly ((indent: string, at: number) => string)[];
  readonly kind: 'map' | 'list' | 'document';
  readonly width: number;
}

const level: fc.Arbitrary<Level> = fc.record({
  before: fc.array(sibling, { maxLength: 2 }),
  after: fc.array(sibling, { maxLength: 2 }),
  kind: fc.constantFrom('map', 'list'),
  width: fc.constantFrom(2, 4),
});

/** The lines of the key `target`. */
type Leaf = (indent: string) => string;

/** The text of nested levels around the target, and the path to it. */
function nest(levels: readonly Level[], leaf: Leaf, indent = '', path = ''): { text: string; path: string } {
  const [outer, ...rest] = levels;
  if (outer === undefined) return { text: leaf(indent), path: `${path}target` };
  const before = outer.before.map((write, at) => write(indent, at)).join('');
  const after = outer.after.map((write, at) => write(indent, at + 10)).join('');
  if (outer.kind === 'map') {
    const inner = nest(rest, leaf, indent + ' '.repeat(outer.width), `${path}nested.`);
    return { text: `${before}${indent}nested:\n${inner.text}${after}`, path: inner.path };
  }
  const inner = nest(rest, leaf, `${indent}  `, `${path}items[1].`);
  const item = `${indent}- name: x\n${inner.text}`;
  return { text: `${before}${indent}items:\n${indent}- other\n${item}${after}`, path: inner.path };
}

const bytes = fc.record({ crlf: fc.boolean(), bom: fc.boolean(), final: fc.boolean(), start: fc.boolean() });
const wanted = fc.constantFrom('v2', '1.30', 'on', 'r.io:5000/a/b:1.2.3', '1234567', "it's", 'a "b" \\c', '2021-02-03');

function data(text: string, version: '1.1' | '1.2'): unknown {
  const read = parseAllDocuments(text, { version, logLevel: 'silent' }).map((one) => one.toJS() as unknown);
  return JSON.parse(JSON.stringify(read)) as unknown;
}

test('any YAML: the value is the wanted one, everything else is as it was, byte by byte', () => {
  fc.assert(
    fc.property(
      fc.array(level, { maxLength: 3 }),
      scalar,
      wanted,
      bytes,
      (levels, value, want, { crlf, bom, final, start }) => {
        const { text, path } = nest(levels, (indent) => `${indent}target: ${value.write(indent, true)}`);
        const trimmed = final ? text : text.replace(/\n+$/, '');
        const marked = (bom ? '\uFEFF' : '') + (start ? '---\n' : '') + trimmed;
        const [head = '', old = '', tail = ''] = (crlf ? marked.replaceAll('\n', '\r\n') : marked).split(mark);
        const before = head + old + tail;
        const after = valueAt('x.yaml', path).write(before, want);

        expect(after.startsWith(head)).toBe(true);
        expect(after.endsWith(tail)).toBe(true);
        for (const version of ['1.1', '1.2'] as const) {
          const hole = (side: string) => data(side, version);
          const probe = 'krci-deploy-probe';
          expect(hole(after)).toEqual(
            JSON.parse(
              JSON.stringify(hole(`${head}${probe}${tail}`)).replace(probe, () => JSON.stringify(want).slice(1, -1)),
            ),
          );
        }
      },
    ),
    { numRuns: 400 },
  );
});

test('any YAML: a key that is added is all that is added', () => {
  const digest = `sha256:${'b'.repeat(64)}` as const;
  const siblings = fc.array(sibling, { maxLength: 2 });
  fc.assert(
    fc.property(
      fc.array(level, { maxLength: 3 }),
      scalar,
      siblings,
      bytes,
      (levels, value, after, { crlf, bom, final }) => {
        const { text, path } = nest(levels, (indent) => {
          const inner = `${indent}  `;
          const rest = after.map((write, at) => write(inner, at + 20)).join('');
          return `${indent}target:\n${inner}repository: a/b\n${inner}tag: ${value.write(inner, true)}${rest}`;
        });
        const trimmed = (bom ? '\uFEFF' : '') + (final ? text : text.replace(/\n+$/, ''));
        const [head = '', old = '', tail = ''] = (crlf ? trimmed.replaceAll('\n', '\r\n') : trimmed).split(mark);
        const edited = fileAndPath('x.yaml', path, 'refuse').write(head + old + tail, { tag: 'v9', digest });

        expect(edited.startsWith(head)).toBe(true);
        const added = /\r?\n[ ]*digest: sha256:b{64}(?=\r?\n|$)|(?<=\n)[ ]*digest: sha256:b{64}\r?\n/;
        expect(edited.replace(added, '').endsWith(tail)).toBe(true);
        for (const version of ['1.1', '1.2'] as const) {
          const probe = JSON.stringify(data(`${head}krci-deploy-probe${tail}`, version));
          const wantedData = probe.replace(
            /"krci-deploy-probe(\\n)*"/,
            (found) => `${found.replace('krci-deploy-probe', 'v9')},"digest":"${digest}"`,
          );
          expect(data(edited, version)).toEqual(JSON.parse(wantedData));
        }
      },
    ),
    { numRuns: 400 },
  );
});
