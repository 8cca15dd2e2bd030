import { EvidenceError, UsageError } from '../../../base/errors.ts';
import type { Application, Environment, Flow } from '../../../flow/flow.ts';
import type { Ports } from '../../ports.ts';
import { artifactFacts } from '../external/artifact-facts.ts';
import type { CheckContext } from '../external/check.ts';
import { type Release, releasesIn } from './releases.ts';
import { commitOfTag, type SourcePlace } from './source.ts';

/** The two commits of the application between which migrations enter. */
export interface MigrationRange {
  /** Undefined: nothing runs there. */
  readonly from: { readonly commit: string; readonly by: string } | undefined;
  readonly to: string;
}

interface Question {
  readonly context: CheckContext;
  readonly flow: Flow;
  readonly environment: Environment;
  readonly application: Application;
  readonly place: SourcePlace;
}

/** @throws UsageError, EvidenceError where one of the commits is not known */
export async function rangeOf(question: Question, ports: Ports): Promise<MigrationRange> {
  const to = await enteringCommit(question.context, ports);
  const [running] = await releasesIn(question.flow, question.environment, question.application, ports);
  return { to, from: running === undefined ? undefined : await commitOf(running, question, ports) };
}

/** The commit that the artifact was built from: by its record or its label, which a caller may repeat, not change. */
async function enteringCommit(context: CheckContext, ports: Ports): Promise<string> {
  const { commit, artifact } = context.subject;
  const own = artifact === undefined ? undefined : (await artifactFacts(context, ports)).revision;
  const found = own ?? commit;
  if (found === undefined || !/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(found)) {
    throw new UsageError({
      code: 'migrations-without-commit',
      expected: 'the whole id of the commit that the artifact was built from',
      found: found ?? 'none',
      fix: 'label the image with org.opencontainers.image.revision, or give the input "commit"',
    });
  }
  if (commit !== undefined && !found.startsWith(commit)) {
    throw new EvidenceError({
      code: 'evidence-other-commit',
      where: 'the input "commit"',
      expected: `${found}, of which the artifact was built`,
      found: commit,
      fix: 'leave it out, or give the commit of the artifact',
    });
  }
  return found;
}

async function commitOf(
  { commit, version, tag }: Release,
  { context, environment, application, place }: Question,
  ports: Ports,
): Promise<{ readonly commit: string; readonly by: string }> {
  if (commit !== undefined) return { commit, by: `the record of its entry into ${environment.name}` };
  const named = version ?? tag;
  const prefix = application.source?.['tag-prefix'] ?? 'v';
  if (named !== undefined) {
    const name = prefix !== '' && named.startsWith(prefix) ? named : `${prefix}${named}`;
    const found = await commitOfTag(place, name, ports);
    if (found !== undefined) return { commit: found, by: `the tag ${name}` };
  }
  const given = context.inputs['deployed-commit'];
  if (given !== undefined) return { commit: given, by: 'the input deployed-commit' };
  throw new EvidenceError({
    code: 'migrations-unknown-release',
    where: `${application.name} in ${environment.name}`,
    expected: 'the commit of what runs there',
    found: `${named ?? 'a digest'} without a record that names one, and without its tag in ${place.location}`,
    fix: 'promote with records, tag releases, or give deployed-commit',
  });
}
