import { type Json, type JsonObject, objectOr, textOr } from '../text/json.ts';
import { digestsIn, older, type Origin, type ReportTime, timeOf } from '../origin.ts';

/** The properties of a SARIF run in which it speaks of itself. */
export interface RunDescription {
  readonly invocations: readonly Json[];
  readonly provenance: readonly Json[];
  readonly properties: JsonObject;
}

/** Origin of one run by its own words; of several invocations, the one that ended first. */
export interface RunOrigin {
  readonly commits: readonly string[];
  readonly digests: readonly string[];
  readonly time: ReportTime | undefined;
}

export function originOfRun({ provenance, properties, invocations }: RunDescription): RunOrigin {
  const times = invocations.map((one) => {
    const { endTimeUtc: end, startTimeUtc: start } = objectOr(one);
    return timeOf(textOr(end) ?? textOr(start));
  });
  const oldest = times.reduce((a, b) => older(a, b), undefined);
  // Trivy's SARIF names the image in the run's property bag.
  return { commits: commitsOf(provenance), digests: digestsIn(properties['repoDigests']), time: oldest };
}

/** A log is as old as its oldest run; where one does not say, the log does not. */
export function originOf(runs: readonly RunOrigin[]): Origin {
  const silent = runs.some(({ time }) => time === undefined);
  return {
    commits: runs.map(({ commits }) => commits).filter((commits) => commits.length > 0),
    digests: runs.map(({ digests }) => digests).filter((digests) => digests.length > 0),
    time: silent ? undefined : runs.reduce<ReportTime | undefined>((a, { time }) => older(a, time), undefined),
  };
}

function commitsOf(provenance: readonly Json[]): readonly string[] {
  return provenance.flatMap((entry) => {
    const revision = textOr(objectOr(entry)['revisionId']);
    return revision === undefined || revision === '' ? [] : [revision.toLowerCase()];
  });
}
