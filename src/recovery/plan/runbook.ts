import { type KubernetesObject, nameOf } from '../../objects/model.ts';
import type { PlanStep, RecoveryPlan } from './model.ts';
import type { RunbookStep } from './runbook-steps.ts';

interface StepWords {
  /** Words by which a runbook of a team names a step. */
  readonly words: RegExp;
  /** Steps that must not come after it. */
  readonly after: readonly string[];
}

/** How a step of a plan is known in a runbook. The name of the step itself is always one of its words. */
const known: Readonly<Record<string, StepWords>> = {
  provision: {
    words:
      /provision|terraform|terragrunt|opentofu|pulumi|crossplane|cloudformation|(?:create|build|order|install|set up|stand up|bring up)\b.{0,40}\bcluster|new cluster/i,
    after: [],
  },
  argocd: { words: /argo[ -]?cd|\bflux/i, after: ['provision'] },
  externals: { words: /external|secret|credential|\bkeys?\b|token|password/i, after: [] },
  repository: { words: /repositor|\bgit\b|gitops/i, after: [] },
  identity: { words: /keycloak|identity|\bsso\b|sign-?in|realm/i, after: ['provision'] },
  operators: { words: /operator|\bcharts?\b|helm|add-?ons?\b/i, after: ['provision'] },
  configuration: { words: /configur|custom resource|settings/i, after: ['provision', 'operators'] },
  reconcile: { words: /reconcil|\bsync|converge/i, after: ['provision'] },
  applications: { words: /application|\bapps?\b|workload|\bsync/i, after: ['provision', 'argocd'] },
  data: {
    words: /\bdata\b|database|backup|volume|snapshot|velero|restic|pg_restore|pgbackrest|barman/i,
    after: ['provision'],
  },
};

export interface RunbookGap {
  readonly subject: string;
  readonly because: string;
  /** Word that a step of the runbook lacks. */
  readonly word?: string;
}

/** A step of the plan with the places of the runbook that name it, from 0. */
interface NamedStep {
  readonly step: PlanStep;
  readonly places: readonly number[];
}

/** Compares the runbook that the team declares with the plan: what it leaves out, and what it names too early. */
export function runbookGaps(steps: readonly RunbookStep[], plan: RecoveryPlan): readonly RunbookGap[] {
  const named = plan.steps.flatMap((step): readonly NamedStep[] => {
    const words = Object.hasOwn(known, step.id) ? known[step.id]?.words : undefined;
    const isWanted = step.by === 'manual' || step.items.length > 0;
    return words === undefined || !isWanted ? [] : [{ step, places: placesOf(words, steps) }];
  });
  const missing = named.filter(({ places }) => places.length === 0).map(({ step }) => missingStep(step, plan));
  return [...missing, ...manualGaps(steps, plan), ...earlySteps(named, plan)];
}

/** Steps whose first lines have a word; where none has, those whose text has one. */
function placesOf(words: RegExp, steps: readonly RunbookStep[]): readonly number[] {
  const where = (textOf: (step: RunbookStep) => string): readonly number[] =>
    steps.flatMap((step, index) => (words.test(textOf(step)) ? [index] : []));
  const heads = where(({ head }) => head);
  return heads.length > 0 ? heads : where(({ body }) => body);
}

function missingStep({ id, title }: PlanStep, { cluster }: RecoveryPlan): RunbookGap {
  return { subject: `${id} of ${cluster}`, because: `the runbook has no step for "${title}"`, word: id };
}

/** Only steps of people must be named one by one. */
function manualGaps(steps: readonly RunbookStep[], { manual }: RecoveryPlan): readonly RunbookGap[] {
  return manual
    .filter(({ application }) => !names(steps, application))
    .map(({ application }) => ({
      subject: nameOf(application),
      because: 'it waits for a person, and the runbook does not name it',
      word: application.name,
    }));
}

/** Tells whether a step of a runbook has the name of an object, as a word of its own. */
export function names(steps: readonly RunbookStep[], { name }: Pick<KubernetesObject, 'name'>): boolean {
  return steps.some(({ head, body }) => hasWord(`${head}\n${body}`, name));
}

function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const end = at + word.length;
    const isPart = /[\w.-]/.test(text.charAt(at - 1)) || /^(?:[\w-]|\.\w)/.test(text.slice(end, end + 2));
    if (!isPart) return true;
  }
  return false;
}

/** Steps of which every mention stands before the first mention of one that they need. */
function earlySteps(named: readonly NamedStep[], { cluster }: RecoveryPlan): readonly RunbookGap[] {
  return named.flatMap(({ step, places }) => {
    const last = places.at(-1);
    const needed = known[step.id]?.after ?? [];
    const early = named.find((other) => {
      const [first] = other.places;
      return needed.includes(other.step.id) && last !== undefined && first !== undefined && last < first;
    });
    if (early === undefined) return [];
    const because = `the runbook has "${step.title}" before "${early.step.title}"`;
    return [{ subject: `${step.id} of ${cluster}`, because }];
  });
}
