import { shown } from '../../../evidence/text/unreadable.ts';
import { isProduct, packageUrlOf, type VexArtifact } from './vex-artifact.ts';
import type { StatementInFile } from './vex.ts';

/** Findings that were compared with statements, and the results. */
export interface StatementMatches {
  /** Statements that match a finding, whether or not another statement decided. */
  readonly reached: ReadonlySet<StatementInFile>;
  /** Names of weaknesses that were found, each with a package in which it still counts, if there is one. */
  readonly found: ReadonlyMap<string, string | undefined>;
}

const maxWarnings = 5;

/**
 * Warns of statements that would take a finding away and take none.
 * Either they miss one which counts, or they are about this artifact and match nothing that was found. Statements
 * about other artifacts are no mistake.
 */
export function idleWarnings(
  freeing: readonly StatementInFile[],
  artifact: VexArtifact,
  seen: StatementMatches,
): readonly string[] {
  // A gate that read no packages, or none with a weakness, cannot tell that a statement is not needed.
  if (seen.found.size === 0) return [];
  const all = freeing
    .filter((said) => !seen.reached.has(said))
    .flatMap((said) => warningOf(said, artifact, seen) ?? []);
  const more = all.length - maxWarnings;
  return more <= 0
    ? all
    : [...all.slice(0, maxWarnings), `${more} more of the VEX statements apply to nothing that was found`];
}

function warningOf(
  { file, statement }: StatementInFile,
  artifact: VexArtifact,
  { found }: StatementMatches,
): string | undefined {
  const { id, vulnerabilities, products } = statement;
  const own = products.filter((product) => isProduct(product, artifact));
  const missed = vulnerabilities.find((name) => found.get(name) !== undefined);
  const name = `${id} of ${file.path}, about ${shown(missed ?? vulnerabilities[0] ?? '')},`;
  if (missed === undefined) {
    const isNeeded = own.length === 0 || vulnerabilities.some((one) => found.has(one));
    return isNeeded ? undefined : `${name} is about nothing that was found: remove it`;
  }
  if (own.length === 0) {
    const names = products.flatMap((product) => [...product.names, ...product.digests].slice(0, 1));
    return `${name} does not apply: expected the product ${packageUrlOf(artifact)}, found ${listed(names)}`;
  }
  const parts = own.flatMap(({ components = [] }) => components);
  return `${name} does not apply: expected the subcomponent ${shown(found.get(missed) ?? '')}, found ${listed(parts)}`;
}

function listed(names: readonly string[]): string {
  const [first, ...others] = new Set(names);
  if (first === undefined) return 'none';
  return `${shown(first, 120)}${others.length === 0 ? '' : ` and ${others.length} more`}`;
}
