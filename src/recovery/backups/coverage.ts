import type { Environment } from '../../flow/flow.ts';
import { isExternal } from '../../flow/recovery.ts';
import { type KubernetesObject, nameOf } from '../../objects/model.ts';
import { isDeclared, partAnswers, placeIn } from '../closure/answers.ts';
import type { Answer, Scene } from '../model.ts';
import { gitSelection } from './git-selections.ts';
import { keepersIn } from './keepers.ts';
import type { Choice, DataKeeper, Selection } from './model.ts';

/** What the newest good backup of a series holds. */
export interface HeldSeries {
  /** `Schedule/velero/nightly`. */
  readonly title: string;
  /** Names by the word of its tool and of the flow: `*` stands for any text within a part. */
  readonly names: readonly string[];
  /** Objects of Git that make it, by their names. */
  readonly schedules: readonly string[];
  readonly selection?: Selection;
  readonly snapshots: number;
  /** Whether its tool names each copy of a volume: what is not among them was not copied. */
  readonly namesCopies: boolean;
  /** Why its evidence does not count: it is unsigned, or its branch is not protected; absent: it counts. */
  readonly doubt?: string;
}

/** One keeper of an environment, and what each series says of it. */
interface Kept {
  readonly keeper: DataKeeper;
  readonly environment: Environment;
  readonly choices: readonly { readonly of: HeldSeries; readonly choice: Choice | undefined }[];
}

/** Answers whether every volume claim and database of the verified environments is in a backup, by name or selection. */
export async function coverageAnswers(series: readonly HeldSeries[], scene: Scene): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  const kept: Kept[] = [];
  for (const environment of scene.environments) kept.push(...(await keptIn(environment, series, scene)));
  for (const environment of scene.environments) {
    const own = kept.filter((one) => one.environment === environment);
    answers.push(...(await environmentAnswers(environment, own, crowded(kept), scene)));
  }
  return answers;
}

async function keptIn(environment: Environment, series: readonly HeldSeries[], scene: Scene): Promise<readonly Kept[]> {
  const { objects } = await scene.objects(environment);
  const platform = (await scene.platform(environment.cluster))?.objects ?? [];
  const told = series.map((one) => withGit(one, [...objects, ...platform]));
  const home = `${scene.flow.name}-${environment.name}`;
  return keepersIn(objects, home)
    .filter(({ name }) => !isDeclared(name, { scene, environment }))
    .map((keeper) => ({
      keeper,
      environment,
      choices: told.map((of) => ({ of, choice: choiceOf(keeper, of) })),
    }));
}

/** Lets the object of Git say what its backups select, where their evidence does not. */
function withGit(series: HeldSeries, objects: readonly KubernetesObject[]): HeldSeries {
  if (series.selection !== undefined) return series;
  for (const object of objects) {
    if (!series.schedules.includes(nameOf(object))) continue;
    const selection = gitSelection(object, series.snapshots);
    if (selection !== undefined) return { ...series, selection };
  }
  return series;
}

/** Undefined where a series says nothing of what is in it but names. */
function choiceOf(keeper: DataKeeper, { names, selection, namesCopies }: HeldSeries): Choice | undefined {
  const own = keeper.object.namespace === '' ? [keeper.name, withNamespace(keeper)] : [keeper.name];
  if (own.some((name) => isNamed(name, names))) return { choice: 'in', by: 'name' };
  const choice = selection?.choose(keeper);
  if (choice?.choice !== 'in' || choice.by !== 'copy' || !namesCopies) return choice;
  return { choice: 'unknown', because: 'none of its copies of volumes is of it' };
}

function withNamespace({ name, namespace }: DataKeeper): string {
  const [kind = '', ...rest] = name.split('/');
  return `${kind}/${namespace}/${rest.join('/')}`;
}

function isNamed(name: string, names: readonly string[]): boolean {
  return names.some((one) => one === name || (one.includes('*') && isExternal(name, { object: one })));
}

/** Series that select more volumes by snapshot than they made snapshots: which of them have one is not known. */
function crowded(kept: readonly Kept[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { choices } of kept)
    for (const { of, choice } of choices)
      if (choice?.choice === 'in' && choice.by === 'snapshot') counts.set(of.title, (counts.get(of.title) ?? 0) + 1);
  const all = kept.flatMap(({ choices }) => choices.map(({ of }) => of));
  return new Set(all.filter(({ title, snapshots }) => (counts.get(title) ?? 0) > snapshots).map(({ title }) => title));
}

async function environmentAnswers(
  environment: Environment,
  kept: readonly Kept[],
  full: ReadonlySet<string>,
  scene: Scene,
): Promise<readonly Answer[]> {
  const state = await scene.objects(environment);
  const parts = partAnswers({ environment, state });
  const rows = kept.flatMap((one) => answerOf(one, full) ?? []);
  if (rows.length > 0) return [...rows, ...parts];
  const home = `${scene.flow.name}-${environment.name}`;
  const count = keepersIn(state.objects, home).length;
  if (count === 0 || parts.length > 0) return parts;
  const selected = kept.filter(({ choices }) => !choices.some(({ of, choice }) => isByName(of, choice))).length;
  const how = selected === 0 ? 'by name' : `by name or by what it selects (${selected})`;
  const because = `all ${count} volume claims and databases are in a backup ${how}, or declared as external`;
  return [{ verdict: 'PASS', subject: `data of ${environment.name}`, environment: environment.name, because }];
}

function isByName({ doubt }: HeldSeries, choice: Choice | undefined): boolean {
  return doubt === undefined && choice?.choice === 'in' && choice.by === 'name';
}

const fix =
  'back it up, and name it in "covers" of its source in recovery.backups.sources, or declare who brings it back';

/** Undefined for data that is in a backup that counts. */
function answerOf({ keeper, environment, choices }: Kept, full: ReadonlySet<string>): Answer | undefined {
  const { object, name } = keeper;
  const about = { subject: name, environment: environment.name, fix, ...placeIn(object, ['metadata', 'name']) };
  const holding = choices.filter(({ choice }) => choice?.choice === 'in');
  const isCrowded = ({ of, choice }: Kept['choices'][number]): boolean =>
    choice?.choice === 'in' && choice.by === 'snapshot' && full.has(of.title);
  const certain = holding.filter((one) => !isCrowded(one));
  if (certain.some(({ of }) => of.doubt === undefined)) return undefined;
  const [doubtful] = certain;
  if (doubtful !== undefined)
    return { ...about, verdict: 'UNPROVEN', because: `${doubtful.of.title} has it, but ${doubtful.of.doubt ?? ''}` };
  const [one] = holding;
  if (one !== undefined) {
    const because = `${one.of.title} selects more volumes than the snapshots that it made (${one.of.snapshots})`;
    return { ...about, verdict: 'UNPROVEN', because };
  }
  return { ...about, ...bareness(choices) };
}

/** What is left out by every backup is not backed up; where one says nothing, nobody knows. */
function bareness(choices: Kept['choices']): Pick<Answer, 'verdict' | 'because'> {
  const reasons = choices.flatMap(({ of, choice }) =>
    choice === undefined || choice.choice === 'in' ? [] : [{ ...choice, title: of.title }],
  );
  const open = reasons.find(({ choice }) => choice === 'unknown');
  if (open !== undefined) return { verdict: 'UNPROVEN', because: `not proven by ${open.title}: ${open.because}` };
  const [first] = reasons;
  if (first === undefined) return { verdict: 'UNPROVEN', because: 'no evidence names it as part of a backup' };
  const left = `${first.title} leaves it out: ${first.because}`;
  if (reasons.length < choices.length)
    return { verdict: 'UNPROVEN', because: `no evidence names it as part of a backup; ${left}` };
  const others = reasons.length === 1 ? '' : `, and so do the ${reasons.length - 1} other series of backups`;
  return { verdict: 'FAIL', because: `${left}${others}` };
}
