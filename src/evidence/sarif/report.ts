import { type Format, readByFormat } from '../format.ts';
import type { Source } from '../text/source.ts';
import { openText } from '../text/text.ts';
import type { FindingOptions } from './findings.ts';
import { gitlabAnalysis } from './gitlab.ts';
import { createSarif, type SarifFacts } from './sarif.ts';

/** A new format is a file beside this one and an entry here: inputs, messages and docs follow. */
export function sastFormats(options: FindingOptions): readonly Format<SarifFacts>[] {
  return [
    {
      name: 'SARIF 2.1.0',
      writers: 'CodeQL, Semgrep, ESLint, gosec, Bandit, SonarQube exporters and many others',
      json: (name) => createSarif(name, options),
    },
    gitlabAnalysis(options),
  ];
}

/** Reads a log of static analysis, told apart by its content. Throws EvidenceError for any other file. */
export async function readSarif(source: Source, options: FindingOptions = {}): Promise<SarifFacts> {
  const formats = sastFormats(options);
  return readByFormat(await openText(source), { what: 'a log of static analysis', formats });
}
