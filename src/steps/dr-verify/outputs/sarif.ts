import { checks } from '../../../recovery/checks.ts';
import type { RecoveryFinding } from '../../../recovery/model.ts';
import type { Verification } from '../model.ts';
import { findingText } from '../words.ts';

/** Results that a platform shows; GitHub takes 5,000 of a run. */
const maxResults = 5000;

/** Writes what is not proven and has a place in Git as SARIF 2.1.0. */
export function sarifOf({ findings, fatal, asked }: Verification): string {
  const placed = findings.filter(({ verdict, file }) => verdict !== 'PASS' && file !== undefined && !isOutput(file));
  const stops = new Set(fatal);
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'krci-deploy dr-verify',
            informationUri: 'https://github.com/kuberocketci/krci-deploy',
            rules: asked.map((name) => ({ id: name, shortDescription: { text: checks[name].documentation.question } })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: placed.slice(0, maxResults).map((finding) => resultOf(finding, stops.has(finding))),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

/** What a program printed is no file of Git: `apps/cart (kustomize build)`. */
function isOutput(file: string): boolean {
  return / \((?:kustomize build|helm template)\)$/.test(file);
}

function resultOf(finding: RecoveryFinding, isFatal: boolean): object {
  const { check, subject, verdict, file = '', line = 1 } = finding;
  return {
    ruleId: check,
    level: isFatal ? 'error' : 'note',
    message: { text: `${subject}: ${verdict}: ${findingText(finding)}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(file) },
          region: { startLine: Math.max(1, line) },
        },
      },
    ],
    partialFingerprints: { finding: `${check}/${subject}` },
  };
}

/** A path as a relative URI (RFC 3986, 4.2); half of a surrogate pair, which has no encoding, becomes U+FFFD. */
function uriOf(path: string): string {
  return path
    .replace(/^\.\//, '')
    .split('/')
    .map((part) => encodeURIComponent(part.replaceAll(/\p{Surrogate}/gu, '\uFFFD')))
    .join('/');
}
