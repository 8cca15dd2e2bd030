import type { UsageCode, UsageError } from '../../base/errors.ts';
import type { FlowDocument } from '../document.ts';
import type { FlowFile } from '../flow-file.ts';

/** A rule that the schema cannot express: order, references between names, isolation. One file each. */
export interface FlowRule {
  /** Codes of its refusals. */
  readonly codes: readonly UsageCode[];
  /** Row of the flow file's reference: the rule, as a sentence without a full stop. */
  readonly holds: string;
  /** Yields an error with file, line and column for each value that breaks the rule; none: the flow keeps it. */
  readonly breaches: (entry: FlowFile, document: FlowDocument) => Iterable<UsageError>;
}
