import { posix } from 'node:path';
import { UsageError } from '../../base/errors.ts';
import type { Files } from '../../files/files.ts';
import { parseVersion } from '../../version/semver.ts';
import type { Core } from '../../version/semver.ts';
import type { VersionInputs } from './policy.ts';
import { requiredText } from './text.ts';

export interface Chart {
  /** Path of Chart.yaml, as the working directory sees it. */
  readonly file: string;
  readonly name: string;
  /** The core of the version that stands there: the first of the chart's own line. */
  readonly core: Core;
}

/** A chart counts by the commits that touch its directory, and by those that the caller adds. */
export function chartPaths(inputs: VersionInputs): string[] {
  return inputs.chart === undefined ? [...inputs.paths] : [inputs.chart, ...inputs.paths];
}

/** Name and version of a chart. Throws UsageError when Chart.yaml is not there or holds none. */
export async function readChart(files: Files, repository: string, directory: string): Promise<Chart> {
  const file = posix.join(repository, directory, 'Chart.yaml');
  const text = await requiredText(files, file);
  const { openStream } = await import('../../manifests/yaml/stream.ts');
  const [document] = openStream(text, file).documents;
  const name: unknown = document?.get('name');
  const version = textOf(document?.get('version'));
  const core = parseVersion(version);
  if (typeof name !== 'string' || !/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(name)) {
    throw new UsageError('invalid-chart', `${file}: expected the name of a Helm chart, found ${JSON.stringify(name)}`);
  }
  if (core === undefined) {
    throw new UsageError('invalid-chart', `${file}: expected a version of the form 1.2.3, found "${version}"`);
  }
  return { file, name, core };
}

/** Writes `version`, and `appVersion` where one is given; every other byte stays. Returns whether anything changed. */
export async function writeChart(
  files: Files,
  { file }: Chart,
  version: string,
  application?: string,
): Promise<boolean> {
  const text = await requiredText(files, file);
  const { valueAt } = await import('../../manifests/forms/value.ts');
  const bumped = valueAt(file, 'version').write(text, version);
  const edited = application === undefined ? bumped : valueAt(file, 'appVersion').write(bumped, application);
  if (edited === text) return false;
  await files.write(file, Buffer.from(edited));
  return true;
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
