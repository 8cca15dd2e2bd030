import type { Files } from '../../files/files.ts';
import type { Decision } from '../../version/model.ts';
import { numberOf } from '../../version/channel.ts';
import { writeDotenv } from '../../version/dotenv.ts';
import { writeChart } from './chart.ts';
import type { VersionOutputs } from './outputs.ts';
import type { VersionPlan } from './model.ts';
import { optionalText } from './text.ts';

/** Writes the chart and the dotenv file, where they are asked for. Returns the files that changed. */
export async function writeFiles(
  plan: VersionPlan,
  decision: Decision,
  outputs: VersionOutputs,
  files: Files,
): Promise<string[]> {
  const { inputs, chart } = plan;
  const written: string[] = [];
  if (inputs.write && chart !== undefined) {
    const application = inputs['app-version'];
    if (await writeChart(files, chart, decision.version, application)) written.push(chart.file);
  }
  const dotenv = inputs['write-dotenv'];
  if (dotenv === undefined) return written;
  const before = (await optionalText(files, dotenv)) ?? '';
  const after = writeDotenv(before, dotenvValues(plan, decision, outputs));
  if (after === before) return written;
  await files.write(dotenv, Buffer.from(after));
  return [...written, dotenv];
}

/** Returns the names of KubeRocketCI's job `init-values`, with the commit's date: a re-run writes the same file. */
function dotenvValues(plan: VersionPlan, decision: Decision, outputs: VersionOutputs): Record<string, string> {
  const [word = ''] = decision.version.prerelease;
  return {
    BUILD_VERSION: outputs.version,
    BUILD_NUMBER: String(numberOf(decision.version, word) ?? plan.facts.height),
    BUILD_DATE: new Date(plan.facts.head.time * 1000).toISOString().replace('.000Z', 'Z'),
    VCS_TAG: outputs['git-tag'],
    IMAGE_TAG: outputs['oci-tag'],
  };
}
