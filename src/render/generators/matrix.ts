import { isRecord, listIn, memberAt } from '../../base/json-path.ts';
import { RenderProblem } from '../problem.ts';
import { filledDeeply, filledText, type TemplateStyle } from '../templates/deep.ts';
import { goText } from '../templates/go-text.ts';
import type { Generator, ParameterSet } from './generator.ts';

const maxSets = 5_000;

/** Every set of a first generator with every set of a second one, which may use the parameters of the first. */
export const matrix: Generator = {
  name: 'matrix',
  async generate(spec, context, nested) {
    const [first, second, ...others] = listIn(spec, 'generators');
    if (first === undefined || second === undefined || others.length > 0) {
      throw new RenderProblem('a matrix has other than two generators');
    }
    const sets: ParameterSet[] = [];
    for (const outer of await nested(first, context)) {
      for (const inner of await nested(interpolated(second, outer, context.style), context)) {
        sets.push(context.style.isGo ? deeplyMerged(inner, outer) : combined(outer, inner));
      }
      if (sets.length > maxSets) throw new RenderProblem(`a matrix makes more than ${maxSets} sets of parameters`);
    }
    return sets;
  },
};

/** Fills a generator with the parameters of the one before it; its own values may name parameters of its own. */
function interpolated(generator: unknown, outer: ParameterSet, style: TemplateStyle): unknown {
  if (!isRecord(generator) || Object.keys(outer).length === 0) return generator;
  const strict = { ...style, requiresKeys: true };
  return Object.fromEntries(
    Object.entries(generator).map(([key, spec]) => {
      const values = memberAt(spec, 'values');
      if (!isRecord(spec) || !isRecord(values)) return [key, filledDeeply(spec, outer, strict)];
      const { values: _, ...rest } = spec;
      const filled = filledDeeply(rest, outer, strict);
      return [key, { ...(isRecord(filled) ? filled : {}), values: valuesIn(values, outer, strict) }];
    }),
  );
}

function valuesIn(values: ParameterSet, outer: ParameterSet, style: TemplateStyle): ParameterSet {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => {
      try {
        return [key, filledText(String(value), outer, style)];
      } catch (error) {
        if (!(error instanceof RenderProblem)) throw error;
        return [key, value];
      }
    }),
  );
}

/** Without Go's templates parameters are texts, and one that both have must be the same. */
function combined(a: ParameterSet, b: ParameterSet): ParameterSet {
  const [left, right] = [textsOf(a), textsOf(b)];
  for (const [key, value] of Object.entries(right)) {
    if (Object.hasOwn(left, key) && left[key] !== value) throw new RenderProblem(`a matrix has two values of ${key}`);
  }
  return { ...left, ...right };
}

function textsOf(parameters: ParameterSet): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(parameters).map(([key, value]) => [key, goText(value)]));
}

/** Merges maps, the second one over the first. */
export function deeplyMerged(target: ParameterSet, over: ParameterSet): ParameterSet {
  const merged = new Map(Object.entries(target));
  for (const [key, value] of Object.entries(over)) {
    const present = merged.get(key);
    merged.set(key, isRecord(present) && isRecord(value) ? deeplyMerged(present, value) : value);
  }
  return Object.fromEntries(merged);
}
