import type { JsonFormat, JsonFormatReader } from '../format.ts';
import { silentOrigin } from '../origin.ts';
import { type JsonObject, listOr, objectOr, textOr } from '../text/json.ts';
import { excessive, foreign, shown } from '../text/unreadable.ts';
import { idsOf, timeIn } from '../vulnerabilities/gitlab.ts';
import { scanFailed } from '../vulnerabilities/scan.ts';
import { severityOf } from '../vulnerabilities/vulnerability.ts';
import { createRunFindings, type FindingOptions } from './findings.ts';
import { createRules } from './rules.ts';
import type { Level } from './result.ts';
import type { SarifFacts } from './sarif.ts';

const types = new Set(['sast', 'secret_detection']);
const maxFindings = 500_000;

/** Levels and scores that stand for GitLab's severities; Unknown and a missing one are the gravest. */
const grades: Readonly<Record<string, { readonly level: Level; readonly score: number }>> = {
  critical: { level: 'error', score: 9 },
  high: { level: 'error', score: 7 },
  medium: { level: 'warning', score: 4 },
  low: { level: 'note', score: 0.1 },
  unknown: { level: 'error', score: 9 },
};

export function gitlabAnalysis(options: FindingOptions): JsonFormat<SarifFacts> {
  return {
    name: 'GitLab SAST or secret detection',
    writers: "GitLab's analyzers (`gl-sast-report.json`, `gl-secret-detection-report.json`)",
    json: (name) => createGitlab(name, options),
  };
}

/** Reads GitLab's security reports of code (gitlab.com/gitlab-org/security-products/security-report-schemas). */
function createGitlab(name: string, options: FindingOptions): JsonFormatReader<SarifFacts> {
  const results = createRunFindings(name, options);
  let scan: JsonObject | undefined;
  return {
    choices: { '': 'object', scan: 'build', vulnerabilities: 'array', 'vulnerabilities.[]': 'build' },
    get seen() {
      return typeof scan?.['type'] === 'string';
    },
    value(path, value) {
      if (path === 'scan') scan = objectOr(value);
      else if (results.length >= maxFindings) throw excessive({ name }, { found: `more than ${maxFindings} results` });
      else results.add(resultOf(objectOr(value)));
    },
    facts() {
      const { type, status, end_time: end, scanner, messages } = scan ?? {};
      if (!types.has(textOr(type) ?? '')) {
        const found = `one of type ${shown(textOr(type) ?? 'none', 40)}`;
        throw foreign(name, { expected: `a GitLab report of type ${[...types].join(', ')}`, found });
      }
      const { name: called, version } = objectOr(scanner);
      const tool = textOr(called) ?? 'GitLab scanner';
      if (status !== 'success') throw scanFailed(name, tool, `status ${shown(textOr(status) ?? 'none', 40)}`);
      const fatal = listOr(messages)
        .map((one) => objectOr(one))
        .filter(({ level }) => level === 'fatal');
      return {
        tools: [shown([tool, textOr(version) ?? ''].join(' ').trimEnd())],
        findings: results.resolve(createRules({}, [], [], name)),
        others: 0,
        partial: fatal.map(({ value }) => ({
          tool: shown(tool),
          reason: shown(textOr(value) ?? 'a fatal message', 200),
        })),
        origin: { ...silentOrigin, time: timeIn(end) },
      };
    },
  };
}

/** Returns the finding as SARIF has it, so that exceptions, baselines and exports treat both alike. */
function resultOf(one: JsonObject): JsonObject & Record<string, NonNullable<JsonObject[string]>> {
  const { location, severity, id } = one;
  const { file, start_line: startLine } = objectOr(location);
  const { level, score } = grades[severityOf(severity)] ?? { level: 'error', score: 9 };
  const region = startLine === undefined ? {} : { startLine };
  const uri = textOr(file);
  return {
    ruleId: idsOf(one)[0] ?? textOr(one['category']) ?? '(no rule)',
    level,
    properties: { 'security-severity': score },
    message: { text: textOr(one['message']) ?? textOr(one['name']) ?? textOr(one['description']) ?? '' },
    locations: uri === undefined ? [] : [{ physicalLocation: { artifactLocation: { uri }, region } }],
    ...(typeof id === 'string' && { partialFingerprints: { gitlab: id } }),
  };
}
