import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { isRecord, listIn, memberAt, textIn } from '../../../src/base/json-path.ts';

/** What a pipeline's includes of our components get wrong, by the inputs that the templates declare. */
export function wrongIncludes(pipeline: string): readonly string[] {
  return listIn(parse(pipeline), 'include').flatMap((include) => {
    const component = textIn(include, 'component') ?? '';
    const file = textIn(include, 'project') === 'kuberocketci/krci-deploy' ? (textIn(include, 'file') ?? '') : '';
    const name = /\/kuberocketci\/krci-deploy\/([a-z-]+)@/.exec(component)?.[1];
    if (name === undefined && !/^gitlab-17\/[a-z-]+\.yml$/.test(file)) {
      return [`${component || file || 'an include'} is no component of ours`];
    }
    return wrongInputs(name === undefined ? file : `templates/${name}.yml`, memberAt(include, 'inputs') ?? {});
  });
}

function wrongInputs(path: string, given: unknown): readonly string[] {
  const name = basename(path, '.yml');
  const [head] = parseAllDocuments(readFileSync(path, 'utf8'));
  const declared = memberAt(head?.toJS(), 'spec', 'inputs');
  if (!isRecord(declared) || !isRecord(given)) throw new Error(`${path} declares no inputs`);
  const missing = Object.entries(declared)
    .filter(([input, spec]) => memberAt(spec, 'default') === undefined && !(input in given))
    .map(([input]) => `${name}: ${input} is missing`);
  const wrong = Object.entries(given).flatMap(([input, value]) => {
    const spec = declared[input];
    if (spec === undefined) return [`${name}: there is no input ${input}`];
    return takes(spec, value) ? [] : [`${name}: ${input} does not take ${JSON.stringify(value)}`];
  });
  return [...missing, ...wrong];
}

/** GitLab's own check of a value: its type, its options, its pattern. */
function takes(spec: unknown, value: unknown): boolean {
  const type = textIn(spec, 'type') ?? 'string';
  if (type === 'array') return Array.isArray(value);
  if (type !== 'string') return typeof value === type;
  const options = listIn(spec, 'options');
  const pattern = textIn(spec, 'regex');
  const text = String(value);
  return (options.length === 0 || options.includes(text)) && (pattern === undefined || new RegExp(pattern).test(text));
}
