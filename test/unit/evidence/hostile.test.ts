import { describe, expect, test } from '@jest/globals';
import * as fc from '../../support/fast-check.ts';
import { readCoverage } from '../../../src/evidence/coverage/coverage.ts';
import { readTestReport } from '../../../src/evidence/tests/report.ts';
import { readSarif } from '../../../src/evidence/sarif/report.ts';
import { readVulnerabilities } from '../../../src/evidence/vulnerabilities/report.ts';
import type { Source } from '../../../src/evidence/text/source.ts';
import { StepError } from '../../../src/base/errors.ts';
import { listIn, memberAt } from '../../../src/base/json-path.ts';
import { refusalOf, sourceOf } from '../../support/evidence.ts';

const readers: Readonly<Record<string, (source: Source) => Promise<unknown>>> = {
  sarif: readSarif,
  coverage: readCoverage,
  junit: readTestReport,
  vulnerabilities: readVulnerabilities,
};

/** Good reports, to be broken. */
const good: Readonly<Record<string, readonly string[]>> = {
  sarif: [
    '{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"t","rules":[{"id":"r"}]}},"results":[{"ruleId":"r","level":"error"}]}]}',
  ],
  coverage: [
    'TN:\nSF:a.ts\nDA:1,1\nBRDA:1,0,0,1\nend_of_record\n',
    '<coverage><packages><class filename="a"><lines><line number="1" hits="1" condition-coverage="50% (1/2)"/></lines></class></packages></coverage>',
    '<report><package name="p"><sourcefile name="A"><line nr="1" mi="0" ci="1" mb="0" cb="0"/></sourcefile></package></report>',
    '<coverage><project><file name="A"><line num="1" count="1" type="stmt"/></file></project></coverage>',
    '<CoverageSession><Modules><File uid="1" fullPath="a"/><Method><SequencePoint vc="1" sl="1" fileid="1"/></Method></Modules></CoverageSession>',
    '{"a.ts": {"lines": {"total": 2, "covered": 1}, "branches": {"total": 0, "covered": 0}}}',
    '{"RSpec": {"coverage": {"a.rb": [1, null]}}}',
    '{"files":{"a.py":{"executed_lines":[1],"missing_lines":[2],"executed_branches":[[1,2]]}}}',
    '{"files":[{"file":"a.c","lines":[{"line_number":1,"count":1,"branches":[{"count":1}]}]}],"gcovr/format_version":"0.11"}',
    '{"type":"llvm.coverage.json.export","data":[{"files":[{"filename":"a","segments":[[1,1,1,true,true,false],[3,1,0,false,false,false]]}]}]}',
    '<coverage version="1"><file path="a"><lineToCover lineNumber="1" covered="true"/></file></coverage>',
  ],
  junit: [
    '<testsuites><testsuite failures="1"><testcase name="a"/><testcase name="b"><failure/></testcase></testsuite></testsuites>',
    '<test-run total="1"><test-case name="a" result="Passed"/></test-run>',
    '<assemblies><assembly total="1"><test name="a" result="Pass"/></assembly></assemblies>',
    '<testExecutions><file path="a"><testCase name="a"/></file></testExecutions>',
    'TAP version 13\nok 1 - a\n1..1\n',
    '{"Action":"run","Package":"p","Test":"T"}\n{"Action":"pass","Package":"p","Test":"T"}\n{"Action":"pass","Package":"p"}\n',
    '<TestRun><Results><UnitTestResult testName="a" outcome="Passed"/></Results><ResultSummary outcome="Completed"><Counters failed="0"/></ResultSummary></TestRun>',
  ],
  vulnerabilities: [
    '{"SchemaVersion":2,"Results":[{"Class":"os-pkgs","Vulnerabilities":[{"VulnerabilityID":"CVE-1","PkgName":"a","Severity":"HIGH"}]}]}',
    '{"matches":[{"vulnerability":{"id":"CVE-1","severity":"High"},"artifact":{"name":"a"}}],"descriptor":{"name":"grype"}}',
    '{"ok":false,"vulnerabilities":[{"id":"S-1","severity":"high","packageName":"a","version":"1"}]}',
    '{"auditReportVersion":2,"vulnerabilities":{"a":{"name":"a","via":[{"source":1,"severity":"high"}]}}}',
    '{"dependencies":[{"name":"a","version":"1","vulns":[{"id":"P-1"}]}]}',
    '{"results":[{"source":{},"packages":[{"package":{"name":"a"},"vulnerabilities":[{"id":"O-1"}]}]}]}',
    '{"reportSchema":"1.1","scanInfo":{"engineVersion":"1"},"dependencies":[]}',
    '{"scan":{"type":"dependency_scanning","status":"success"},"vulnerabilities":[]}',
    '<bom><vulnerabilities><vulnerability><id>C-1</id></vulnerability></vulnerabilities></bom>',
    '{"bomFormat":"CycloneDX","vulnerabilities":[{"id":"CVE-1","ratings":[{"severity":"high"}]}]}',
  ],
};

const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>`;
const attacks: readonly (readonly [string, string | Uint8Array])[] = [
  ['nothing', ''],
  ['a byte order mark', '\uFEFF'],
  ['white space', ' \n'],
  ['NUL bytes', new Uint8Array(1000)],
  ['gzip', new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0])],
  ['an entity bomb, JUnit', `${bomb}<testsuite name="&b;"><testcase name="a"/></testsuite>`],
  ['an entity bomb, Cobertura', `${bomb}<coverage name="&b;"><packages/></coverage>`],
  ['10,000 levels of XML', '<testsuite>'.repeat(10_000)],
  ['10,000 levels of JSON', '{"runs":'.repeat(10_000)],
  ['10,000 levels of arrays', '['.repeat(10_000)],
  ['a prototype in JSON', '{"__proto__": {"version": "2.1.0", "runs": [{"results": []}]}}'],
  ['a prototype in XML', '<coverage __proto__="1"><__proto__ filename="a"/></coverage>'],
  ['HTML', '<!DOCTYPE html><html><body>404</body></html>'],
  ['a prototype in coverage', '{"__proto__": {"lines": {"total": "1", "covered": 1}}}'],
  ['a login page in JSON', '{"message": "Requires authentication"}'],
];

for (const [kind, read] of Object.entries(readers)) {
  describe(kind, () => {
    test.each(attacks)('refuses %s with a sentence', async (_what, content) => {
      expect(await refusalOf(read(sourceOf(content, 'report', 4096)))).toMatch(/^evidence-[a-z-]+: report\b/);
    });

    test('is not read by another reader', async () => {
      for (const [other, reports] of Object.entries(good)) {
        for (const report of reports) {
          if (other === kind) expect(await read(sourceOf(report))).toBeDefined();
          else if (!(kind === 'vulnerabilities' && other === 'sarif'))
            expect(await refusalOf(read(sourceOf(report)))).toMatch(/^evidence-(foreign|malformed):/);
        }
      }
    });

    test('is read or refused, whatever the bytes', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.oneof(fc.uint8Array({ maxLength: 200 }), fc.string({ unit: 'binary' }).map(encoded)),
          (bytes) => isReadOrRefused(read, bytes),
        ),
        { numRuns: 200 },
      );
    });

    test('is read or refused, wherever it is cut or changed', async () => {
      const report = fc.constantFrom(...(good[kind] ?? []));
      const change = fc.tuple(
        fc.nat(400),
        fc.nat(400),
        fc.oneof(fc.string({ maxLength: 3 }), fc.constantFrom('<', '"', '}', '&', ',', '-1', '\0', '\uFEFF')),
      );
      await fc.assert(
        fc.asyncProperty(report, fc.array(change, { minLength: 1, maxLength: 4 }), async (text, changes) => {
          const broken = changes.reduce(
            (now, [at, length, piece]) => now.slice(0, at) + piece + now.slice(at + (length % 20)),
            text,
          );
          await isReadOrRefused(read, encoded(broken));
        }),
        { numRuns: 300 },
      );
    });

    test('never passes for whole when it is cut', async () => {
      for (const report of good[kind] ?? []) {
        for (let length = 0; length < report.trimEnd().length; length += 1) {
          expect(await outcomeOfCut(read(sourceOf(report.slice(0, length), 'report', 64)))).toMatch(
            /^(?:evidence-|not whole)/,
          );
        }
      }
    });
  });
}

/** Formats of lines have no end: a cut one is read, and says that tests are missing or failed. */
async function outcomeOfCut(reading: Promise<unknown>): Promise<string> {
  const facts = await reading.catch((error: unknown) => error);
  if (facts instanceof StepError) return facts.code;
  const failed = memberAt(facts, 'failed');
  return listIn(facts, 'incomplete').length > 0 || (typeof failed === 'number' && failed > 0) ? 'not whole' : 'whole';
}

async function isReadOrRefused(read: (source: Source) => Promise<unknown>, bytes: Uint8Array): Promise<void> {
  try {
    await read(sourceOf(bytes, 'report', 16));
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    expect(error.message).toMatch(/^report\b/);
    expect(error.message).not.toMatch(/[\n\r\0]/);
  }
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
