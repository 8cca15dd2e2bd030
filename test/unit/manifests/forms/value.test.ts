import { describe, expect, test } from '@jest/globals';
import type { AnchorPolicy } from '../../../../src/manifests/yaml/locate.ts';
import { valueAt } from '../../../../src/manifests/forms/value.ts';
import { refusal } from '../../../support/places.ts';

function written(before: string, path: string, value: string, anchors: AnchorPolicy = 'refuse'): string {
  return valueAt('values.yaml', path, anchors).write(before, value);
}

const accepted: readonly [what: string, before: string, path: string, value: string, after: string][] = [
  ['plain', 'tag: v1\n', 'tag', 'v2', 'tag: v2\n'],
  ['single-quoted', "tag: 'v1'\n", 'tag', 'v2', "tag: 'v2'\n"],
  ['double-quoted', 'tag: "v1"\n', 'tag', 'v2', 'tag: "v2"\n'],
  ['double-quoted with escapes', 'tag: "v\\x31\\\n  a"\n', 'tag', 'v2', 'tag: "v2"\n'],
  ['a value that becomes a number', 'tag: v1\n', 'tag', '1.20', 'tag: "1.20"\n'],
  ['a number that was none of ours', 'tag: 1.20\n', 'tag', '1.20', 'tag: "1.20"\n'],
  ['a number', 'replicas: 3 # pods\n', 'replicas', '5', 'replicas: 5 # pods\n'],
  ['a number in JSON', '{"replicas": 3}', 'replicas', '5', '{"replicas": 5}'],
  ['a number that becomes a word', 'replicas: 3\n', 'replicas', 'all', 'replicas: all\n'],
  ['a number with a leading zero', 'mode: 755\n', 'mode', '0644', 'mode: "0644"\n'],
  ['digits in quotes', 'replicas: "3"\n', 'replicas', '5', 'replicas: "5"\n'],
  ['a tag of digits', 'tag: 7\n', 'tag', '8', 'tag: "8"\n'],
  [
    'a trailing comment',
    'tag: v1   # {"$imagepolicy": "a:b:tag"}\n',
    'tag',
    'v2',
    'tag: v2   # {"$imagepolicy": "a:b:tag"}\n',
  ],
  ['no final newline', 'tag: v1', 'tag', 'v2', 'tag: v2'],
  ['CRLF', 'a: 1\r\ntag: v1\r\nb: 2\r\n', 'tag', 'v2', 'a: 1\r\ntag: v2\r\nb: 2\r\n'],
  ['mixed line ends', 'a: 1\r\ntag: v1\nb: 2\r\n', 'tag', 'v2', 'a: 1\r\ntag: v2\nb: 2\r\n'],
  ['a byte order mark', '\uFEFFtag: v1\n', 'tag', 'v2', '\uFEFFtag: v2\n'],
  ['tabs', 'tag:\tv1\t# c\n', 'tag', 'v2', 'tag:\tv2\t# c\n'],
  ['trailing blanks', 'tag: v1  \nb: 2 \n', 'tag', 'v2', 'tag: v2  \nb: 2 \n'],
  ['text before the value on its line', '{"🚀é": "ü", tag: v1}\n', 'tag', 'v2', '{"🚀é": "ü", tag: v2}\n'],
  ['literal', 'tag: |-\n  v1\nb: 2\n', 'tag', 'v2', 'tag: |-\n  v2\nb: 2\n'],
  ['literal with its newline', 'tag: |\n  v1\nb: 2\n', 'tag', 'v2', 'tag: |\n  v2\nb: 2\n'],
  ['literal that keeps newlines', 'tag: |+\n  v1\n\n\nb: 2\n', 'tag', 'v2', 'tag: |+\n  v2\n\n\nb: 2\n'],
  ['folded', 'image: >-\n    r/a:v1\nb: 2\n', 'image', 'r/a:v2', 'image: >-\n    r/a:v2\nb: 2\n'],
  ['folded, CRLF, comment', 'image: >- # c\r\n  r/a:v1\r\n', 'image', 'r/a:v2', 'image: >- # c\r\n  r/a:v2\r\n'],
  ['an indentation indicator', 'tag: |2-\n  v1\n', 'tag', 'v2', 'tag: |2-\n  v2\n'],
  ['value on the next line', 'image:\n  r/a:v1\nb: 2\n', 'image', 'r/a:v2', 'image:\n  r/a:v2\nb: 2\n'],
  ['plain over two lines', 'tag: v1\n  more\nb: 2\n', 'tag', 'v2', 'tag: v2\nb: 2\n'],
  ['empty', 'tag:\nb: 2\n', 'tag', 'v2', 'tag: v2\nb: 2\n'],
  ['empty with a comment', 'tag:   # none yet\nb: 2\n', 'tag', 'v2', 'tag: v2   # none yet\nb: 2\n'],
  ['empty at the end', 'a: 1\ntag:', 'tag', 'v2', 'a: 1\ntag: v2'],
  ['empty in flow', '{a: 1, tag: , b: 2}', 'tag', 'v2', '{a: 1, tag: v2 , b: 2}'],
  ['empty string', 'tag: ""\n', 'tag', 'v2', 'tag: "v2"\n'],
  ['null', 'tag: null\n', 'tag', 'v2', 'tag: v2\n'],
  ['tilde', 'tag: ~\n', 'tag', 'v2', 'tag: v2\n'],
  ['flow mapping', 'image: {repository: r, tag: v1} # c\n', 'image.tag', 'v2', 'image: {repository: r, tag: v2} # c\n'],
  ['flow mapping over lines', 'image: {\n  tag: v1, # c\n}\n', 'image.tag', 'v2', 'image: {\n  tag: v2, # c\n}\n'],
  ['a colon in a flow mapping', '{image: a}', 'image', 'r:5000/a', '{image: "r:5000/a"}'],
  ['a colon that was there in a flow mapping', '{image: a:1}', 'image', 'a:2', '{image: a:2}'],
  ['the tag !!str', 'tag: !!str 1\n', 'tag', '2', 'tag: !!str "2"\n'],
  ['an anchor that nobody uses', 'tag: &t v1\n', 'tag', 'v2', 'tag: &t v2\n'],
  ['a quoted key', '"image.tag": v1\n', '["image.tag"]', 'v2', '"image.tag": v2\n'],
  [
    'a list by name',
    'c:\n- name: a\n  image: x\n- image: y\n  name: b\n',
    'c[name=b].image',
    'z',
    'c:\n- name: a\n  image: x\n- image: z\n  name: b\n',
  ],
  ['a list by number', 'a: [v1, v2, v3]\n', 'a[1]', 'v9', 'a: [v1, v9, v3]\n'],
  ['a list at the root', '- tag: v1\n- tag: v2\n', '[1].tag', 'v9', '- tag: v1\n- tag: v9\n'],
  [
    'a document start, directive and end',
    '%YAML 1.1\n---\ntag: v1\n...\n',
    'tag',
    'v2',
    '%YAML 1.1\n---\ntag: v2\n...\n',
  ],
  ['an empty document before', '---\n---\ntag: v1\n', 'tag', 'v2', '---\n---\ntag: v2\n'],
  ['the one document that has it', 'a: 1\n---\ntag: v1\n', 'tag', 'v2', 'a: 1\n---\ntag: v2\n'],
  [
    'a document by kind and name',
    'kind: A\nmetadata: {name: x}\ntag: v1\n---\nkind: A\nmetadata: {name: y}\ntag: v1\n',
    'A/y:tag',
    'v2',
    'kind: A\nmetadata: {name: x}\ntag: v1\n---\nkind: A\nmetadata: {name: y}\ntag: v2\n',
  ],
  [
    'an override after a merge',
    'a: &a {tag: v1}\nb:\n  <<: *a\n  tag: v1\n',
    'b.tag',
    'v2',
    'a: &a {tag: v1}\nb:\n  <<: *a\n  tag: v2\n',
  ],
  ['templates in quotes', 'a: "{{ x }}"\nb: x-{{y}}\ntag: v1\n', 'tag', 'v2', 'a: "{{ x }}"\nb: x-{{y}}\ntag: v2\n'],
  ['a value that Flux fills in', 'tag: ${TAG}\n', 'tag', 'v2', 'tag: v2\n'],
  [
    'numbers, dates and Norway beside it',
    'a: 012\nb: no\nc: 2020-01-01\ntag: v1\n',
    'tag',
    'v2',
    'a: 012\nb: no\nc: 2020-01-01\ntag: v2\n',
  ],
];

describe('the value is changed, and no other byte', () => {
  test.each(accepted)('%s', (_, before, path, value, after) => {
    expect(written(before, path, value)).toBe(after);
    expect(written(after, path, value)).toBe(after);
    expect(valueAt('values.yaml', path).read(after)).toBe(value);
  });

  test('JSON stays JSON', () => {
    const place = valueAt('config.json', 'image.tag');
    expect(place.write('{"image": {"tag": null}}\n', '1.20')).toBe('{"image": {"tag": "1.20"}}\n');
    expect(place.write('{\n\t"image": {"tag": 1}\n}', 'v2')).toBe('{\n\t"image": {"tag": "v2"}\n}');
  });
});

const refused: readonly [what: string, code: string, before: string, path: string][] = [
  ['a path that is not there', 'path-not-found', 'a: 1\n', 'tag'],
  ['a mapping', 'path-not-found', 'tag: {a: 1}\n', 'tag'],
  ['no document at all', 'path-not-found', '# nothing\n', 'tag'],
  ['a document of another kind', 'path-not-found', 'kind: A\ntag: v1\n', 'B:tag'],
  ['two documents that have it', 'ambiguous-path', 'tag: v1\n---\ntag: v1\n', 'tag'],
  ['two list items of the name', 'ambiguous-path', 'c: [{n: a, t: 1}, {n: a, t: 2}]\n', 'c[n=a].t'],
  ['an alias', 'shared-value', 'a: &a v1\ntag: *a\n', 'tag'],
  ['a shared anchor', 'shared-value', 'tag: &a v1\nb: *a\n', 'tag'],
  ['a key in a shared mapping', 'shared-value', 'i: &i\n  tag: v1\nj: *i\n', 'i.tag'],
  ['a key through an alias', 'shared-value', 'i: &i {tag: v1}\nj: *i\n', 'j.tag'],
  ['a key through a merge', 'shared-value', 'i: &i {tag: v1}\nj:\n  <<: *i\n', 'j.tag'],
  ['a key through a list of merges', 'shared-value', 'i: &i {tag: v1}\nk: &k {a: 1}\nj:\n  <<: [*k, *i]\n', 'j.tag'],
  ['duplicate keys', 'duplicate-key', 'a: 1\ntag: v1\na: 2\n', 'tag'],
  ['duplicate keys that differ by quotes', 'duplicate-key', 'tag: v1\n"tag": v2\n', 'tag'],
  ['a literal of two lines', 'block-scalar', 'tag: |\n  a\n  b\n', 'tag'],
  ['a folded scalar of two lines', 'block-scalar', 'tag: >-\n  a\n  b\n', 'tag'],
  ['an empty block', 'block-scalar', 'tag: |\nb: 1\n', 'tag'],
  ['a private tag', 'tagged-value', 'tag: !vault abc\n', 'tag'],
  ['a typed value', 'tagged-value', 'tag: !!int 1\n', 'tag'],
  ['an empty value with an anchor', 'no-place', 'tag: &a\n', 'tag'],
  ['an empty item of a list', 'no-place', 'a:\n-\n- b\n', 'a[0]'],
  ['a template expression', 'templated-value', 'tag: "{{ .Values.tag }}"\n', 'tag'],
  ['a template that does not parse', 'helm-template', '{{- if .Values.x }}\ntag: v1\n{{- end }}\n', 'tag'],
  ['a template that parses', 'helm-template', 'a: {{ .Values.x }}\ntag: v1\n', 'tag'],
  ['a carriage return alone', 'lone-carriage-return', 'tag: v1\r# c\n', 'tag'],
  ['no YAML', 'not-yaml', 'tag: [v1\n', 'tag'],
  ['tabs as indentation', 'not-yaml', 'a:\n\ttag: v1\n', 'a.tag'],
  ['SOPS', 'sops-encrypted', 'tag: v1\nsops:\n  mac: ENC[x]\n  version: 3\n', 'tag'],
  ['a sealed secret', 'sealed-secret', 'kind: SealedSecret\nspec: {tag: v1}\n', 'spec.tag'],
  ['deep nesting in flow', 'too-deep', `tag: v1\na: ${'['.repeat(50_000)}\n`, 'tag'],
  ['deep nesting of lists', 'too-deep', `tag: v1\na:\n ${'- '.repeat(1000)}x\n`, 'tag'],
];

describe('what cannot be proven is refused by name', () => {
  test.each(refused)('%s', (_, code, before, path) => {
    expect(refusal(() => written(before, path, 'v2'))).toBe(code);
  });

  test.each(['', 'a\nb', 'a\u0000', 'a\u2028b', '\uD800', '\u0085'])('the value %j', (value) => {
    expect(refusal(() => written('tag: v1\n', 'tag', value))).toBe('invalid-value');
  });

  test('an alias bomb is never expanded', () => {
    const levels = Array.from({ length: 40 }, (_, at) => `l${at + 1}: &l${at + 1} [*l${at}, *l${at}, *l${at}]`);
    const text = `l0: &l0 [x]\n${levels.join('\n')}\ntag: v1\n`;
    expect(written(text, 'tag', 'v2')).toBe(text.replace('tag: v1', 'tag: v2'));
  });

  test('a file of more tokens than memory can hold', () => {
    expect(refusal(() => written(`tag: v1\na: [${'a,'.repeat(1_200_000)}]\n`, 'tag', 'v2'))).toBe('too-many-nodes');
  });
});

describe('a repository with its tag beside it', () => {
  const values = 'image:\n  repository: ghcr.io/acme/pay\n  tag: 1.0.0\n';

  test.each(['ghcr.io/acme/pay:1.1.0', `ghcr.io/acme/pay@sha256:${'a'.repeat(64)}`])('takes no %s', (value) => {
    expect(refusal(() => written(values, 'image.repository', value))).toBe('not-an-image');
  });

  test('takes another repository, and a whole reference where another tag stands', () => {
    expect(written(values, 'image.repository', 'r:5000/pay')).toContain('repository: r:5000/pay\n  tag: 1.0.0');
    const other = 'repository: ghcr.io/acme/pay\nproxyTag: 2\n';
    expect(written(other, 'repository', 'ghcr.io/acme/pay:1.1.0')).toContain('acme/pay:1.1.0\nproxyTag');
  });
});

describe('anchors', () => {
  const shared = 'a: &a v1 # c\ntag: *a\nother: *a\n';
  test('edit-anchor changes it for everyone', () => {
    expect(written(shared, 'tag', 'v2', 'edit-anchor')).toBe('a: &a v2 # c\ntag: *a\nother: *a\n');
    expect(written('i: &i {tag: v1}\nj:\n  <<: *i\n', 'j.tag', 'v2', 'edit-anchor')).toBe(
      'i: &i {tag: v2}\nj:\n  <<: *i\n',
    );
    expect(written('i: &i {tag: v1}\nj: *i\n', 'j.tag', 'v2', 'edit-anchor')).toBe('i: &i {tag: v2}\nj: *i\n');
  });

  test('break-alias changes this place alone', () => {
    expect(written(shared, 'tag', 'v2', 'break-alias')).toBe('a: &a v1 # c\ntag: v2\nother: *a\n');
    expect(written('a: &a v1\nb: {t: *a , u: 1}\n', 'b.t', '1.0', 'break-alias')).toBe(
      'a: &a v1\nb: {t: "1.0" , u: 1}\n',
    );
    expect(refusal(() => written('tag: &a v1\nb: *a\n', 'tag', 'v2', 'break-alias'))).toBe('shared-value');
  });
});
