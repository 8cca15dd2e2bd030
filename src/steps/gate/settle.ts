import type { Files } from '../../files.ts';
import type { GatePlan } from './plan.ts';
import { digestOfVerdict, type Proof, textOf } from './proof.ts';
import type { Verdict } from './verdict.ts';

const hour = 60 * 60 * 1000;
const day = 24 * hour;

/**
 * Who finds what was found before says what was said before, with its time: so a second run changes nothing. A verdict
 * that is half through its time is given anew.
 */
export async function settle(
  draft: Verdict,
  { proof, record, verdictFile }: Pick<GatePlan, 'proof' | 'record' | 'verdictFile'>,
  files: Files,
): Promise<Verdict> {
  const text = verdictFile === undefined ? '' : new TextDecoder().decode(await files.read(verdictFile));
  const [, said = ''] = /^ {2}"at": "([^"]{20,30})",?$/m.exec(text) ?? [];
  const written = dated(draft, said, proof);
  if (isYoung(said, draft.at, proof) && textOf(written) === text) return written;
  const earlier = record?.earlier?.record;
  const recorded = dated(draft, earlier?.time ?? '', proof);
  const isSame = digestOfVerdict(recorded) === earlier?.verdictDigest;
  return isSame && isYoung(earlier.time, draft.at, proof) ? recorded : dated(draft, draft.at, proof);
}

/** Writes the verdict where it is not there yet; says whether it did. */
export async function writeVerdict(path: string | undefined, verdict: Verdict, files: Files): Promise<boolean> {
  if (path === undefined) return false;
  const bytes = new TextEncoder().encode(textOf(verdict));
  const before = await files.read(path);
  if (before !== undefined && Buffer.compare(before, bytes) === 0) return false;
  await files.write(path, bytes);
  return true;
}

function dated(verdict: Verdict, at: string, proof: Proof | undefined): Verdict {
  const { at: _at, ...rest } = verdict;
  if (proof === undefined || Number.isNaN(Date.parse(at))) return { ...rest, at };
  const exceptions = verdict.exceptions.map(({ expires }) => Date.parse(expires) + day);
  const emergency = (verdict.breakGlass?.hours ?? Number.POSITIVE_INFINITY) * hour;
  const end = Math.min(Date.parse(at) + Math.min(proof.validFor, emergency), ...exceptions);
  return { ...rest, at, expires: new Date(end).toISOString() };
}

function isYoung(said: string, now: string, proof: Proof | undefined): boolean {
  const age = Date.parse(now) - Date.parse(said);
  return proof === undefined ? !Number.isNaN(age) : age >= 0 && age < proof.validFor / 2;
}
