import type { Values } from '../../../declaration/declare.ts';
import { UsageError } from '../../../base/errors.ts';
import type { Files } from '../../../files/files.ts';
import type { declaration } from '../declaration.ts';
import type { OutputFiles } from '../model.ts';

/** Throws UsageError where what is to be written is what is read, or is written twice. */
export function filesToWrite(
  inputs: Values<(typeof declaration)['inputs']>,
  read: readonly (string | undefined)[],
  files: Files,
): OutputFiles {
  const written: OutputFiles = {
    verdictFile: inputs['verdict-file'],
    reports: { codeQuality: inputs['code-quality-file'], junit: inputs['junit-file'] },
    exports: { sarif: inputs['export-sarif'], vex: inputs['export-vex'] },
  };
  const taken = new Set(read.flatMap((path) => (path === undefined ? [] : [files.resolve(path)])));
  for (const path of [written.verdictFile, ...Object.values(written.reports), ...Object.values(written.exports)]) {
    if (typeof path !== 'string') continue;
    const target = files.resolve(path);
    if (taken.has(target)) {
      throw new UsageError({
        code: 'verdict-over-evidence',
        where: path,
        found: 'the file is also read, or written twice',
        fix: 'name another one',
      });
    }
    taken.add(target);
  }
  return written;
}
