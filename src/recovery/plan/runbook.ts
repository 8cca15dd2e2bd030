import { type KubernetesObject, nameOf } from '../../objects/model.ts';
import type { PlanStep, RecoveryPlan } from './model.ts';

/** Words by which a runbook of a team names a step. */
const words: Readonly<Record<string, RegExp>> = {
  provision: /provision|terraform|create (?:a |the )?(?:new )?cluster|new cluster/i,
  argocd: /argo ?cd|flux/i,
  externals: /secret|credential|key/i,
  repository: /repositor|\bgit\b/i,
  identity: /keycloak|identity/i,
  operators: /operator|chart/i,
  configuration: /configur/i,
  reconcile: /reconcil|\bsync/i,
  applications: /application|\bsync/i,
  data: /\bdata|backup|restore/i,
};

export interface RunbookGap {
  readonly subject: string;
  readonly because: string;
}

/** Compares the runbook that the team declares with the plan: what it leaves out, and what it names too early. */
export function runbookGaps(text: string, plan: RecoveryPlan): readonly RunbookGap[] {
  const wanted = plan.steps.filter(
    (step) => Object.hasOwn(words, step.id) && (step.by === 'manual' || step.items.length > 0),
  );
  const places = wanted.map((step) => ({ step, at: text.search(words[step.id] ?? /$^/) }));
  const missing = places.filter(({ at }) => at < 0).map(({ step }) => missingStep(step, plan));
  return [...missing, ...manualGaps(text, plan), ...earlySteps(places, plan)];
}

function missingStep(step: PlanStep, { cluster }: RecoveryPlan): RunbookGap {
  return { subject: `${step.id} of ${cluster}`, because: `the runbook does not say "${step.title}"` };
}

/** Only steps of people must be named one by one. */
function manualGaps(text: string, { manual }: RecoveryPlan): readonly RunbookGap[] {
  return manual
    .filter(({ application }) => !names(text, application))
    .map(({ application }) => ({
      subject: nameOf(application),
      because: 'it waits for a person, and the runbook does not name it',
    }));
}

export function names(text: string, { name }: Pick<KubernetesObject, 'name'>): boolean {
  return text.includes(name);
}

/** Lines of a numbered or bulleted list, or headings, in which a step must not stand before the one that it needs. */
function earlySteps(
  places: readonly { readonly step: PlanStep; readonly at: number }[],
  { cluster }: RecoveryPlan,
): readonly RunbookGap[] {
  const provision = places.find(({ step }) => step.id === 'provision');
  const data = places.find(({ step }) => step.id === 'data');
  if (provision === undefined || data === undefined || data.at < 0 || provision.at <= data.at) return [];
  return [{ subject: `data of ${cluster}`, because: 'the runbook restores data before it provisions the cluster' }];
}
