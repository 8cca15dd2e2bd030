import { isRedirect, readBounded } from '../../http/response.ts';
import type { Clock } from '../../base/clock.ts';
import { RemoteError } from '../../base/errors.ts';
import type { Log } from '../../base/log.ts';
import type { Authenticator } from '../auth/authenticator.ts';
import type { Scope } from '../auth/model.ts';
import type { ReferrersSupport } from '../registry.ts';
import type { HostPolicy } from './host-policy.ts';
import { type Deadline, inTime } from '../../base/deadline.ts';
import { createProbeOnce, type ProbeOnce } from './probe-once.ts';
import { createRateLimit } from './rate.ts';
import { TransientError } from '../../base/transient-error.ts';
import { connectionError } from '../../http/connection-error.ts';
import { retryAttempt } from '../retry.ts';
import { statusError } from './status-error.ts';
import type { Transport, Upload, WireResponse } from './transport.ts';
import { serverMessageSuffix } from '../../http/server-message.ts';

export interface ApiRequest {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: URL;
  readonly scopes: readonly Scope[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | Upload;
  /** As in `WireRequest`. */
  readonly bulk?: boolean;
  /** Statuses that are no error. */
  readonly accept: readonly number[];
  /** For messages: the action of the registry, such as `take the manifest sha256:…`. */
  readonly action: string;
  /** For messages: the repository. */
  readonly name: string;
}

/** Speaks to one registry: authentication, redirects, retries. */
export interface Client {
  readonly policy: HostPolicy;
  /** Returns a response with an accepted status. A streamed body is sent once: its owner starts it again. */
  send(request: ApiRequest): Promise<WireResponse>;
  /** As `send`, with the body: one that breaks off is requested again. Undefined bytes: more than `limit`. */
  read(request: ApiRequest, limit: number): Promise<ReadResponse>;
  /** Bounds every request, bodies included, by a deadline; tokens, rate and knowledge of the host are shared. */
  until(deadline: Deadline): Client;
  /** What repositories of the host have shown. */
  readonly host: HostKnowledge;
}

export interface HostKnowledge {
  /** How the repository that answered last lists referrers. */
  referrers: ReferrersSupport;
  /** Lets the first question about it go alone. */
  readonly referrersAlone: ProbeOnce;
}

export interface ReadResponse {
  readonly response: WireResponse;
  readonly bytes: Uint8Array | undefined;
}

export interface ClientOptions {
  readonly policy: HostPolicy;
  readonly authenticator: Authenticator;
  readonly transport: Transport;
  readonly clock: Clock;
  readonly userAgent: string;
  readonly log: Log;
}

const maxRedirects = 5;

/** Such a host may speak TLS all the same, and then breaks off. */
const plainHttp =
  'plain HTTP is spoken to loopback addresses and insecure hosts: give a registry with TLS another name';

export function createClient(options: ClientOptions): Client {
  const shared = {
    pace: createRateLimit(options.clock),
    probeOnce: createProbeOnce(),
    warn: createWarnings(options.log),
    host: { referrers: 'unknown' as const, referrersAlone: createProbeOnce() },
  };
  return clientWith(options, shared, undefined);
}

interface SharedState {
  readonly pace: () => Promise<void>;
  /** Asks for the authentication scheme once, not for every concurrent request. */
  readonly probeOnce: ProbeOnce;
  readonly warn: (header: string | undefined, name: string) => void;
  readonly host: HostKnowledge;
}

function clientWith(options: ClientOptions, shared: SharedState, deadline: Deadline | undefined): Client {
  const { policy, clock } = options;
  const { pace, probeOnce, warn } = shared;

  const whenBroken = policy.base.protocol === 'http:' ? plainHttp : undefined;

  async function attempt(request: ApiRequest): Promise<WireResponse> {
    await pace();
    try {
      const response = await authorised(request, options, probeOnce, deadline?.signal);
      warn(response.header('warning'), request.name);
      if (request.accept.includes(response.status)) return response;
      throw await statusError(response, request.name, request.action, clock);
    } catch (error) {
      throw inTime(connectionError(error, request.name, whenBroken), deadline);
    }
  }

  async function attemptWhole(request: ApiRequest, limit: number): Promise<ReadResponse> {
    const response = await attempt(request);
    try {
      return { response, bytes: await readBounded(response, limit) };
    } catch (error) {
      throw connectionError(error, request.name);
    }
  }

  return {
    policy,
    host: shared.host,
    read: (request, limit) => retryAttempt(clock, () => attemptWhole(request, limit)),
    send: (request) => (isUpload(request) ? attempt(request) : retryAttempt(clock, () => attempt(request))),
    until: (end) => clientWith(options, shared, end),
  };
}

/** Sends with the known authentication, and once more after a challenge. */
async function authorised(
  request: ApiRequest,
  options: ClientOptions,
  alone: ProbeOnce,
  signal: AbortSignal | undefined,
): Promise<WireResponse> {
  const { authenticator } = options;
  const { response, refused } = await alone(() => askOnce(request, options, signal));
  if (refused === undefined) return response;
  response.discard();
  if (isUpload(request)) {
    throw new TransientError({ code: 'token-expired', where: request.name, found: 'the token ended on the way' });
  }
  const again = await follow(request, await authenticator.header(request.scopes, signal), options, signal);
  if (again.status === 401 && (refused === 'insufficient' || isInsufficient(again.header('www-authenticate')))) {
    again.discard();
    const missing = await authenticator.missing(request.scopes);
    if (missing !== undefined) throw missing;
    throw new RemoteError({
      code: 'write-denied',
      where: request.name,
      found: `does not ${request.action}: the credentials for it are good, but not for that`,
    });
  }
  return again;
}

interface AuthorisedResponse {
  readonly response: WireResponse;
  /** Only where other credentials or another token can be tried. */
  readonly refused?: 'unknown' | 'insufficient';
}

async function askOnce(
  request: ApiRequest,
  options: ClientOptions,
  signal: AbortSignal | undefined,
): Promise<AuthorisedResponse> {
  const { authenticator, policy } = options;
  const sent = isOwn(request.url, policy) ? await authenticator.header(request.scopes, signal) : undefined;
  const response = await follow(request, sent, options, signal);
  if (response.status !== 401) return { response };
  const challenge = response.header('www-authenticate');
  try {
    if (!(await authenticator.challenged(challenge, sent, request.scopes))) return { response };
  } catch (error) {
    // Its connection would stay open, and the process with it.
    response.discard();
    throw error;
  }
  return { response, refused: isInsufficient(challenge) && sent !== undefined ? 'insufficient' : 'unknown' };
}

/** Follows redirects of reads: each location is checked, and the credentials stay with their host. */
async function follow(
  request: ApiRequest,
  authorization: string | undefined,
  options: ClientOptions,
  signal: AbortSignal | undefined,
): Promise<WireResponse> {
  const { policy, transport } = options;
  let { url } = request;
  let own = isOwn(url, policy);
  for (let hop = 0; hop <= maxRedirects; hop += 1) {
    const response = await transport({
      method: request.method,
      url,
      signal,
      headers: {
        'user-agent': options.userAgent,
        ...request.headers,
        ...(own && authorization !== undefined ? { authorization } : {}),
      },
      ...(request.body === undefined ? {} : { body: request.body }),
      ...(request.bulk === undefined ? {} : { bulk: request.bulk }),
    });
    if (!isRedirect(response) || request.accept.includes(response.status)) return response;
    const location = response.header('location');
    response.discard();
    if (location === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) {
      const found = `redirects where it should ${request.action}`;
      throw new RemoteError({ code: 'unexpected-redirect', where: request.name, found });
    }
    url = policy.target(location, url, 'redirect');
    own = own && isOwn(url, policy);
  }
  throw new RemoteError({
    code: 'too-many-redirects',
    where: request.name,
    expected: `at most ${maxRedirects} redirects`,
    found: 'more',
  });
}

function isOwn(url: URL, { base }: HostPolicy): boolean {
  return url.host === base.host && url.protocol === base.protocol;
}

function isUpload({ body }: ApiRequest): boolean {
  return body !== undefined && !(body instanceof Uint8Array);
}

function isInsufficient(challenge: string | undefined): boolean {
  return challenge?.includes('insufficient_scope') ?? false;
}

const maxWarnings = 20;

/** Logs the `Warning` headers of a registry, each text once (OCI distribution-spec 1.1, "Warnings"). */
function createWarnings(log: Log): (header: string | undefined, name: string) => void {
  const seen = new Set<string>();
  return (header, name) => {
    if (header === undefined) return;
    for (const [, quoted = ''] of header.slice(0, 8192).matchAll(/\b299 - "((?:[^"\\]|\\.)*)"/g)) {
      const text = serverMessageSuffix(quoted.replaceAll(/\\(.)/g, '$1')).slice(2);
      if (text === '' || seen.has(text) || seen.size >= maxWarnings) continue;
      seen.add(text);
      log.warn(`${name} warns: ${text}`);
    }
  };
}
