import { defaultValidForMs } from '../../../flow/verdict-validity.ts';
import type { Files } from '../../../files/files.ts';
import { digestOfVerdict, verdictJson } from './proof.ts';
import type { Verdict, Proof, GatePlan } from '../model.ts';

const hour = 60 * 60 * 1000;
const day = 24 * hour;

/**
 * Reuses an earlier verdict with the same result, and its time.
 * A second run changes nothing so. A verdict that is half through its time is given anew.
 */
export async function settle(
  draft: Verdict,
  { proof, record, verdictFile }: Pick<GatePlan, 'proof' | 'record' | 'verdictFile'>,
  files: Files,
): Promise<Verdict> {
  const text = verdictFile === undefined ? '' : new TextDecoder().decode(await files.read(verdictFile));
  const [, said = ''] = /^ {2}"at": "([^"]{20,30})",?$/m.exec(text) ?? [];
  const written = dated(draft, said, proof);
  if (isYoung(written, draft.at) && verdictJson(written) === text) return written;
  const earlier = record?.earlier?.record;
  const recorded = dated(draft, earlier?.time ?? '', proof);
  const isSame = digestOfVerdict(recorded) === earlier?.verdictDigest;
  return isSame && isYoung(recorded, draft.at) ? recorded : dated(draft, draft.at, proof);
}

/** Writes the verdict where it is not there yet; returns whether it did. */
export async function writeVerdict(path: string | undefined, verdict: Verdict, files: Files): Promise<boolean> {
  if (path === undefined) return false;
  const bytes = new TextEncoder().encode(verdictJson(verdict));
  const before = await files.read(path);
  if (before !== undefined && Buffer.compare(before, bytes) === 0) return false;
  await files.write(path, bytes);
  return true;
}

function dated(verdict: Verdict, at: string, proof: Proof | undefined): Verdict {
  const { at: _at, ...rest } = verdict;
  if (Number.isNaN(Date.parse(at))) return { ...rest, at };
  const exceptions = verdict.exceptions.map(({ expires }) => Date.parse(expires) + day);
  const emergency = (verdict.breakGlass?.hours ?? Number.POSITIVE_INFINITY) * hour;
  const end = Math.min(Date.parse(at) + Math.min(proof?.validFor ?? defaultValidForMs, emergency), ...exceptions);
  return { ...rest, at, expires: new Date(end).toISOString() };
}

/** Tells whether half of its time is still to come; always so for a verdict without an end. */
function isYoung({ at, expires }: Verdict, now: string): boolean {
  const age = Date.parse(now) - Date.parse(at);
  if (expires === undefined) return !Number.isNaN(age);
  return age >= 0 && age < (Date.parse(expires) - Date.parse(at)) / 2;
}
