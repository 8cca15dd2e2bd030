import { asksOnly, environmentsIn, ignoresGate, items, promotes, runsGate, text, tree, type Tree } from './jobs.ts';
import type { ProtectFinding } from './model.ts';

/** Data of a job that carries an artifact on, for one rule. */
export interface WorkflowJob {
  readonly top: Tree;
  readonly job: Tree;
  /** Own steps, and those of local actions. */
  readonly steps: readonly Tree[];
  /** Jobs of the file that it waits for, directly or not. */
  readonly needed: readonly { readonly name: string; readonly job: Tree; readonly steps: readonly Tree[] }[];
}

export interface WorkflowRule extends Pick<ProtectFinding, 'code' | 'advice' | 'isGrave'> {
  /** Describes the problem in a few words; undefined where there is none. */
  found(job: WorkflowJob): string | undefined;
}

/** A condition that holds though a step or job before it failed. */
const afterFailure = /\b(?:always|failure|cancelled)\s*\(/;

/** A condition that looks at more than success: an output, an outcome or a result. */
const looksCloser = /\b(?:outputs|outcome|conclusion|result)\b/;

/** In the order of the report. A new rule is an entry here and a workflow in its test. */
export const workflowRules: readonly WorkflowRule[] = [
  {
    code: 'gate-ignored',
    isGrave: true,
    advice: 'Take it away: a closed gate must end the job',
    found({ steps, needed }) {
      const isSwallowed =
        steps.some((step) => isGate(step) && mayFail(step)) ||
        needed.some(
          (one) =>
            one.steps.some(asksGate) && (mayFail(one.job) || one.steps.some((step) => isGate(step) && mayFail(step))),
        );
      if (isSwallowed) return 'a gate with continue-on-error';
      return [...steps, ...needed.flatMap((one) => one.steps)].some(({ run }) => ignoresGate(text(run)))
        ? 'a gate whose answer is thrown away (|| true)'
        : undefined;
    },
  },
  {
    code: 'gate-asks-only',
    isGrave: true,
    advice: 'Take what-if and dry-run away: such an answer opens nothing',
    found: ({ steps, needed }) =>
      [...steps, ...needed.flatMap((one) => one.steps)].some(
        (step) => asksOnly(text(step['run'])) || (isGate(step) && onlyAsked(step).some(isTrue)),
      )
        ? 'a gate that is only asked (what-if, dry-run) before a promotion'
        : undefined,
  },
  {
    code: 'success-alone',
    isGrave: false,
    advice: "Compare the gate's output verdict with pass or warn: a what-if succeeds with an empty one",
    found({ job, steps, needed }) {
      const gates = [...steps, ...needed.flatMap((one) => one.steps)].filter(isGate);
      const isSometimes = gates.some((step) => onlyAsked(step).some((value) => text(value).includes('${{')));
      const isCompared = [job, ...steps.filter(isUngated)].some((each) => looksCloser.test(text(each['if'])));
      return isSometimes && steps.some(isUngated) && !isCompared
        ? 'a promotion behind a gate that is sometimes only asked (what-if, dry-run), and looks at success() alone'
        : undefined;
    },
  },
  {
    code: 'no-gate',
    isGrave: false,
    advice: 'Use the root action, or run the gate in the same job, so that what it judged is what is promoted',
    found: ({ steps, needed }) =>
      steps.some((step) => carriers.has(stepOf(step['uses'])) && promotesIn(step)) &&
      !steps.some(asksGate) &&
      !needed.some((one) => one.steps.some(asksGate) || one.job['uses'] !== undefined)
        ? 'a promotion without the gate'
        : undefined,
  },
  {
    code: 'runs-anyway',
    isGrave: true,
    advice: 'Take the condition away: it runs though the gate before it is closed',
    found({ job, steps, needed }) {
      const isStep = steps.some(asksGate) && steps.some((step) => isUngated(step) && goesOn(step));
      const isJob = goesOn(job) && needed.some((one) => one.steps.some(asksGate));
      return isStep || isJob ? 'a promotion that runs after a failure (if: always())' : undefined;
    },
  },
  {
    code: 'untrusted-trigger',
    isGrave: true,
    advice: 'Start it by workflow_dispatch or by a push to a protected branch',
    found({ top, steps }) {
      const events = eventsOf(top);
      if (events.includes('pull_request_target')) return 'a promotion in a run that a pull request starts';
      const takes = steps.some(({ uses }) => text(uses).startsWith('actions/download-artifact@'));
      return events.includes('workflow_run') && takes ? 'evidence of a run that a fork may have started' : undefined;
    },
  },
  {
    code: 'other-environment',
    isGrave: true,
    advice: 'Guard the job with the environment that it promotes into',
    found({ job, steps }) {
      const guard = environmentOf(job);
      if (guard === '' || guard.includes('${{')) return undefined;
      const other = steps.flatMap(targetsOf).find((name) => name !== guard);
      return other === undefined ? undefined : `a job guarded by ${guard} that promotes into ${other}`;
    },
  },
  {
    code: 'environment-typed',
    isGrave: true,
    advice: 'Make the input of type choice or environment',
    found({ top, job }) {
      const [, input] = /\$\{\{\s*(?:github\.event\.)?inputs\.([\w-]+)/.exec(environmentOf(job)) ?? [];
      const declared = tree(tree(tree(top['on'])['workflow_dispatch'])['inputs']);
      if (input === undefined || !(input in declared)) return undefined;
      const type = text(tree(declared[input])['type']);
      return ['choice', 'environment'].includes(type) ? undefined : `an environment that anybody types (${input})`;
    },
  },
  {
    code: 'input-in-shell',
    isGrave: true,
    advice: 'Hand it over by env and quote the variable',
    found: ({ steps }) =>
      steps.some(({ run }) => /\$\{\{\s*(?:inputs|github\.event|github\.head_ref|github\.ref_name)\b/.test(text(run)))
        ? 'an input that the shell reads as its own text'
        : undefined,
  },
];

const carriers: ReadonlySet<string> = new Set(['promote', 'manifest-bump']);

/** Returns the step that an action is: `gate`, `promotion` for the root action; '' for another action. */
function stepOf(uses: unknown): string {
  const [found, name = 'promotion'] =
    /^[\w.-]+\/krci-deploy(?:\/actions\/([\w-]+))?@/.exec(text(uses)) ??
    /^\$\/actions\/([\w-]+)$/.exec(text(uses)) ??
    [];
  return found === undefined ? '' : name;
}

function isGate({ uses }: Tree): boolean {
  return stepOf(uses) === 'gate';
}

/** Tells whether a step or job runs though one before it failed, whatever the gate said. */
function goesOn(each: Tree): boolean {
  return afterFailure.test(text(each['if'])) && !looksCloser.test(text(each['if']));
}

function mayFail(each: Tree): boolean {
  return (each['continue-on-error'] ?? false) !== false;
}

/** Returns the inputs by which a gate is only asked. */
function onlyAsked(step: Tree): readonly unknown[] {
  return ['what-if', 'dry-run'].map((name) => tree(step['with'])[name]);
}

/** Tells whether a step carries an artifact on, or changes the running version. */
export function promotesIn({ uses, run, with: inputs }: Tree): boolean {
  const name = stepOf(uses);
  if (name === 'promote' && ['resolve', 'plan-matrix'].some((asked) => isTrue(tree(inputs)[asked]))) return false;
  return carriers.has(name) || name === 'promotion' || promotes(text(run));
}

/** Tells whether a gate of the job writes a signed verdict. */
export function isSigning(step: Tree): boolean {
  return isGate(step) && isTrue(tree(step['with'])['record']);
}

/** Returns the name of a job's environment; '' for none. */
export function environmentOf(job: Tree): string {
  return text(job['environment']) || text(tree(job['environment'])['name']);
}

function asksGate(step: Tree): boolean {
  return isGate(step) || runsGate(text(step['run']));
}

/** Tells whether a step has no gate; the root action and `promotion` run one themselves. */
function isUngated({ uses, run }: Tree): boolean {
  return carriers.has(stepOf(uses)) || (promotes(text(run)) && !/\bpromotion\b/.test(text(run)));
}

function targetsOf(step: Tree): readonly string[] {
  if (!promotesIn(step)) return [];
  const { environment, to } = tree(step['with']);
  const named = [text(environment), text(to)].filter((name) => /^[a-z0-9-]+$/.test(name));
  return [...named, ...(promotes(text(step['run'])) ? environmentsIn(text(step['run'])) : [])];
}

function isTrue(value: unknown): boolean {
  return value === true || value === 'true';
}

function eventsOf(top: Tree): readonly string[] {
  const { on } = top;
  return typeof on === 'object' && on !== null && !Array.isArray(on) ? Object.keys(on) : items(on).map(text);
}
