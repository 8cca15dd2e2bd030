import { RefusedError, RemoteError, type StepError } from '../../base/errors.ts';
import { type Digest, shortDigest } from '../digest.ts';
import type { AttachmentPolicy, LeftBehind } from './model.ts';

/** An attachment as messages name it. */
export interface AttachmentName {
  readonly digest: Digest;
  readonly subject: Digest;
  readonly artifactType: string | undefined;
  readonly isRecord: boolean;
}

/** The attachments of one copy that stay behind. */
export interface LeftBehindList {
  /** Notes an attachment that failed. @throws an error that names it where the policy or a record demands it. */
  note(attachment: AttachmentName, error: StepError): void;
  has(digest: Digest): boolean;
  all(): readonly LeftBehind[];
}

export function createLeftBehind(policy: AttachmentPolicy, known: readonly LeftBehind[] = []): LeftBehindList {
  const list = new Map(known.map((one) => [one.digest, one]));
  return {
    note: (attachment, error) => {
      if (error.code === 'deadline-passed') throw error;
      const { digest, subject, artifactType, isRecord } = attachment;
      if (isRecord || policy === 'required') throw attachmentError(attachment, error);
      if (policy === 'best-effort') list.set(digest, { digest, subject, artifactType, reason: error });
    },
    has: (digest) => list.has(digest),
    all: () => [...list.values()],
  };
}

/** Writes one line about an attachment that stays behind. */
export function leftBehindSentence({ digest, subject, artifactType, reason }: LeftBehind): string {
  return `${nameOf({ digest, subject, artifactType })} is left behind: ${reason.message}`;
}

/** Makes the same error, which now names the attachment and the way out. */
function attachmentError(attachment: AttachmentName, error: StepError): StepError {
  const { isRecord } = attachment;
  const where = [error.problem.where, nameOf(attachment)].filter((part) => part !== undefined).join(': ');
  const fix = isRecord ? error.problem.fix : 'remove it, or leave it behind by attachments: best-effort';
  if (error instanceof RefusedError) return new RefusedError({ ...error.problem, where, fix }, { cause: error.cause });
  if (error instanceof RemoteError) return new RemoteError({ ...error.problem, where, fix }, { cause: error.cause });
  return error;
}

function nameOf({ digest, subject, artifactType }: Omit<AttachmentName, 'isRecord'>): string {
  const type = artifactType === undefined ? '' : ` (${artifactType})`;
  return `the attachment ${shortDigest(digest)}${type} of ${shortDigest(subject)}`;
}
