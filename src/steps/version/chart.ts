import { posix } from 'node:path';
import { RefusedError, UsageError } from '../../base/errors.ts';
import type { Files } from '../../files/files.ts';
import { compareCores, formatCore, formatVersion, parseVersion } from '../../version/semver.ts';
import type { Version } from '../../version/semver.ts';
import type { Chart, VersionInputs } from './model.ts';
import { requiredText } from './text.ts';

/** A chart counts by the commits that touch its directory, and by those that the caller adds. */
export function chartPaths(inputs: VersionInputs): string[] {
  return inputs.chart === undefined ? [...inputs.paths] : [inputs.chart, ...inputs.paths];
}

/** Reads name and version of a chart. @throws UsageError when Chart.yaml is missing or has none. */
export async function readChart(files: Files, repository: string, directory: string): Promise<Chart> {
  const file = posix.join(repository, directory, 'Chart.yaml');
  const text = await requiredText(files, file);
  const { openStream } = await import('../../manifests/yaml/stream.ts');
  const [document] = openStream(text, file).documents;
  const name: unknown = document?.get('name');
  const version = scalarText(document?.get('version'));
  const core = parseVersion(version);
  if (typeof name !== 'string' || !/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(name)) {
    throw new UsageError({
      code: 'invalid-chart',
      where: file,
      expected: 'the name of a Helm chart',
      found: JSON.stringify(name) ?? 'none',
      fix: 'correct the name in Chart.yaml',
    });
  }
  if (core === undefined) {
    throw new UsageError({
      code: 'invalid-chart',
      where: file,
      expected: 'a version of the form 1.2.3',
      found: `"${version}"`,
      fix: 'correct the version in Chart.yaml',
    });
  }
  return { file, name, core };
}

/**
 * Writes `version`, and `appVersion` where one is given; every other byte stays. Returns whether anything changed.
 * @throws RefusedError when the chart has a higher version: it was raised by hand.
 */
export async function writeChart(
  files: Files,
  { file, core }: Chart,
  version: Version,
  application?: string,
): Promise<boolean> {
  if (compareCores(version, core) < 0) {
    throw new RefusedError({
      code: 'chart-would-fall',
      where: file,
      expected: `a version not below its ${formatCore(core)}`,
      found: formatVersion(version),
      fix: `release it with set: ${formatCore(core)}, or lower the version in Chart.yaml by hand`,
    });
  }
  const text = await requiredText(files, file);
  const { valueAt } = await import('../../manifests/forms/value.ts');
  const bumped = valueAt(file, 'version').write(text, formatVersion(version));
  const whole = application === undefined ? bumped : withAppVersion(bumped);
  const edited = application === undefined ? bumped : valueAt(file, 'appVersion').write(whole, application);
  if (edited === text) return false;
  await files.write(file, Buffer.from(edited));
  return true;
}

/**
 * An umbrella chart has no appVersion: the key goes on a line of its own below the version, to be written as any other.
 */
function withAppVersion(text: string): string {
  if (/^["']?appVersion["']? *:/m.test(text)) return text;
  return text.replace(/^(["']?version["']? *:[^\r\n]*)(\r?\n|$)/m, (_line, version: string, end: string) => {
    const newline = end === '' ? '\n' : end;
    return `${version}${newline}appVersion: "0"${end}`;
  });
}

function scalarText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
