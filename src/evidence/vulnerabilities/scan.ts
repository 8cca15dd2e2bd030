import { type Json, textOr } from '../text/json.ts';
import { excessive, foreign, malformed, shown } from '../text/unreadable.ts';
import { EvidenceError } from '../../base/errors.ts';
import type { Origin } from '../origin.ts';
import { type Rating, severityOfRatings, takesVector } from './rating.ts';
import type { Vulnerability } from './vulnerability.ts';

const maxVulnerabilities = 200_000;
const maxUnscanned = 1000;

/** A vulnerability as a report has it; its severity is not known yet where it takes arithmetic with a vector. */
export interface ReportedVulnerability extends Vulnerability {
  /** Held until then only: a large report has hundreds of thousands. */
  readonly ratings?: readonly Rating[];
}

/** Content of a scanner's report before severities are computed. */
export interface Scan {
  readonly tool: string;
  readonly vulnerabilities: readonly ReportedVulnerability[];
  readonly unscanned: readonly string[];
  readonly origin: Origin;
}

/** One vulnerability of one package in a report's own fields. */
export interface ScanEntry {
  readonly id: Json | undefined;
  readonly aliases?: readonly string[];
  readonly ratings: readonly Rating[];
  readonly component: string;
  readonly fixedIn?: string | undefined;
  readonly suppressed?: boolean;
}

/** The vulnerabilities of a report while it is read. */
export interface ScanBuilder {
  /** Takes a vulnerability; `scan` throws its faults, for the document may be of another format. */
  add(entry: ScanEntry): void;
  /** Takes a package that the scanner could not look up. */
  skip(component: string): void;
  /** Throws EvidenceError for an entry without an id, and for too many. */
  scan(tool: string, origin: Origin): Scan;
}

export function createScan(name: string): ScanBuilder {
  const vulnerabilities: ReportedVulnerability[] = [];
  const unscanned: string[] = [];
  let problem: EvidenceError | undefined;
  return {
    add({ id, aliases = [], ratings, component, fixedIn, suppressed = false }) {
      const text = textOr(id);
      if (text === undefined || text === '') {
        problem ??= malformed({ name }, { expected: 'an id of each vulnerability', found: 'none' });
      } else if (vulnerabilities.length >= maxVulnerabilities) {
        problem ??= excessive({ name }, { found: `more than ${maxVulnerabilities} vulnerabilities` });
      } else {
        const own = shown(text, 200);
        const others = new Set(aliases.slice(0, 20).map((alias) => shown(alias, 200)));
        others.delete(own);
        vulnerabilities.push({
          id: own,
          ...(others.size > 0 && { aliases: [...others] }),
          ...(takesVector(ratings)
            ? { severity: 'unknown' as const, ratings }
            : { severity: severityOfRatings(ratings, noScore) }),
          component: shown(component, 500),
          fixedIn,
          suppressed,
        });
      }
    },
    skip(component) {
      if (unscanned.length < maxUnscanned) unscanned.push(shown(component, 200));
    },
    scan(tool, origin) {
      if (problem !== undefined) throw problem;
      return { tool: shown(tool), vulnerabilities, unscanned, origin };
    },
  };
}

function noScore(): undefined {
  return undefined;
}

export function filled(value: Json | undefined): string | undefined {
  return value === '' ? undefined : textOr(value);
}

/** `name@version`. */
export function nameAndVersion(name: Json | undefined, version: Json | undefined): string {
  return shown(`${textOr(name) ?? '(no name)'}@${textOr(version) ?? ''}`, 300);
}

export function otherVersion(name: string, expected: string, found: Json | undefined): EvidenceError {
  return foreign(name, {
    expected: `a ${expected}`,
    found: found === undefined ? 'none' : shown(JSON.stringify(found), 40),
  });
}

export function notScanned(name: string, found: string): EvidenceError {
  return new EvidenceError({
    code: 'evidence-not-scanned',
    where: name,
    expected: 'proof that packages were scanned for vulnerabilities',
    found,
  });
}

export function scanFailed(name: string, tool: string, why: string): EvidenceError {
  return new EvidenceError({
    code: 'evidence-scan-failed',
    where: name,
    found: `${tool} says that its scan failed: ${shown(why, 200)}`,
    fix: 'read the log of the scan and run it again',
  });
}
