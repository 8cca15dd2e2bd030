import { UsageError } from '../base/errors.ts';
import type { WebCredential, WebCredentials, WebToken } from '../web/token.ts';
import { formsOf, maskable, type ReadVariable } from './variables.ts';

/** Throws UsageError for half a pair of user name and password, and for two kinds of credentials at once. */
export function webCredentials(read: ReadVariable): WebCredentials {
  return {
    sonar: {
      token: tokenFrom(read, 'KRCI_DEPLOY_SONAR_TOKEN') ?? tokenFrom(read, 'SONAR_TOKEN'),
      home: homeFrom(read, 'KRCI_DEPLOY_SONAR_HOST') ?? homeFrom(read, 'SONAR_HOST_URL'),
    },
    prometheus: ownCredential(read, 'KRCI_DEPLOY_PROMETHEUS'),
    change: ownCredential(read, 'KRCI_DEPLOY_CHANGE'),
    argocd: {
      token: tokenFrom(read, 'KRCI_DEPLOY_ARGOCD_TOKEN') ?? tokenFrom(read, 'ARGOCD_AUTH_TOKEN'),
      home: homeFrom(read, 'KRCI_DEPLOY_ARGOCD_HOST'),
    },
    kubernetes: {
      token: tokenFrom(read, 'KRCI_DEPLOY_KUBERNETES_TOKEN'),
      home: homeFrom(read, 'KRCI_DEPLOY_KUBERNETES_HOST'),
    },
  };
}

/** Returns the tokens as such and as HTTP sends them, for masks. */
export function webSecrets(credentials: WebCredentials): readonly string[] {
  const tokens = Object.values(credentials).flatMap(({ token }) => token ?? []);
  // SonarQube takes a token as a user name without a password (its web API's "Authentication").
  return maskable(
    tokens.flatMap(({ secret, username }) =>
      formsOf(secret, username === undefined ? `${secret}:` : `${username}:${secret}`),
    ),
  );
}

/** `…_TOKEN`, or `…_USERNAME` and `…_PASSWORD`; `…_HOST` is the server that they are for. */
function ownCredential(read: ReadVariable, prefix: string): WebCredential {
  const [name, password] = [`${prefix}_USERNAME`, `${prefix}_PASSWORD`] as const;
  const [username, secret, token] = [read(name), read(password), tokenFrom(read, `${prefix}_TOKEN`)];
  if ((username === undefined) !== (secret === undefined)) {
    throw new UsageError({
      code: 'incomplete-credentials',
      where: `${name} and ${password}`,
      expected: 'both or neither',
      found: 'one',
    });
  }
  if (token !== undefined && username !== undefined) {
    throw new UsageError({
      code: 'ambiguous-credentials',
      where: `${prefix}_TOKEN and ${name}`,
      expected: 'one of them',
      found: 'both',
      fix: 'unset one',
    });
  }
  const pair = secret === undefined ? undefined : { secret, username, variable: password };
  return { token: token ?? pair, home: homeFrom(read, `${prefix}_HOST`) };
}

function tokenFrom(read: ReadVariable, variable: string): WebToken | undefined {
  const secret = read(variable);
  return secret === undefined ? undefined : { secret, variable };
}

function homeFrom(read: ReadVariable, variable: string): WebCredential['home'] {
  const host = read(variable);
  if (host === undefined) return undefined;
  return { url: /^https?:\/\//.test(host) ? host : `https://${host}`, variable };
}
