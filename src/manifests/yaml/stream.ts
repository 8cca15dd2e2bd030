import type { Document } from 'yaml';
import { Composer, isMap, isScalar } from 'yaml';
import { RefusedError } from '../../base/errors.ts';
import { boundedTokens } from '../../base/yaml-limits.ts';
import { keyText, nodesOf, rangeOf } from './nodes.ts';
import { refuseGuarded } from './screen.ts';
import { position } from './model.ts';
import type { Stream } from './model.ts';

/**
 * Reads a stream under the failsafe schema, in which every scalar is the string that it was written as: the meaning of
 * a scalar then depends only on its tag, style and source, whatever version of YAML its reader follows. Throws
 * RefusedError for a stream that cannot be edited: text that does not parse, duplicate keys, templates, encrypted
 * files.
 */
export function openStream(text: string, file: string): Stream {
  refuseOtherLanguage(file);
  const stream = parseStream(text, file);
  refuseGuarded(stream);
  return stream;
}

/** Languages of configuration files that are no YAML, by the end of a file's name. */
const languages: Readonly<Record<string, string>> = {
  cue: 'CUE',
  env: 'an environment file',
  hcl: 'HCL',
  ini: 'an INI file',
  json5: 'JSON5',
  jsonc: 'JSON with comments',
  jsonnet: 'Jsonnet',
  k: 'KCL',
  libsonnet: 'Jsonnet',
  properties: 'Java properties',
  tf: 'HCL',
  tfvars: 'HCL',
  toml: 'TOML',
  xml: 'XML',
};

function refuseOtherLanguage(file: string): void {
  const language = languages[file.slice(file.lastIndexOf('.') + 1).toLowerCase()];
  if (language === undefined) return;
  throw new RefusedError({
    code: 'not-yaml',
    where: file,
    expected: 'YAML or JSON',
    found: language,
    fix: 'keep the image in a YAML or JSON file that this one reads',
  });
}

/** As `openStream`, for text that has passed it once. */
export function parseStream(text: string, file: string): Stream {
  refuseLoneReturns(text, file);
  const composer = new Composer({ schema: 'failsafe', uniqueKeys: false, logLevel: 'silent', keepSourceTokens: false });
  const documents = [
    ...composer.compose(
      boundedTokens(text, (code, why) => new RefusedError({ code, where: file, found: why })),
      false,
      text.length,
    ),
  ];
  for (const document of documents) refuseErrors(document, text, file);
  for (const document of documents) refuseDuplicateKeys(document.contents, text, file);
  return { file, text, documents };
}

/** A line break to YAML (YAML 1.2.2, section 5.4), a character like any other to our parser: they must not disagree. */
function refuseLoneReturns(text: string, file: string): void {
  const lone = /\r(?!\n)/.exec(text);
  if (lone === null) return;
  throw new RefusedError({
    code: 'lone-carriage-return',
    where: position({ file, text }, lone.index),
    found: 'a carriage return without a line feed',
    fix: 'convert the line ends first',
  });
}

function refuseErrors(document: Document.Parsed, text: string, file: string): void {
  const error = document.errors[0];
  if (error === undefined) return;
  const where = position({ file, text }, error.pos[0]);
  if (text.includes('{{')) {
    throw new RefusedError(
      {
        code: 'helm-template',
        where,
        expected: 'YAML',
        found: 'a template',
        fix: 'change the values that it reads instead',
      },
      { cause: error },
    );
  }
  throw new RefusedError(
    { code: 'not-yaml', where, expected: 'YAML', found: error.code, fix: 'repair the file first' },
    {
      cause: error,
    },
  );
}

function refuseDuplicateKeys(root: unknown, text: string, file: string): void {
  for (const node of nodesOf(root)) {
    if (!isMap(node)) continue;
    const seen = new Set<unknown>();
    for (const { key } of node.items) {
      if (!isScalar<string>(key)) continue;
      const name = keyText(key) ?? key.value;
      if (seen.has(name)) {
        throw new RefusedError({
          code: 'duplicate-key',
          where: position({ file, text }, rangeOf(key)[0]),
          found: `the key "${name}" is there twice, and readers disagree about which one counts`,
          fix: 'remove one',
        });
      }
      seen.add(name);
    }
  }
}
