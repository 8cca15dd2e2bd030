import type { Ports } from '../ports.ts';
import type { Outcome } from '../step.ts';
import type { declaration } from './declaration.ts';
import { describe, type RenderPlan } from './plan.ts';

type Outputs = (typeof declaration)['outputs'];

/** Writes a file for each object. */
export async function execute(plan: RenderPlan, { files }: Ports): Promise<Outcome<Outputs>> {
  for (const { path, text } of plan.written) await files.write(path, new TextEncoder().encode(text));
  const { environment, from, out, written } = plan;
  return {
    changed: written.length > 0,
    headline: `${written.length} ${written.length === 1 ? 'object' : 'objects'} of ${environment} in ${out}`,
    outputs: { objects: String(written.length) },
    data: { environment, from, objects: written.map(({ object, path }) => ({ object, file: path })) },
    report: describe(plan),
  };
}
