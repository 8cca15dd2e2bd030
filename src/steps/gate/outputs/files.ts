import type { Files } from '../../../files/files.ts';
import { codeQualityOf, type RulePlaces } from './code-quality.ts';
import { junitOf } from './junit.ts';
import type { Verdict, ReportFiles } from '../model.ts';

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
