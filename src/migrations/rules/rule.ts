import type { Catalog } from '../catalog.ts';
import type { Action, StatementClass } from '../model.ts';

/** What a rule looks at besides the action itself. */
export interface RuleScene {
  /** As it is before the action. */
  readonly catalog: Catalog;
  readonly session: Session;
}

/** What the statements before have set, in the same migration. */
export interface Session {
  /** `lock_timeout`, `statement_timeout`. */
  readonly settings: ReadonlySet<string>;
  readonly isInTransaction: boolean;
}

/** One question about an action: an entry of the table in `rules.ts`. */
export interface MigrationRule {
  /** None: a warning about locks, or about what is said of the statement; it closes nothing by itself. */
  readonly classes: readonly StatementClass[];
  /** Row of the docs. */
  readonly documentation: {
    readonly matches: string;
    readonly why: string;
    /** Way to do it in steps that a running release survives: imperative, one clause. */
    readonly instead: string;
  };
  /** Names the object that is meant, `column public.users.email`; undefined where the rule says nothing. */
  match(action: Action, scene: RuleScene): string | undefined;
}
