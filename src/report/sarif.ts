/** A question that results answer: `reportingDescriptor` (SARIF 2.1.0, 3.49). */
export interface SarifRule {
  readonly id: string;
  readonly text: string;
  /** URL of a page about it. */
  readonly page?: string;
}

/** One result with its place in the repository. */
export interface SarifResult {
  readonly rule: string;
  readonly level: 'error' | 'warning' | 'note';
  readonly message: string;
  /** From the top of the repository. */
  readonly path: string;
  /** From 1. */
  readonly line?: number | undefined;
  /** What stays the same when lines move. */
  readonly fingerprint: string;
}

/** Results that a platform shows; GitHub takes 5,000 of a run. */
const maxResults = 5000;

/** Writes a log of one run as SARIF 2.1.0; the gravest results stay where there are too many to show. */
export function sarifText(tool: string, rules: readonly SarifRule[], results: readonly SarifResult[]): string {
  const shown = results.length > maxResults ? results.toSorted(byLevel).slice(0, maxResults) : results;
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: tool,
            informationUri: 'https://github.com/kuberocketci/krci-deploy',
            rules: rules.map(({ id, text, page }) => {
              return { id, shortDescription: { text }, ...(page !== undefined && { helpUri: page }) };
            }),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: shown.map(resultOf),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

const ranks = { error: 0, warning: 1, note: 2 } as const;

function byLevel(a: SarifResult, b: SarifResult): number {
  return ranks[a.level] - ranks[b.level];
}

function resultOf({ rule, level, message, path, line = 1, fingerprint }: SarifResult): object {
  return {
    ruleId: rule,
    level,
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(path) },
          region: { startLine: Math.max(1, line) },
        },
      },
    ],
    partialFingerprints: { finding: fingerprint },
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
