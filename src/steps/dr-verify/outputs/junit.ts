import type { RecoveryFinding } from '../../../recovery/model.ts';
import type { Verification } from '../model.ts';
import { findingText } from '../words.ts';
import { escaped } from './escape.ts';

/** Writes the findings as JUnit XML, a case each: FAIL is a failure, UNPROVEN an error where it is required. */
export function junitOf(verification: Verification): string {
  const { findings, fatal, flow, at } = verification;
  const failures = findings.filter(({ verdict }) => verdict === 'FAIL').length;
  const errors = fatal.length - failures;
  const skipped = findings.filter(({ verdict }) => verdict === 'UNPROVEN').length - errors;
  const counts = `tests="${findings.length}" failures="${failures}" errors="${errors}" skipped="${skipped}"`;
  const stops = new Set(fatal);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="krci-deploy" ${counts}>`,
    `  <testsuite name="${attribute(`dr-verify of ${flow}`)}" ${counts} timestamp="${at.slice(0, 19)}">`,
    ...findings.map((finding) => `    ${caseOf(finding, stops.has(finding))}`),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

function caseOf(finding: RecoveryFinding, isFatal: boolean): string {
  const { check, verdict, subject, environment = 'flow', file } = finding;
  const place = file === undefined ? '' : ` file="${attribute(file)}"`;
  const head = `<testcase classname="${attribute(`dr-verify.${environment}.${check}`)}" name="${attribute(subject)}"${place}`;
  if (verdict === 'PASS') return `${head}/>`;
  const message = attribute(`${verdict}: ${findingText(finding)}`);
  if (!isFatal) return `${head}><skipped message="${message}"/></testcase>`;
  const element = verdict === 'FAIL' ? 'failure' : 'error';
  return `${head}><${element} type="${check}" message="${message}"/></testcase>`;
}

function attribute(text: string): string {
  return escaped(text).replaceAll(/\s+/g, ' ');
}
