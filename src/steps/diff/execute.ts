import type { KubernetesObject } from '../../objects/model.ts';
import type { Outcome } from '../step.ts';
import type { declaration } from './declaration.ts';
import { describe, type DiffPlan } from './plan.ts';

type Outputs = (typeof declaration)['outputs'];

/** Shows what the plan has found: a comparison changes nothing, and is no fault. */
export function execute(plan: DiffPlan): Promise<Outcome<Outputs>> {
  const { from, to, sources, differences } = plan;
  const count = differences.length;
  return Promise.resolve({
    changed: false,
    headline: `${from} and ${to}: ${count === 0 ? 'nothing differs' : `${count} ${count === 1 ? 'object differs' : 'objects differ'}`}`,
    outputs: { differences: String(count) },
    data: {
      from: { environment: from, source: sources[0] },
      to: { environment: to, source: sources[1] },
      differences: differences.map(({ object, before, after, fields }) => {
        return { object, before: placeOf(before), after: placeOf(after), fields };
      }),
    },
    report: describe(plan),
  });
}

/** File and line of an object; nothing where it is not there. */
function placeOf(object: KubernetesObject | undefined): { file: string; line: number } | undefined {
  return object && { file: object.file, line: object.lineOf([]) };
}
