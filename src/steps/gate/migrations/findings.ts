import { shown } from '../../../base/shown.ts';
import type { Exceptable, Ledger } from '../../../exceptions/exception.ts';
import type { Altered } from '../../../migrations/changes.ts';
import type { MigrationFinding, Unjudged } from '../../../migrations/model.ts';
import { insteadOf } from '../../../migrations/rules.ts';
import type { CodeFinding, ObjectFinding } from '../model.ts';

/** A finding as rows, exceptions and other tools have it. */
export interface NamedFinding {
  /** `drop-column`, `altered`, `not-judged`. */
  readonly rule: string;
  readonly object: string | undefined;
  readonly file: string;
  readonly line: number;
  /** What was found: the statement. */
  readonly found: string;
  /** Imperative: the way to do it. */
  readonly fix: string;
}

/** `why` is a clause on what is missing, before the way out. */
export function ofStatement({ rule, object, file, line, statement }: MigrationFinding, why?: string): NamedFinding {
  const instead = insteadOf(rule);
  const fix = why === undefined ? instead : `${why}; ${instead}`;
  return { rule, object, file, line, found: shown(statement, 200), fix };
}

export function ofAltered({ path, how }: Altered): NamedFinding {
  const fix = 'restore it, and write a new migration instead';
  return {
    rule: 'altered',
    object: undefined,
    file: path,
    line: 1,
    found: `a migration that was ${how} after it was applied`,
    fix,
  };
}

export function ofUnjudged({ file, line, found, statement }: Unjudged): NamedFinding {
  const text = statement === undefined ? found : `${found}: ${shown(statement, 200)}`;
  return { rule: 'not-judged', object: undefined, file, line, found: text, fix: 'write it as SQL that can be read' };
}

/** As exceptions name it: `migrations/drop-column`, with file and object. */
export function exceptableOf({ rule, object, file, line, found }: NamedFinding): Exceptable {
  return {
    ids: [`migrations/${rule}`],
    object: object?.replaceAll(' ', '/'),
    path: file,
    line,
    message: found,
    level: 'error',
  };
}

/** Takes away what exceptions accept. */
export function unexcepted<Finding>(
  findings: readonly Finding[],
  named: (finding: Finding) => NamedFinding,
  ledger: Ledger,
): readonly Finding[] {
  return findings.filter((one) => !ledger.excepts(exceptableOf(named(one))));
}

/** One line: where, rule, object, statement, way out. */
export function lineOf({ rule, object, file, line, found, fix }: NamedFinding): string {
  return `${file}:${line}: ${rule}${object === undefined ? '' : ` of ${object}`}: ${found}; ${fix}`;
}

export function codeFindingOf(finding: NamedFinding): CodeFinding {
  const { file, line, rule, object, found, fix } = finding;
  const what = object === undefined ? rule : `${rule} of ${object}`;
  return { path: file, line, message: `migrations/${what}: ${found}; ${fix}` };
}

export function objectFindingOf(finding: NamedFinding, verdict: ObjectFinding['verdict']): ObjectFinding {
  const { rule, object, file, line, found, fix } = finding;
  return { rule: `migrations/${rule}`, verdict, subject: object ?? file, because: `${found}; ${fix}`, file, line };
}
