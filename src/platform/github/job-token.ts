import { RemoteError } from '../../base/errors.ts';
import type { GithubFacts, PlatformContext } from '../facts.ts';
import { type Issuer, ownAudience, verifiedClaims } from '../job-claims.ts';
import { comparedFacts, type JobProof } from '../job-proof.ts';
import { requestIdToken } from './id-token.ts';

/**
 * Proves by GitHub's signed token that this is a job of this run, and which environment it entered.
 * Where the job may have no token, or its issuer does not answer, the API's answers about the run are all that is known.
 *
 * @throws RefusedError for a token that is not good, or is about another job
 */
export async function provenByToken(
  facts: GithubFacts,
  environment: string,
  context: PlatformContext,
): Promise<JobProof> {
  try {
    const token = await requestIdToken(facts, ownAudience, context);
    if (token === undefined) return byRun('it has no OIDC token: grant it "id-token: write"');
    const claim = await verifiedClaims(token, issuerOf(facts.serverUrl), context);
    const { repository, commit, ref } = facts.run;
    const proven = comparedFacts('GitHub: OIDC token of the job', [
      { name: 'the repository', said: repository, known: claim('repository') ?? 'none', ignoresCase: true },
      { name: 'the run', said: facts.runId?.toString(), known: claim('run_id') ?? 'none' },
      { name: 'its commit', said: commit, known: claim('sha') ?? 'none' },
      { name: 'the branch or tag', said: ref, known: claim('ref') ?? 'none' },
      { name: 'the environment', said: environment, known: claim('environment') ?? 'none', ignoresCase: true },
    ]);
    return { by: 'token', proven, unproven: [] };
  } catch (error) {
    if (error instanceof RemoteError) return byRun(error.message);
    throw error;
  }
}

function byRun(because: string): JobProof {
  return { by: 'run', proven: [], unproven: ['which job of the run this is', `its environment (${because})`] };
}

/** Returns the issuer of a GitHub's tokens, by its address ("OpenID Connect reference"). */
function issuerOf(serverUrl: string): Issuer {
  const { host, hostname } = new URL(serverUrl);
  const isCloud = host === 'github.com' || hostname.endsWith('.ghe.com');
  const cloud = host === 'github.com' ? 'token.actions.githubusercontent.com' : `token.actions.${hostname}`;
  return {
    platform: 'GitHub',
    url: isCloud ? `https://${cloud}` : `${serverUrl}/_services/token`,
    hasEnterprises: isCloud,
  };
}
