import type { MigrationsPolicy } from '../../../flow/gates/migrations.ts';
import type { MigrationFinding } from '../../../migrations/model.ts';
import { mayRefuse } from '../../../migrations/rules.ts';
import { amount, firstOf } from '../verdict/amount.ts';
import type { Check, EvidenceItem, PlannedRow, Status } from '../model.ts';
import type { RecoveryFinding } from '../../../recovery/model.ts';
import { codeFindingOf, lineOf, type NamedFinding, ofStatement } from './findings.ts';
import { type Release, stillNeeds, versionOf } from './releases.ts';

const titles = {
  judged: ['Migrations: judged', 'every statement and file that enters is judged'],
  applied: ['Migrations: history', 'what is applied is as it was'],
  contract: ['Migrations: contraction', 'nothing goes that a release still needs which runs, or is gone back to'],
  release: ['Migrations: release', 'a release that changes code only expands the schema'],
  backup: ['Migrations: backup', 'a fresh backup before what cannot be taken back'],
  warnings: ['Migrations: warnings', 'no long locks, and nothing that squawk warns of'],
} as const;

export type RowName = keyof typeof titles;

/** Rows that the policy asks for, in their order. */
export function plannedRows(policy: MigrationsPolicy): readonly PlannedRow[] {
  const { 'same-release': sameRelease, irreversible, warnings } = policy;
  const keys: readonly (readonly [RowName, string | undefined])[] = [
    ['judged', undefined],
    ['applied', undefined],
    ['contract', undefined],
    ...(sameRelease === 'off' ? [] : [['release', 'same-release'] as const]),
    ...(irreversible === 'off' ? [] : [['backup', 'irreversible'] as const]),
    ...(warnings === 'off' ? [] : [['warnings', 'warnings'] as const]),
  ];
  return keys.map(([name, key]) => {
    const [title, required] = titles[name];
    const rule = key === undefined ? ['migrations'] : ['migrations', key];
    return { id: `migrations-${name}`, title, required, source: 'flow', rule, from: 'the source of the application' };
  });
}

/** What a row says, before its place in the verdict is added. */
export interface RowResult {
  readonly status: Status;
  readonly found: string;
  readonly advice?: string;
  readonly details?: readonly string[];
  readonly findings?: readonly NamedFinding[];
}

const maxPlaces = 50;

export function rowCheck(row: PlannedRow, result: RowResult, evidence: readonly EvidenceItem[]): Check {
  const { findings = [], ...rest } = result;
  const { id, title, required, source } = row;
  return {
    id,
    kind: 'migrations',
    title,
    required,
    source,
    ...rest,
    details: [...(rest.details ?? []), ...firstOf(findings, lineOf)],
    ...(findings.length > 0 && { findings: findings.slice(0, maxPlaces).map(codeFindingOf) }),
    evidence,
  };
}

const exceptIt = (rule: string) => `or accept it by an exception for migrations/${rule}`;

/** A row whose findings close the gate. */
export function closedBy(findings: readonly NamedFinding[], status: Status, none: string): RowResult {
  const [first] = findings;
  if (first === undefined) return { status: 'pass', found: none };
  const { rule, object, file, line, fix } = first;
  const rest = findings.length === 1 ? '' : ` (and ${findings.length - 1} more)`;
  const what = object === undefined ? first.found : `${rule} of ${object}`;
  return {
    status,
    found: `${file}:${line}: ${what}${rest}`,
    advice: sentence(`${fix}, ${exceptIt(rule)}`),
    findings,
  };
}

/** What takes something away passes where every release that matters runs at least the version that it names. */
export function contractRow(
  contracting: readonly MigrationFinding[],
  releases: readonly Release[],
  prefix: string,
): RowResult {
  const judged = contracting.map((finding) => ({ finding, why: whyNot(finding, releases, prefix) }));
  const open = judged.flatMap(({ finding, why }) => (why === undefined ? [] : [{ finding, why }]));
  const [first] = open;
  if (first === undefined) {
    const found =
      contracting.length === 0
        ? 'nothing is taken away'
        : `${amount(contracting.length, 'statement')}, whose releases run everywhere`;
    return { status: 'pass', found };
  }
  const { rule, object, file, line } = first.finding;
  const rest = open.length === 1 ? '' : ` (and ${open.length - 1} more)`;
  const findings = open.map(({ finding, why }) => ofStatement(finding, why));
  return {
    status: 'fail',
    found: `${file}:${line}: ${rule} of ${object}: ${first.why}${rest}`,
    advice: sentence(
      `${ofStatement(first.finding).fix}, and say since when nothing needs it: "-- krci-deploy: contract-after VERSION" before the statement; ${exceptIt(rule)}`,
    ),
    findings,
  };
}

function whyNot({ after }: MigrationFinding, releases: readonly Release[], prefix: string): string | undefined {
  if (after === undefined) return 'no comment names the release that no longer needs it';
  if (versionOf(after, prefix) === undefined) return `contract-after ${after} is no version`;
  const needing = releases.flatMap((release) => stillNeeds(release, after, prefix) ?? []);
  return needing.length === 0 ? undefined : `it may go after ${after}, and ${needing.slice(0, 3).join(', ')}`;
}

/**
 * A release that changes code may only expand; rows that it writes, and what may refuse the release that runs, are a
 * warning.
 */
export function releaseRow(findings: readonly MigrationFinding[], code: readonly string[]): RowResult {
  const breaking = findings.filter(({ classes }) => classes.includes('contract') || classes.includes('irreversible'));
  const milder = findings.filter(({ classes, rule }) => classes.includes('data') || mayRefuse.has(rule));
  if (code.length === 0)
    return { status: 'pass', found: 'the release changes the schema, documentation and tests alone' };
  const changed = `${code[0] ?? ''}${code.length === 1 ? '' : ` and ${amount(code.length - 1, 'other file')}`} changed`;
  const shown = breaking.length > 0 ? breaking : milder;
  if (shown.length === 0) return { status: 'pass', found: `${changed}, and the schema only expands` };
  const [first] = shown.map((one) => ofStatement(one));
  return {
    status: breaking.length > 0 ? 'fail' : 'warn',
    found: `${changed} in the release of ${amount(shown.length, 'statement')} that ${shown.length === 1 ? 'does' : 'do'} more than expand`,
    advice: sentence(
      breaking.length > 0
        ? `put them into a release that changes no code, ${exceptIt(first?.rule ?? '')}`
        : 'migrate data in a release of its own, after the one that can read both forms; see that the running release writes nothing that is refused',
    ),
    findings: shown.map((one) => ofStatement(one)),
  };
}

/** What cannot be taken back passes with a backup that dr-verify accepts. */
export function backupRow(losing: readonly MigrationFinding[], backups: readonly RecoveryFinding[]): RowResult {
  if (losing.length === 0) return { status: 'pass', found: 'everything can be taken back' };
  const bad = backups.find(({ verdict }) => verdict !== 'PASS');
  const [good] = backups;
  if (bad === undefined && good !== undefined) return { status: 'pass', found: `${good.subject}: ${good.because}` };
  const why = bad === undefined ? 'no backup is known' : `${bad.subject}: ${bad.verdict}, ${bad.because}`;
  return {
    status: bad?.verdict === 'FAIL' ? 'fail' : 'error',
    found: `${amount(losing.length, 'statement')} cannot be taken back, and ${why}`,
    advice: sentence(
      `${bad?.fix ?? 'name evidence of backups in recovery.backups'}, ${exceptIt(losing[0]?.rule ?? '')}`,
    ),
    findings: losing.map((one) => ofStatement(one)),
  };
}

export function warningRow(findings: readonly NamedFinding[], level: MigrationsPolicy['warnings']): RowResult {
  return closedBy(findings, level === 'required' ? 'fail' : 'warn', 'no warning');
}

function sentence(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
