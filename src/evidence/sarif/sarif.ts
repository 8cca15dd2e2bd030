import { EvidenceError } from '../../base/errors.ts';
import { type Json, type JsonObject, type JsonReader, isJsonObject, listOr, objectOr, textOr } from '../text/json.ts';
import { allOf, createRunFindings, type FindingOptions, type Findings, type RunFindings } from './findings.ts';
import { createRules } from './rules.ts';
import type { JsonFormatReader } from '../format.ts';
import type { Origin } from '../origin.ts';
import { type PartialScan, partialScans } from './partial.ts';
import { originOf, originOfRun, type RunOrigin } from './origin.ts';
import { shown } from '../text/unreadable.ts';

export type { SarifFinding, Findings } from './findings.ts';
export type { Level } from './result.ts';

/** Facts of a SARIF 2.1.0 log, all runs together. */
export interface SarifFacts {
  /** `name version` of each tool that ran, in order. */
  readonly tools: readonly string[];
  readonly findings: Findings;
  /** Results that are no findings: `kind` other than fail, or `baselineState` absent. */
  readonly others: number;
  /** Parts that the scans report as not scanned. */
  readonly partial: readonly PartialScan[];
  /** Commits are those of versionControlProvenance. */
  readonly origin: Origin;
}

/** More findings than this is not a report that anyone gates on. */
const maxFindings = 500_000;

const run = 'runs.*';
const result = 'runs.*.results.*';

const choices = {
  '': 'object',
  version: 'build',
  inlineExternalProperties: 'build',
  runs: 'array',
  [run]: 'object',
  [`${run}.tool`]: 'object',
  [`${run}.tool.driver`]: 'build',
  [`${run}.tool.extensions`]: 'build',
  [`${run}.invocations`]: 'build',
  [`${run}.versionControlProvenance`]: 'build',
  [`${run}.properties`]: 'build',
  [`${run}.externalPropertyFileReferences`]: 'build',
  [`${run}.results`]: 'array',
  [result]: 'object',
  ...Object.fromEntries(
    [
      'ruleId',
      'ruleIndex',
      'rule',
      'kind',
      'level',
      'message',
      'locations',
      'suppressions',
      'baselineState',
      'properties',
      'provenance',
      'fingerprints',
      'partialFingerprints',
    ].map((key) => [`${result}.${key}`, 'build'] as const),
  ),
} as const;

/** State of a run while it is read; in SARIF the rules may come after the results that refer to them. */
interface Run {
  driver: JsonObject;
  extensions: readonly Json[];
  invocations: readonly Json[];
  provenance: readonly Json[];
  properties: JsonObject;
  results: RunFindings | undefined;
}

export type SarifReader = Required<JsonReader> & JsonFormatReader<SarifFacts>;

/**
 * Reads a SARIF 2.1.0 log (OASIS Standard, 2020-03-27). Throws EvidenceError for any other file, and for a log
 * that does not prove that a scan took place: a run without `results`, a failed invocation, no run at all, results
 * kept in other files.
 */
export function createSarif(name: string, options: FindingOptions): SarifReader {
  const facts: LogFacts = { tools: [], findings: [], others: 0, partial: [], runs: [] };
  const top: { version?: Json; runs?: number } = {};
  let current = newRun();
  let fields: Record<string, Json> = {};
  return {
    choices,
    get seen() {
      return top.runs !== undefined || top.version === '2.1.0';
    },
    enter(path) {
      if (path === 'runs') {
        // Another version has other words for the rest: its own number is the reason that helps.
        if (typeof top.version === 'string' && top.version !== '2.1.0') throw otherVersion(top.version, name);
        top.runs = 0;
      } else if (path === run) current = newRun();
      else if (path === `${run}.results`) current.results = createRunFindings(name, options);
      else if (path === result) fields = {};
    },
    value(path, value, key) {
      if (path.startsWith(`${result}.`)) fields[key] = value;
      else if (path === 'version') top.version = value;
      else if (path === 'inlineExternalProperties') refuseExternal(value, name);
      else if (path.startsWith(`${run}.`)) keepOfRun(current, key, value, name);
    },
    leave(path) {
      if (path === result) {
        if (current.results?.add(fields) === false) facts.others += 1;
        if ((current.results?.length ?? 0) > maxFindings) throw tooMany(name);
      } else if (path === run) {
        top.runs = (top.runs ?? 0) + 1;
        finishRun(current, facts, name);
      }
    },
    facts() {
      if (top.version !== '2.1.0') throw otherVersion(top.version, name);
      if ((top.runs ?? 0) === 0) throw notScanned(name, 'no runs');
      const { tools, others, partial, runs } = facts;
      return { tools, others, partial, findings: allOf(facts.findings), origin: originOf(runs) };
    },
  };
}

function newRun(): Run {
  return { driver: {}, extensions: [], invocations: [], provenance: [], properties: {}, results: undefined };
}

function keepOfRun(current: Run, key: string, value: Json, name: string): void {
  if (key === 'driver') current.driver = objectOr(value);
  else if (key === 'extensions') current.extensions = listOr(value);
  else if (key === 'invocations') current.invocations = listOr(value);
  else if (key === 'versionControlProvenance') current.provenance = listOr(value);
  else if (key === 'properties') current.properties = objectOr(value);
  else refuseExternal(value, name);
}

interface LogFacts {
  readonly tools: string[];
  readonly findings: Findings[];
  others: number;
  readonly partial: PartialScan[];
  readonly runs: RunOrigin[];
}

function finishRun(current: Run, facts: LogFacts, name: string): void {
  const tool = toolOf(current.driver);
  if (current.results === undefined) throw notScanned(name, `a run of ${tool} without a results property`);
  if (current.invocations.some((invocation) => failed(invocation))) throw scanFailed(name, tool);
  facts.tools.push(tool);
  facts.partial.push(...partialScans(toolNameOf(current.driver), current.invocations, current.results.length));
  facts.runs.push(originOfRun(current));
  const rules = createRules(current.driver, current.extensions, current.invocations, name);
  facts.findings.push(current.results.resolve(rules));
}

function toolNameOf(driver: JsonObject): string {
  return shown(textOr(driver['name']) ?? 'an unnamed tool');
}

function toolOf(driver: JsonObject): string {
  const version = textOr(driver['semanticVersion']) ?? textOr(driver['version']) ?? '';
  return shown(`${toolNameOf(driver)} ${version}`.trimEnd());
}

/** Whether a scan failed (SARIF 3.20.14): executionSuccessful is there and is not true. */
function failed(invocation: Json): boolean {
  const successful = objectOr(invocation)['executionSuccessful'];
  return successful !== undefined && successful !== true;
}

function refuseExternal(value: Json, name: string): void {
  const parts = isJsonObject(value) ? Object.values(value) : [value];
  const holds = parts.some((part) => !Array.isArray(part) || part.length > 0);
  if (!holds) return;
  throw new EvidenceError({
    code: 'evidence-external',
    where: name,
    found: 'parts of the log are external properties, which are not followed',
    fix: 'write one self-contained file',
  });
}

function otherVersion(version: Json | undefined, name: string): EvidenceError {
  const found = typeof version === 'string' ? `"${shown(version, 40)}"` : 'none';
  return new EvidenceError({
    code: 'evidence-foreign',
    where: name,
    expected: 'a SARIF log of version "2.1.0"',
    found,
  });
}

function notScanned(name: string, why: string): EvidenceError {
  return new EvidenceError({
    code: 'evidence-not-scanned',
    where: name,
    expected: 'proof that a scan took place',
    found: why,
    fix: 'write a log whose runs have results; that of a clean scan is an empty list',
  });
}

function scanFailed(name: string, tool: string): EvidenceError {
  return new EvidenceError({
    code: 'evidence-scan-failed',
    where: name,
    found: `${tool} says that its execution failed, so what it did not find proves nothing`,
    fix: 'read the log of the scan and run it again',
  });
}

function tooMany(name: string): EvidenceError {
  return new EvidenceError({
    code: 'evidence-excessive',
    where: name,
    found: `a run has more than ${maxFindings} results`,
  });
}
