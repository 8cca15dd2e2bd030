import { StepError } from '../../../base/errors.ts';
import type { Environment, Flow } from '../../../flow/flow.ts';
import type { AskedRule } from '../../../policy/assess.ts';
import { judgeObjects, type LocatedFinding } from '../../../policy/judge.ts';
import type { EnvironmentFacts } from '../../../policy/model.ts';
import { environmentState } from '../../../render/environment.ts';
import type { Ports } from '../../ports.ts';
import { lastEntry } from './last-entry.ts';

/** Findings of an earlier state of the environment, or why every finding counts: a clause. */
export type Baseline =
  { readonly commit: string; readonly findings: readonly LocatedFinding[] } | { readonly because: string };

interface Question {
  readonly flow: Flow;
  readonly environment: Environment;
  readonly application: string | undefined;
  readonly asked: readonly AskedRule[];
  readonly facts: EnvironmentFacts;
}

/** Judges the environment as its last recorded entry found it. Whatever fails leaves every finding of today. */
export async function baselineOf(question: Question, ports: Ports): Promise<Baseline> {
  const { flow, environment, application, asked, facts } = question;
  try {
    const entry = await lastEntry(flow, environment, application, ports);
    if ('because' in entry) return entry;
    const { commit } = entry;
    const { objects, problems } = await environmentState(flow, environment, { commit }, ports);
    const [problem] = problems;
    if (problem !== undefined) return { because: `${commit.slice(0, 12)}: ${problem}` };
    return { commit, findings: judgeObjects(objects, asked, facts).flatMap(({ findings }) => findings) };
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    return { because: error.message };
  }
}
