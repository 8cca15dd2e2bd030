import { Catalog } from './catalog.ts';
import type { Action, Migration, MigrationFinding, SqlReader, Statement, Unjudged } from './model.ts';
import type { Session } from './rules/rule.ts';
import { migrationRules, oncePerMigration } from './rules.ts';

/** What entering migrations do. */
export interface Judgement {
  readonly findings: readonly MigrationFinding[];
  readonly unjudged: readonly Unjudged[];
  /** Number of statements that were judged. */
  readonly statements: number;
}

/**
 * Judges migrations that an environment does not have yet, by what those that it has have made. What cannot be read of
 * the applied ones leaves their tables unknown, which makes no statement harmless.
 */
export async function judgeMigrations(
  applied: readonly Migration[],
  entering: readonly Migration[],
  reader: SqlReader,
): Promise<Judgement> {
  const catalog = new Catalog();
  for (const migration of applied) {
    for (const statement of (await reader.read(migration)).statements) follow(catalog, statement.actions);
    catalog.endSession();
  }
  catalog.enter();
  const findings: MigrationFinding[] = [];
  const unjudged: Unjudged[] = [];
  let statements = 0;
  for (const migration of entering) {
    const read = await reader.read(migration);
    statements += read.statements.length;
    unjudged.push(...read.unjudged);
    const judged = judgeOne(migration, read.statements, catalog);
    findings.push(...judged.findings);
    unjudged.push(...judged.unjudged);
    catalog.endSession();
  }
  return { findings, unjudged, statements };
}

function judgeOne(
  migration: Migration,
  statements: readonly Statement[],
  catalog: Catalog,
): Pick<Judgement, 'findings' | 'unjudged'> {
  const findings: MigrationFinding[] = [];
  const unjudged: Unjudged[] = [];
  const said = new Set<string>();
  const session: OpenSession = { settings: new Set(), isInTransaction: false };
  for (const statement of statements) {
    const found = new Map<string, MigrationFinding>();
    for (const action of statement.actions) {
      for (const one of unknownCalls(action, statement, catalog)) unjudged.push(one);
      for (const [rule, object] of matches(action, catalog, session)) {
        if (oncePerMigration.has(rule) && said.has(rule)) continue;
        said.add(rule);
        found.set(`${rule} ${object}`, findingOf({ rule, object }, statement, migration));
      }
      setSession(session, action);
      follow(catalog, [action]);
    }
    findings.push(...found.values());
  }
  return { findings, unjudged };
}

const rules = Object.entries(migrationRules);

function matches(
  action: Action,
  catalog: Catalog,
  session: Session,
): readonly (readonly [rule: string, object: string])[] {
  const scene = { catalog, session };
  const found: (readonly [string, string])[] = [];
  for (const [rule, entry] of rules) {
    const object = entry.match(action, scene);
    if (object !== undefined) found.push([rule, object]);
  }
  return found;
}

function unknownCalls(action: Action, { file, line, text }: Statement, catalog: Catalog): readonly Unjudged[] {
  const found = unknownIn(action, catalog);
  return found === undefined ? [] : [{ file, line, found, statement: text }];
}

function unknownIn(action: Action, catalog: Catalog): string | undefined {
  if (action.verb === 'unknown') return action.found;
  if (action.verb === 'call' && catalog.mayChange(action.name))
    return `a call of ${action.name}, which migrations define`;
  const trigger = action.verb === 'write' ? catalog.triggerOf(action.table) : undefined;
  return trigger === undefined ? undefined : `a write that runs ${trigger}, which migrations define`;
}

function findingOf(
  { rule, object }: Pick<MigrationFinding, 'rule' | 'object'>,
  { file, line, text, after }: Statement,
  { id }: Migration,
): MigrationFinding {
  const classes = migrationRules[rule]?.classes ?? [];
  return { rule, classes, migration: id, file, line, statement: text, object, ...(after !== undefined && { after }) };
}

interface OpenSession extends Session {
  readonly settings: Set<string>;
  isInTransaction: boolean;
}

function setSession(session: OpenSession, action: Action): void {
  if (action.verb === 'transaction') session.isInTransaction = action.what === 'begin';
  if (action.verb !== 'set') return;
  // Zero switches a timeout off.
  if (/^'?0+\D*'?$/.test(action.value) || action.value === '') session.settings.delete(action.setting);
  else session.settings.add(action.setting);
}

function follow(catalog: Catalog, actions: readonly Action[]): void {
  for (const action of actions) {
    const isElsewhere =
      action.verb === 'set' && ['search_path', 'role', 'session_authorization'].includes(action.setting);
    const isUndone = action.verb === 'transaction' && action.what === 'rollback';
    if (isElsewhere || isUndone || action.verb === 'unknown') catalog.forgetNew();
    catalog.apply(action);
  }
}
