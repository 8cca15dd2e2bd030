import { millisecondsOf } from '../../base/duration.ts';
import { isExternal, objectivesOf } from '../../flow/recovery.ts';
import { nameOf } from '../../objects/model.ts';
import { placeIn } from '../closure/answers.ts';
import type { Answer, Measured, RecoveryCheck, Scene } from '../model.ts';
import type { ManualSync, PlannedCluster, RecoveryCycle, RecoveryPlan } from '../plan/model.ts';
import { names, runbookGaps } from '../plan/runbook.ts';
import { type RunbookStep, runbookSteps } from '../plan/runbook-steps.ts';
import { inUnits } from '../schedules/words.ts';

/** Whether there is a way back from the loss of each cluster: ordered, without a cycle, and known to the team. */
export const plan: RecoveryCheck = {
  declaredBy: ['runbook'],
  documentation: {
    question: 'Is there an order in which everything comes back, and does the team know it?',
    looksAt:
      'the objects of each environment, Applications in Git, `recovery.places`, the runbook in `recovery.runbook`, times of drills',
    passes: 'no step needs what it brings back; every manual step is in the runbook',
    fails:
      'a registry, Git server, secret store, unseal key or sign-in lives on what is lost; the runbook lacks a step, or has it before one that it needs; drills of its steps took longer than `rto`',
    unproven:
      'an Application waits for a person and no runbook says so; a sign-in has a way around it that a person must know',
  },
  run: async (scene) => {
    // With the reader of objects, which no first request needs.
    const { plansOf } = await import('../plan/plans.ts');
    const planned = await plansOf(scene);
    const runbook = await runbookOf(scene);
    return planned.flatMap((one) => answersOf(one, runbook, scene));
  },
};

interface Runbook {
  readonly path: string;
  /** Undefined: there is no such file. */
  readonly steps: readonly RunbookStep[] | undefined;
}

async function runbookOf({ flow, home }: Scene): Promise<Runbook | undefined> {
  const { runbook: path } = flow.recovery;
  if (path === undefined) return undefined;
  const bytes = await home.read(path);
  return { path, steps: bytes === undefined ? undefined : runbookSteps(new TextDecoder().decode(bytes)) };
}

function answersOf(planned: PlannedCluster, runbook: Runbook | undefined, scene: Scene): readonly Answer[] {
  const { plan: made, problems } = planned;
  const { externals = [] } = scene.flow.recovery;
  const cycles = made.cycles.filter(({ subject }) => !externals.some((one) => isExternal(subject, one)));
  const found = [
    ...cycles.map((cycle) => cycleAnswer(cycle, made)),
    ...(runbook === undefined ? [] : runbookAnswers(runbook, made)),
    ...made.manual
      .filter(({ application }) => runbook?.steps === undefined || !names(runbook.steps, application))
      .map((one) => manualAnswer(one, made)),
    ...timeAnswer(made, scene),
    ...partAnswer(made, problems),
  ];
  return found.length > 0 ? found : [wholeAnswer(made)];
}

function aboutOf({ environments }: RecoveryPlan): Pick<Answer, 'environment'> {
  const [only] = environments;
  return environments.length === 1 && only !== undefined ? { environment: only } : {};
}

const remedies: Readonly<Record<RecoveryCycle['kind'], string>> = {
  registry: 'name a replica elsewhere in recovery.replica',
  git: 'name a mirror elsewhere in recovery.mirror',
  secrets: 'keep the store elsewhere, or say who restores it first',
  'unseal-key': 'keep the key outside of the vault that it opens',
  identity: 'keep a local account whose password somebody has',
  'store-credential': 'give the store a credential from outside',
};

function cycleAnswer({ kind, subject, through, isClosed, from, path }: RecoveryCycle, made: RecoveryPlan): Answer {
  return {
    ...aboutOf(made),
    verdict: isClosed ? 'FAIL' : 'UNPROVEN',
    subject,
    because: `a recovery of ${made.cluster} needs what is lost with it: ${through.join(' → ')}`,
    fix: `${remedies[kind]}, or declare ${subject} in recovery.externals with its owner`,
    ...(from !== undefined && placeIn(from, path ?? [])),
  };
}

function manualAnswer({ application, brings }: ManualSync, made: RecoveryPlan): Answer {
  const some = brings.slice(0, 20).join(', ');
  const more = brings.length > 20 ? ` and ${brings.length - 20} more` : '';
  return {
    ...aboutOf(made),
    verdict: 'UNPROVEN',
    subject: nameOf(application),
    because: `it has no automated sync, so ${brings.length === 0 ? 'what it brings' : `${some}${more}`} must wait for a person`,
    fix: 'set syncPolicy.automated, or name it in the runbook in recovery.runbook',
    ...placeIn(application, ['spec', 'syncPolicy']),
  };
}

function runbookAnswers({ path, steps }: Runbook, made: RecoveryPlan): readonly Answer[] {
  if (steps === undefined) {
    const because = `the GitOps repository has no ${path}`;
    return [{ ...aboutOf(made), verdict: 'FAIL', subject: `runbook of ${made.cluster}`, because, fix: 'commit it' }];
  }
  return runbookGaps(steps, made).map(({ subject, because, word }): Answer => {
    return Object.assign(aboutOf(made), {
      verdict: 'FAIL' as const,
      subject,
      because,
      fix: word === undefined ? `put ${path} in order` : `add a heading or an item with "${word}" to ${path}`,
      file: path,
    });
  });
}

function partAnswer(made: RecoveryPlan, [first, ...others]: readonly string[]): readonly Answer[] {
  if (first === undefined) return [];
  const because = `the plan is of a part: ${first}${others.length === 0 ? '' : ` (and ${others.length} more)`}`;
  const fix = 'make everything render, or give the rendered objects with the input "rendered"';
  return [{ ...aboutOf(made), verdict: 'UNPROVEN', subject: `plan of ${made.cluster}`, because, fix }];
}

/** What drills measured of the steps cannot be longer than the whole may take. */
function timeAnswer(made: RecoveryPlan, { flow }: Scene): readonly Answer[] {
  const measured = measuredSeconds(made);
  const rtos = made.environments.flatMap((name) => objectivesOf(flow.recovery, name).rto ?? []);
  const [rto] = rtos.toSorted((a, b) => millisecondsOf(a) - millisecondsOf(b));
  if (rto === undefined || measured * 1000 <= millisecondsOf(rto)) return [];
  const because = `drills of its steps took ${inUnits(measured)}, more than the rto of ${rto}`;
  const fix = 'restore faster, or say an rto that holds';
  return [
    { ...aboutOf(made), verdict: 'FAIL', subject: `plan of ${made.cluster}`, because, fix, measured: timeOf(measured) },
  ];
}

function timeOf(seconds: number): Measured {
  return { objective: 'rto', seconds };
}

function measuredSeconds({ steps }: RecoveryPlan): number {
  return steps.reduce((sum, { estimate = 0 }) => sum + estimate, 0);
}

function wholeAnswer(made: RecoveryPlan): Answer {
  const manual = made.steps.filter(({ by }) => by === 'manual').length;
  const known = made.steps.filter(({ estimate }) => estimate !== undefined).length;
  const time = known === 0 ? '' : `; drills measured ${known} of them: ${inUnits(measuredSeconds(made))}`;
  const because = `${made.steps.length} steps without a cycle, ${manual} of them by people${time}`;
  const answer: Answer = { ...aboutOf(made), verdict: 'PASS', subject: `plan of ${made.cluster}`, because };
  return known === 0 ? answer : { ...answer, measured: timeOf(measuredSeconds(made)) };
}
