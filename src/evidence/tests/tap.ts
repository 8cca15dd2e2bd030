import type { LineFormat } from '../format.ts';
import { eachLine } from '../text/lines.ts';
import type { Text } from '../text/text.ts';
import type { TestFacts } from './model.ts';
import { lineOf } from './note.ts';
import { createTally, type TestTally } from './tally.ts';

export const tap: LineFormat<TestFacts> = {
  name: 'TAP',
  writers: 'node:test, tape, bats, prove, pgTAP (versions 12 to 14)',
  matches: (head) => /^(?:TAP version 1[2-4]\b|1\.\.\d+|(?:not )?ok\b)/.test(head),
  read: readTap,
};

/** State of a stream beside its test points. */
interface Stream {
  /** Of the plan, `1..N`. */
  planned: number | undefined;
  bailed: boolean;
  points: number;
  /** A failed point whose diagnostics may still come. */
  failed: string | undefined;
}

/**
 * Reads the Test Anything Protocol (testanything.org, 12 to 14). Points of subtests, which are indented, are summed up
 * by the point that follows them. A TODO that fails counts as skipped. A stream without a plan, with another number of
 * points than planned, or that bails out is incomplete.
 */
async function readTap(text: Text): Promise<TestFacts> {
  const tally = createTally();
  const stream: Stream = { planned: undefined, bailed: false, points: 0, failed: undefined };
  await eachLine(text, (line) => readLine(line, stream, tally));
  closeFailed(stream, tally);
  const facts = tally.facts();
  return { ...facts, incomplete: [...facts.incomplete, ...gapsOf(stream)] };
}

function readLine(line: string, stream: Stream, tally: TestTally): void {
  const plan = /^1\.\.(\d{1,9})\b/.exec(line)?.[1];
  if (plan !== undefined) stream.planned = Number(plan);
  else if (/^Bail out!/i.test(line)) {
    stream.bailed = true;
    tally.failBeside(line);
  }
  const [, not, rest = ''] = /^(not )?ok\b(.*)$/.exec(line) ?? [];
  if (!/^(?:not )?ok\b/.test(line)) {
    readDiagnostic(line, stream, tally);
    return;
  }
  closeFailed(stream, tally);
  stream.points += 1;
  const directive = /(?<!\\)#\s*(skip|todo)/i.exec(rest)?.[1]?.toLowerCase();
  if (directive === 'skip' || (directive === 'todo' && not !== undefined)) tally.skip();
  else if (not === undefined) tally.pass();
  else stream.failed = rest.replace(/^ *\d* *(?:- )?/, '') || 'a test without a name';
}

/** Takes the message from the diagnostics of a failed point: `message` or `error` of its YAML block, else a comment. */
function readDiagnostic(line: string, stream: Stream, tally: TestTally): void {
  if (stream.failed === undefined) return;
  const [, quoted, comment] = /^\s+(?:message|error):\s*['"]?([^|>].*?)['"]?$|^#\s*(?!Subtest\b)(.+)$/.exec(line) ?? [];
  const message = quoted ?? comment;
  if (message !== undefined) closeFailed(stream, tally, message);
}

function closeFailed(stream: Stream, tally: TestTally, message = ''): void {
  if (stream.failed !== undefined) tally.fail(stream.failed, lineOf(message.slice(0, 500)));
  stream.failed = undefined;
}

function gapsOf({ planned, bailed, points }: Stream): readonly string[] {
  if (bailed) return ['the run bailed out'];
  if (planned === undefined) return ['the run has no plan'];
  return planned === points ? [] : [`the plan: says ${planned} tests, shows ${points}`];
}
