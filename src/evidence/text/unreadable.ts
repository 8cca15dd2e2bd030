import { EvidenceError } from '../../base/errors.ts';

/** Where in a report a reader is: the name of the report and, where it is known, a line counted from 1. */
export interface Place {
  readonly name: string;
  readonly line?: number;
}

function at({ name, line }: Place): string {
  return line === undefined ? name : `${name}:${line}`;
}

/** The report is not what its format says it must be. `what` goes on from the place: "expected …, found …". */
export function malformed(place: Place, what: string): EvidenceError {
  return new EvidenceError('evidence-malformed', `${at(place)}: ${what}`);
}

/** The report ends before its format lets it end. */
export function truncated(place: Place, what: string): EvidenceError {
  return new EvidenceError(
    'evidence-truncated',
    `${at(place)}: the report ends in the middle: ${what}; run the tool that writes it again`,
  );
}

/** The report is beyond what any tool writes in good faith. */
export function excessive(place: Place, what: string): EvidenceError {
  return new EvidenceError('evidence-excessive', `${at(place)}: ${what}`);
}

/** The report is of another format than was asked for. */
export function foreign(name: string, what: string): EvidenceError {
  return new EvidenceError('evidence-foreign', `${name}: ${what}`);
}

export function empty(name: string): EvidenceError {
  return new EvidenceError(
    'evidence-empty',
    `${name} is empty: an empty report proves nothing; check that the tool that writes it has run`,
  );
}

/** Untrusted text in a message: one line, printable, not too long. */
export function shown(text: string, length = 80): string {
  const start = text.slice(0, length + 1);
  // Nearly all of it is plain, and this is asked for every finding of a large report.
  const line = /^[ -~]*$/.test(start) ? start : start.replaceAll(/[\p{C}\p{Z}]+/gu, ' ');
  return line.length > length ? `${line.slice(0, length)}…` : line;
}
