import { heading, listing, paragraph, table } from '../../report/report.ts';
import type { Block, Report } from '../../report/report.ts';
import type { Decision, Facts, Reason, Row } from '../../version/model.ts';
import { formatVersion } from '../../version/semver.ts';

/** Rows that a summary can hold; the one that decided is always among them. */
const maxShownRows = 100;
const maxShownText = 100;

/** Explains the version: its base, the reading of each commit, the commit that decided. */
export function explain(facts: Facts, decision: Decision, notes: readonly string[]): Report {
  const blocks: Block[] = [paragraph(basis(facts, decision))];
  const remarks = [...decision.notes, ...notes];
  if (remarks.length > 0) blocks.push(listing(remarks));
  if (decision.rows.length > 0) blocks.push(heading('Commits'), commitTable(decision.rows));
  const hidden = facts.height - Math.min(decision.rows.length, maxShownRows);
  if (hidden > 0) blocks.push(paragraph(`${hidden} older commits are not shown.`));
  return blocks;
}

export function wordsOf(reason: Reason): string {
  return reason.kind === 'commit' ? `${reason.id.slice(0, 12)} ${cut(reason.line)}` : reason.line;
}

export function basis({ base, height }: Facts, decision: Decision): string {
  const since = base === undefined ? 'No release before this one' : `Last release ${base.name}`;
  const counted = `${height} ${height === 1 ? 'commit' : 'commits'} since`;
  const { decidedBy } = decision;
  return `${since}; ${counted}; ${decidedBy.kind === 'nothing' ? '' : 'decided by '}${wordsOf(decidedBy)}.`;
}

function commitTable(rows: readonly Row[]): Block {
  const newest = rows.slice(0, maxShownRows);
  const deciding = rows.slice(maxShownRows).filter(({ decided }) => decided);
  return table(
    ['Commit', 'Subject', 'Read as', 'Raises', ''],
    [...newest, ...deciding].map((row) => [
      row.commit.id.slice(0, 7),
      cut(row.subject),
      row.how,
      row.effect,
      row.decided ? `decides: ${cut(row.line)}` : '',
    ]),
  );
}

/** Every commit of the range as the JSON result has it. */
export function rowData(decision: Decision): unknown[] {
  return decision.rows.map(({ commit, subject, kind, how, effect, decided, line }) => ({
    commit: commit.id,
    subject: cut(subject),
    kind,
    how,
    raises: effect,
    decided,
    ...(decided ? { line: cut(line) } : {}),
  }));
}

export function titleOf(decision: Decision): string {
  const version = formatVersion(decision.version);
  return decision.changed ? version : `${version}: nothing to release`;
}

/** One line that a table cell can hold, whatever a commit says. */
function cut(text: string): string {
  const line = text.replaceAll(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu, ' ').trim();
  return line.length > maxShownText ? `${line.slice(0, maxShownText - 1)}…` : line;
}
