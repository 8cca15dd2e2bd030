import { millisecondsOf } from '../../base/duration.ts';
import { groupBy } from '../../base/group-by.ts';
import { shown } from '../../base/shown.ts';
import { type BackupSource, isExternal, objectivesOf } from '../../flow/recovery.ts';
import { evidenceWorth, type Testimony, type Worth } from '../evidence/worth.ts';
import type { Answer, Scene } from '../model.ts';
import { coverageAnswers, type HeldSeries } from './coverage.ts';
import { type Demands, judge } from './judge.ts';
import { type Backup, type BackupEvidence, locationKey } from './model.ts';
import { readBackups } from './read.ts';

/** Rows of evidence; more are one row with their number. */
const maxRows = 500;

/** Answers for each source that the flow declares, and for each other series that the evidence tells of. */
export async function backupAnswers(scene: Scene): Promise<readonly Answer[]> {
  const pattern = scene.flow.recovery.backups?.evidence;
  if (pattern === undefined) return [undeclared(scene)];
  const evidence = await readBackups(pattern, scene.home);
  const unread = evidence.problems.map(({ file, because, isAbsent }): Answer => {
    const fix = isAbsent === true ? 'let a job commit there what its tool tells of backups' : 'export it again';
    return { verdict: 'UNPROVEN', subject: `evidence ${shown(file)}`, file, because, fix };
  });
  const answers = [...unread, ...(await seriesAnswers(evidence, scene))];
  if (answers.length <= maxRows) return answers;
  const because = 'they were not judged';
  const rest = { verdict: 'UNPROVEN', subject: `${answers.length - maxRows} more rows`, because } as const;
  return [...answers.slice(0, maxRows), rest];
}

function undeclared({ environments }: Scene): Answer {
  return {
    verdict: 'UNPROVEN',
    subject: environments.map(({ name }) => name).join(', '),
    because: 'the flow names no evidence of backups',
    fix: 'let a job export what its tool tells of backups, and name the files in recovery.backups.evidence',
  };
}

/** A source of the flow, or none, and one series of its backups. */
interface Series {
  readonly about: Pick<Answer, 'subject' | 'environment'>;
  readonly source: BackupSource;
  readonly backups: readonly Backup[];
}

async function seriesAnswers(evidence: BackupEvidence, scene: Scene): Promise<readonly Answer[]> {
  const tools = new Set(evidence.backups.flatMap((one) => (one.series === undefined ? [] : [one.tool])));
  // A part whose backup is not in its tool's list any more is of a backup that was deleted.
  const known = evidence.backups.filter((one) => one.series !== undefined || !tools.has(one.tool));
  const series = groupBy(known, (one) => one.series ?? `backup ${one.id}`);
  const sources = Object.entries(scene.flow.recovery.backups?.sources ?? {});
  const claimed = new Set<string>();
  const found: (Answer | Series)[] = sources.flatMap(([name, source]): readonly (Answer | Series)[] => {
    const own = [...series].filter(([title, backups]) => isOf(name, source, title, backups));
    for (const [title] of own) claimed.add(title);
    if (!isAsked(source, scene)) return [];
    const about = { subject: `backup ${name}`, ...environmentOf(source, scene) };
    if (own.length === 0) return [{ ...about, ...missing(name, source) }];
    return own.map(([title, backups]) => {
      return { about: { ...about, subject: `${about.subject} (${shown(title)})` }, source, backups };
    });
  });
  for (const [title, backups] of series)
    if (!claimed.has(title)) found.push({ about: { subject: shown(title) }, source: {}, backups });
  const worth = await evidenceWorth(scene);
  const answers: Answer[] = [];
  const held: HeldSeries[] = [];
  for (const one of found) {
    const answer = 'verdict' in one ? one : await answerOf(one, evidence, scene, worth);
    answers.push(answer);
    if ('verdict' in one || answer.verdict === 'FAIL') continue;
    const value = await worthOf(one, evidence, scene, worth);
    held.push(...heldBy(one, value.word === undefined ? value.because : undefined, scene));
  }
  return [...answers, ...(await coverageAnswers(held, scene))];
}

/** What is in the newest backup of a series, by the word of its tool and of the flow. */
function heldBy(
  { about, source, backups }: Series,
  doubt: string | undefined,
  { reach }: Scene,
): readonly HeldSeries[] {
  const latest = reach.clock.now().getTime() + millisecondsOf('1h');
  const ended = backups.filter(
    ({ isRunning, faults, began }) =>
      isRunning !== true && faults.length === 0 && !(began !== undefined && began.getTime() > latest),
  );
  const [newest] = ended.toSorted((a, b) => (b.began?.getTime() ?? 0) - (a.began?.getTime() ?? 0));
  if (newest === undefined) return [];
  const { series, names = [], holds = [], selection, snapshots = 0 } = newest;
  // A tool names objects, and only the flow may mean several by a `*`.
  const told = [series ?? '', ...names, ...holds].filter((name) => !name.includes('*'));
  const schedules = [series ?? '', ...names, ...(source.schedule === undefined ? [] : [source.schedule])];
  return [
    {
      title: shown(series ?? about.subject),
      names: [...told, ...(source.schedule === undefined ? [] : [source.schedule]), ...(source.covers ?? [])],
      schedules,
      ...(selection !== undefined && { selection }),
      snapshots,
      namesCopies: holds.length > 0,
      ...(doubt !== undefined && { doubt }),
    },
  ];
}

/** Backups that a source of the flow means, by its name or its schedule. */
export function sourceBackups(name: string, { backups }: BackupEvidence, { flow }: Scene): readonly Backup[] {
  const source = flow.recovery.backups?.sources?.[name] ?? {};
  return backups.filter((one) => isOf(name, source, one.series ?? '', [one]));
}

function isOf(name: string, { schedule }: BackupSource, title: string, backups: readonly Backup[]): boolean {
  const names = new Set([title, ...backups.flatMap((one) => one.names ?? [])]);
  return names.has(name) || (schedule !== undefined && [...names].some((one) => isExternal(one, { object: schedule })));
}

/** Tells whether a source serves an application, or an environment that is verified. */
function isAsked({ of }: BackupSource, { flow, environments }: Scene): boolean {
  const left = flow.environments.filter((one) => environments.every(({ name }) => name !== one.name));
  return of?.every((name) => left.some((one) => one.name === name)) !== true;
}

function environmentOf({ of = [] }: BackupSource, { environments }: Scene): Pick<Answer, 'environment'> {
  const own = environments.filter(({ name }) => of.includes(name));
  const [only] = own.length > 0 ? own : environments;
  return only !== undefined && (own.length === 1 || environments.length === 1) ? { environment: only.name } : {};
}

function missing(name: string, { schedule }: BackupSource): Pick<Answer, 'verdict' | 'because' | 'fix'> {
  const known = schedule === undefined ? name : `${name} or ${schedule}`;
  return {
    verdict: 'UNPROVEN',
    because: `no evidence tells of a backup that is named ${known}`,
    fix: 'export its evidence, or name its series or its tag',
  };
}

async function answerOf(
  { about, source, backups }: Series,
  evidence: BackupEvidence,
  scene: Scene,
  asked: (testimony: Testimony) => Promise<Worth>,
): Promise<Answer> {
  const judged = judge(backups, evidence, demandsOf(source, scene));
  const [newest] = backups.toSorted((a, b) => (b.began?.getTime() ?? 0) - (a.began?.getTime() ?? 0));
  const file = newest?.file;
  const place = file === undefined ? {} : { file };
  if (judged.verdict !== 'PASS') return { ...about, ...place, ...judged };
  const worth = await worthOf({ source, backups }, evidence, scene, asked);
  if (worth.word !== undefined) return { ...about, ...place, ...judged, because: `${judged.because}; ${worth.word}` };
  const because = `${judged.because}; but ${worth.because}`;
  return { ...about, ...place, verdict: 'UNPROVEN', because, fix: worth.fix };
}

/** What a series is worth: everything that is told of it, and of the storage that holds it. */
function worthOf(
  { source, backups }: Pick<Series, 'source' | 'backups'>,
  { locations }: BackupEvidence,
  scene: Scene,
  asked: (testimony: Testimony) => Promise<Worth>,
): Promise<Worth> {
  const places = new Set(backups.map(({ tool, location }) => locationKey(tool, location)));
  const storage = [...places].flatMap((place) => locations.get(place) ?? []);
  const attestations = [...new Set([...backups, ...storage].flatMap((one) => one.attestations))];
  return asked({ attestations, kind: 'backup', environments: servedBy(source, scene) });
}

/** Environments that are verified and that a source serves; all of them where it does not say, or names applications. */
function servedBy({ of = [] }: BackupSource, { environments }: Scene): readonly string[] {
  const own = environments.filter(({ name }) => of.includes(name));
  return (own.length > 0 ? own : environments).map(({ name }) => name);
}

/** The strictest of the objectives of everything that a source serves, and of `max-age`. */
function demandsOf({ of }: BackupSource, { flow, environments, reach }: Scene): Demands {
  const { recovery } = flow;
  const names = of ?? environments.map(({ name }) => name);
  const ages = [recovery.backups?.['max-age'], ...names.map((name) => objectivesOf(recovery, name).rpo)];
  const [maxAge] = ages.flatMap((age) => age ?? []).toSorted((a, b) => millisecondsOf(a) - millisecondsOf(b));
  const share = Number.parseInt(recovery.backups?.['minimum-share'] ?? '50%', 10) / 100;
  return { now: reach.clock.now(), minimumShare: share, ...(maxAge !== undefined && { maxAge }) };
}
