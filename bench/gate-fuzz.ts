import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { StepError } from '../src/base/errors.ts';
import { readCoverage } from '../src/evidence/coverage/coverage.ts';
import { mergeCoverage } from '../src/evidence/coverage/merge.ts';
import { readSarif } from '../src/evidence/sarif/report.ts';
import type { Source } from '../src/evidence/text/source.ts';
import { readTestReport } from '../src/evidence/tests/report.ts';
import { readVex } from '../src/evidence/vex/vex.ts';
import { readVulnerabilities } from '../src/evidence/vulnerabilities/report.ts';
import { loadExceptions } from '../src/exceptions/file.ts';
import { readSidecar } from '../src/steps/gate/evidence/sidecar.ts';

/** How much of a sample is worth changing. */
const maxBytes = 200_000;
const maxDurationMs = 5000;

/**
 * Changes reports at random and has every reader read them, for so many seconds: each must be read or refused with a
 * code, in bounded time, and what is read must add up. `args`: seconds (default 600), and a directory of real reports.
 */
export async function run([seconds = '600', directory]: readonly string[]): Promise<void> {
  const samples = [...builtIn, ...samplesIn(directory)];
  const outcomes = new Map<string, number>();
  const property = fc.asyncProperty(
    // Half of them small: a change of a large report seldom hits what matters.
    fc.noBias(fc.oneof(fc.nat(builtIn.length - 1), fc.nat(samples.length - 1))),
    fc.array(edit, { minLength: 1, maxLength: 4 }),
    fc.integer({ min: 1, max: 5000 }),
    async (index, edits, size) => {
      const bytes = edits.reduce((before, one) => apply(before, one), samples[index] ?? Buffer.alloc(0));
      for (const [name, read] of Object.entries(readers)) {
        const start = performance.now();
        const outcome = await outcomeOf(() => read({ name: 'report', bytes: piecesOf(bytes, size) }, bytes));
        const took = performance.now() - start;
        if (took > maxDurationMs) throw new Error(`${name} took ${took.toFixed(0)} ms`);
        const key = `${name}: ${outcome}`;
        outcomes.set(key, (outcomes.get(key) ?? 0) + 1);
      }
    },
  );
  const result = await fc.check(property, {
    numRuns: Number.MAX_SAFE_INTEGER,
    interruptAfterTimeLimit: Number(seconds) * 1000,
    markInterruptAsFailure: false,
  });
  console.log(`${result.numRuns} inputs from ${samples.length} samples in ${seconds} s, seed ${result.seed}\n`);
  for (const [outcome, count] of [...outcomes].toSorted(([left], [right]) => left.localeCompare(right)))
    console.log(`${outcome} ${count}`);
  if (!result.failed) return;
  console.log(fc.defaultReportMessage(result));
  process.exitCode = 1;
}

type ReadReport = (source: Source, bytes: Uint8Array) => Promise<unknown>;

const readers: Readonly<Record<string, ReadReport>> = {
  sarif: async (source) => {
    for (const { level, severity } of (await readSarif(source, { identities: true })).findings) {
      must(['error', 'warning', 'note', 'none'].includes(level), `level ${level}`);
      must(severity === undefined || (severity >= 0 && severity <= 10), `severity ${severity}`);
    }
  },
  coverage: async (source) => {
    const { lines, branches } = mergeCoverage([await readCoverage(source)]);
    for (const { covered, total } of [lines, branches]) {
      must(Number.isSafeInteger(total) && covered >= 0 && covered <= total, `${covered} of ${total}`);
    }
  },
  junit: async (source) => {
    const { tests, passed, failed, skipped } = await readTestReport(source);
    must(passed + skipped <= tests && failed >= 0, `${passed}, ${failed} and ${skipped} of ${tests}`);
  },
  vulnerabilities: async (source) => {
    for (const { id } of (await readVulnerabilities(source)).vulnerabilities) must(id !== '', 'an id');
  },
  vex: readVex,
  exceptions: (_source, bytes) => loadExceptions('report', undefined, filesOf(bytes)),
  sidecar: (_source, bytes) => readSidecar('report', filesOf(bytes)),
};

function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(`does not add up: ${what}`);
}

/** `read`, or the code of the refusal. Anything else that is thrown is what is looked for. */
async function outcomeOf(read: () => Promise<unknown>): Promise<string> {
  try {
    await read();
    return 'read';
  } catch (error) {
    if (error instanceof StepError) return error.code;
    throw error;
  }
}

async function* piecesOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

type Files = Parameters<typeof readSidecar>[1];

function filesOf(bytes: Uint8Array): Files {
  return {
    read: () => Promise.resolve(bytes),
    write: () => Promise.resolve(),
    remove: () => Promise.resolve(),
    glob: () => Promise.resolve([]),
    stream: () => piecesOf(bytes, 4096),
    resolve: (path) => path,
    above: () => Promise.resolve(undefined),
    readingAlso: () => filesOf(bytes),
  };
}

/** What readers of reports stumble over. */
const tokens = [
  '__proto__',
  'constructor',
  '"',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '<',
  '>',
  '</',
  '/>',
  '<![CDATA[',
  ']]>',
  '&a;',
  'NaN',
  '-1',
  '1e999',
  '99999999999999999999',
  '0',
  'null',
  'true',
  '""',
  '\\u0000',
  '\\ud800',
  '\0',
  '\uFEFF',
  '<!DOCTYPE a [<!ENTITY a "b">]>',
  '<?xml version="1.0" encoding="utf-16"?>',
  '\n',
  '- ',
  '&x ',
  '*x',
  '!!js/function ',
  'SF:',
  'DA:1,',
  'BRDA:1,0,',
  'end_of_record',
  'mode: set',
  '1e400',
  '2147483648',
  '[[[[[[[[[[',
  '<a><a><a><a>',
];

/** Where, in millionths of the length, and what happens there. */
const edit = fc.record({
  at: fc.noBias(fc.nat(1_000_000)),
  length: fc.oneof(fc.nat(4), fc.nat(60)),
  kind: fc.constantFrom('insert', 'replace', 'remove', 'repeat', 'cut', 'flip'),
  token: fc.oneof(fc.constantFrom(...tokens), fc.string({ unit: 'binary', maxLength: 8 })),
});

type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

function apply(before: Buffer, { at, length, kind, token }: Edit): Buffer {
  const from = Math.floor((at / 1_000_000) * before.length);
  const to = Math.min(before.length, from + length);
  const [head, middle, tail] = [before.subarray(0, from), before.subarray(from, to), before.subarray(to)];
  if (kind === 'insert') return Buffer.concat([head, Buffer.from(token), middle, tail]);
  if (kind === 'replace') return Buffer.concat([head, Buffer.from(token), tail]);
  if (kind === 'remove') return Buffer.concat([head, tail]);
  if (kind === 'repeat') return Buffer.concat([head, ...Array<Buffer>(20).fill(middle), tail]);
  if (kind === 'cut') return Buffer.from(head);
  const flipped = Buffer.from(before);
  for (let index = from; index < to; index += 1) flipped[index] = (flipped[index] ?? 0) ^ (1 << (length % 8));
  return flipped;
}

/** Files below a directory that are no larger than what is worth changing. */
function samplesIn(directory: string | undefined): readonly Buffer[] {
  if (directory === undefined || !existsSync(directory)) return [];
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)))
    .filter(({ length }) => length > 0 && length <= maxBytes);
}

const builtIn: readonly Buffer[] = [
  '{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"s","rules":[{"id":"a","defaultConfiguration":{"level":"note"}}]}},"invocations":[{"executionSuccessful":true}],"results":[{"ruleId":"a","level":"error","message":{"text":"m"},"partialFingerprints":{"k":"v"}}]}]}',
  '<coverage timestamp="1"><packages><package><classes><class filename="a"><lines><line number="1" hits="1" condition-coverage="50% (1/2)"/></lines></class></classes></package></packages></coverage>',
  '<report name="r"><sessioninfo id="a" dump="1"/><package name="p"><sourcefile name="a"><line nr="1" mi="0" ci="1" mb="1" cb="1"/></sourcefile></package></report>',
  'TN:\nSF:a\nDA:1,1\nBRDA:1,0,0,1\nBRDA:1,0,x,-\nend_of_record\n',
  'mode: set\na.go:1.1,2.2 1 1\n',
  '{"/a":{"path":"/a","statementMap":{"0":{"start":{"line":1}}},"s":{"0":1},"branchMap":{"0":{"line":1}},"b":{"0":[1,0]}}}',
  '<testsuites><testsuite failures="1" timestamp="2026-01-01T00:00:00"><testcase name="a"><failure/></testcase><testcase name="b"/></testsuite></testsuites>',
  '<TestRun><Times finish="2026-01-01T00:00:00Z"/><Results><UnitTestResult testName="a" outcome="Passed"/></Results></TestRun>',
  '{"SchemaVersion":2,"CreatedAt":"2026-01-01T00:00:00Z","Metadata":{"RepoDigests":["a@sha256:00"]},"Results":[{"Class":"os-pkgs","Vulnerabilities":[{"VulnerabilityID":"CVE-1","PkgName":"a","Severity":"HIGH"}]}]}',
  '{"matches":[{"vulnerability":{"id":"CVE-1","severity":"High"},"artifact":{"name":"a","version":"1"}}],"descriptor":{"name":"grype"}}',
  '{"bomFormat":"CycloneDX","metadata":{"component":{"purl":"pkg:oci/a@sha256%3A00"}},"vulnerabilities":[{"id":"CVE-1","affects":[{"ref":"a"}],"analysis":{"state":"not_affected","detail":"d"}}]}',
  '{"@context":"https://openvex.dev/ns/v0.2.0","author":"a","timestamp":"2026-01-01T00:00:00Z","statements":[{"vulnerability":{"name":"CVE-1"},"products":[{"@id":"pkg:oci/a"}],"status":"fixed"}]}',
  'apiVersion: krci-deploy/v1\nexceptions:\n  - { id: a, environments: [dev], owner: a, approver: b, ticket: t, reason: r, expires: 2026-12-31 }\n',
  `{"commit":"0123456","producedAt":"2026-01-01T00:00:00Z","sha256":"${'a'.repeat(64)}"}`,
].map((text) => Buffer.from(text));
