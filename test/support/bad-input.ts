import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from '@jest/globals';
import { runCli } from './cli.ts';

/** A command that must end with an exit code and one sentence, and change nothing unless it succeeds. */
export interface Row {
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly args: readonly string[];
  readonly exitCode: number;
  /** What the one sentence must say. */
  readonly says: RegExp;
  readonly environment?: Readonly<Record<string, string>>;
}

/** A new directory below `root` that holds `files`. */
export function place(root: string, what: string, files: Row['files'] = {}): string {
  const directory = mkdtempSync(join(root, `${what.replaceAll(/\W+/g, '-').slice(0, 40)}-`));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), content);
  }
  return directory;
}

/** Runs the row and checks what every refusal has in common; returns all that was printed. */
export async function check(directory: string, { args, exitCode, says, environment }: Row): Promise<string> {
  const before = contentOf(directory);
  const run = await runCli(directory, args, environment);
  const printed = run.stdout + run.stderr;
  expect({ exitCode: run.exitCode, printed }).toEqual({ exitCode, printed: expect.stringMatching(says) });
  expect(printed).not.toMatch(/^\s+at .*[(:]\d+:\d+/m);
  expect(printed).not.toContain('wrong-password');
  if (exitCode !== 0) {
    expect(run.stderr.match(/^error: /gm)).toHaveLength(1);
    expect(contentOf(directory)).toEqual(before);
  }
  return printed;
}

/** Paths and contents of what a partial change could have touched. */
function contentOf(directory: string): readonly string[] {
  const paths = readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter(
    (path) => !path.startsWith('.git/'),
  );
  return paths
    .toSorted()
    .map((path) =>
      statSync(join(directory, path)).isFile() ? `${path} ${readFileSync(join(directory, path), 'hex')}` : path,
    );
}
