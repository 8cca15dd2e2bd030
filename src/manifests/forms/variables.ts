import { RefusedError } from '../../base/errors.ts';
import { position } from '../yaml/model.ts';
import type { Stream } from '../yaml/model.ts';
import { rangeOf, stringOf } from '../yaml/nodes.ts';

/** A variable of Kustomize, Tekton, Flux or Docker Compose. */
const variable = /\$(?:\([A-Za-z_][A-Za-z0-9_.-]*\)|\{[A-Za-z_][^{}]*\})/;

/** Whether another program fills in a text, or a part of it. */
export function hasVariable(text: string): boolean {
  return variable.test(text);
}

/** Throws RefusedError for a value that another program fills in: an image in its place would cut that program off. */
export function refuseVariable(stream: Stream, node: unknown): void {
  const text = stringOf(node) ?? '';
  if (!hasVariable(text)) return;
  throw new RefusedError({
    code: 'templated-value',
    where: position(stream, rangeOf(node)[0]),
    found: `another program fills in "${text.slice(0, 80)}"`,
  });
}
