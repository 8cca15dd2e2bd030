import { createHash } from 'node:crypto';
import { EvidenceError, UsageError } from '../../../base/errors.ts';
import type { Ledger } from '../../../exceptions/exception.ts';
import { matchesPath } from '../../../files/wildcard.ts';
import type { MigrationsPolicy } from '../../../flow/gates/migrations.ts';
import { applicationOf, isPlatformPlace } from '../../../flow/questions.ts';
import { changesBetween, type MigrationChanges, noMigrations, readMigrationSet } from '../../../migrations/changes.ts';
import { type Judgement, judgeMigrations } from '../../../migrations/judge.ts';
import type { MigrationFinding, SqlReader, StatementClass } from '../../../migrations/model.ts';
import type { Ports } from '../../ports.ts';
import type { ExternalCheck } from '../external/check.ts';
import type { Check, CheckResult, EvidenceItem, ObjectFinding, PlannedRow } from '../model.ts';
import { amount } from '../verdict/amount.ts';
import { backupFindings } from './backup.ts';
import { objectFindingOf, ofAltered, ofStatement, ofUnjudged, unexcepted } from './findings.ts';
import { rangeOf, type MigrationRange } from './range.ts';
import { releasesUpTo } from './releases.ts';
import {
  backupRow,
  closedBy,
  contractRow,
  plannedRows,
  releaseRow,
  type RowName,
  type RowResult,
  rowCheck,
  warningRow,
} from './rows.ts';
import { changedPaths, sourceAt, sourcePlace, type SourcePlace, type SourceTree } from './source.ts';
import { squawkFindings } from './squawk.ts';

/** What a release may change and still change no code, where the flow does not say. */
const documentationAndTests = [
  '**/*.md',
  'docs/**',
  'test/**',
  'tests/**',
  '**/test/**',
  '**/tests/**',
  '**/__tests__/**',
  '**/*.test.*',
  '**/*_test.*',
];

type Needs = Parameters<typeof rangeOf>[0] & { readonly policy: MigrationsPolicy };

/** SQL between what runs in the environment and what enters it. */
export const migrations: ExternalCheck = {
  kind: 'migrations',
  plan(context) {
    const { flow, environment, policy, subject, inputs } = context;
    const own = policy?.migrations;
    if (flow === undefined || environment === undefined || own === undefined || isPlatformPlace(flow, environment))
      return Promise.resolve(undefined);
    const where = `${flow.file}: gates.${environment.name}.migrations`;
    if (subject.application === undefined)
      throw missing('migrations-without-application', where, 'an application', 'give the input "application"');
    if (own.path === undefined)
      throw missing('migrations-without-path', where, 'path', 'add path: "db/migrations/*.sql"');
    const application = applicationOf(flow, subject.application);
    const place = sourcePlace(application, own.path, inputs['source-directory'], where);
    const needs = { context, flow, environment, application, place, policy: own };
    const rows = plannedRows(own);
    return Promise.resolve({ kind: 'migrations', rows, ask: (ports, ledger) => ask(needs, rows, ports, ledger) });
  },
};

function missing(
  code: 'migrations-without-application' | 'migrations-without-path',
  where: string,
  expected: string,
  fix: string,
): UsageError {
  return new UsageError({ code, where, expected, found: 'none', fix });
}

async function ask(needs: Needs, rows: readonly PlannedRow[], ports: Ports, ledger: Ledger): Promise<CheckResult> {
  const { place, policy } = needs;
  const range = await rangeOf(needs, ports);
  const after = await sourceAt(place, range.to, ports);
  const before = range.from === undefined ? undefined : await sourceAt(place, range.from.commit, ports);
  const changes = changesOf(before, after, needs);
  const judgement = await judgeMigrations(changes.applied, changes.entering, await readerOf(policy));
  const results = await resultsOf({ needs, before, after, changes, judgement }, ports, ledger);
  const evidence = evidenceOf(after, changes);
  const from = fromText(range, place);
  const checks = rows.flatMap((row): readonly Check[] => {
    const result = results[nameOf(row)];
    return result === undefined ? [] : [{ ...rowCheck(row, result, evidence), from }];
  });
  return { checks, findings: rows.flatMap((row) => objectFindings(results[nameOf(row)])) };
}

/** @throws EvidenceError where no file is a migration */
function changesOf(before: SourceTree | undefined, after: SourceTree, { place, policy }: Needs): MigrationChanges {
  const then = before === undefined ? noMigrations : readMigrationSet(before.files, policy.layout);
  const now = readMigrationSet(after.files, policy.layout ?? then.layout);
  if (after.files.length + after.unjudged.length + then.migrations.length === 0) {
    throw new EvidenceError({
      code: 'migrations-unread',
      where: `${place.location} at ${after.commit.slice(0, 12)}`,
      expected: `files ${place.patterns.join(', ')}`,
      found: 'none',
      fix: 'correct migrations.path of the gate, or source.path of the application',
    });
  }
  if (now.layout === undefined && now.contents.size > 0 && now.unjudged.length === 0) {
    throw new EvidenceError({
      code: 'migrations-unread',
      where: place.patterns.join(', '),
      expected: 'files named or written as a tool for migrations has them',
      found: [...now.contents.keys()].slice(0, 3).join(', '),
      fix: 'name the tool by migrations.layout; plain: whole files by the order of their names',
    });
  }
  const changes = changesBetween(then, now);
  const links = after.unjudged.filter(({ file }) => before?.entries.get(file)?.id !== after.entries.get(file)?.id);
  return { ...changes, unjudged: [...links, ...changes.unjudged] };
}

async function readerOf({ dialect = 'postgres' }: MigrationsPolicy): Promise<SqlReader> {
  if (dialect === 'postgres') return (await import('../../../migrations/postgres/reader.ts')).createPostgresReader();
  return (await import('../../../migrations/tokens/reader.ts')).createTokenReader(dialect);
}

interface Facts {
  readonly needs: Needs;
  readonly before: SourceTree | undefined;
  readonly after: SourceTree;
  readonly changes: MigrationChanges;
  readonly judgement: Judgement;
}

type Results = Readonly<Partial<Record<RowName, RowResult>>>;

async function resultsOf(facts: Facts, ports: Ports, ledger: Ledger): Promise<Results> {
  const { needs, changes, judgement } = facts;
  const { flow, environment, application, policy, context } = needs;
  const left = unexcepted(judgement.findings, (one) => ofStatement(one), ledger);
  const ofClass = (one: StatementClass): readonly MigrationFinding[] =>
    left.filter(({ classes }) => classes.includes(one));
  const unjudged = unexcepted([...changes.unjudged, ...judgement.unjudged].map(ofUnjudged), (one) => one, ledger);
  const altered = unexcepted(changes.altered.map(ofAltered), (one) => one, ledger);
  const contracting = ofClass('contract');
  const losing = ofClass('irreversible');
  const releases = contracting.length === 0 ? [] : await releasesUpTo(flow, environment, application, ports);
  const isBackupAsked = policy.irreversible !== 'off' && losing.length > 0;
  const backups = isBackupAsked ? await backupFindings(flow, environment, application.name, ports) : [];
  const squawk = await squawkFindings(
    context.inputs.squawk,
    changes.entering.map(({ path }) => path),
    ports.files,
  );
  const warnings = [
    ...left.filter(({ classes }) => classes.length === 0).map((one) => ofStatement(one)),
    ...unexcepted(squawk, (one) => one, ledger),
  ];
  const count = `${amount(judgement.statements, 'statement')} in ${amount(changes.entering.length, 'migration')}`;
  return {
    judged: closedBy(unjudged, 'error', count),
    applied: closedBy(altered, 'fail', `${amount(changes.applied.length, 'migration')} as applied`),
    contract: contractRow(contracting, releases, application.source?.['tag-prefix'] ?? 'v'),
    release: releaseRow(left, codeOf(facts)),
    backup: backupRow(losing, backups),
    warnings: warningRow(warnings, policy.warnings),
  };
}

/** Lists what the release changes besides migrations, documentation and tests. */
function codeOf({ needs: { place, policy }, before, after }: Facts): readonly string[] {
  const prefix = place.directory === '' ? '' : `${place.directory}/`;
  const others = (policy['schema-only-paths'] ?? documentationAndTests).map((one) => `${prefix}${one}`);
  const harmless = [...place.patterns, ...others];
  return changedPaths(before, after, place.directory).filter((path) => !harmless.some((one) => matchesPath(one, path)));
}

function evidenceOf({ files }: SourceTree, { entering }: MigrationChanges): readonly EvidenceItem[] {
  const paths = new Set(entering.map(({ path }) => path));
  return files
    .filter(({ path }) => paths.has(path))
    .slice(0, 200)
    .map(({ path, bytes }) => ({ path, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }));
}

function fromText({ from, to }: MigrationRange, { location }: SourcePlace): string {
  const since = from === undefined ? 'the beginning' : `${from.commit.slice(0, 12)} (${from.by})`;
  return `${location.replace(/\/\/[^/@]*@/, '//')}, ${since} to ${to.slice(0, 12)}`;
}

function nameOf({ id }: PlannedRow): RowName {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `plannedRows` makes the ids of these names
  return id.slice('migrations-'.length) as RowName;
}

function objectFindings(result: RowResult | undefined): readonly ObjectFinding[] {
  const verdict = result?.status === 'warn' ? 'warn' : 'fail';
  return (result?.findings ?? []).map((one) => objectFindingOf(one, verdict));
}
