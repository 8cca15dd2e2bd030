import { createHash } from 'node:crypto';
import { type ProblemParts, EvidenceError } from '../../../../base/errors.ts';
import { shown } from '../../../../evidence/text/unreadable.ts';
import type { Files } from '../../../../files/files.ts';

/**
 * The scanner's file `report-task.txt`.
 * The build can write it, so only the task's id is taken from it, and the rest must agree with the flow file.
 */
export interface ReportTask {
  readonly path: string;
  readonly sha256: string;
  readonly size: number;
  readonly taskId: string;
}

/** Expected values, from the flow file. */
export interface ExpectedTask {
  readonly server: URL;
  readonly project: string;
  readonly organization: string | undefined;
}

const largest = 65_536;

/**
 * Reads the file.
 * Throws EvidenceError if it is missing, unreadable, or of another server or project.
 */
export async function readReportTask(
  path: string | undefined,
  expected: ExpectedTask,
  files: Files,
): Promise<ReportTask> {
  if (path === undefined) {
    throw new EvidenceError({
      code: 'sonar-without-report',
      expected: 'report-task.txt of the scanner',
      found: 'none',
      fix: 'give its path with the input "sonar-report-task"',
    });
  }
  const bytes = await files.read(path);
  if (bytes === undefined) {
    throw new EvidenceError({
      code: 'sonar-without-report',
      found: `there is no file ${path}`,
      fix: 'check that the scanner has run',
    });
  }
  if (bytes.length > largest)
    throw invalidReportTask(path, { expected: `at most ${largest} bytes`, found: String(bytes.length) });
  const values = valuesIn(new TextDecoder().decode(bytes), path);
  const taskId = values.get('ceTaskId') ?? '';
  if (!/^[A-Za-z0-9_-]{1,100}$/.test(taskId))
    throw invalidReportTask(path, { expected: 'the id of a task in ceTaskId', found: `"${shown(taskId, 40)}"` });
  checkServer(values.get('serverUrl'), expected.server, path);
  checkTaskUrl(values.get('ceTaskUrl'), taskId, expected.server, path);
  checkValue('projectKey', values.get('projectKey'), expected.project, path);
  if (expected.organization !== undefined)
    checkValue('organization', values.get('organization'), expected.organization, path);
  return { path, sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length, taskId };
}

function valuesIn(text: string, path: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [, key = '', value = ''] = /^([A-Za-z]+)=(.*)$/.exec(line.trim()) ?? [];
    if (key === '') throw invalidReportTask(path, { expected: 'key=value', found: `"${shown(line, 60)}"` });
    if (values.has(key)) throw invalidReportTask(path, { found: `${key} is there twice` });
    values.set(key, value);
  }
  return values;
}

function checkServer(found: string | undefined, server: URL, path: string): void {
  if (found === undefined || isBelow(found, server)) return;
  throw invalidReportTask(path, {
    expected: `an analysis by ${server.host}`,
    found: `one by ${hostOf(found)}`,
    fix: 'scan on the server that the flow file names',
  });
}

function checkTaskUrl(found: string | undefined, taskId: string, server: URL, path: string): void {
  if (found === undefined) return;
  if (!isBelow(found, server))
    throw invalidReportTask(path, { expected: `a task of ${server.host}`, found: `one of ${hostOf(found)}` });
  const named = new URL(found).searchParams.get('id');
  if (named !== taskId)
    throw invalidReportTask(path, {
      expected: 'one task in ceTaskId and ceTaskUrl',
      found: `${taskId} and ${shown(named ?? '', 40)}`,
    });
}

/**
 * Tells whether an address is below the server's.
 * The protocol does not count: behind a proxy a server may report http.
 */
function isBelow(text: string, server: URL): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  const base = server.pathname.replace(/\/*$/, '/');
  return url.host === server.host && `${url.pathname.replace(/\/*$/, '')}/`.startsWith(base);
}

function hostOf(text: string): string {
  return URL.canParse(text) ? new URL(text).host : `"${shown(text, 60)}"`;
}

function checkValue(key: string, found: string | undefined, expected: string, path: string): void {
  if (found === expected) return;
  throw invalidReportTask(path, {
    expected: `${key} ${expected}`,
    found: found === undefined ? 'none' : shown(found, 100),
    fix: 'give the report of this analysis',
  });
}

function invalidReportTask(path: string, problem: ProblemParts): EvidenceError {
  return new EvidenceError({ code: 'sonar-report-refused', where: path, ...problem });
}
