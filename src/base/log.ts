/** Where progress goes: stderr, a GitHub log, a GitLab section. Results never go here. */
export interface Log {
  debug(message: string): void;
  info(message: string): void;
  warn(message: string): void;
  /** Only where a person watches: a line that the next one replaces, and an empty one takes away. */
  readonly status?: (message: string) => void;
  /** Everything logged until `work` settles belongs under `title`. */
  group<T>(title: string, work: () => Promise<T>): Promise<T>;
}

export const silentLog: Log = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  group: (_title, work) => work(),
};
