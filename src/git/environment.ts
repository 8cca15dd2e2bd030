import type { GitSetting } from './credentials.ts';

/**
 * Variables of the caller that a Git process may see: where things are, how to reach the network, which keys and
 * certificates to use. Everything else stays out, GIT_DIR, GIT_INDEX_FILE and GIT_TRACE above all: a run inside a
 * hook must not write to the repository that the hook belongs to.
 */
const passed = new Set([
  'PATH',
  'HOME',
  'USER',
  'LOGNAME',
  'TMPDIR',
  'TEMP',
  'TMP',
  'XDG_CONFIG_HOME',
  'LD_LIBRARY_PATH',
  'SSH_AUTH_SOCK',
  'SSH_AGENT_PID',
  'GIT_SSH',
  'GIT_SSH_COMMAND',
  'GIT_SSH_VARIANT',
  'HTTP_PROXY',
  'HTTPS_PROXY',
  'ALL_PROXY',
  'NO_PROXY',
  'http_proxy',
  'https_proxy',
  'all_proxy',
  'no_proxy',
  'SSL_CERT_FILE',
  'SSL_CERT_DIR',
  'CURL_CA_BUNDLE',
  'GIT_SSL_CAINFO',
  'GIT_SSL_CAPATH',
  'GIT_SSL_CERT',
  'GIT_SSL_KEY',
  'GIT_SSL_NO_VERIFY',
  'GIT_EXEC_PATH',
  'GIT_CONFIG_GLOBAL',
  'GIT_CONFIG_SYSTEM',
  'GIT_CONFIG_NOSYSTEM',
  'SystemRoot',
  'SYSTEMROOT',
  'ComSpec',
  'USERPROFILE',
  'HOMEDRIVE',
  'HOMEPATH',
  'APPDATA',
  'PATHEXT',
]);

/** Settings for every Git process of this tool: no hooks, no helpers that a repository can name, no odd transports. */
const always: readonly GitSetting[] = [
  ['core.hooksPath', '/dev/null'],
  ['core.fsmonitor', 'false'],
  ['gc.auto', '0'],
  ['maintenance.auto', 'false'],
  ['protocol.version', '2'],
  ['protocol.allow', 'never'],
  ['protocol.https.allow', 'always'],
  ['protocol.http.allow', 'always'],
  ['protocol.file.allow', 'always'],
  ['protocol.ssh.allow', 'user'],
  ['protocol.ext.allow', 'never'],
  ['http.followRedirects', 'initial'],
  // A connection over which nothing comes for five minutes is dead; a server that runs a slow hook keeps it alive.
  ['http.lowSpeedLimit', '1'],
  ['http.lowSpeedTime', '300'],
];

/**
 * Returns the environment of a Git process: `own` is the caller's, settings travel as GIT_CONFIG_* after the caller's
 * own.
 */
export function gitEnvironment(
  own: Readonly<Record<string, string | undefined>>,
  settings: readonly GitSetting[],
  extra: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const environment: Record<string, string> = {};
  for (const [name, value] of Object.entries(own)) {
    if (value !== undefined && passed.has(name)) environment[name] = value;
  }
  return {
    ...environment,
    LC_ALL: 'C',
    LANGUAGE: 'C',
    GIT_TERMINAL_PROMPT: '0',
    GIT_ASKPASS: '',
    SSH_ASKPASS: '',
    GIT_OPTIONAL_LOCKS: '0',
    // The output is not read line by line: a write for each commit that Git lists would only take time.
    GIT_FLUSH: '0',
    ...extra,
    ...numbered([...inherited(own), ...always, ...settings]),
  };
}

/**
 * GIT_CONFIG_* that the caller has set, which the tool's own would otherwise replace: safe.directory is often given so.
 */
function inherited(own: Readonly<Record<string, string | undefined>>): GitSetting[] {
  const count = Number(own['GIT_CONFIG_COUNT'] ?? 0);
  const settings: GitSetting[] = [];
  for (let index = 0; index < Math.min(count, 1000); index += 1) {
    const key = own[`GIT_CONFIG_KEY_${index}`];
    if (key !== undefined) settings.push([key, own[`GIT_CONFIG_VALUE_${index}`] ?? '']);
  }
  return settings;
}

function numbered(settings: readonly GitSetting[]): Record<string, string> {
  const environment: Record<string, string> = { GIT_CONFIG_COUNT: String(settings.length) };
  for (const [index, [key, value]] of settings.entries()) {
    environment[`GIT_CONFIG_KEY_${index}`] = key;
    environment[`GIT_CONFIG_VALUE_${index}`] = value;
  }
  return environment;
}
