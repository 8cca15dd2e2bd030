import type { Annotation } from '../../step.ts';
import { isClosed, sentenceOf } from './text.ts';
import type { Verdict } from '../model.ts';

/** GitHub shows ten of a kind for each step, and the last one is for the failure itself. */
const maxAnnotations = 9;

/** A line in the log and on the change for each row that closes the gate or warns, then for what was found in the code. */
export function annotationsOf({ checks }: Verdict): readonly Annotation[] {
  const closed = checks.filter((check) => isClosed(check));
  const rows = closed.map((check): Annotation => ({ level: 'error', title: check.title, message: sentenceOf(check) }));
  const places = closed.flatMap(({ title, findings = [] }) =>
    findings.map((one): Annotation => {
      const line = one.line === undefined ? {} : { line: one.line };
      return { level: 'error', title, message: one.message, file: one.path, ...line };
    }),
  );
  const warnings = checks
    .filter(({ status }) => status === 'warn')
    .map(({ title, found }): Annotation => ({ level: 'warning', title, message: found }));
  return [...[...rows, ...places].slice(0, maxAnnotations), ...warnings.slice(0, maxAnnotations)];
}
