import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.ts';

/** Kinds of examples on the page of a rule. */
export type ExampleKind = 'passes' | 'fails';

/** Returns the example of a rule: a stream of objects that a production might have. A test judges each of them. */
export function ruleExample(rule: string, kind: ExampleKind): string {
  return readFileSync(join(root, 'scripts', 'rule-examples', `${rule}.${kind}.yaml`), 'utf8');
}
