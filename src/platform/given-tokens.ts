import { listIn, textIn } from '../base/json-path.ts';

/** Finds the OIDC token for an audience among those that variables of the job hold. Nothing in it is verified. */
export function givenToken(tokens: readonly string[], audience: string): string | undefined {
  return tokens.find((token) => audiencesOf(token).includes(audience));
}

function audiencesOf(token: string): readonly unknown[] {
  const claims = unverifiedClaims(token);
  const one = textIn(claims, 'aud');
  return one === undefined ? listIn(claims, 'aud') : [one];
}

/** Reads the claims of a JSON Web Token without verifying them; undefined where it is none. */
export function unverifiedClaims(token: string): unknown {
  try {
    return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
  } catch {
    return undefined;
  }
}
