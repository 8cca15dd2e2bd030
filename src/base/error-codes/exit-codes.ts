import type { ExitCode } from '../errors.ts';

/** Every exit code with its meaning, for help and the docs. */
export const exitCodes: readonly { readonly exitCode: ExitCode; readonly meaning: string }[] = [
  { exitCode: 0, meaning: 'done, or nothing to do' },
  { exitCode: 1, meaning: 'refused: a gate failed, an environment would be skipped, a tag would move' },
  { exitCode: 2, meaning: 'usage or configuration is wrong' },
  { exitCode: 3, meaning: 'evidence is missing or unreadable' },
  { exitCode: 4, meaning: 'a remote failed after retries' },
  { exitCode: 5, meaning: 'a bug in krci-deploy' },
];
