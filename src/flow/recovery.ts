import { matchesWildcard } from '../files/wildcard.ts';

/** Names of the checks of `dr-verify`; each is an entry of the table in `recovery/checks.ts`. */
export const recoveryChecks = [
  'image',
  'replica',
  'mirror',
  'closure',
  'schedule',
  'failure-domain',
  'backup',
  'drill',
  'identity',
  'secrets',
  'live-state',
  'version-safety',
  'empty-restore',
  'plan',
] as const;

export type RecoveryCheckName = (typeof recoveryChecks)[number];

/** How much may be lost, and how long a recovery may take: `24h`. */
export interface Objectives {
  readonly rpo?: string;
  readonly rto?: string;
}

/** Something that an environment needs and that no tree, registry or backup produces. */
export interface External {
  /** `Secret/vault/vault-root-token`, `StorageClass/fast`; `*` stands for any text within a part. */
  readonly object: string;
  /** Who gives it back. */
  readonly owner: string;
  /** Where it is kept, or how it is made again. */
  readonly reason?: string;
}

/** Where something lives that a recovery needs: what is left unsaid is unproven. */
export interface RecoveryPlace {
  /** Cluster of the flow that it runs on. */
  readonly cluster?: string;
  readonly provider?: string;
  readonly account?: string;
  readonly region?: string;
  readonly network?: string;
}

/** What a backup is of, what makes it, and where it goes. */
export interface BackupSource {
  /** Object that makes it: `Schedule/velero/nightly`, `PostgresCluster/iam/keycloak`. */
  readonly schedule?: string;
  /** Address outside of what is lost: `s3://backups-eu`. */
  readonly outside?: string;
  /** Applications or environments whose objectives it serves; the default ones when absent. */
  readonly of?: readonly string[];
  /** Objects whose data it holds, where its tool does not name them: `PersistentVolumeClaim/shop/cart-data`. */
  readonly covers?: readonly string[];
  /** Longest run that was measured. */
  readonly duration?: string;
}

export interface Backups {
  readonly sources?: Readonly<Record<string, BackupSource>>;
  /** Pattern of files of the GitOps repository. */
  readonly evidence?: string;
  /** Stricter than the objective. */
  readonly 'max-age'?: string;
  /** Least share of the median before, such as `50%`. */
  readonly 'minimum-share'?: string;
}

/** Restores that somebody performed, as evidence. */
export interface Drill {
  /** Pattern of files of the GitOps repository. */
  readonly evidence?: string;
  /** Oldest drill that counts. */
  readonly 'max-age'?: string;
}

/** Oldest drill that counts where the flow does not say: a quarter, and a week to be late. */
export const drillMaxAge = '100d';

/** Keycloak, which people sign in with. */
export interface Identity {
  /** Source of `backups.sources` that holds its database. */
  readonly backup?: string;
}

/** What opens secrets. */
export interface Secrets {
  /** Source of `backups.sources` that holds the keys of Sealed Secrets. */
  readonly 'sealing-keys'?: string;
}

/** A file that production's own job writes, in a repository of its own. */
export interface Inventory {
  /** `{environment}` and `{cluster}` stand for the names. */
  readonly path: string;
  /** Absent: the GitOps repository. */
  readonly repository?: string;
  readonly branch?: string;
  /** Older than this, it proves nothing. */
  readonly 'max-age'?: string;
}

/** Claims that `dr-verify` must prove: the section `recovery` of the flow file. */
export interface Recovery extends Objectives {
  /** A registry, as in Environment, that holds a copy of everything deployed. */
  readonly replica?: string;
  /** A mirror of the GitOps repository. */
  readonly mirror?: string;
  /** Mirrors of other repositories that the manifests read, by their URL. */
  readonly mirrors?: Readonly<Record<string, string>>;
  /** By `default`, environment or application; `rpo` and `rto` beside it are short for `default`. */
  readonly objectives?: Readonly<Record<string, Objectives>>;
  readonly externals?: readonly External[];
  /** By `git`, `registry`, `replica`, `mirror`, `identity`, `secrets`, or an address of backups. */
  readonly places?: Readonly<Record<string, RecoveryPlace>>;
  readonly backups?: Backups;
  readonly drill?: Drill;
  readonly identity?: Identity;
  readonly secrets?: Secrets;
  readonly inventory?: string | Inventory;
  /** Steps of the team's own runbook: a Markdown file of the GitOps repository. */
  readonly runbook?: string;
  /** Checks whose UNPROVEN is a failure; absent: image, replica, mirror and each whose key is declared. */
  readonly required?: readonly RecoveryCheckName[];
}

/** Words of `places` besides addresses. */
export const placeWords = ['git', 'registry', 'replica', 'mirror', 'identity', 'secrets'] as const;

/** Objectives of an environment or application: its own, else the default ones. */
export function objectivesOf(
  { objectives: declared = {}, rpo: shortRpo, rto: shortRto }: Recovery,
  ...names: readonly string[]
): Objectives {
  const found = [...names, 'default'].flatMap((name) => (Object.hasOwn(declared, name) ? (declared[name] ?? []) : []));
  const own = [...found, { rpo: shortRpo, rto: shortRto }];
  const first = (key: keyof Objectives): string | undefined => own.find((one) => one[key] !== undefined)?.[key];
  const [ownRpo, ownRto] = [first('rpo'), first('rto')];
  return { ...(ownRpo !== undefined && { rpo: ownRpo }), ...(ownRto !== undefined && { rto: ownRto }) };
}

/** Whether an object's name is one of an external; `*` stands for any text within a part. */
export function isExternal(name: string, { object: pattern }: Pick<External, 'object'>): boolean {
  const parts = pattern.split('/');
  const own = name.split('/');
  return parts.length === own.length && parts.every((part, index) => matchesText(part, own[index] ?? ''));
}

function matchesText(pattern: string, value: string): boolean {
  return matchesWildcard(
    pattern,
    value,
    (piece) => piece === '*',
    (piece, character) => piece === character,
  );
}
