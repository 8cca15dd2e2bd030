import { directoryOfOutput } from '../../../render/output-name.ts';
import type { CheckPlan, Finding } from '../model.ts';

/** A place in the repository; without a line where the whole file or directory is meant. */
export interface Place {
  /** From the top of the repository. */
  readonly path: string;
  /** From 1. */
  readonly line?: number;
}

/**
 * Finds the place of a finding; undefined where it has none. Lines of what a program printed are no lines of a file:
 * the directory that it printed stands for them.
 */
export function placeOf({ error }: Finding, { file, pathInRepository }: CheckPlan): Place | undefined {
  const { where = '' } = error.problem;
  const [, named, line] = /^(.+):(\d+):\d+$/.exec(where) ?? [];
  if (named !== undefined) {
    const directory = directoryOfOutput(named);
    // A chart of a server has no place here.
    if (directory !== undefined) return /^\.$|:\/\//.test(directory) ? undefined : { path: directory };
    return { path: named === file ? pathInRepository : named, line: Number(line) };
  }
  return where === file || where.startsWith(`${file}: `) ? { path: pathInRepository } : undefined;
}

/** As `placeOf`; the flow file, which asks for every check, stands for what has no place. */
export function placeOrFlow(finding: Finding, plan: CheckPlan): Place {
  return placeOf(finding, plan) ?? { path: plan.pathInRepository };
}
