import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isRecord } from '../../base/json-path.ts';
import { StepError, type UsageCode, UsageError } from '../../base/errors.ts';
import { askHelper, type HelperSurroundings } from './credential-helper.ts';
import { anonymous, type Credential, type Credentials, hostAndPath } from './credentials.ts';

const maxConfigBytes = 1024 * 1024;

/** Location of the text of a `config.json`. */
interface ConfigSource {
  /** For messages. */
  readonly where: string;
  readonly code: UsageCode;
  /** Undefined where there is none. */
  read(): Promise<string | undefined>;
}

/**
 * Finds credentials in `config.json` of docker's directory. It is read when a registry first requires credentials; a
 * missing file has none. `surroundings` are those of credential helpers.
 */
export function dockerConfig(directory: string | undefined, surroundings: HelperSurroundings = {}): Credentials {
  if (directory === undefined) return anonymous;
  const path = join(directory, 'config.json');
  return configCredentials({ where: path, code: 'broken-docker-config', read: () => readConfig(path) }, surroundings);
}

/** Finds credentials in the text of a `config.json`, as DOCKER_AUTH_CONFIG holds it. */
export function dockerConfigText(text: string | undefined, surroundings: HelperSurroundings = {}): Credentials {
  if (text === undefined) return anonymous;
  const read = () => Promise.resolve(text);
  return configCredentials({ where: 'DOCKER_AUTH_CONFIG', code: 'invalid-docker-auth-config', read }, surroundings);
}

/**
 * Looks in `credHelpers`, then in `credsStore`, then in `auths`, as docker does. Entries by path win by the longest
 * prefix, as in containers-auth.json(5). Only the entry of the registry in question is read, once.
 */
function configCredentials(source: ConfigSource, surroundings: HelperSurroundings): Credentials {
  const found = new Map<string, Promise<Credential | undefined>>();
  let config: Promise<Record<string, unknown>> | undefined;
  return {
    find: async (host, path = '') => {
      config ??= source.read().then((text) => (text === undefined ? {} : parse(text, source)));
      const lookup = lookupOf(await config, host, path);
      const key = JSON.stringify(lookup);
      const credential = found.get(key) ?? resolve(lookup, source, surroundings);
      found.set(key, credential);
      return credential;
    },
  };
}

/** The parts of a config that hold for one repository. */
interface Lookup {
  readonly helper: string | undefined;
  /** As the helper stores it. */
  readonly server: string;
  readonly auth: unknown;
}

function lookupOf(config: Record<string, unknown>, host: string, path: string): Lookup {
  const helper = entryFor(config['credHelpers'], host, path);
  const auth = entryFor(config['auths'], host, path);
  const store = helper?.value ?? config['credsStore'];
  const named = typeof store === 'string' && store !== '' ? store : undefined;
  const fallback = host === 'docker.io' ? 'https://index.docker.io/v1/' : host;
  return { helper: named, server: auth?.key ?? fallback, auth: auth?.value };
}

async function resolve(
  { helper, server, auth }: Lookup,
  source: ConfigSource,
  surroundings: HelperSurroundings,
): Promise<Credential | undefined> {
  const written = () =>
    isRecord(auth) ? credentialOf(auth, `${source.where}: auths of ${server}`, source.code) : undefined;
  if (helper === undefined) return written();
  try {
    return (await askHelper(helper, server, surroundings)) ?? written();
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    // A public registry needs no credentials: the reason counts once it refuses to go on without.
    return written() ?? { kind: 'unavailable', error };
  }
}

/** Finds the entry of a host with the longest path that begins the repository's. */
function entryFor(value: unknown, host: string, path: string): { key: string; value: unknown } | undefined {
  if (!isRecord(value)) return undefined;
  const entries = Object.entries(value).map(([key, one]) => ({ key, value: one, at: hostAndPath(key) }));
  const wanted = hostAndPath(host).host;
  return entries
    .filter(({ at }) => at.host === wanted && `${path}/`.startsWith(at.path === '' ? '' : `${at.path}/`))
    .toSorted((left, right) => right.at.path.length - left.at.path.length)[0];
}

function credentialOf(auth: Record<string, unknown>, where: string, code: UsageCode): Credential | undefined {
  const { identitytoken, registrytoken, username, password } = auth;
  if (typeof registrytoken === 'string' && registrytoken !== '') return registryToken(registrytoken, where, code);
  if (typeof identitytoken === 'string' && identitytoken !== '')
    return { kind: 'identity-token', token: identitytoken };
  if (typeof username === 'string' && typeof password === 'string' && username !== '') {
    return { kind: 'password', username, password };
  }
  if (typeof auth['auth'] !== 'string' || auth['auth'] === '') return undefined;
  const pair = pairOf(auth['auth']);
  if (pair !== undefined) return { kind: 'password', ...pair };
  throw new UsageError({ code, where, expected: 'base64 of "username:password"', found: 'something else' });
}

/** A token of other characters could end the header that it is sent in. */
function registryToken(token: string, where: string, code: UsageCode): Credential {
  if (/^[\x21-\x7e]+$/.test(token)) return { kind: 'registry-token', token };
  throw new UsageError({ code, where, expected: 'a registrytoken of printable characters', found: 'others' });
}

function pairOf(auth: string): { username: string; password: string } | undefined {
  const decoded = Buffer.from(auth, 'base64').toString('utf8').replace(/\0+$/, '');
  const colon = decoded.indexOf(':');
  return colon <= 0 ? undefined : { username: decoded.slice(0, colon), password: decoded.slice(colon + 1) };
}

/** Lists the secrets in the text of a `config.json`, for masks; a text that cannot be read is one as a whole. */
export function secretsInDockerConfig(text: string): readonly string[] {
  const config = jsonOf(text);
  if (!isRecord(config)) return [text];
  const auths = isRecord(config['auths']) ? Object.values(config['auths']) : [];
  return auths.filter(isRecord).flatMap((entry) => {
    const { auth, password, identitytoken, registrytoken } = entry;
    const texts = [auth, password, identitytoken, registrytoken].filter((one) => typeof one === 'string');
    return [...texts, ...(typeof auth === 'string' ? [pairOf(auth)?.password ?? ''] : [])].filter((one) => one !== '');
  });
}

async function readConfig(path: string): Promise<string | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return undefined;
  if (found.isFile() && found.size <= maxConfigBytes) return readFile(path, 'utf8');
  throw new UsageError({
    code: 'broken-docker-config',
    where: path,
    expected: `a file of at most ${maxConfigBytes} bytes`,
    found: 'something else',
  });
}

function parse(text: string, { where, code }: ConfigSource): Record<string, unknown> {
  const config = jsonOf(text);
  if (isRecord(config)) return config;
  // The parser's message would quote the text, and the text holds passwords.
  throw new UsageError({ code, where, expected: "the JSON object of docker's config.json", found: 'something else' });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
