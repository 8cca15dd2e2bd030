import type { Files } from '../../files/files.ts';
import { existingBuildIn } from '../../version/dotenv.ts';
import type { ExistingBuild } from '../../version/model.ts';
import { krciPrefix } from '../../version/krci.ts';
import { formatVersion } from '../../version/semver.ts';
import { chartPaths, readChart } from './chart.ts';
import type { Subject, VersionInputs } from './model.ts';
import { requiredText } from './text.ts';

export async function subjectOf(inputs: VersionInputs, files: Files): Promise<Subject> {
  const prefix = inputs.scheme === 'krci' ? krciPrefix : inputs['tag-prefix'];
  const plain = { prefix, paths: inputs.paths, initial: undefined, chart: undefined, built: undefined };
  const dotenv = inputs['read-dotenv'];
  if (dotenv !== undefined) {
    const built = existingBuildIn(await requiredText(files, dotenv), dotenv);
    return { ...plain, prefix: prefixOf(built) ?? prefix, built };
  }
  if (inputs.chart === undefined) return plain;
  const chart = await readChart(files, inputs.repository, inputs.chart);
  const own = prefix === 'v' ? `${chart.name}-chart/v` : prefix;
  return { ...plain, prefix: own, paths: chartPaths(inputs), initial: chart.core, chart };
}

/** What stands before the version in the tag that the build was given. */
function prefixOf({ tag, version }: ExistingBuild): string | undefined {
  const text = formatVersion(version);
  return tag?.endsWith(text) === true ? tag.slice(0, -text.length) || 'none' : undefined;
}
