import { isRecord, listIn, textIn } from '../../base/json-path.ts';
import { parsed } from '../deployers/values.ts';
import { RenderProblem } from '../problem.ts';
import type { Generator, ParameterSet } from './generator.ts';

/** Elements as they stand; without Go's templates their values are texts. */
export const list: Generator = {
  name: 'list',
  generate(spec, { style }) {
    const own = listIn(spec, 'elements').map((element) => (style.isGo ? element : flatElement(element)));
    const yaml = textIn(spec, 'elementsYaml');
    const more = yaml === undefined || yaml === '' ? [] : elementsIn(yaml);
    return Promise.resolve([...own, ...more].map(requireMap));
  },
};

function flatElement(element: unknown): ParameterSet {
  if (!isRecord(element)) throw new RenderProblem('an element of a list is no map');
  return Object.fromEntries(
    Object.entries(element).flatMap(([key, value]) => {
      if (key !== 'values') return [[key, requireText(key, value)]];
      return Object.entries(requireMap(value)).map(([name, one]) => [`values.${name}`, requireText(name, one)]);
    }),
  );
}

function elementsIn(yaml: string): readonly unknown[] {
  const elements = parsed(yaml, 'elementsYaml');
  if (Array.isArray(elements)) return elements;
  throw new RenderProblem('elementsYaml is no list');
}

function requireMap(value: unknown): ParameterSet {
  if (isRecord(value)) return value;
  throw new RenderProblem('an element of a list is no map');
}

function requireText(key: string, value: unknown): string {
  if (typeof value === 'string') return value;
  throw new RenderProblem(`the value ${key} of an element is no text, which takes goTemplate`);
}
