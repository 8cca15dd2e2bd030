import { listIn, memberAt, textIn } from '../../base/json-path.ts';
import type { Action } from '../model.ts';
import { isSet, listName, nodesIn, relationName, walk } from './nodes.ts';

/** Functions that a SELECT may call without more: they read, or set what is a setting of its own. */
const reading = new Set(
  `abs age array_agg array_append array_length array_position array_remove array_to_string avg btrim bool_and bool_or ceil char_length coalesce
  concat concat_ws count cardinality current_database current_schema current_setting currval date_part date_trunc decode digest encode
  every extract first_value floor format format_type gen_random_uuid generate_series greatest has_table_privilege initcap json_agg
  json_build_array json_build_object json_object_agg jsonb_agg jsonb_array_elements jsonb_array_elements_text jsonb_build_array
  jsonb_build_object jsonb_each jsonb_each_text jsonb_object_agg jsonb_object_keys jsonb_set jsonb_typeof lag last_value lastval lead least
  left length lower lpad ltrim make_interval max md5 min mod nextval now nullif obj_description octet_length pg_get_constraintdef
  pg_get_expr pg_get_indexdef pg_get_serial_sequence pg_notify pg_sleep pg_table_is_visible position quote_ident quote_literal
  quote_nullable random rank regexp_match regexp_matches regexp_replace regexp_split_to_array replace reverse right round row_number
  row_to_json rpad rtrim setseed setval set_config setweight sha256 split_part statement_timestamp string_agg string_to_array strpos
  substr substring sum timezone to_char to_date to_json to_jsonb to_number to_regclass to_regtype to_timestamp to_tsquery to_tsvector
  transaction_timestamp clock_timestamp translate trim unnest upper uuid_generate_v4 uuid_generate_v1mc version width_bucket`.split(
    /\s+/,
  ),
);

/** Functions that run SQL given as text, or change what no statement names. */
const running = new Set(
  `dblink dblink_exec dblink_send_query query_to_xml cursor_to_xml lo_unlink lo_import lo_from_bytea lo_put pg_terminate_backend
  pg_cancel_backend pg_reload_conf pg_switch_wal pg_promote create_hypertable drop_chunks partman.create_parent cron.schedule`.split(
    /\s+/,
  ),
);

/**
 * Functions that a statement calls and rows that it writes, wherever in it that is said: also within WITH.
 *
 * @param isAlone the statement does nothing else, so that a function that is not known is what it is for
 */
export function callsAndWrites(tree: unknown, isAlone: boolean): readonly Action[] {
  const [called, rows]: [Action[], Action[]] = [[], []];
  walk(tree, ({ kind, fields }) => {
    if (kind === 'FuncCall') called.push(call(fields, isAlone));
    else if (kind.endsWith('Stmt') || kind === 'IntoClause') rows.push(...writes(kind, fields));
  });
  return [...called, ...rows];
}

const written: Readonly<Record<string, 'insert' | 'update' | 'delete'>> = {
  InsertStmt: 'insert',
  UpdateStmt: 'update',
  DeleteStmt: 'delete',
};

function writes(kind: string, fields: unknown): readonly Action[] {
  if (kind === 'IntoClause' || kind === 'SelectStmt') return createdInto(fields);
  const how = Object.hasOwn(written, kind) ? written[kind] : undefined;
  if (how === undefined && kind !== 'MergeStmt') return [];
  const table = relationName(memberAt(fields, 'relation'));
  return how === undefined ? merged(fields, table) : [{ verb: 'write', how, table }];
}

function merged(fields: unknown, table: string): readonly Action[] {
  const deletes = nodesIn(fields, 'mergeWhenClauses').some(
    ({ fields: own }) => textIn(own, 'commandType') === 'CMD_DELETE',
  );
  return [{ verb: 'write', how: deletes ? 'delete' : 'merge', table }];
}

function createdInto(fields: unknown): readonly Action[] {
  const relation = memberAt(fields, 'intoClause', 'rel');
  if (relation === undefined) return [];
  const isTemporary = textIn(relation, 'relpersistence') === 't';
  return [{ verb: 'create', object: 'table', name: relationName(relation), isTemporary }];
}

export function copied(fields: unknown): readonly Action[] {
  if (!isSet(fields, 'is_from')) return [];
  return [{ verb: 'write', how: 'copy', table: relationName(memberAt(fields, 'relation')) }];
}

function call(fields: unknown, isAlone: boolean): Action {
  const name = listName(listIn(fields, 'funcname'));
  const own = name.replace(/^pg_catalog\./, '');
  if (own === 'set_config') return configured(fields);
  if (running.has(own) || (isAlone && !isReading(name))) return { verb: 'unknown', found: `a call of ${name}` };
  return { verb: 'call', name };
}

/** Tells whether a function is one of PostgreSQL's that changes nothing but a sequence or a setting. */
export function isReading(name: string): boolean {
  const own = name.replace(/^pg_catalog\./, '');
  return reading.has(own) || (own !== name && !running.has(own));
}

function configured(fields: unknown): Action {
  const [setting, value] = listIn(fields, 'args').map((one) => textIn(one, 'A_Const', 'sval', 'sval'));
  if (setting === undefined) return { verb: 'unknown', found: 'a setting whose name is made at run time' };
  return { verb: 'set', setting: setting.toLowerCase(), value: value ?? '' };
}
