import type { Files } from '../../files/files.ts';
import { buildValues } from '../../version/dotenv.ts';
import type { BuildValues } from '../../version/dotenv.ts';
import { krciPrefix } from '../../version/krci.ts';
import { formatVersion } from '../../version/semver.ts';
import type { Core } from '../../version/semver.ts';
import { chartPaths, readChart } from './chart.ts';
import type { Chart } from './chart.ts';
import type { VersionInputs } from './policy.ts';
import { requiredText } from './text.ts';

/** What is versioned: an application, a chart on a line of its own, or a build that has its version already. */
export interface Subject {
  readonly prefix: string;
  readonly paths: readonly string[];
  /** What takes the place of `initial-version`. */
  readonly initial: Core | undefined;
  readonly chart: Chart | undefined;
  readonly built: BuildValues | undefined;
}

export async function subjectOf(inputs: VersionInputs, files: Files): Promise<Subject> {
  const prefix = inputs.scheme === 'krci' ? krciPrefix : inputs['tag-prefix'];
  const plain = { prefix, paths: inputs.paths, initial: undefined, chart: undefined, built: undefined };
  const dotenv = inputs['read-dotenv'];
  if (dotenv !== undefined) {
    const built = buildValues(await requiredText(files, dotenv), dotenv);
    return { ...plain, prefix: prefixOf(built) ?? prefix, built };
  }
  if (inputs.chart === undefined) return plain;
  const chart = await readChart(files, inputs.repository, inputs.chart);
  const own = prefix === 'v' ? `${chart.name}-chart/v` : prefix;
  return { ...plain, prefix: own, paths: chartPaths(inputs), initial: chart.core, chart };
}

/** What stands before the version in the tag that the build was given. */
function prefixOf({ tag, version }: BuildValues): string | undefined {
  const text = formatVersion(version);
  return tag?.endsWith(text) === true ? tag.slice(0, -text.length) || 'none' : undefined;
}
