/** A user in the answers of GitHub and GitLab; both answer `null` for a deleted user. */
export interface Account {
  readonly login?: string;
  readonly username?: string;
  readonly type?: string;
  readonly bot?: boolean;
}

/**
 * Returns the name for comparison and display.
 * For a deleted user, a name that no user can have.
 */
export function accountName(account: Account | null | undefined): string {
  return account?.login ?? account?.username ?? '(deleted user)';
}

/** Tells whether a name, as `accountName` gives it, is that of a person: of no bot and no deleted user. */
export function isPerson(name: string): boolean {
  return name !== accountName(null) && accountFlaw({ login: name }) === undefined;
}

/** Explains why an account cannot approve: a bot or a deleted user; undefined for a person. */
export function accountFlaw(account: Account | null | undefined): string | undefined {
  const name = account?.login ?? account?.username;
  if (name === undefined || /^ghost\d*$/i.test(name)) return 'is a deleted user';
  return isBot(account ?? {}, name) ? 'is a bot' : undefined;
}

/**
 * Tells whether an account is a bot.
 * GitLab names the users of access tokens `project_1_bot` and `group_1_bot_9f`.
 */
function isBot({ type, bot }: Account, name: string): boolean {
  if (type !== undefined && type !== 'User') return true;
  return bot === true || name.endsWith('[bot]') || /^(?:project|group)_\d+_bot(?:_\w+)?$/.test(name);
}

/** Reads a date of an answer; undefined for anything else. */
export function dateIn(text: unknown): Date | undefined {
  if (typeof text !== 'string') return undefined;
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

/** Reads names and addresses of the trailers `Co-authored-by: name <address>`. */
export function coAuthorAddresses(message: string): readonly string[] {
  return [...message.matchAll(/^co-authored-by:[^<\n]*<([^<>\s]{3,320})>\s*$/gim)].map(([, address]) => address ?? '');
}

/** An account of the platform. */
export interface PlatformAccount {
  /** The platform's own id, which stays when the name changes. */
  readonly id: string;
  readonly name: string;
  /** Reason why it is no person's: a bot's, a blocked one. */
  readonly flaw?: string;
}
