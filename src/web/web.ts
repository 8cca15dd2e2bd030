import type { Json } from './json.ts';

/** The servers beside registry and platform that a gate asks: analyses, metrics, tickets. They speak JSON over HTTPS. */
export interface Web {
  /** Address of the server that a service's token is for, where the environment names it. */
  home(service: Service): string | undefined;
  /**
   * A server to ask. Contacts nothing. Throws UsageError for an address that is none, that holds credentials, or that is
   * not https without being named insecure; RefusedError for a link-local address and for a token of another server.
   */
  open(options: ServerOptions): Server;
}

/** Whose token a request takes along. */
export type Service = 'sonar' | 'prometheus' | 'change';

export interface ServerOptions {
  /** Address, with a path where the server is below one. */
  readonly base: string;
  /** Absent: anybody may ask there, and no token is sent. */
  readonly service?: Service;
  /** What it is, for messages: `SonarQube`. */
  readonly title: string;
  /** What the token must be allowed, for messages: `"Browse" on the project`. */
  readonly scope: string;
  /** How a token without a user name is sent; `user` is Basic with the token as user name. Default bearer. */
  readonly tokenAs?: 'bearer' | 'user';
}

export interface Server {
  /** For messages: `SonarQube at sonar.example.com`. */
  readonly name: string;
  readonly base: URL;
  /**
   * Asks, as often as there is hope, and at most two minutes. Throws RemoteError where it does not answer or says no,
   * EvidenceError where its answer is no JSON, RefusedError where it sends us elsewhere.
   */
  ask(request: WebRequest): Promise<WebAnswer>;
  /** As `ask`, for an answer that need not be JSON. */
  read(request: WebRequest): Promise<WebBytes>;
}

export interface WebRequest {
  /** Below the server's address; what comes from elsewhere is encoded by whoever calls. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  /** Makes it a POST. It is repeated where the server did not take it, not where its answer was lost. */
  readonly body?: Json;
  /** For messages: what is asked for, as in "does not give …". */
  readonly what: string;
  /** Statuses that are answers besides 200 to 299. */
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
