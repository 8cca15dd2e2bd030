import type { UsageCode } from '../../base/errors.ts';
import type { FlowDocument } from '../document.ts';
import type { FlowFile } from '../flow-file.ts';

/** A rule that the schema cannot express: order, references between names, isolation. One file each. */
export interface FlowRule {
  /** Codes of its refusals. */
  readonly codes: readonly UsageCode[];
  /** Row of the flow file's reference: the rule, as a sentence without a full stop. */
  readonly holds: string;
  /** @throws UsageError with file, line and column of the first value that breaks the rule. */
  readonly check: (entry: FlowFile, document: FlowDocument) => void;
}
