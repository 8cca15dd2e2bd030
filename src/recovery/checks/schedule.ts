import { millisecondsOf } from '../../base/duration.ts';
import type { Environment } from '../../flow/flow.ts';
import { isExternal, objectivesOf } from '../../flow/recovery.ts';
import type { BackupSource } from '../../flow/recovery.ts';
import { type KubernetesObject, nameOf } from '../../objects/model.ts';
import { partAnswers, placeIn } from '../closure/answers.ts';
import { evidenceWorth, type Testimony, type Worth } from '../evidence/worth.ts';
import type { Answer, RecoveryCheck, Scene } from '../model.ts';
import { cronOf } from '../schedules/cron.ts';
import type { Cron, Refused } from '../schedules/cron.ts';
import { longestGap, unknownZone } from '../schedules/gaps.ts';
import type { Gap } from '../schedules/gaps.ts';
import type { BackupSchedule } from '../schedules/model.ts';
import { type MeasuredRuns, measuredRuns } from '../schedules/runs.ts';
import { schedulesOf } from '../schedules/sources.ts';
import { inUnits, runText } from '../schedules/words.ts';
import { isZone } from '../schedules/zones.ts';

/** Whether backups are made often enough: the age of the newest one before a loss is the longest gap and a run. */
export const schedule: RecoveryCheck = {
  declaredBy: ['rpo', 'objectives', 'backups'],
  documentation: {
    question: 'Are backups made often enough?',
    looksAt:
      'schedules of Velero, K8up, CloudNativePG, Crunchy, Zalando, Longhorn, Stash, KubeStash, VolSync and of etcd snapshots (OpenShift, Rancher, Gardener) among the objects of an environment and its platform, CronJobs that run `etcdctl snapshot save` or `pgbackrest backup` or that `recovery.backups.sources` names, how long runs took by the evidence of backups, `rpo`',
    passes:
      'the longest gap between two runs and the longest run (the declared `duration`, or what the evidence tells) are within `rpo`',
    fails:
      'they are not, the controller refuses the schedule, it never runs or is suspended, or fewer than two backups are kept, or for less than two gaps',
    unproven:
      'no `rpo` is declared, nothing makes backups by time, the environment cannot be rendered whole, or its clock changes by part of an hour',
  },
  run: async (scene) => {
    const answers: Answer[] = [];
    const measures = { runs: await measuredRuns(scene), worth: await evidenceWorth(scene) };
    for (const environment of scene.environments)
      answers.push(...(await environmentAnswers(environment, scene, measures)));
    return answers;
  },
};

/** How long backups ran, and what the evidence of it is worth. */
interface Measures {
  readonly runs: MeasuredRuns;
  readonly worth: (testimony: Testimony) => Promise<Worth>;
}

async function environmentAnswers(
  environment: Environment,
  scene: Scene,
  measures: Measures,
): Promise<readonly Answer[]> {
  const state = await scene.objects(environment);
  const platform = await scene.platform(environment.cluster);
  const own = new Set(state.objects.map(({ namespace }) => namespace));
  const found = schedulesOf(state.objects, (object) => sourcesOf(object, scene).length > 0);
  const shared = schedulesOf(platform?.objects ?? [], (object) => sourcesOf(object, scene).length > 0);
  const schedules = [...found, ...shared.filter((one) => isAbout(one, own))].filter((one) =>
    serves(one, environment, scene),
  );
  const parts = [
    ...partAnswers({ environment, state }),
    ...(platform === undefined ? [] : partAnswers({ environment, state: platform })),
  ];
  return [
    ...(await Promise.all(schedules.map((one) => countedAnswer(one, measures, environment, scene)))),
    ...missingAnswers([...state.objects, ...(platform?.objects ?? [])], environment, scene, parts.length > 0),
    ...(schedules.length === 0 && parts.length === 0 ? [nothingAnswer(environment)] : []),
    ...parts,
  ];
}

/** Whether a schedule of the platform may be of an environment's namespaces. */
function isAbout({ namespaces }: BackupSchedule, own: ReadonlySet<string>): boolean {
  return namespaces === undefined || namespaces.some((one) => one.includes('*') || own.has(one));
}

function sourcesOf(object: KubernetesObject, { flow }: Scene): readonly BackupSource[] {
  const sources = Object.values(flow.recovery.backups?.sources ?? {});
  return sources.filter((source) => source.schedule !== undefined && isSource(object, source.schedule));
}

function isSource(object: KubernetesObject, name: string): boolean {
  return isExternal(nameOf(object), { object: name });
}

/** A source that says what it is of serves no other environment; applications may be in each. */
function isOf({ of }: BackupSource, environment: Environment, { flow }: Scene): boolean {
  if (of === undefined || of.includes(environment.name)) return true;
  return of.some((name) => !flow.environments.some((one) => one.name === name));
}

function serves({ from }: BackupSchedule, environment: Environment, scene: Scene): boolean {
  const sources = sourcesOf(from, scene);
  return sources.length === 0 || sources.some((source) => isOf(source, environment, scene));
}

/** A pass that rests on the length of a run is worth as much as the evidence of it. */
async function countedAnswer(
  one: BackupSchedule,
  { runs, worth: worthOf }: Measures,
  environment: Environment,
  scene: Scene,
): Promise<Answer> {
  const run = runs(one.from);
  const answer = scheduleAnswer(one, run?.seconds, environment, scene);
  if (answer.verdict !== 'PASS' || run === undefined) return answer;
  const { attestations } = run;
  const worth = await worthOf({ attestations, kind: 'backup', environments: [environment.name] });
  if (worth.word !== undefined) return { ...answer, because: `${answer.because}; evidence of its runs: ${worth.word}` };
  const because = `${answer.because}; but the evidence of its runs does not count: ${worth.because}`;
  return { ...answer, verdict: 'UNPROVEN', because, fix: worth.fix };
}

function scheduleAnswer(
  one: BackupSchedule,
  measured: number | undefined,
  environment: Environment,
  scene: Scene,
): Answer {
  const about = { subject: nameOf(one.from), environment: environment.name, ...placeIn(one.from, one.path) };
  const crons = one.schedules.map((text) => cronOf(text, one.form));
  const stop = stopOf(one, crons);
  if (stop !== undefined) return { ...about, verdict: 'FAIL', ...stop };
  const read = crons.filter((cron): cron is Cron => !('refused' in cron));
  const now = Math.floor(scene.reach.clock.now().getTime() / 1000);
  const zone = unknownZone(read, one.zone, now);
  if (zone !== undefined) {
    const because = `the clock of ${zone} changes by part of an hour, so that its gaps cannot be told`;
    return { ...about, verdict: 'UNPROVEN', because, fix: 'schedule it in UTC' };
  }
  const gap = longestGap(read, one.zone, now);
  if (gap === undefined || gap.seconds === Infinity) {
    const because = `${quoted(one)} fits ${gap === undefined ? 'no day' : 'one day alone'} of the next five years`;
    return { ...about, verdict: 'FAIL', because, fix: 'give it days that every year has' };
  }
  const claim = claimOf(one, measured, environment, scene);
  return {
    ...about,
    ...judged(one, gap, claim),
    measured: { objective: 'rpo', seconds: gap.seconds + claim.duration },
  };
}

/** Why a schedule never makes a backup. */
function stopOf(one: BackupSchedule, crons: readonly (Cron | Refused)[]): Pick<Answer, 'because' | 'fix'> | undefined {
  if (one.stoppedBy !== undefined)
    return { because: `it is stopped by ${one.stoppedBy}`, fix: `remove ${one.stoppedBy}` };
  if (crons.length === 0) return { because: 'it has no schedule: only a person starts a backup', fix: 'give it one' };
  const index = crons.findIndex((cron) => 'refused' in cron);
  const cron = crons[index];
  const why = one.refused ?? (isZone(one.zone) ? undefined : `there is no time zone ${one.zone}`);
  const refused = cron !== undefined && 'refused' in cron ? cron.refused : why;
  if (refused === undefined) return undefined;
  const text = one.schedules[index] ?? one.schedules[0] ?? '';
  return {
    because: `its controller refuses "${text.slice(0, 60)}": ${refused}`,
    fix: 'write it as the controller reads it',
  };
}

function judged(one: BackupSchedule, gap: Gap, { rpo, duration }: Claim): Pick<Answer, 'verdict' | 'because' | 'fix'> {
  const found = `${runText(gap)} of ${quoted(one)}`;
  const run = duration === 0 ? '' : ` and a run of ${inUnits(duration)}`;
  // Keeping backups longer would not make them often enough.
  if (rpo !== undefined && gap.seconds + duration > rpo)
    return { verdict: 'FAIL', because: `${found}${run} exceed the rpo of ${inUnits(rpo)}`, fix: 'run it more often' };
  if (one.keeps !== undefined && one.keeps < 2 * gap.seconds) {
    const because = `a backup is deleted after ${inUnits(one.keeps)}, before a second one follows: ${found}`;
    return { verdict: 'FAIL', because, fix: `keep backups for ${inUnits(2 * gap.seconds)} or longer` };
  }
  if (one.keepsCount === 1) {
    const because = `one backup alone is kept, so that none is left while the next one runs: ${found}`;
    return { verdict: 'FAIL', because, fix: 'keep two backups or more' };
  }
  if (rpo === undefined)
    return { verdict: 'UNPROVEN', because: `no rpo is declared; ${found}`, fix: 'say recovery.rpo' };
  return { verdict: 'PASS', because: `${found}${run} are within the rpo of ${inUnits(rpo)}` };
}

/** Strictest objective that a schedule serves, and the longest run that is known; seconds. */
interface Claim {
  readonly rpo: number | undefined;
  readonly duration: number;
}

function claimOf(
  { from }: BackupSchedule,
  measured: number | undefined,
  environment: Environment,
  scene: Scene,
): Claim {
  const { recovery, environments } = scene.flow;
  const sources = sourcesOf(from, scene).filter((source) => isOf(source, environment, scene));
  const names = sources.flatMap(({ of = [] }) => of.filter((name) => !environments.some((one) => one.name === name)));
  const sets = names.length === 0 ? [[environment.name]] : names.map((name) => [name, environment.name]);
  const objectives = sets.flatMap((set) => objectivesOf(recovery, ...set).rpo ?? []);
  const seconds = objectives.map((text) => millisecondsOf(text) / 1000);
  const durations = sources.flatMap(({ duration }) => (duration === undefined ? [] : millisecondsOf(duration) / 1000));
  return {
    rpo: seconds.length === 0 ? undefined : Math.min(...seconds),
    duration: Math.max(measured ?? 0, ...durations),
  };
}

/** Sources whose object is nowhere. */
function missingAnswers(
  objects: readonly KubernetesObject[],
  environment: Environment,
  scene: Scene,
  isPart: boolean,
): readonly Answer[] {
  const sources = Object.entries(scene.flow.recovery.backups?.sources ?? {});
  return sources.flatMap(([name, source]): readonly Answer[] => {
    const { schedule: wanted } = source;
    if (wanted === undefined || !isOf(source, environment, scene)) return [];
    const known = objects.filter((object) => isSource(object, wanted));
    if (known.some((object) => schedulesOf([object], () => true).length > 0)) return [];
    const because =
      known.length > 0 ? `${wanted} makes no backup by time that is known here` : `${wanted} is not among the objects`;
    return [
      {
        // Another environment's objects, or what is not rendered, may have it.
        verdict: isPart || source.of === undefined || known.length > 0 ? 'UNPROVEN' : 'FAIL',
        subject: `backup ${name}`,
        environment: environment.name,
        because,
        fix:
          known.length > 0
            ? `name the object that makes it in recovery.backups.sources.${name}.schedule`
            : `commit it, say where its manifests lie in clusters.${environment.cluster}.manifests, or correct recovery.backups.sources.${name}.schedule`,
      },
    ];
  });
}

function nothingAnswer({ name }: Environment): Answer {
  const fix = 'name what makes backups in recovery.backups.sources, and the manifests of the platform in clusters';
  return {
    verdict: 'UNPROVEN',
    subject: name,
    environment: name,
    because: 'none of its objects makes backups by time',
    fix,
  };
}

function quoted({ schedules }: BackupSchedule): string {
  const [first = '', ...others] = schedules;
  return `"${first.slice(0, 60)}"${others.length === 0 ? '' : ` and ${others.length} more`}`;
}
