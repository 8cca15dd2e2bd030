import { RefusedError, RemoteError } from '../../base/errors.ts';
import { shown } from '../../base/shown.ts';
import { parseJson, textAt } from '../../web/json.ts';
import type { WebBytes } from '../../web/web.ts';

/** A server that has no such ApplicationSet. `set`: as the server names it, printable. */
export function noApplicationSet(set: string, where: string): RefusedError {
  return new RefusedError({
    code: 'element-missing',
    where,
    expected: `the ApplicationSet ${set}`,
    found: 'none',
    fix: 'correct sync.applicationset in the flow',
  });
}

/** What a server keeps a token from. */
export interface Kept {
  readonly set: string;
  readonly where: string;
  /** Stands for the words of a server that says none. */
  readonly otherwise: string;
  readonly fix: string;
}

/** A token that a server keeps from an ApplicationSet, in the server's own words. */
export function tokenTooNarrow({ bytes }: WebBytes, { set, where, otherwise, fix }: Kept): RemoteError {
  const words = shown(textAt(parseJson(bytes, where), 'message') ?? otherwise, 300);
  return new RemoteError({
    code: 'token-too-narrow',
    where,
    expected: `the ApplicationSet ${set}`,
    found: `status 403 (${words})`,
    fix,
  });
}
