import { StepError } from '../base/errors.ts';
import type { Files } from '../files/files.ts';
import { readAllObjects, readLimits } from '../objects/read.ts';
import type { EnvironmentState } from './environment.ts';

/** Reads the objects of an environment from files that an earlier job rendered; what cannot be read is a problem. */
export async function givenObjects(patterns: readonly string[], files: Files): Promise<EnvironmentState> {
  const problems: string[] = [];
  const paths = new Set<string>();
  for (const pattern of patterns) {
    const found = await tried(() => files.glob(pattern), problems);
    if (found?.length === 0) problems.push(`there is no file ${pattern}: check that the job that writes it has run`);
    for (const path of found ?? []) paths.add(path);
  }
  const read: { path: string; bytes: Uint8Array }[] = [];
  for (const path of paths) {
    const bytes = await tried(() => bytesOf(path, files), problems);
    if (bytes === 'too large') problems.push(`${path}: more than ${readLimits.fileBytes} bytes`);
    else if (bytes !== undefined) read.push({ path, bytes });
  }
  const { objects, unreadable } = readAllObjects(read);
  problems.push(
    ...unreadable.map(({ file, line, expected, found }) => {
      return `${line === undefined ? file : `${file}:${line}`}: expected ${expected}, found ${found}`;
    }),
  );
  if (problems.length === 0 && objects.length === 0) problems.push('the files hold no object');
  return { objects, problems, notRendered: [], commit: undefined, from: patterns.join(', ') };
}

async function tried<T>(read: () => Promise<T>, problems: string[]): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    problems.push(error.message);
    return undefined;
  }
}

async function bytesOf(path: string, files: Files): Promise<Uint8Array | 'too large'> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of files.stream(path)) {
    size += chunk.length;
    if (size > readLimits.fileBytes) return 'too large';
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
