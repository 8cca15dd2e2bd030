import { createTidy } from '../../src/entry/host.ts';
import type { Host } from '../../src/entry/host.ts';

/** A process that only writes down what it says. */
export interface RecordingHost extends Host {
  readonly said: { stdout: string; stderr: string };
}

export function recordingHost(
  args: readonly string[],
  variables: Readonly<Record<string, string>> = {},
  directory = '/',
): RecordingHost {
  const said = { stdout: '', stderr: '' };
  return {
    said,
    tidy: createTidy(),
    arguments: args,
    variables,
    directory,
    stdout: {
      write: (text) => {
        said.stdout += text;
      },
    },
    stderr: {
      write: (text) => {
        said.stderr += text;
      },
    },
  };
}
