import type { JSONWebKeySet } from 'jose';
import { RefusedError } from '../base/errors.ts';
import { textIn } from '../base/json-path.ts';
import { answeredJson } from './answer-json.ts';
import type { PlatformContext } from './facts.ts';
import { unverifiedClaims } from './given-tokens.ts';

/** Audience of tokens by which a job shows which one it is. */
export const ownAudience = 'krci-deploy';

/** A platform's issuer of OIDC tokens. */
export interface Issuer {
  /** For messages: `GitHub`, `GitLab`. */
  readonly platform: string;
  /** Address that tokens name and keys are read from; it follows from the platform's address, never from a token. */
  readonly url: string;
  /** Set: tokens may name an enterprise below the address (GitHub, "Customizing the issuer value for an enterprise"). */
  readonly hasEnterprises: boolean;
}

/** Verified claims of a token, as text. */
export type JobClaims = (name: string) => string | undefined;

/**
 * Verifies a token of the platform about this job: signature by a key of the issuer, issuer, audience and time.
 *
 * @throws RefusedError for a token that is not good, RemoteError where the issuer's keys cannot be read
 */
export async function verifiedClaims(token: string, issuer: Issuer, context: PlatformContext): Promise<JobClaims> {
  const { platform, url } = issuer;
  const named = textIn(unverifiedClaims(token), 'iss');
  if (!isIssuer(named, issuer)) throw notGood(platform, `a token of ${url}`, `one of ${named ?? 'nobody'}`);
  // Loaded here: most runs verify no token.
  const { createLocalJWKSet, errors, jwtVerify } = await import('jose');
  const keys = createLocalJWKSet(await keysOf(issuer, context));
  try {
    const { payload } = await jwtVerify(token, keys, {
      issuer: named,
      audience: ownAudience,
      algorithms: ['RS256', 'ES256'],
      clockTolerance: 60,
      currentDate: context.clock.now(),
      requiredClaims: ['exp'],
    });
    return (name) => {
      const value = payload[name];
      return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
    };
  } catch (error) {
    if (!(error instanceof errors.JOSEError)) throw error;
    throw notGood(platform, `a token that ${url} signed for "${ownAudience}"`, error.message);
  }
}

function isIssuer(named: string | undefined, { url, hasEnterprises }: Issuer): named is string {
  if (named === undefined || named === url) return named === url;
  return hasEnterprises && named.startsWith(`${url}/`) && /^[A-Za-z0-9-]{1,100}$/.test(named.slice(url.length + 1));
}

/** Reads the issuer's keys (OpenID Connect Discovery 1.0, section 4) from the issuer's own host. */
async function keysOf({ platform, url }: Issuer, context: PlatformContext): Promise<JSONWebKeySet> {
  const discovery = new URL(`${url}/.well-known/openid-configuration`);
  const known = await answeredJson(platform, { url: discovery, what: 'the OIDC issuer' }, context);
  const address = textIn(known, 'jwks_uri');
  if (address === undefined || !URL.canParse(address) || new URL(address).origin !== discovery.origin)
    throw notGood(platform, `keys at ${discovery.origin}`, address ?? 'none');
  const set = await answeredJson(platform, { url: new URL(address), what: 'the keys of the OIDC issuer' }, context);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- jose checks the set and each key
  return set as JSONWebKeySet;
}

function notGood(platform: string, expected: string, found: string): RefusedError {
  return new RefusedError({
    code: 'identity-not-good',
    where: `${platform}: OIDC token of the job`,
    expected,
    found,
    fix: "leave the variables of the job's tokens as the platform sets them",
  });
}
