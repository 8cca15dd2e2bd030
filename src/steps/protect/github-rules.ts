import { environmentsIn, ignoresGate, items, promotes, text, tree, type Tree } from './jobs.ts';
import type { ProtectFinding } from './model.ts';

/** Data of a job that carries an artifact on, for one rule. */
export interface WorkflowJob {
  readonly top: Tree;
  readonly job: Tree;
  readonly steps: readonly Tree[];
}

export interface WorkflowRule extends Pick<ProtectFinding, 'code' | 'advice' | 'isGrave'> {
  /** Describes the problem in a few words; undefined where there is none. */
  found(job: WorkflowJob): string | undefined;
}

const gateAction = /\/krci-deploy\/actions\/gate@/;
const carrier = /\/krci-deploy\/actions\/(?:promote|manifest-bump)@/;
const wholePromotion = /\/krci-deploy(?:\/actions\/promotion)?@/;

/** In the order of the report. A new rule is an entry here and a workflow in its test. */
export const workflowRules: readonly WorkflowRule[] = [
  {
    code: 'gate-ignored',
    isGrave: true,
    advice: 'Take it away: a closed gate must end the job',
    found({ steps }) {
      const isSwallowed = steps.some((step) => isGate(step) && (step['continue-on-error'] ?? false) !== false);
      if (isSwallowed) return 'a gate with continue-on-error';
      return steps.some(({ run }) => ignoresGate(text(run)))
        ? 'a gate whose answer is thrown away (|| true)'
        : undefined;
    },
  },
  {
    code: 'gate-asks-only',
    isGrave: true,
    advice: 'Take what-if and dry-run away: such an answer opens nothing',
    found: ({ steps }) =>
      steps.some((step) => isGate(step) && ['what-if', 'dry-run'].some((name) => isTrue(tree(step['with'])[name])))
        ? 'a gate that is only asked (what-if, dry-run) before a promotion'
        : undefined,
  },
  {
    code: 'no-gate',
    isGrave: false,
    advice: 'Use the root action, or run the gate in the same job, so that what it judged is what is promoted',
    found: ({ steps, job }) =>
      steps.some(({ uses }) => carrier.test(text(uses))) && !steps.some(isGate) && job['needs'] === undefined
        ? 'a promotion without the gate'
        : undefined,
  },
  {
    code: 'runs-anyway',
    isGrave: true,
    advice: 'Take the condition away: the step runs though the gate before it is closed',
    found: ({ steps }) =>
      steps.some(asksGate) &&
      steps.some((step) => isUngated(step) && /\b(?:always|failure|cancelled)\s*\(/.test(text(step['if'])))
        ? 'a promotion that runs after a failure (if: always())'
        : undefined,
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

export function isGate({ uses }: Tree): boolean {
  return gateAction.test(text(uses));
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
  return isGate(step) || /\b(?:krci-deploy|cli\.js)\s+gate\b/.test(text(step['run']));
}

/** Tells whether a step has no gate; the root action and `promotion` run one themselves. */
function isUngated({ uses, run }: Tree): boolean {
  return carrier.test(text(uses)) || (promotes(text(run)) && !/\bpromotion\b/.test(text(run)));
}

function carries({ uses, run }: Tree): boolean {
  return carrier.test(text(uses)) || wholePromotion.test(text(uses)) || promotes(text(run));
}

function targetsOf(step: Tree): readonly string[] {
  if (!carries(step)) return [];
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
