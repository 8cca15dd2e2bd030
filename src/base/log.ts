/** Receives progress: stderr, a GitHub log, a GitLab section. Results never go here. */
export interface Log {
  debug(message: string): void;
  info(message: string): void;
  warn(message: string): void;
  /** Shows lines that the next ones replace and an empty text removes; only where a person watches. */
  readonly status?: (message: string) => void;
  /** Puts everything logged until `work` settles under `title`. */
  group<T>(title: string, work: () => Promise<T>): Promise<T>;
}

export const silentLog: Log = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  group: (_title, work) => work(),
};
