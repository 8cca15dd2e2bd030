import type { Files } from '../../../files/files.ts';
import type { Verdict } from '../verdict/verdict.ts';
import { codeQualityOf, type RulePlaces } from './code-quality.ts';
import { junitOf } from './junit.ts';

/** Where the verdict is written in the words of others. */
export interface ReportFiles {
  readonly codeQuality: string | undefined;
  readonly junit: string | undefined;
}

export async function writeReports(
  { codeQuality, junit }: ReportFiles,
  verdict: Verdict,
  places: RulePlaces,
  files: Files,
): Promise<void> {
  const texts = [
    [codeQuality, () => codeQualityOf(verdict, places)],
    [junit, () => junitOf(verdict)],
  ] as const;
  for (const [path, text] of texts) {
    if (path !== undefined) await files.write(path, new TextEncoder().encode(text()));
  }
}
