import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../../base/errors.ts';
import { askHelper, type EnvironmentVariables } from './credential-helper.ts';
import { anonymous, type Credential, type Credentials, sameHost } from './credentials.ts';
import { isRecord } from '../../base/json-path.ts';

const maxConfigBytes = 1024 * 1024;

/**
 * Credentials from `config.json` in docker's directory: `credHelpers` for the host first, then `credsStore`, then
 * `auths`, as docker itself has it. The file is read when a registry first asks; one that is not there has none.
 * `environment` is that of credential helpers. Throws UsageError when the file is something else.
 */
export function dockerConfig(directory: string | undefined, environment?: EnvironmentVariables): Credentials {
  if (directory === undefined) return anonymous;
  const path = join(directory, 'config.json');
  return {
    find: async (host) => {
      const text = await readConfig(path);
      if (text === undefined) return undefined;
      const config = parse(text, path);
      const helper = memberFor(config['credHelpers'], host) ?? ownStore(config, host);
      if (typeof helper === 'string' && helper !== '') {
        const found = await askHelper(helper, keyFor(config, host), environment);
        if (found !== undefined) return found;
      }
      const auth = memberFor(config['auths'], host);
      return isRecord(auth) ? credentialOf(auth, `${path}: auths of ${host}`) : undefined;
    },
  };
}

/** A store is asked for the hosts that `docker login` has noted in `auths`: others would only start a program in vain. */
function ownStore(config: Record<string, unknown>, host: string): unknown {
  return memberFor(config['auths'], host) === undefined ? undefined : config['credsStore'];
}

function keyFor(config: Record<string, unknown>, host: string): string {
  const { auths } = config;
  const noted = isRecord(auths) ? Object.keys(auths).find((key) => sameHost(key, host)) : undefined;
  return noted ?? (host === 'docker.io' ? 'https://index.docker.io/v1/' : host);
}

function memberFor(value: unknown, host: string): unknown {
  if (!isRecord(value)) return undefined;
  return Object.entries(value).find(([key]) => sameHost(key, host))?.[1];
}

function credentialOf(auth: Record<string, unknown>, what: string): Credential | undefined {
  const { identitytoken, username, password } = auth;
  if (typeof identitytoken === 'string' && identitytoken !== '')
    return { kind: 'identity-token', token: identitytoken };
  if (typeof username === 'string' && typeof password === 'string' && username !== '') {
    return { kind: 'password', username, password };
  }
  if (typeof auth['auth'] !== 'string' || auth['auth'] === '') return undefined;
  const decoded = Buffer.from(auth['auth'], 'base64').toString('utf8').replace(/\0+$/, '');
  const colon = decoded.indexOf(':');
  if (colon <= 0) throw brokenConfig(what, 'base64 of "username:password"');
  return { kind: 'password', username: decoded.slice(0, colon), password: decoded.slice(colon + 1) };
}

async function readConfig(path: string): Promise<string | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return undefined;
  if (found.isFile() && found.size <= maxConfigBytes) return readFile(path, 'utf8');
  throw brokenConfig(path, `a file of at most ${maxConfigBytes} bytes`);
}

function parse(text: string, path: string): Record<string, unknown> {
  try {
    const json: unknown = JSON.parse(text);
    if (isRecord(json)) return json;
  } catch {
    // The parser's message would quote the file, and the file holds passwords.
  }
  throw brokenConfig(path, 'a JSON object, as docker login writes it');
}

function brokenConfig(where: string, expected: string): UsageError {
  return new UsageError({ code: 'broken-docker-config', where, expected, found: 'something else' });
}
