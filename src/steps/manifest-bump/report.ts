import type { Block, Report } from '../../report/report.ts';
import { heading, listing, paragraph, table, verbatim } from '../../report/report.ts';
import { unifiedDiff } from './diff.ts';
import type { BumpPlan } from './plan.ts';

/** What would be written, for people. */
export function describe(plan: BumpPlan): Report {
  const { destination, message } = plan;
  if (isDone(plan))
    return [heading('manifest-bump: plan'), paragraph(`${alreadyThere(plan)}.`), ...warningBlocks(plan)];
  const how = {
    git: `one commit to ${destination.repository.name}: ${message.subject}`,
    api: `one commit to ${destination.repository.name}, made by the platform: ${message.subject}`,
    'change-request': `a change request from ${plan.head} to ${destination.request?.base ?? ''}: ${message.subject}`,
    none: `the files of ${destination.repository.name} in place, without a commit`,
  };
  return [
    heading('manifest-bump: plan'),
    paragraph(`This will change ${how[destination.commit]}.`),
    ...changeBlocks(plan),
  ];
}

/** The table of places, the diff and the warnings. */
export function changeBlocks(plan: BumpPlan): readonly Block[] {
  const diffs = [...diffsOf(plan)];
  return [
    table(
      ['place', 'before', 'after'],
      plan.bumps.map(({ target, before, after }) => [target.name, before || '(nothing)', after]),
    ),
    ...(diffs.length === 0 ? [] : [verbatim(diffs.join('\n'), 'diff')]),
    ...warningBlocks(plan),
  ];
}

export function isDone({ bumps }: BumpPlan): boolean {
  return bumps.every(({ textBefore, textAfter }) => textBefore === textAfter);
}

export function alreadyThere({ bumps, destination }: BumpPlan): string {
  const states = [...new Set(bumps.map(({ after }) => after))].join(', ');
  return `${destination.repository.name} says ${states} already`;
}

function warningBlocks({ warnings }: BumpPlan): readonly Block[] {
  return warnings.length === 0 ? [] : [listing(warnings.map((warning) => `Warning: ${warning}.`))];
}

/** One diff per file, from its first bump to its last. */
function* diffsOf({ bumps }: BumpPlan): Generator<string> {
  for (const file of new Set(bumps.map((bump) => bump.file))) {
    const own = bumps.filter((bump) => bump.file === file);
    const [before, after] = [own[0]?.textBefore, own.at(-1)?.textAfter ?? ''];
    if (before !== after) yield unifiedDiff(file, before, after);
  }
}
