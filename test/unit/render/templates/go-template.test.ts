import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { RenderProblem } from '../../../../src/render/problem.ts';
import { renderGoTemplate } from '../../../../src/render/templates/go-template.ts';

interface Row {
  readonly template: string;
  /** Null where Go fails. */
  readonly output: string | null;
  /** With `missingkey=error`, where that is another one. */
  readonly strict?: string | null;
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by this project
const { data, rows } = JSON.parse(readFileSync('test/fixtures/render/go-templates.json', 'utf8')) as {
  readonly data: unknown;
  readonly rows: readonly Row[];
};

function rendered(template: string, requiresKeys: boolean, values: unknown = data): string | null {
  try {
    return renderGoTemplate(template, values, { requiresKeys });
  } catch (error) {
    if (error instanceof RenderProblem) return null;
    throw error;
  }
}

describe('as Go and sprig print it', () => {
  test.each(rows.map(({ template, ...row }) => [template, row] as const))('%s', (template, { output, strict = output }) => {
    expect([rendered(template, false), rendered(template, true)]).toEqual([output, strict]);
  });
});

describe('what is not read is refused by name', () => {
  test.each([
    ['{{ env "HOME" }}', 'env'],
    ['{{ now }}', 'now'],
    ['{{ regexMatch "a" "b" }}', 'regexMatch'],
    ['{{ constructor }}', 'constructor'],
    ['{{ define "a" }}{{ end }}', 'define'],
    ['{{ template "a" }}', 'template'],
    ['{{ if .a }}', 'end'],
    ['{{ end }}', 'end'],
    ['{{ .a', 'action'],
    ['{{ (.a }}', 'parenthesis'],
    ['{{ .a | }}', 'empty command'],
    ['{{ $x }}', '$x'],
    ['{{ slugify 3 "a long text" }}', 'slugify'],
  ])('%s', (template, word) => {
    expect(() => renderGoTemplate(template, data, { requiresKeys: false })).toThrow(word);
  });
});

test('names of an object that it only inherits are not there', () => {
  expect(rendered('{{ .toString }}', true, {})).toBeNull();
  expect(rendered('{{ .__proto__ }}', false, {})).toBe('<no value>');
});

describe('a template that would take long is stopped', () => {
  test.each([
    ['steps', '{{ range until 9000 }}{{ range until 9000 }}{{ end }}{{ end }}'],
    ['output', '{{ range until 9000 }}{{ repeat 1000 "a" }}{{ end }}'],
    ['texts', '{{ repeat 100000 (repeat 100000 "a") }}'],
    ['nesting', '{{ if true }}'.repeat(5000)],
    ['parentheses', `{{ ${'('.repeat(5000)}1${')'.repeat(5000)} }}`],
    ['length', 'a{{ . }}'.repeat(100_000)],
  ])('%s', (_, template) => {
    expect(rendered(template, false)).toBeNull();
  });
});
