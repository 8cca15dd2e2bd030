import { UsageError } from '../../base/errors.ts';
import type { SigstoreFileEntry } from '../flow-file.ts';
import type { FlowRule } from './rule.ts';

/** Identities that nothing vouches for, or signatures whose time nothing proves, would never count. */
export const sigstoreComplete: FlowRule = {
  codes: ['flow-sigstore-incomplete'],
  holds:
    '`records.trusted-identities` and `records.sigstore` come together, with the log or the timestamps that it requires',
  *breaches({ records }, document) {
    const { 'trusted-identities': identities, sigstore } = records ?? {};
    if (identities === undefined && sigstore === undefined) return;
    const problem = lackOf(identities !== undefined, sigstore);
    if (problem === undefined) return;
    const key = sigstore === undefined ? 'trusted-identities' : 'sigstore';
    yield new UsageError({ code: 'flow-sigstore-incomplete', where: document.position(['records'], key), ...problem });
  },
};

interface Lack {
  readonly expected: string;
  readonly found: string;
  readonly fix: string;
}

function lackOf(hasIdentities: boolean, sigstore: SigstoreFileEntry | undefined): Lack | undefined {
  if (sigstore === undefined)
    return lack('"sigstore" beside trusted-identities', 'none', 'add sigstore: { trusted-root, fulcio, rekor }');
  if (!hasIdentities)
    return lack('"trusted-identities" beside sigstore', 'none', 'name the jobs whose signatures count');
  const { rekor, timestamp, transparency = 'required', 'rekor-version': version } = sigstore;
  if (transparency === 'required' && rekor === undefined)
    return lack('"rekor", because transparency is required', 'none', 'add rekor, or write transparency: off');
  if (timestamp === undefined && (rekor === undefined || version === 2))
    return lack('"timestamp", which proves the time of a signature', 'none', 'add timestamp');
  return undefined;
}

function lack(expected: string, found: string, fix: string): Lack {
  return { expected, found, fix };
}
