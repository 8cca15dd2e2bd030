import { EvidenceError } from '../base/errors.ts';

/** @throws EvidenceError that names the path and the system's reason. */
export function unreadable(path: string, cause: unknown): never {
  const found = `cannot be read (${errno(cause)})`;
  throw new EvidenceError({ code: 'file-unreadable', where: path === '' ? '.' : path, found }, { cause });
}

/** Returns the system's name of an error, such as EACCES. */
export function errno(cause: unknown): string {
  return typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : 'unknown error';
}
