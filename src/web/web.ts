import type { Json } from './json.ts';

/**
 * The servers beside registry and platform that a gate queries: analyses, metrics, tickets.
 * They speak JSON over HTTPS.
 */
export interface Web {
  /** Returns the address of the server that a service's token is for, where the environment names it. */
  home(service: Service): string | undefined;
  /**
   * Opens a server for requests. Contacts nothing.
   * Throws UsageError for an invalid address, one with credentials, or one that is not https without being named
   * insecure; RefusedError for a link-local address and for a token of another server.
   */
  open(options: ServerOptions): Server;
}

/** Service whose token a request carries. */
export type Service = 'sonar' | 'prometheus' | 'change' | 'argocd' | 'kubernetes';

export interface ServerOptions {
  /** Address, with a path where the server is below one. */
  readonly base: string;
  /** Absent: the server needs no token, and none is sent. */
  readonly service?: Service;
  /** Product name, for messages: `SonarQube`. */
  readonly title: string;
  /** Permission that the token needs, for messages: `"Browse" on the project`. */
  readonly scope: string;
  /**
   * Scheme of a token without a user name.
   * `user` is Basic with the token as user name. Default bearer.
   */
  readonly tokenAs?: 'bearer' | 'user';
  /** Limits of one answer, where they differ from the usual: milliseconds, bytes. */
  readonly limits?: { readonly timeoutMs: number; readonly maxBytes: number };
  /** Certificates of the authority that signs the server's, PEM; those that Node trusts when absent. */
  readonly ca?: string | undefined;
  /** The caller repeats by itself: a request is sent once, and a passing failure is a TransientError. */
  readonly isOnce?: boolean;
}

export interface Server {
  /** For messages: `SonarQube at sonar.example.com`. */
  readonly name: string;
  readonly base: URL;
  /**
   * Sends a request, with retries for at most two minutes.
   * Throws RemoteError where the server does not answer or refuses, EvidenceError where its answer is no JSON,
   * RefusedError where it redirects elsewhere.
   */
  ask(request: WebRequest): Promise<WebAnswer>;
  /** As `ask`, for an answer that need not be JSON. */
  read(request: WebRequest): Promise<WebBytes>;
}

export interface WebRequest {
  /** Path below the server's address; the caller encodes foreign parts. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  /**
   * Makes it a POST.
   * It is repeated where the server did not take it, not where its answer was lost.
   */
  readonly body?: Json;
  /** Where it differs from GET, or POST with a body. */
  readonly method?: 'DELETE' | 'PATCH';
  /** Media type of the body; `application/json` when absent. */
  readonly bodyMedia?: string;
  /** Media type of the answer; `application/json` when absent. */
  readonly media?: string;
  /** For messages: the object of the request, as in "does not give …". */
  readonly what: string;
  /** Accepted statuses besides 200 to 299. */
  readonly accept?: readonly number[];
}

interface AnswerHead {
  readonly status: number;
  /** The server's clock, where it shows it. */
  readonly date: Date | undefined;
}

export interface WebAnswer extends AnswerHead {
  readonly body: Json;
}

export interface WebBytes extends AnswerHead {
  readonly bytes: Uint8Array;
}
