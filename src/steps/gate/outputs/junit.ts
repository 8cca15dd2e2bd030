import { sentenceOf } from './text.ts';
import type { Check, Verdict } from '../model.ts';

/** Writes the checks as JUnit XML, a case each, as GitLab's `artifacts:reports:junit` and others show it. */
export function junitOf({ checks, environment, at }: Verdict): string {
  const of = (status: Check['status']): number => checks.filter((check) => check.status === status).length;
  const name = environment === undefined ? 'gate' : `gate into ${environment}`;
  const counts = `tests="${checks.length}" failures="${of('fail')}" errors="${of('error')}" skipped="${of('skip')}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="krci-deploy" ${counts}>`,
    `  <testsuite name="${attribute(name)}" ${counts} timestamp="${at.slice(0, 19)}">`,
    ...checks.map((check) => caseOf(check)),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

function caseOf(check: Check): string {
  const head = `<testcase classname="gate.${attribute(check.kind)}" name="${attribute(`${check.title}: ${check.required}`)}"`;
  const inner = contentOf(check);
  return inner === '' ? `    ${head}/>` : `    ${head}>${inner}</testcase>`;
}

function contentOf(check: Check): string {
  const text = [sentenceOf(check), ...(check.details ?? [])].join('\n');
  const message = attribute(`found ${check.found}`);
  if (check.status === 'fail')
    return `<failure message="${message}" type="${attribute(check.id)}">${escaped(text)}</failure>`;
  if (check.status === 'error')
    return `<error message="${message}" type="${attribute(check.id)}">${escaped(text)}</error>`;
  if (check.status === 'skip') return `<skipped message="shown only: ${message}"/>`;
  return check.status === 'warn' ? `<system-out>${escaped(`warning: ${check.found}`)}</system-out>` : '';
}

function attribute(text: string): string {
  return escaped(text).replaceAll('"', '&quot;').replaceAll(/\s+/g, ' ');
}

/** Escapes a text; characters outside XML 1.0 (section 2.2, "Char") become U+FFFD. */
function escaped(text: string): string {
  return text
    .replaceAll(/[^\t\n\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
