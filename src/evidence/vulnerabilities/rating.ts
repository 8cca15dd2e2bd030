import type { Json } from '../text/json.ts';
import { type Severity, severityOf, severityOfScore, severityOfV2Score } from './vulnerability.ts';

/** One opinion on how grave a vulnerability is, as a report has it. */
export interface Rating {
  readonly word?: Json | undefined;
  /** A CVSS score, 0 to 10. */
  readonly score?: Json | undefined;
  /** A CVSS vector of any version. */
  readonly vector?: Json | undefined;
  /** CVSS 2 has no critical: whether the score is one of it. */
  readonly isV2?: boolean;
}

/** Computes the score of a CVSS vector; undefined for other text, or an incomplete vector. */
export type ScoreVector = (vector: string) => number | undefined;

/** Whether the severity that ratings give takes arithmetic with a vector. */
export function takesVector(ratings: readonly Rating[]): boolean {
  const first = ratings.find((one) => ofWordOrScore(one) !== 'unknown' || typeof one.vector === 'string');
  return first !== undefined && ofWordOrScore(first) === 'unknown';
}

/** Returns the severity of the first rating that has one: its word, else its score, else its vector. */
export function severityOfRatings(ratings: readonly Rating[], scoreOf: ScoreVector): Severity {
  for (const rating of ratings) {
    const severity = ofWordOrScore(rating);
    if (severity !== 'unknown') return severity;
    const score = typeof rating.vector === 'string' ? scoreOf(rating.vector) : undefined;
    if (score !== undefined) return scaled(score, rating.isV2 === true || isV2Vector(rating.vector));
  }
  return 'unknown';
}

function ofWordOrScore({ word, score, isV2, vector }: Rating): Severity {
  const named = severityOf(word);
  if (named !== 'unknown') return named;
  const number = typeof score === 'string' && /^\d{1,2}(?:\.\d{1,9})?$/.test(score) ? Number(score) : score;
  if (typeof number !== 'number' || !(number >= 0 && number <= 10)) return 'unknown';
  return scaled(number, isV2 === true || isV2Vector(vector));
}

function scaled(score: number, isV2: boolean): Severity {
  return isV2 ? severityOfV2Score(score) : severityOfScore(score);
}

function isV2Vector(vector: Json | undefined): boolean {
  return typeof vector === 'string' && vector !== '' && !/^\(?CVSS:[34]/.test(vector);
}
