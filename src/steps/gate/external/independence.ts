import type { Demand } from '../../../flow/gates/approval.ts';
import type { Authors } from '../../../platform/platform.ts';
import { loginOf } from '../../../exceptions/login.ts';
import type { RowResult } from './row.ts';

export function isAuthor(name: string, authors: Authors | undefined): boolean {
  return authors?.people.some((one) => loginOf(one) === loginOf(name)) === true;
}

/** Judges whether no approver is an author. An unnamed author may be any user. */
export function independence(authors: Authors, approvers: readonly string[], demand: Demand): RowResult {
  const both = [...new Set(approvers.filter((one) => isAuthor(one, authors)))];
  const wrote = `written by ${authors.people.join(', ') || 'nobody that the platform knows'}`;
  const required = demand === 'required';
  if (authors.unknown.length > 0) {
    return {
      status: required ? 'error' : 'warn',
      found: `${wrote}; nobody is known who wrote ${authors.unknown.slice(0, 3).map(short).join(', ')}`,
      advice: 'Let the authors and co-authors add the e-mail addresses of their commits to their accounts',
    };
  }
  if (both.length === 0 || approvers.some((one) => !isAuthor(one, authors))) return { status: 'pass', found: wrote };
  return {
    status: required ? 'fail' : 'warn',
    found: `${both.join(', ')} approved and ${both.length === 1 ? 'is an author' : 'are authors'}`,
    advice: 'Let somebody else approve',
  };
}

function short(commit: string): string {
  return /^[0-9a-f]{40,}$/.test(commit) ? commit.slice(0, 12) : commit;
}
