import { listIn } from '../../base/json-path.ts';
import { textsIn } from '../deployers/values.ts';
import { RenderProblem } from '../problem.ts';
import type { Generator, ParameterSet } from './generator.ts';
import { deeplyMerged } from './matrix.ts';

/** The sets of a first generator, overruled by those of others that have the same values of the keys. */
export const merge: Generator = {
  name: 'merge',
  async generate(spec, context, nested) {
    const keys = textsIn(spec, 'mergeKeys');
    const [first, ...others] = listIn(spec, 'generators');
    if (first === undefined || others.length === 0) throw new RenderProblem('a merge has fewer than two generators');
    if (keys.length === 0) throw new RenderProblem('a merge has no mergeKeys');
    const merged = new Map(byKeys(await nested(first, context), keys));
    for (const generator of others) {
      for (const [key, set] of byKeys(await nested(generator, context), keys)) {
        const base = merged.get(key);
        if (base !== undefined) merged.set(key, context.style.isGo ? deeplyMerged(base, set) : { ...base, ...set });
      }
    }
    return [...merged.values()];
  },
};

function byKeys(sets: readonly ParameterSet[], keys: readonly string[]): ReadonlyMap<string, ParameterSet> {
  const found = new Map<string, ParameterSet>();
  for (const set of sets) {
    const key = JSON.stringify(keys.map((name) => (Object.hasOwn(set, name) ? set[name] : null)));
    if (found.has(key)) throw new RenderProblem(`a merge has two sets with ${keys.join(', ')} ${key}`);
    found.set(key, set);
  }
  return found;
}
