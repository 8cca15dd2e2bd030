import { RemoteError } from '../../base/errors.ts';
import type { GitlabFacts, PlatformContext } from '../facts.ts';
import { givenToken } from '../given-tokens.ts';
import { ownAudience, verifiedClaims } from '../job-claims.ts';
import { comparedFacts, type JobProof } from '../job-proof.ts';

/**
 * Proves by GitLab's signed token which job this is, and which environment it entered ("ID token authentication").
 * Undefined where the job has none for us, or the keys of its issuer cannot be read.
 *
 * @throws RefusedError for a token that is not good, or is about another job
 */
export async function provenByToken(
  facts: GitlabFacts,
  environment: string,
  context: PlatformContext,
): Promise<JobProof | undefined> {
  const token = givenToken(facts.idTokens ?? [], ownAudience);
  if (token === undefined) return undefined;
  try {
    const issuer = { platform: 'GitLab', url: facts.serverUrl, hasEnterprises: false };
    const claim = await verifiedClaims(token, issuer, context);
    const { repository, commit, ref } = facts.run;
    const kind = claim('ref_type') === 'tag' ? 'tags' : 'heads';
    const proven = comparedFacts('GitLab: KRCI_DEPLOY_ID_TOKEN', [
      { name: 'the project', said: repository, known: claim('project_path') ?? 'none', ignoresCase: true },
      { name: 'the job', said: facts.jobId?.toString(), known: claim('job_id') ?? 'none' },
      { name: 'its commit', said: commit, known: claim('sha') ?? 'none' },
      { name: 'the branch or tag', said: ref, known: `refs/${kind}/${claim('ref') ?? ''}` },
      { name: 'the environment', said: environment, known: claim('environment') ?? 'none' },
    ]);
    return { by: 'token', proven, unproven: [] };
  } catch (error) {
    if (error instanceof RemoteError) return undefined;
    throw error;
  }
}
