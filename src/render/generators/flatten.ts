import { isRecord } from '../../base/json-path.ts';
import { goText } from '../templates/go-text.ts';

/** Names nested values by their way, `a.b.0`, and prints them as Go does; an empty map or list is none of them. */
export function flattened(value: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  const flat = new Map<string, string>();
  const visit = (inner: unknown, path: string): void => {
    const entries = Array.isArray(inner) ? inner.entries() : isRecord(inner) ? Object.entries(inner) : undefined;
    if (entries === undefined) {
      flat.set(path, goText(inner));
      return;
    }
    let isEmpty = true;
    for (const [key, item] of entries) {
      isEmpty = false;
      visit(item, path === '' ? String(key) : `${path}.${key}`);
    }
    if (isEmpty && path !== '') flat.set(path, goText(inner));
  };
  visit(value, '');
  return Object.fromEntries(flat);
}
