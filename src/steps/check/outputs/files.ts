import type { Files } from '../../../files/files.ts';
import { renderMarkdown } from '../../../report/markdown.ts';
import type { CheckPlan } from '../model.ts';
import { describe } from '../plan.ts';
import { codeQualityOf } from './code-quality.ts';
import { sarifOf } from './sarif.ts';

/** Writes the findings in the forms that are asked for; returns how many files. An earlier run's file is overwritten. */
export async function writeFiles(plan: CheckPlan, files: Files): Promise<number> {
  const { markdown, sarif, codeQuality } = plan.outputs;
  const forms = [
    [markdown, () => renderMarkdown(describe(plan))],
    [sarif, () => sarifOf(plan)],
    [codeQuality, () => codeQualityOf(plan)],
  ] as const;
  let written = 0;
  for (const [path, text] of forms) {
    if (path === undefined) continue;
    await files.write(path, new TextEncoder().encode(text()));
    written += 1;
  }
  return written;
}
