import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

export type TufRole = 'root' | 'timestamp' | 'snapshot' | 'targets';

/** What is another way than in a good repository, by role. */
export interface TufChanges {
  readonly expires?: Partial<Record<TufRole, string>>;
  /** What the metadata says of itself, where others say 1; a root's number is that of its file, too. */
  readonly versions?: Partial<Record<TufRole, number>>;
  /** Whose keys sign instead. */
  readonly signer?: TufKeys;
  /** The roles that the signer signs; all without it. */
  readonly forged?: readonly TufRole[];
  /** Which is another one than the metadata describe. */
  readonly delivered?: string;
  /** Name of the target. */
  readonly name?: string;
}

export type TufKeys = Readonly<Record<TufRole, TufKey>>;

interface TufKey {
  readonly id: string;
  readonly public: string;
  readonly key: KeyObject;
}

const roles: readonly TufRole[] = ['root', 'timestamp', 'snapshot', 'targets'];
const ever = '2099-01-01T00:00:00Z';

export function tufKeys(): TufKeys {
  return { root: newKey(), timestamp: newKey(), snapshot: newKey(), targets: newKey() };
}

/** The files of a repository with consistent snapshots (TUF specification, sections 4 and 6.2), by path. */
export function tufFiles(target: string, keys: TufKeys, changes: TufChanges = {}): Record<string, string> {
  const { name = 'trusted_root.json', delivered = target, versions = {} } = changes;
  const sha256 = createHash('sha256').update(target).digest('hex');
  const bodies = {
    timestamp: { meta: { 'snapshot.json': { version: 1 } } },
    snapshot: { meta: { 'targets.json': { version: 1 } } },
    targets: { targets: { [name]: { length: Buffer.byteLength(target), hashes: { sha256 } } } },
  };
  const signed = (role: Exclude<TufRole, 'root'>): string => {
    const { [role]: expires = ever } = changes.expires ?? {};
    const isForged = changes.signer !== undefined && (changes.forged ?? roles).includes(role);
    const signer = (isForged ? changes.signer : undefined) ?? keys;
    return document({ ...head(role, versions[role] ?? 1, expires), ...bodies[role] }, [signer[role]]);
  };
  return {
    '/timestamp.json': signed('timestamp'),
    '/1.snapshot.json': signed('snapshot'),
    '/1.targets.json': signed('targets'),
    [`/targets/${sha256}.${name}`]: delivered,
  };
}

/** A `root.json` that names these keys; `signers` have the root's key each. */
export function tufRoot(keys: TufKeys, version = 1, expires = ever, signers: readonly TufKeys[] = [keys]): string {
  const entries = roles.map((role) => keys[role]);
  const known = entries.map(({ id, public: value }) => [
    id,
    { keytype: 'ed25519', scheme: 'ed25519', keyval: { public: value } },
  ]);
  const body = {
    consistent_snapshot: true,
    keys: Object.fromEntries(known),
    roles: Object.fromEntries(roles.map((role) => [role, { keyids: [keys[role].id], threshold: 1 }])),
  };
  return document(
    { ...head('root', version, expires), ...body },
    signers.map(({ root }) => root),
  );
}

function head(role: TufRole, version: number, expires: string): object {
  return { _type: role, spec_version: '1.0.0', version, expires };
}

function document(signed: object, signers: readonly TufKey[]): string {
  const bytes = Buffer.from(canonical(signed));
  const signatures = signers.map(({ id, key }) => ({ keyid: id, sig: sign(null, bytes, key).toString('hex') }));
  return JSON.stringify({ signatures, signed });
}

/** Keys in order and no blanks; our texts hold nothing that is escaped. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((one) => canonical(one)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(',')}}`;
}

function newKey(): TufKey {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex');
  return { id: createHash('sha256').update(raw).digest('hex'), public: raw, key: privateKey };
}
