import { isFuture } from '../../records/chain.ts';
import { bundleFault, judgeSignatures, type SignatureVerdict } from '../../records/dsse.ts';
import { type Trust, trustOf } from '../../records/keys.ts';
import type { StatementKind } from '../../flow/statement-kinds.ts';
import type { Answer, Scene } from '../model.ts';
import type { Attestation } from './model.ts';

/** What evidence is worth: a word for its row, or the reason why it does not count. */
export type Worth =
  { readonly word: string } | (Required<Pick<Answer, 'because' | 'fix'>> & { readonly word?: undefined });

/** What is asked of everything that a row stands on. */
export interface Testimony {
  /** Of each piece; undefined for one that nobody signed. */
  readonly attestations: readonly (Attestation | undefined)[];
  readonly kind: StatementKind;
  /** Environments that the row is about: the signer must be one who may speak of each. */
  readonly environments: readonly string[];
  /** It lies in a repository of its own, whose branch no platform is asked about. */
  readonly isElsewhere?: boolean;
}

/** Opens the question what evidence is worth. @throws UsageError for keys of the flow that are none */
export async function evidenceWorth(scene: Scene): Promise<(testimony: Testimony) => Promise<Worth>> {
  const trust = await trustOf(scene.flow, scene.reach.files);
  if (trust.length > 0) return (testimony) => Promise.resolve(signedWorth(testimony, trust, scene));
  return (testimony) => committedWorth(testimony, scene);
}

/** Without keys, evidence is as good as whoever may write to its branch. */
async function committedWorth({ attestations, isElsewhere = false }: Testimony, scene: Scene): Promise<Worth> {
  const isSigned = attestations.every((one) => one !== undefined);
  const word = isSigned ? 'its signature was not checked, as the flow trusts no keys' : 'unsigned';
  const unasked = `${word}; nobody was asked whether its branch is protected`;
  if (isElsewhere) return { word: unasked };
  if (scene.home.commit === undefined)
    return { because: 'it is unsigned and not committed', fix: 'commit it to the branch of the flow' };
  const guarded = await scene.isProtected();
  if (guarded === 'no') {
    return {
      because: 'it is unsigned, and the platform does not protect the branch that it is committed to',
      fix: 'protect the branch, or sign it and name the key in records.trusted-keys',
    };
  }
  return { word: guarded === 'yes' ? word : unasked };
}

function signedWorth({ attestations, kind, environments }: Testimony, trust: Trust, scene: Scene): Worth {
  for (const attestation of attestations) {
    if (attestation === undefined) {
      const because = 'it is unsigned, and the flow trusts signatures alone';
      return { because, fix: signIt };
    }
    for (const environment of environments) {
      const because = faultOf(attestation, { environment, kind }, trust, scene);
      if (because !== undefined) return { because, fix: signIt };
    }
  }
  return { word: 'signed' };
}

const signIt = 'sign it by a key that the flow trusts: drills with "krci-deploy drill record", files with cosign';

function faultOf(
  { envelope, time, flow, environments }: Attestation,
  { environment, kind }: { readonly environment: string; readonly kind: StatementKind },
  trust: Trust,
  { flow: own, reach }: Scene,
): string | undefined {
  if (flow !== undefined && flow !== own.name) return `it was signed for another flow`;
  if (environments !== undefined && !environments.includes(environment))
    return `it was signed about another environment than ${environment}`;
  if (isFuture(time, reach.clock.now())) return `it was signed at ${time}, in the future`;
  const claim = { environment, statement: kind, time };
  const verdict = judgeSignatures(envelope, trust, claim);
  if (verdict === 'trusted') return undefined;
  return words[verdict]
    .replace('SCOPE', `"${kind}" about ${environment}`)
    .replace('WHY', bundleFault(envelope, trust, claim));
}

const words: Readonly<Record<Exclude<SignatureVerdict, 'trusted'>, string>> = {
  unsigned: 'it is unsigned, and the flow trusts signatures alone',
  'unknown-key': 'it is signed with a key that the flow does not trust',
  altered: 'its signature does not fit it: it was altered, or the signature is from elsewhere',
  unverified: 'its Sigstore bundle does not count: WHY',
  'unknown-identity': 'it is signed by a job that the flow does not trust: its WHY',
  'key-scope': 'it is signed with a key whose scope does not hold SCOPE',
  'key-retired': 'it is signed with a key that is revoked, or later than the not-after of its key',
};
