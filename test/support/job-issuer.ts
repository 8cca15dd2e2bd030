import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { type JsonServer, startJsonServer } from './json-server.ts';

/** Claims of a job in the tokens of its platform. */
export type JobClaims = Readonly<Record<string, unknown>>;

/** A platform's OIDC issuer on a loopback port: discovery, keys, and the address where GitHub's jobs get tokens. */
export interface JobIssuer extends JsonServer {
  /** Issuer in the tokens; another address where the platform stands before it. */
  issuer: string;
  readonly publicKey: KeyObject;
  /** Values of ACTIONS_ID_TOKEN_REQUEST_URL and ACTIONS_ID_TOKEN_REQUEST_TOKEN. */
  readonly request: { readonly url: string; readonly secret: string };
  /** Claims of the job that asks. */
  claims: JobClaims;
  /** Set: this is what a job gets in the place of a good token. */
  given?: string | undefined;
  /** Signs a token; `header` and `key` are those of the issuer unless a test says otherwise. */
  token(claims: JobClaims, forged?: { readonly header?: object; readonly key?: KeyObject }): string;
}

/** Path of the issuer: that of a GitHub Enterprise Server; GitLab is its own issuer. */
export async function startJobIssuer(path = '/_services/token'): Promise<JobIssuer> {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const kid = createHash('sha256')
    .update(publicKey.export({ format: 'der', type: 'spki' }))
    .digest('hex');
  const secret = 'request-token-of-this-job';
  const token: JobIssuer['token'] = (claims, { header, key = privateKey } = {}) => {
    const now = Math.floor(Date.now() / 1000);
    const whole = { iss: issuer.issuer, iat: now, nbf: now - 5, exp: now + 300, ...claims };
    const parts = [header ?? { alg: 'RS256', typ: 'JWT', kid }, whole].map(encoded).join('.');
    return `${parts}.${sign('sha256', Buffer.from(parts), key).toString('base64url')}`;
  };
  const server = await startJsonServer(({ path: asked, query, headers }) => {
    if (asked === `${path}/.well-known/openid-configuration`)
      return { body: { issuer: issuer.issuer, jwks_uri: `${issuer.issuer}/keys` } };
    if (asked === `${path}/keys`)
      return { body: { keys: [{ ...publicKey.export({ format: 'jwk' }), kid, alg: 'RS256', use: 'sig' }] } };
    if (asked !== `${path}/request`) return { status: 404, body: {} };
    if (headers.authorization !== `Bearer ${secret}`) return { status: 401, body: {} };
    return { body: { value: issuer.given ?? token({ aud: query.get('audience'), ...issuer.claims }) } };
  });
  const issuer: JobIssuer = {
    ...server,
    issuer: `${server.origin}${path}`,
    publicKey,
    request: { url: `${server.origin}${path}/request?api-version=2.0`, secret },
    claims: {},
    token,
  };
  return issuer;
}

function encoded(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}

/** Claims of a job on GitHub ("OpenID Connect reference"). */
export const githubJob: JobClaims = {
  sub: 'repo:acme/gitops:environment:prod',
  repository: 'acme/gitops',
  repository_id: '4711',
  ref: 'refs/heads/main',
  sha: 'a'.repeat(40),
  run_id: '7',
  run_attempt: '1',
  environment: 'prod',
  job_workflow_ref: 'acme/gitops/.github/workflows/promote.yml@refs/heads/main',
};
