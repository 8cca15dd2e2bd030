import { createHash } from 'node:crypto';
import { dump } from 'js-yaml';
import { isRecord } from '../../../base/json-path.ts';
import { parseDocuments } from '../../../objects/yaml-document.ts';
import { RenderProblem } from '../../problem.ts';
import { textArgument } from './arguments.ts';
import type { GoFunction } from './function.ts';

/** Functions that turn values into texts and back. */
export const encodings: Readonly<Record<string, GoFunction>> = {
  toYaml: (value) => dump(plainOf(value), { sortKeys: true, lineWidth: -1, noRefs: true }).replace(/\n$/, ''),
  toJson: (value) => JSON.stringify(plainOf(value)),
  toPrettyJson: (value) => JSON.stringify(plainOf(value), undefined, 2),
  fromYaml: (text) => valueOf(textArgument(text)),
  fromYamlArray: (text) => valueOf(textArgument(text)),
  fromJson: (text) => valueOf(textArgument(text)),
  b64enc: (text) => Buffer.from(textArgument(text)).toString('base64'),
  b64dec: (text) => Buffer.from(textArgument(text), 'base64').toString('utf8'),
  sha256sum: (text) => createHash('sha256').update(textArgument(text)).digest('hex'),
};

/** With keys in order, as Go writes maps, and integers as numbers. */
function plainOf(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (Array.isArray(value)) return value.map(plainOf);
  if (!isRecord(value)) return value ?? null;
  return Object.fromEntries(
    Object.keys(value)
      .toSorted()
      .map((key) => [key, plainOf(value[key])]),
  );
}

function valueOf(text: string): unknown {
  const [document] = parseDocuments(text);
  if (document === undefined) return {};
  if ('found' in document) throw new RenderProblem(`a template reads YAML that does not parse: ${document.found}`);
  return document.value;
}
