import { RefusedError } from '../base/errors.ts';

/** What is known about which job this is, beyond the word of its variables. */
export interface JobProof {
  /** `token`: the platform's signed token about the job; `job`: the job's own token; `run`: the API's answers about its run. */
  readonly by: 'token' | 'job' | 'run';
  /** Facts that were compared and agree, for messages. */
  readonly proven: readonly string[];
  /** Facts that nothing but a variable says. */
  readonly unproven: readonly string[];
}

/** A fact of a job: what its variables say, and what the platform says. Where one of them is silent, nothing is compared. */
export interface JobFact {
  readonly name: string;
  readonly said: string | undefined;
  readonly known: string | undefined;
  /** Names that differ in case alone are the same. */
  readonly ignoresCase?: boolean;
}

/** Compares facts of the job. Returns the names of those that were compared. Throws RefusedError for one that differs. */
export function comparedFacts(where: string, facts: readonly JobFact[]): readonly string[] {
  const compared = facts.filter(({ said, known }) => said !== undefined && known !== undefined);
  const other = compared.find(({ said, known, ignoresCase }) => fold(said, ignoresCase) !== fold(known, ignoresCase));
  if (other === undefined) return compared.map(({ name }) => name);
  throw new RefusedError({
    code: 'job-of-another',
    where,
    expected: `${other.name} ${other.said ?? ''}, as the variables of the job say`,
    found: other.known ?? '',
    fix: "leave the platform's variables as it sets them",
  });
}

/** Adds facts that were compared in another way. */
export function withFacts(proof: JobProof, compared: readonly string[]): JobProof {
  return { ...proof, proven: [...new Set([...proof.proven, ...compared])] };
}

function fold(text: string | undefined, ignoresCase = false): string | undefined {
  return ignoresCase ? text?.toLowerCase() : text;
}
