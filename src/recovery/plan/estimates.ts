import { StepError } from '../../base/errors.ts';
import { drillResults } from '../drills/answers.ts';
import type { Scene } from '../model.ts';

/** Seconds that restores took, by the source or the step that a drill names. */
export type Estimates = ReadonlyMap<string, number>;

/** Times of the newest drill of each thing that counts. Records that cannot be read measure nothing; the check `drill` names them. */
export async function estimatesOf(scene: Scene): Promise<Estimates> {
  const pattern = scene.flow.recovery.drill?.evidence;
  if (pattern === undefined) return new Map();
  try {
    const { results } = await drillResults(pattern, scene);
    const counted = results.filter(({ answer }) => answer.verdict === 'PASS');
    return new Map(
      counted.flatMap(({ source, newest }) => {
        const name = source ?? newest?.name;
        const [started, ready] = [newest?.started, newest?.ready];
        if (name === undefined || started === undefined || ready === undefined || ready < started) return [];
        return [[name, (ready.getTime() - started.getTime()) / 1000] as const];
      }),
    );
  } catch (error) {
    if (error instanceof StepError) return new Map();
    throw error;
  }
}
