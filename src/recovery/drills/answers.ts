import { millisecondsOf } from '../../base/duration.ts';
import { groupBy } from '../../base/group-by.ts';
import { shown } from '../../base/shown.ts';
import { type BackupSource, drillMaxAge, objectivesOf } from '../../flow/recovery.ts';
import type { EvidenceProblem } from '../evidence/model.ts';
import { evidenceWorth, type Testimony, type Worth } from '../evidence/worth.ts';
import type { Answer, Scene } from '../model.ts';
import { judgeDrill } from './judge.ts';
import type { Drill } from './model.ts';
import { readDrills } from './read.ts';

const maxRows = 500;

/** What was drilled: a source of the flow, an environment, or what a record names. */
interface Subject {
  readonly name: string;
  readonly source?: string;
  /** Environments and applications whose objectives it is held against. */
  readonly of: readonly string[];
  readonly drills: readonly Drill[];
}

/** Answers for each source that the flow declares, each environment without one, and each other thing that was drilled. */
export async function drillAnswers(scene: Scene): Promise<readonly Answer[]> {
  const pattern = scene.flow.recovery.drill?.evidence;
  if (pattern === undefined) return [undeclared(scene)];
  const { results, problems } = await drillResults(pattern, scene);
  const unread = problems.map(({ file, because, isAbsent }): Answer => {
    const fix = isAbsent === true ? 'record a restore there with "krci-deploy drill record"' : 'write it again';
    return { verdict: 'UNPROVEN', subject: `evidence ${shown(file)}`, file, because, fix };
  });
  const answers = [...unread, ...results.map(({ answer }) => answer)];
  if (answers.length <= maxRows) return answers;
  const rest = { verdict: 'UNPROVEN', subject: 'the other drills', because: `there are more than ${maxRows}` } as const;
  return [...answers.slice(0, maxRows), rest];
}

/** What is known of the restores of one thing. */
export interface DrillResult {
  /** Source of `recovery.backups.sources`; absent for anything else that was drilled. */
  readonly source?: string;
  /** Record that decides: absent where there is none. */
  readonly newest: Drill | undefined;
  /** PASS: it counts, with its signature or its branch. */
  readonly answer: Answer;
}

/** Judges the records that a pattern names: one result for each source, environment or other thing that was drilled. */
export async function drillResults(
  pattern: string,
  scene: Scene,
): Promise<{ readonly results: readonly DrillResult[]; readonly problems: readonly EvidenceProblem[] }> {
  const { drills, problems } = await readDrills(pattern, scene.home);
  const worth = await evidenceWorth(scene);
  const results: DrillResult[] = [];
  for (const subject of subjectsOf(drills, scene).slice(0, maxRows + 1)) {
    const newest = newestOf(subject.drills);
    const { source } = subject;
    const answer = await answerOf(subject, newest, scene, worth);
    results.push({ ...(source !== undefined && { source }), newest, answer });
  }
  return { results, problems };
}

function undeclared({ environments }: Scene): Answer {
  return {
    verdict: 'UNPROVEN',
    subject: environments.map(({ name }) => name).join(', '),
    because: 'the flow names no evidence of a restore',
    fix: 'restore a backup, record it with "krci-deploy drill record", and name the files in recovery.drill.evidence',
  };
}

function subjectsOf(all: readonly Drill[], scene: Scene): readonly Subject[] {
  const { environments, flow } = scene;
  const names = environments.map(({ name }) => name);
  const drills = all.filter(({ environment }) => environment === undefined || isVerified(environment, scene));
  const sources = Object.entries(flow.recovery.backups?.sources ?? {}).filter(([, source]) => isAsked(source, scene));
  const claimed = new Set<Drill>();
  const declared = sources.map(([name, source]): Subject => {
    const own = drills.filter((drill) => isOf(drill, name, source));
    for (const one of own) claimed.add(one);
    return { name: `backup ${name}`, source: name, of: source.of ?? names, drills: own };
  });
  // Without sources, every environment needs a drill of its own.
  const whole = sources.length > 0 ? [] : names.map((name) => subjectOf(name, drills));
  const others = groupBy(
    drills.filter((one) => !claimed.has(one) && !whole.some(({ drills: own }) => own.includes(one))),
    ({ name, environment }) => `${name ?? 'drill'}${environment === undefined ? '' : ` of ${environment}`}`,
  );
  const rest = [...others].map(([name, own]): Subject => {
    const [environment] = own.flatMap((one) => one.environment ?? []);
    return { name: shown(name), of: environment === undefined ? names : [environment], drills: own };
  });
  return [...declared, ...whole, ...rest];
}

function subjectOf(environment: string, drills: readonly Drill[]): Subject {
  const own = drills.filter((one) => one.environment === undefined || one.environment === environment);
  return { name: environment, of: [environment], drills: own };
}

/** A drill of an environment that is not verified here is not judged; of one that the flow does not have, it is. */
function isVerified(environment: string, { environments, flow }: Scene): boolean {
  const isVerifiedHere = environments.some(({ name }) => name === environment);
  return isVerifiedHere || !flow.environments.some(({ name }) => name === environment);
}

/** Whether a record is of a source: by its name, or by the address of the backup. An environment of its own must fit. */
function isOf({ name, environment, backup }: Drill, source: string, { of, outside }: BackupSource): boolean {
  const fits = environment === undefined || of === undefined || of.includes(environment);
  const isBelow = outside !== undefined && backup?.id.startsWith(`${outside}/`) === true;
  return fits && (name === source || (name === undefined && isBelow));
}

function isAsked({ of }: BackupSource, { flow, environments }: Scene): boolean {
  const left = flow.environments.filter((one) => environments.every(({ name }) => name !== one.name));
  return of?.every((name) => left.some((one) => one.name === name)) !== true;
}

/** The newest drill decides: one that failed is not made good by an older one. */
function newestOf(drills: readonly Drill[]): Drill | undefined {
  return drills.toSorted((a, b) => timeOf(b) - timeOf(a))[0];
}

async function answerOf(
  { name, of }: Subject,
  newest: Drill | undefined,
  scene: Scene,
  worthOf: (testimony: Testimony) => Promise<Worth>,
): Promise<Answer> {
  const served = scene.environments.filter((one) => of.includes(one.name));
  const environments = (served.length > 0 ? served : scene.environments).map((one) => one.name);
  const about = { subject: name, ...(environments.length === 1 && { environment: environments[0] ?? '' }) };
  if (newest === undefined) {
    const fix = 'restore its newest backup elsewhere, and record that with "krci-deploy drill record"';
    return { ...about, verdict: 'UNPROVEN', because: 'no evidence tells of a restore of it', fix };
  }
  const place = { ...about, file: newest.file };
  const judged = judgeDrill(newest, demandsOf(of, scene), scene.flow);
  if (judged.verdict !== 'PASS') return { ...place, ...judged };
  const worth = await worthOf({ attestations: [newest.attestation], kind: 'drill', environments });
  if (worth.word !== undefined) return { ...place, ...judged, because: `${judged.because}; ${worth.word}` };
  return { ...place, verdict: 'UNPROVEN', because: `${judged.because}; but ${worth.because}`, fix: worth.fix };
}

/** One without a time may be the newest: it is judged, and tells no time. */
function timeOf({ started, ready }: Drill): number {
  return (started ?? ready)?.getTime() ?? Number.MAX_SAFE_INTEGER;
}

/** The strictest of the objectives of everything that it serves. */
function demandsOf(of: readonly string[], { flow, reach }: Scene): Parameters<typeof judgeDrill>[1] {
  const { recovery } = flow;
  const objectives = of.map((name) => objectivesOf(recovery, name));
  const strictest = (key: 'rto' | 'rpo'): string | undefined =>
    objectives.flatMap((one) => one[key] ?? []).toSorted((a, b) => millisecondsOf(a) - millisecondsOf(b))[0];
  const maxAge = recovery.drill?.['max-age'] ?? drillMaxAge;
  return { now: reach.clock.now(), maxAge, rto: strictest('rto'), rpo: strictest('rpo') };
}
