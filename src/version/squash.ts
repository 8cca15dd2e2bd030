import { readCommit, readHeader } from './conventional.ts';
import type { ConventionalCommit } from './conventional.ts';

const item = /^[*-] +(\S.*)$/;

/**
 * The commits that GitHub lists in the body of a squash merge: `* <header>`, then that commit's own body up to the next
 * item. Bullets that are no conventional header are prose and stay with the item before them.
 */
export function squashedItems(message: readonly string[]): ConventionalCommit[] {
  const items: string[][] = [];
  for (const line of message.slice(1)) {
    const text = item.exec(line)?.[1];
    if (text !== undefined && readHeader(text) !== undefined) items.push([text]);
    else items.at(-1)?.push(line);
  }
  return items.flatMap((lines) => readCommit(lines) ?? []);
}
