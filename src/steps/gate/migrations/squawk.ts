import { EvidenceError } from '../../../base/errors.ts';
import { isRecord } from '../../../base/json-path.ts';
import { shown } from '../../../base/shown.ts';
import type { Files } from '../../../files/files.ts';
import { findFiles } from '../evidence/plan.ts';
import type { NamedFinding } from './findings.ts';

const maxBytes = 16 * 1024 * 1024;
const maxEntries = 50_000;

/**
 * Reads reports of squawk (`--reporter json`): entries about migrations that enter. An entry whose file is none of them
 * is about another change. @throws EvidenceError for a report that cannot be read
 */
export async function squawkFindings(
  patterns: readonly string[],
  entering: readonly string[],
  files: Files,
): Promise<readonly NamedFinding[]> {
  if (patterns.length === 0) return [];
  const found = await findFiles(patterns, files);
  const [problem] = found.problems;
  if (problem !== undefined) throw unreadable(patterns.join(', '), problem);
  const findings: NamedFinding[] = [];
  for (const path of found.files) {
    const entries = entriesOf(path, await files.read(path));
    findings.push(...entries.flatMap((entry) => findingOf(entry, entering)));
  }
  return findings;
}

function entriesOf(path: string, bytes: Uint8Array | undefined): readonly unknown[] {
  if (bytes === undefined || bytes.length === 0) throw unreadable(path, 'nothing');
  if (bytes.length > maxBytes) throw unreadable(path, `more than ${maxBytes} bytes`);
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw unreadable(path, 'text that is no JSON');
  }
  if (!Array.isArray(json)) throw unreadable(path, 'JSON that is no list');
  if (json.length > maxEntries) throw unreadable(path, `more than ${maxEntries} entries`);
  if (
    json.every(
      (entry) => isRecord(entry) && typeof entry['file'] === 'string' && typeof entry['rule_name'] === 'string',
    )
  )
    return json;
  throw unreadable(path, 'entries without file and rule_name');
}

function findingOf(entry: unknown, entering: readonly string[]): readonly NamedFinding[] {
  if (!isRecord(entry)) return [];
  const { file, line, rule_name: rule, message, help } = entry;
  const path = entering.find(
    (one) => typeof file === 'string' && (file === one || one.endsWith(`/${file}`) || file.endsWith(`/${one}`)),
  );
  if (path === undefined || typeof rule !== 'string') return [];
  return [
    {
      rule: `squawk:${shown(rule, 60)}`,
      object: undefined,
      file: path,
      // From 0 in its JSON.
      line: typeof line === 'number' ? line + 1 : 1,
      found: typeof message === 'string' ? shown(message, 200) : 'no message',
      fix: typeof help === 'string' && help !== '' ? shown(help, 200) : 'see the page of the rule',
    },
  ];
}

function unreadable(where: string, found: string): EvidenceError {
  return new EvidenceError({
    code: 'evidence-foreign',
    where,
    expected: 'a report of squawk (squawk --reporter json)',
    found,
    fix: 'run squawk again',
  });
}
