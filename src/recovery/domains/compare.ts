import type { RecoveryPlace } from '../../flow/recovery.ts';

/** What two places share. */
export type Shared =
  | { readonly verdict: 'FAIL'; readonly because: string }
  | { readonly verdict: 'UNPROVEN'; readonly because: string }
  | { readonly verdict: 'PASS'; readonly because: string };

const parts = ['account', 'region', 'network'] as const;

/**
 * Compares where a copy lies with what is lost. One shared account, region or network is lost with it; a place of which
 * account or region is not said proves nothing, unless it is another provider's.
 */
export function sharedBy(copy: RecoveryPlace, lost: RecoveryPlace): Shared {
  if (copy.cluster !== undefined && copy.cluster === lost.cluster) {
    return { verdict: 'FAIL', because: `it lies on the cluster ${copy.cluster}, which is lost` };
  }
  const same = parts.find((part) => copy[part] !== undefined && copy[part] === lost[part]);
  if (same !== undefined)
    return { verdict: 'FAIL', because: `it lies in the ${same} ${copy[same] ?? ''}, which is lost` };
  if (copy.provider !== undefined && lost.provider !== undefined && copy.provider !== lost.provider) {
    return { verdict: 'PASS', because: `it lies with ${copy.provider}, not with ${lost.provider}` };
  }
  const unsaid = (['account', 'region'] as const).filter(
    (part) => copy[part] === undefined || lost[part] === undefined,
  );
  if (unsaid.length > 0) return { verdict: 'UNPROVEN', because: `${unsaid.join(' and ')} of both are not declared` };
  return {
    verdict: 'PASS',
    because: `it lies in ${copy.region ?? ''} and account ${copy.account ?? ''}, not in ${lost.region ?? ''} and ${lost.account ?? ''}`,
  };
}
