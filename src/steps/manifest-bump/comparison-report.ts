import { type Block, heading, paragraph, table } from '../../report/report.ts';
import type { Comparison } from './model.ts';

const shownRows = 50;
const shownPath = 160;
const shownValue = 80;

/** Blocks of a change request on what else differs from one environment before, within bounds. */
export function comparisonBlocks({ before, environment, columns, rows, about }: Comparison): readonly Block[] {
  const left = rows.length - shownRows;
  const cells = rows
    .slice(0, shownRows)
    .map((row) => [short(row.subject, shownPath), short(row.path, shownPath), cell(row.before), cell(row.after)]);
  return [
    heading(`What else differs between ${before} and ${environment}`),
    ...(cells.length === 0 ? [] : [table([...columns, before, environment], cells)]),
    ...(left > 0 ? [paragraph(`And ${left} more.`)] : []),
    ...about.map((sentence) => paragraph(sentence)),
  ];
}

function cell(value: string | undefined): string {
  return value === undefined ? '(nothing)' : short(value, shownValue);
}

function short(text: string, length: number): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > length ? `${line.slice(0, length - 1)}…` : line;
}
