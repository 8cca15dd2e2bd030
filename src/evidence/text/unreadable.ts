import { EvidenceError, type Problem } from '../../base/errors.ts';

export { shown } from '../../base/shown.ts';

/** A position in a report: its name and, where it is known, a line counted from 1. */
export interface ReportPosition {
  readonly name: string;
  readonly line?: number;
}

/** Fault at a position: the parts of a Problem that a reader can give. */
export type Flaw = Pick<Problem, 'expected' | 'found' | 'fix'>;

function at({ name, line }: ReportPosition): string {
  return line === undefined ? name : `${name}:${line}`;
}

/** Error for a report that breaks the rules of its own format. */
export function malformed(position: ReportPosition, flaw: Flaw): EvidenceError {
  return new EvidenceError({ code: 'evidence-malformed', where: at(position), ...flaw });
}

/** Error for a report that ends before its format allows. */
export function truncated(position: ReportPosition, flaw: Flaw): EvidenceError {
  const fix = 'run the tool that writes it again';
  return new EvidenceError({ code: 'evidence-truncated', where: at(position), fix, ...flaw });
}

/** Error for a report beyond what any real tool writes. */
export function excessive(position: ReportPosition, flaw: Flaw): EvidenceError {
  return new EvidenceError({ code: 'evidence-excessive', where: at(position), ...flaw });
}

/** Error for a report of another format than the input takes. */
export function foreign(name: string, flaw: Flaw): EvidenceError {
  return new EvidenceError({ code: 'evidence-foreign', where: name, ...flaw });
}

export function empty(name: string): EvidenceError {
  return new EvidenceError({
    code: 'evidence-empty',
    where: name,
    found: 'the file is empty, which proves nothing',
    fix: 'check that the tool that writes it has run',
  });
}
