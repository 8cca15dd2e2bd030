import type { Block, Report } from '../../report/report.ts';
import { heading, listing, paragraph, table, verbatim } from '../../report/report.ts';
import { unifiedDiff } from './diff.ts';
import { elementWords } from './elements.ts';
import { comparisonBlocks } from './comparison-report.ts';
import type { BumpPlan, Comparison, Part } from './model.ts';

/** Report of a plan, for people. */
export function describe(plan: BumpPlan): Report {
  const { destination, message } = plan;
  if (isDone(plan))
    return [
      heading('manifest-bump: plan'),
      paragraph(`${alreadyThere(plan)}.`),
      ...elementWords(plan).map((words) => paragraph(`${words}.`)),
      ...warningBlocks(plan),
    ];
  const how = {
    git: `one commit to ${destination.repository.name}: ${message.subject}`,
    api: `one commit to ${destination.repository.name}, made by the platform: ${message.subject}`,
    'change-request': `a change request from ${plan.changeRequest.head} to ${destination.request?.base ?? ''}: ${message.subject}`,
    none: `the files of ${destination.repository.name} in place, without a commit`,
  };
  return [
    heading('manifest-bump: plan'),
    paragraph(`This will change ${how[destination.commit]}.`),
    ...absentBlocks(plan),
    ...elementWords(plan).map((words) => paragraph(`${words}.`)),
    ...changeBlocks(plan),
  ];
}

/** Returns the table of places, the diff and the warnings. */
export function changeBlocks(plan: BumpPlan): readonly Block[] {
  return [placesTable(plan), ...effectBlocks(plan), ...diffBlocks(plan)];
}

/** Returns what differs, as a table of places: nothing where Git says so already. */
export function changesReport(plan: BumpPlan): Report {
  return isDone(plan) ? [] : [placesTable(plan), ...effectBlocks(plan)];
}

/** Blocks of a change request: as `changeBlocks`, what let it in, and other differences from the environments before. */
export function requestBlocks(
  plan: BumpPlan,
  proof: readonly Block[],
  comparisons: readonly Comparison[],
): readonly Block[] {
  return [placesTable(plan), ...proof, ...comparisons.flatMap(comparisonBlocks), ...diffBlocks(plan)];
}

function placesTable({ bumps }: BumpPlan): Block {
  return table(
    ['place', 'before', 'after'],
    bumps.map(({ target, before, after }) => [target.name, before || '(nothing)', after]),
  );
}

function effectBlocks({ effect }: BumpPlan): readonly Block[] {
  if (effect === undefined) return [];
  return [paragraph(`Effective: ${effect.isProven ? 'proven' : 'unproven'}, because ${effect.because}.`)];
}

function diffBlocks(plan: BumpPlan): readonly Block[] {
  const diffs = [...diffsOf(plan)];
  return [...(diffs.length === 0 ? [] : [verbatim(diffs.join('\n'), 'diff')]), ...warningBlocks(plan)];
}

export function isDone({ bumps }: BumpPlan): boolean {
  return bumps.every(({ textBefore, textAfter }) => textBefore === textAfter);
}

export function alreadyThere({ bumps, destination, parts }: BumpPlan): string {
  const all = [...new Set(bumps.map(({ after }) => after))];
  const states = `${all.slice(0, 5).join(', ')}${all.length > 5 ? ` and ${all.length - 5} more` : ''}`;
  return `${destination.repository.name} says ${states} already${heldIn(parts)}`;
}

/** Refused when it is carried out, unless a promotion brings it before. */
function absentBlocks({ parts }: BumpPlan): readonly Block[] {
  const absent = parts.flatMap(({ registry }) => (registry?.holds === false ? [registry.repository] : []));
  return absent.length === 0 ? [] : [paragraph(`${absent.join(', ')} does not hold this digest yet.`)];
}

/** Sentence on the parts that the registries hold, which Git does not show. */
function heldIn(parts: readonly Part[]): string {
  const answers = parts.flatMap(({ registry }) => (registry?.holds === undefined ? [] : [registry]));
  const absent = answers.filter(({ holds }) => holds === false).map(({ repository }) => repository);
  if (absent.length > 0) return `, and ${absent.join(', ')} does not hold it`;
  return answers.length === 0
    ? ''
    : `, and ${[...new Set(answers.map(({ repository }) => repository))].join(', ')} holds it`;
}

function warningBlocks({ warnings }: BumpPlan): readonly Block[] {
  return warnings.length === 0 ? [] : [listing(warnings.map((warning) => `Warning: ${warning}.`))];
}

/** One diff per file, from its first bump to its last. */
function* diffsOf({ bumps }: BumpPlan): Generator<string> {
  const files = new Map<string, { readonly before: string | undefined; readonly after: string }>();
  for (const { file, textBefore, textAfter } of bumps) {
    const first = files.get(file);
    files.set(file, { before: first === undefined ? textBefore : first.before, after: textAfter });
  }
  for (const [file, { before, after }] of files) {
    if (before !== after) yield unifiedDiff(file, before, after);
  }
}
