import { isRecord, listIn, memberAt } from '../../base/json-path.ts';
import { selectorMatches } from '../../objects/selectors.ts';
import { RenderProblem } from '../problem.ts';
import { clusters } from './clusters.ts';
import { flattened } from './flatten.ts';
import type { Generated, Generator, GeneratorContext, ParameterSet } from './generator.ts';
import { git } from './git.ts';
import { list } from './list.ts';
import { matrix } from './matrix.ts';
import { merge } from './merge.ts';

export type { GeneratorContext, ParameterSet } from './generator.ts';

/** Every generator that is followed. A new one is a file and a line here. */
const generators: readonly Generator[] = [list, git, clusters, matrix, merge];

const maxDepth = 4;

/** Makes the parameters of one entry of `generators`. @throws RenderProblem for one that is not followed, RemoteError */
export async function generate(entry: unknown, context: GeneratorContext, depth = 0): Promise<Generated> {
  if (depth > maxDepth) throw new RenderProblem('its generators are nested too deep');
  const names = isRecord(entry) ? Object.keys(entry).filter((key) => key !== 'selector' && key !== 'template') : [];
  const [name, ...others] = names;
  // An empty entry makes nothing.
  if (name === undefined) return { parameters: [], template: undefined };
  if (others.length > 0) throw new RenderProblem('a generator has several types');
  const generator = generators.find((one) => one.name === name);
  if (generator === undefined) throw new RenderProblem(`the generator ${name} asks a server`);
  const spec = memberAt(entry, name) ?? {};
  const made = await generator.generate(spec, context, (inner, within) => {
    return generate(inner, within, depth + 1).then(({ parameters }) => parameters);
  });
  return { parameters: made.filter((one) => isSelected(entry, one)), template: memberAt(spec, 'template') };
}

/** A selector asks the parameters as if they were labels. */
function isSelected(entry: unknown, parameters: ParameterSet): boolean {
  const selector = memberAt(entry, 'selector');
  if (!isRecord(selector)) return true;
  const labels = flattened(parameters);
  const matchLabels = Object.fromEntries(
    Object.entries(recordOf(selector['matchLabels'])).map(([key, value]) => [key, String(value)]),
  );
  const matchExpressions = listIn(selector, 'matchExpressions').map(requirementOf);
  return selectorMatches({ matchLabels, matchExpressions }, labels);
}

function requirementOf(entry: unknown): { key: string; operator: string; values: string[] } {
  const operator = String(memberAt(entry, 'operator'));
  if (!['In', 'NotIn', 'Exists', 'DoesNotExist'].includes(operator)) {
    throw new RenderProblem(`a selector has the operator ${operator.slice(0, 50)}, which is not read`);
  }
  return { key: String(memberAt(entry, 'key')), operator, values: listIn(entry, 'values').map(String) };
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {};
}
