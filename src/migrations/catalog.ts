import type { Action, ConstraintKind } from './model.ts';

interface Column {
  type: string | undefined;
  /** NOT NULL; undefined where it is not known. */
  isRequired: boolean | undefined;
  readonly isNew: boolean;
}

interface Constraint {
  readonly kind: ConstraintKind;
  isValid: boolean;
  readonly proves: readonly string[];
  readonly isNew: boolean;
}

interface Table {
  readonly columns: Map<string, Column>;
  readonly constraints: Map<string, Constraint>;
  /** Created by a migration that the environment does not have yet. */
  readonly isNew: boolean;
  readonly isTemporary: boolean;
  /** Its creation was read, so that every constraint of it is known. */
  readonly isWhole: boolean;
}

/** Stands for a column that is not known. */
const anyColumn = '';

/**
 * What migrations have made so far, by the names that they use. A name with a schema and one without are two names:
 * which schema a bare name means depends on a setting that no file holds.
 */
export class Catalog {
  readonly #tables = new Map<string, Table>();
  /** Other objects that are new: `view public.active`. */
  readonly #others = new Set<string>();
  /** Functions that migrations define, whose calls may change something. */
  readonly #functions = new Set<string>();
  /** Functions that a write runs, by table: of triggers that are new. */
  readonly #triggers = new Map<string, string>();
  #isNew = false;

  /** From here on, what is created is new: the environment does not have it. */
  enter(): void {
    this.#isNew = true;
  }

  /** Tells whether the table was created by an entering migration, so that no release that runs knows it. */
  isNewTable(name: string): boolean {
    return this.#tables.get(name)?.isNew === true;
  }

  isNewColumn(table: string, column: string): boolean {
    return this.isNewTable(table) || this.#tables.get(table)?.columns.get(column)?.isNew === true;
  }

  /** Of a constraint that an entering migration added or validated. */
  isNewConstraint(table: string, name: string): boolean {
    return this.isNewTable(table) || this.#tables.get(table)?.constraints.get(name)?.isNew === true;
  }

  /** Of any object but columns and constraints. */
  isNewObject(object: string, name: string): boolean {
    return object === 'table' ? this.isNewTable(name) : this.#others.has(`${object} ${name}`);
  }

  /** Tells whether migrations define a function of that name that may change something. */
  mayChange(functionName: string): boolean {
    return this.#functions.has(functionName);
  }

  /** Returns the function that a write to the table runs, of a trigger that is new, where it may change something. */
  triggerOf(table: string): string | undefined {
    const name = this.#triggers.get(table);
    return name !== undefined && this.mayChange(name) ? name : undefined;
  }

  typeOf(table: string, column: string): string | undefined {
    return this.#tables.get(table)?.columns.get(column)?.type;
  }

  isRequired(table: string, column: string): boolean | undefined {
    return this.#tables.get(table)?.columns.get(column)?.isRequired;
  }

  /** Tells whether a valid constraint of the table proves that the column holds no null. */
  isProvenNotNull(table: string, column: string): boolean {
    const constraints = this.#tables.get(table)?.constraints.values() ?? [];
    return [...constraints].some(
      ({ isValid, proves }) => isValid && (proves.includes(column) || proves.includes(anyColumn)),
    );
  }

  /** Forgets temporary tables, which end with the session: each migration may have one of its own. */
  endSession(): void {
    for (const [name, { isTemporary }] of this.#tables) if (isTemporary) this.#tables.delete(name);
  }

  /** Forgets what may not be there after all, or not under these names: after a ROLLBACK, or another search path. */
  forgetNew(): void {
    for (const [name, { isNew }] of this.#tables) if (isNew) this.#tables.delete(name);
    this.#others.clear();
    for (const { columns, constraints } of this.#tables.values()) {
      for (const [name, { isNew }] of columns) if (isNew) columns.delete(name);
      for (const [name, { isNew }] of constraints) if (isNew) constraints.delete(name);
    }
  }

  /** Notes what an action does, after it was judged. */
  apply(action: Action): void {
    switch (action.verb) {
      case 'create':
        this.#create(action);
        break;
      case 'drop':
        this.#drop(action);
        break;
      case 'rename':
        this.#rename(action);
        break;
      case 'add-column':
        if (action.maybeThere !== true)
          this.#table(action.table).columns.set(action.column, { ...action, isNew: this.#isNew });
        break;
      case 'change-type':
        this.#changeColumn(action, { type: action.type });
        break;
      case 'set-not-null':
      case 'drop-not-null':
        this.#changeColumn(action, { isRequired: action.verb === 'set-not-null' });
        break;
      case 'add-constraint':
        this.#table(action.table).constraints.set(action.name ?? `unnamed ${action.kind} ${action.proves.join(' ')}`, {
          kind: action.kind,
          isValid: !action.isNotValid,
          proves: action.proves,
          isNew: this.#isNew,
        });
        break;
      case 'validate-constraint':
        this.#validate(action);
        break;
      case 'drop-default':
      case 'write':
      case 'restrict':
      case 'alter':
      case 'block':
      case 'set':
      case 'set-default':
      case 'transaction':
      case 'call':
      case 'unknown':
    }
  }

  #create(action: Action & { readonly verb: 'create' }): void {
    const { object, name, columns = [], isTemporary = false, maybeThere = false, replaces = false } = action;
    if (object === 'function') this.#define(action);
    if (object === 'trigger' && action.runs !== undefined && this.#isNew)
      this.#triggers.set(action.table ?? '', action.runs);
    // What may have been there before is not new, and its columns are not known.
    if (maybeThere || replaces) return;
    if (object !== 'table') {
      if (this.#isNew) this.#others.add(`${object} ${name}`);
      return;
    }
    const known = columns.map(
      (one) => [one.column, { type: one.type, isRequired: one.isRequired, isNew: false }] as const,
    );
    this.#tables.set(name, {
      columns: new Map(known),
      constraints: new Map(),
      isNew: this.#isNew,
      isTemporary,
      isWhole: true,
    });
  }

  #define({ name, isPure = false }: Action & { readonly verb: 'create' }): void {
    // By its name alone: an overload that is pure does not make another one pure.
    if (!isPure) this.#functions.add(name);
  }

  #drop({ object, name, table }: Action & { readonly verb: 'drop' }): void {
    if (object === 'table') this.#tables.delete(name);
    else if (object === 'column') this.#tables.get(table ?? '')?.columns.delete(name);
    else if (object === 'constraint') this.#tables.get(table ?? '')?.constraints.delete(name);
    else this.#others.delete(`${object} ${name}`);
  }

  #rename({ object, name, to, table }: Action & { readonly verb: 'rename' }): void {
    if (object === 'table') move(this.#tables, name, besideOf(name, to));
    else if (object === 'column') move(this.#tables.get(table ?? '')?.columns, name, to);
    else if (object === 'constraint') move(this.#tables.get(table ?? '')?.constraints, name, to);
    else if (this.#others.delete(`${object} ${name}`)) this.#others.add(`${object} ${besideOf(name, to)}`);
  }

  #changeColumn(
    { table, column }: { readonly table: string; readonly column: string },
    change: Partial<Pick<Column, 'type' | 'isRequired'>>,
  ): void {
    const known = this.#tables.get(table)?.columns.get(column);
    if (known !== undefined) Object.assign(known, change);
  }

  #validate({ table, name }: Action & { readonly verb: 'validate-constraint' }): void {
    const { constraints, isWhole } = this.#table(table);
    const known = constraints.get(name);
    if (known !== undefined) known.isValid = true;
    // Of a table whose beginning lies outside of the migrations, a constraint may be one that proves it.
    else if (!isWhole) constraints.set(name, { kind: 'check', isValid: true, proves: [anyColumn], isNew: this.#isNew });
  }

  /** A table that no migration created, or whose creation is not known, gets an entry without knowledge. */
  #table(name: string): Table {
    const known = this.#tables.get(name);
    if (known !== undefined) return known;
    const unknown = { columns: new Map(), constraints: new Map(), isNew: false, isTemporary: false, isWhole: false };
    this.#tables.set(name, unknown);
    return unknown;
  }
}

function move<Value>(map: Map<string, Value> | undefined, from: string, to: string): void {
  const value = map?.get(from);
  if (map === undefined || value === undefined) return;
  map.delete(from);
  map.set(to, value);
}

/** The new name of an object has no schema: it stays in that of the old one. */
function besideOf(name: string, to: string): string {
  const schema = name.slice(0, name.lastIndexOf('.') + 1);
  return to.includes('.') ? to : `${schema}${to}`;
}
