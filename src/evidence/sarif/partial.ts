import { type Json, type JsonObject, listOr, objectOr, textOr } from '../text/json.ts';
import { shown } from '../text/unreadable.ts';

/** A scan that says itself that it did not look everywhere. */
export interface PartialScan {
  /** Without its version. */
  readonly tool: string;
  readonly reason: string;
}

const maxReasons = 20;

/** Words of tools for unread files, in notifications that they do not call errors (semgrep, CodeQL). */
const unreadWords =
  /syntax error|pars(?:e|ing) (?:error|fail)|partial(?:ly)?[ -]?pars|could ?n[o']t (?:be )?(?:pars|analy[sz]|read|process)|cannot (?:be )?(?:pars|analy[sz]|read)|failed to (?:pars|analy[sz]|read)|extraction[- ]error|timed? ?out|out of memory/i;

/**
 * Reads from a run's invocations what was left out (SARIF 3.20): notifications of level error and those that speak
 * of unread files, exit codes, signals and tools that did not start.
 */
export function partialScans(tool: string, invocations: readonly Json[], results: number): readonly PartialScan[] {
  return invocations
    .flatMap((one) => reasonsOf(objectOr(one), results))
    .slice(0, maxReasons)
    .map((reason) => ({ tool, reason }));
}

function reasonsOf(invocation: JsonObject, results: number): readonly string[] {
  const { exitCode, exitSignalName: signal, processStartFailureMessage: start } = invocation;
  const notifications = [
    ...listOr(invocation['toolExecutionNotifications']),
    ...listOr(invocation['toolConfigurationNotifications']),
  ];
  return [
    ...notifications.flatMap((one) => reasonOf(objectOr(one)) ?? []),
    ...(isFailure(exitCode, results) ? [`it ended with exit code ${exitCode}`] : []),
    ...(textOr(signal) === undefined ? [] : [`it was ended by ${shown(textOr(signal) ?? '', 40)}`]),
    ...(textOr(start) === undefined ? [] : [`it did not start: ${shown(textOr(start) ?? '', 150)}`]),
  ];
}

/** Linters end with 1 where they find something, and that is no failure. */
function isFailure(exitCode: Json | undefined, results: number): exitCode is number {
  return typeof exitCode === 'number' && exitCode !== 0 && !(exitCode === 1 && results > 0);
}

function reasonOf({ level, descriptor, associatedRule, message }: JsonObject): string | undefined {
  const id = textOr(objectOr(descriptor)['id']) ?? textOr(objectOr(associatedRule)['id']) ?? '';
  const { text, markdown } = objectOr(message);
  const sentence = textOr(text) ?? textOr(markdown) ?? '';
  const speaks = level !== 'note' && level !== 'none' && unreadWords.test(`${id} ${sentence.slice(0, 1000)}`);
  if (level !== 'error' && !speaks) return undefined;
  return shown([id, sentence].filter((part) => part !== '').join(': ') || 'an error without a message', 200);
}
