import { excessive } from '../text/unreadable.ts';
import type { ScoreVector } from './rating.ts';

/** Distinct vectors of one report: each of version 4 takes half a millisecond. */
const maxVectors = 10_000;
const maxVectorLength = 400;

/** Metrics without which a vector has no base score; the library takes a missing one for "none" in version 4. */
const baseMetrics = {
  2: ['AV', 'AC', 'Au', 'C', 'I', 'A'],
  3: ['AV', 'AC', 'PR', 'UI', 'S', 'C', 'I', 'A'],
  4: ['AV', 'AC', 'AT', 'PR', 'UI', 'VC', 'VI', 'VA', 'SC', 'SI', 'SA'],
} as const;

/**
 * Returns the base score of CVSS vectors 2.0, 3.0, 3.1 and 4.0 (first.org/cvss), each computed once. A vector that
 * lacks a base metric, has one twice or has an unknown value has no score. Throws EvidenceError past 10,000 vectors.
 */
export async function vectorScores(name: string): Promise<ScoreVector> {
  // Loaded here: few reports have a vector and no score.
  const { default: calculator } = await import('ae-cvss-calculator');
  const scores = new Map<string, number | undefined>();

  function scoreOf(vector: string): number | undefined {
    try {
      if (vector.startsWith('CVSS:4.0/')) return new calculator.Cvss4P0(vector).calculateScores().base;
      if (vector.startsWith('CVSS:3.1/')) return new calculator.Cvss3P1(vector).calculateScores().base;
      if (vector.startsWith('CVSS:3.0/')) return new calculator.Cvss3P0(vector).calculateScores().base;
      return new calculator.Cvss2(vector).calculateScores().base;
    } catch {
      // An unknown metric or value.
      return undefined;
    }
  }

  return (vector) => {
    const known = scores.get(vector);
    if (known !== undefined || scores.has(vector)) return known;
    if (scores.size >= maxVectors) throw excessive({ name }, { found: `more than ${maxVectors} CVSS vectors` });
    const score = isWhole(vector) ? scoreOf(vector) : undefined;
    const valid = score !== undefined && score >= 0 && score <= 10 ? score : undefined;
    scores.set(vector, valid);
    return valid;
  };
}

/** Whether a vector has every base metric, and each metric once. */
function isWhole(vector: string): boolean {
  const [, version = '2', text] =
    /^\(?(?:CVSS:([234])\.\d\/)?([A-Za-z:/]+)\)?$/.exec(vector.slice(0, maxVectorLength)) ?? [];
  if (text === undefined || vector.length > maxVectorLength) return false;
  const names = text.split('/').map((metric) => metric.split(':')[0]);
  const required: readonly string[] =
    version === '4' ? baseMetrics[4] : version === '3' ? baseMetrics[3] : baseMetrics[2];
  return new Set(names).size === names.length && required.every((name) => names.includes(name));
}
