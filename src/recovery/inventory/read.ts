import { EvidenceError } from '../../base/errors.ts';
import { isRecord, listIn, memberAt, textIn } from '../../base/json-path.ts';
import { parseDocuments } from '../../objects/yaml-document.ts';
import { isTooDeep, maxNesting as levels } from '../evidence/nesting.ts';
import { timeAt } from '../evidence/values.ts';
import type { LiveInventory, LiveObject } from './model.ts';

/** Bounds of an inventory. */
export const inventoryLimits = { bytes: 64 * 1024 * 1024, objects: 200_000 } as const;

/**
 * Reads an inventory in JSON or YAML. One that holds values of Secrets is refused by the Secret's name, and no value of
 * it is repeated. @throws EvidenceError `inventory-unreadable`, `inventory-with-secrets`
 */
export function readInventory(bytes: Uint8Array, file: string): LiveInventory {
  if (bytes.length > inventoryLimits.bytes) throw unreadable(file, `more than ${inventoryLimits.bytes} bytes`);
  const value = parsed(bytes, file);
  const items = membersOf(listIn(value, 'objects'), 0);
  refuseSecrets(items, file);
  const cluster = textIn(value, 'cluster');
  const at = timeAt(value, 'at');
  if (textIn(value, 'kind') !== 'Inventory' || cluster === undefined || !isRecord(value)) {
    throw unreadable(file, 'no object of the kind Inventory with a cluster');
  }
  if (at === undefined) throw unreadable(file, 'no time in "at" (RFC 3339)');
  if (items.length === 0) throw unreadable(file, 'no object, which no cluster is without');
  if (items.length > inventoryLimits.objects) throw unreadable(file, `more than ${inventoryLimits.objects} objects`);
  return { cluster, at, file, objects: items.map((item, index) => liveObject(item, index, file)) };
}

function parsed(bytes: Uint8Array, file: string): unknown {
  const text = decoded(bytes, file);
  if (/^\s*[{[]/.test(text.slice(0, 1000))) {
    if (isTooDeep(text)) throw unreadable(file, `more than ${levels} levels of lists and objects`);
    try {
      return JSON.parse(text);
    } catch {
      throw unreadable(file, 'JSON that does not parse');
    }
  }
  const [first, second] = parseDocuments(text, 2);
  if (first === undefined || second !== undefined) throw unreadable(file, 'not one document');
  if ('found' in first) throw unreadable(`${file}:${first.line}`, first.found);
  return first.value;
}

function decoded(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw unreadable(file, 'bytes that are no UTF-8');
  }
}

const maxNesting = 5;

/** Objects, those in lists too: a Secret does not hide in a List. */
function membersOf(items: readonly unknown[], depth: number): readonly unknown[] {
  return items.flatMap((item) => {
    const inner = listIn(item, 'items');
    const isList = depth < maxNesting && (textIn(item, 'kind') ?? '').endsWith('List') && inner.length > 0;
    return isList ? membersOf(inner, depth + 1) : [item];
  });
}

const lastApplied = 'kubectl.kubernetes.io/last-applied-configuration';

function refuseSecrets(items: readonly unknown[], file: string): void {
  const found = items.find(holdsValues);
  if (found === undefined) return;
  const name = textIn(found, 'metadata', 'name') ?? '(without a name)';
  throw new EvidenceError({
    code: 'inventory-with-secrets',
    where: file,
    expected: 'Secrets as names and names of keys',
    found: `values of the Secret ${name.slice(0, 253)}`,
    fix: 'change those secrets, and take the file out of the history',
  });
}

/** Tells whether an object is a Secret with values; of a list that is too deep to look into, whether it may be. */
function holdsValues(item: unknown): boolean {
  const kind = (textIn(item, 'kind') ?? '').toLowerCase();
  if (kind.endsWith('list') && listIn(item, 'items').length > 0) return true;
  if (kind !== 'secret') return false;
  const annotations = memberAt(item, 'metadata', 'annotations');
  return (
    ['data', 'stringData'].some((key) => memberAt(item, key) !== undefined) ||
    memberAt(annotations, lastApplied) !== undefined
  );
}

function liveObject(item: unknown, index: number, file: string): LiveObject {
  const [apiVersion, kind] = [textIn(item, 'apiVersion'), textIn(item, 'kind')];
  const name = textIn(item, 'metadata', 'name');
  if (!isRecord(item) || apiVersion === undefined || kind === undefined || name === undefined) {
    throw unreadable(file, `an entry without apiVersion, kind or name (objects[${index}])`);
  }
  const part = (key: string): Readonly<Record<string, unknown>> => {
    const found = memberAt(item, 'metadata', key);
    return isRecord(found) ? found : {};
  };
  return {
    kind,
    name,
    namespace: textIn(item, 'metadata', 'namespace') ?? '',
    group: apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '',
    labels: part('labels'),
    annotations: part('annotations'),
    isOwned: listIn(item, 'metadata', 'ownerReferences').length > 0,
    body: item,
  };
}

function unreadable(where: string, found: string): EvidenceError {
  return new EvidenceError({
    code: 'inventory-unreadable',
    where,
    expected: 'an inventory of a cluster',
    found,
    fix: 'let the job of examples/inventory write it',
  });
}
