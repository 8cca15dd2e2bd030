import { type ProblemParts, UsageError } from '../../../base/errors.ts';
import { parseFlowDocument } from '../../../flow/document.ts';
import { nearest } from '../../../base/suggest.ts';

/** Subject and terms of an approval file. */
export interface ApprovedEntry {
  readonly environment: string;
  readonly application: string;
  readonly version: string;
  readonly digest: string;
  /** Ticket of an emergency that the reviewers agree to. */
  readonly breakGlass: string | undefined;
}

const keys = ['environment', 'application', 'version', 'digest'] as const;
const glass = 'break-glass';

/** Returns the path of the approval file in the GitOps repository. */
export function approvalPath(environment: string, application: string): string {
  return `approvals/${environment}/${application}.yaml`;
}

/**
 * Reads an approval file.
 * Throws UsageError with file, line and column for missing or unknown parts.
 */
export function parseApproval(bytes: Uint8Array, path: string): ApprovedEntry {
  const document = parseFlowDocument(bytes, path);
  const top = recordOf(document.data);
  if (top?.['apiVersion'] !== 'krci-deploy/v1') {
    throw invalidDocument(document.position([]), { expected: 'apiVersion: krci-deploy/v1' });
  }
  const entry = recordOf(top['approval']);
  if (entry === undefined)
    throw invalidDocument(document.position([]), { expected: `"approval" with ${keys.join(', ')}` });
  const extra = [...unknownIn(top, ['apiVersion', 'approval']), ...unknownIn(entry, [...keys, glass])][0];
  if (extra !== undefined) {
    const guess = nearest(extra, [...keys, glass]);
    const hint = guess === undefined ? `known here: ${[...keys, glass].join(', ')}` : `did you mean "${guess}"?`;
    throw invalidDocument(document.position(['approval'], extra), {
      found: `unknown key "${extra.slice(0, 60)}"`,
      fix: hint,
    });
  }
  const text = (key: (typeof keys)[number] | typeof glass): string => {
    const value = entry[key];
    if (typeof value === 'string' && value !== '' && value.length <= 200) return value;
    throw invalidDocument(document.position(['approval'], key), { expected: `a text in ${key}` });
  };
  return {
    environment: text('environment'),
    application: text('application'),
    version: text('version'),
    digest: text('digest'),
    breakGlass: entry[glass] === undefined ? undefined : text(glass),
  };
}

function invalidDocument(at: string, problem: ProblemParts): UsageError {
  return new UsageError({ code: 'approval-invalid', where: at, ...problem });
}

function unknownIn(found: Readonly<Record<string, unknown>>, known: readonly string[]): readonly string[] {
  return Object.keys(found).filter((key) => !known.includes(key));
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return Object.fromEntries(Object.entries(value));
}
