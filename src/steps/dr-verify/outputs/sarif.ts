import { checks } from '../../../recovery/checks.ts';
import type { RecoveryFinding } from '../../../recovery/model.ts';
import { directoryOfOutput } from '../../../render/output-name.ts';
import { sarifText } from '../../../report/sarif.ts';
import type { Verification } from '../model.ts';
import { findingText } from '../words.ts';

/** Writes what is not proven and has a place in Git as SARIF 2.1.0. What a program printed is no file of Git. */
export function sarifOf({ findings, fatal, asked }: Verification): string {
  const stops = new Set(fatal);
  const rules = asked.map((name) => ({ id: name, text: checks[name].documentation.question }));
  const results = findings.flatMap((finding) => {
    const { check, subject, verdict, file, line } = finding;
    if (verdict === 'PASS' || file === undefined || directoryOfOutput(file) !== undefined) return [];
    return {
      rule: check,
      level: levelOf(finding, stops),
      message: `${subject}: ${verdict}: ${findingText(finding)}`,
      path: file,
      line,
      fingerprint: `${check}/${subject}`,
    };
  });
  return sarifText('krci-deploy dr-verify', rules, results);
}

function levelOf(finding: RecoveryFinding, stops: ReadonlySet<RecoveryFinding>): 'error' | 'note' {
  return stops.has(finding) ? 'error' : 'note';
}
