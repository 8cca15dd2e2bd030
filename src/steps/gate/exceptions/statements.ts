import { matchesPackage, parsePackageUrl } from '../../../evidence/vulnerabilities/purl.ts';
import type { VexStatement } from '../../../evidence/vex/model.ts';
import type { Exceptable } from '../../../exceptions/exception.ts';
import type { VexFile, UsedStatement, StatementInFile } from './vex.ts';
import { idleWarnings } from './idle-statements.ts';
import { isProduct, type VexArtifact } from './vex-artifact.ts';

/** Statements of VEX documents about one artifact. */
export interface Statements {
  /** Tells whether the newest trusted statement on a package's weakness is that it does not matter. */
  takesAway(item: Exceptable): boolean;
  used(): readonly UsedStatement[];
  /** Warns of statements that do not count, with the reason. */
  warnings(): readonly string[];
}

const maxSkewMs = 5 * 60_000;

export function createStatements(files: readonly VexFile[], artifact: VexArtifact | undefined, now: Date): Statements {
  const all = files.flatMap((file) => file.statements.map((statement) => ({ file, statement })));
  const trusted = all.filter(({ file }) => file.trustedBy !== undefined);
  const counting = trusted.filter((said) => whyVoid(said, now) === undefined);
  const uses = new Map<StatementInFile, number>();
  const byName = indexed(counting);
  const reached = new Set<StatementInFile>();
  const found = new Map<string, string | undefined>();

  return {
    takesAway({ ids, component }) {
      if (component === undefined || artifact === undefined) return false;
      const about = ids.flatMap((id) => byName.get(id) ?? []).filter((said) => isAbout(said, artifact, component));
      for (const said of about) reached.add(said);
      const newest = about.toSorted(byWeight)[0];
      const isFree = newest !== undefined && frees(newest.statement);
      for (const id of ids) found.set(id, found.get(id) ?? (isFree ? undefined : component));
      if (!isFree) return false;
      uses.set(newest, (uses.get(newest) ?? 0) + 1);
      return true;
    },
    used: () => [...uses].map(([said, count]) => usedOf(said, count)),
    warnings: () => [
      ...files.flatMap(({ path, problem }) => (problem === undefined ? [] : [`${path} does not count: ${problem}`])),
      ...trusted.flatMap((said) => whyVoid(said, now) ?? []),
      ...(artifact === undefined && trusted.length > 0
        ? ['VEX statements do not count: the gate has no artifact']
        : []),
      ...(artifact === undefined
        ? []
        : idleWarnings(
            counting.filter(({ statement }) => frees(statement)),
            artifact,
            { reached, found },
          )),
    ],
  };
}

function indexed(all: readonly StatementInFile[]): ReadonlyMap<string, readonly StatementInFile[]> {
  const byName = new Map<string, StatementInFile[]>();
  for (const said of all) {
    for (const name of new Set(said.statement.vulnerabilities)) {
      const known = byName.get(name);
      if (known === undefined) byName.set(name, [said]);
      else known.push(said);
    }
  }
  return byName;
}

function frees({ status }: VexStatement): boolean {
  return status === 'not_affected' || status === 'fixed';
}

/** Explains why a statement takes nothing away; undefined where it can, or is not meant to. */
function whyVoid({ file, statement }: StatementInFile, now: Date): string | undefined {
  if (!frees(statement)) return undefined;
  const name = `${statement.id} of ${file.path} does not count: it`;
  if (statement.status === 'not_affected' && statement.reason === undefined) {
    return `${name} has neither a justification nor an impact statement`;
  }
  if (statement.time === undefined) return `${name} has no time`;
  return statement.time.at - now.getTime() > maxSkewMs ? `${name} is of the future` : undefined;
}

/** Sorts the newest first; of two at once, or without times, the one that takes nothing away. */
function byWeight(a: StatementInFile, b: StatementInFile): number {
  return timeOf(b) - timeOf(a) || Number(frees(a.statement)) - Number(frees(b.statement));
}

function timeOf({ statement }: StatementInFile): number {
  return statement.time?.at ?? Number.MAX_SAFE_INTEGER;
}

function isAbout({ statement }: StatementInFile, artifact: VexArtifact, component: string): boolean {
  return statement.products.some(
    (product) => isProduct(product, artifact) && (product.components?.some((one) => isOf(one, component)) ?? true),
  );
}

function isOf(pattern: string, component: string): boolean {
  const [meant, one] = [parsePackageUrl(pattern), parsePackageUrl(component)];
  return meant !== undefined && one !== undefined ? matchesPackage(meant, one) : pattern === component;
}

function usedOf({ file, statement }: StatementInFile, uses: number): UsedStatement {
  return {
    file: file.path,
    sha256: file.sha256,
    statement: statement.id,
    vulnerability: statement.vulnerabilities[0] ?? '',
    status: statement.status,
    ...(statement.reason !== undefined && { reason: statement.reason }),
    author: file.author,
    trustedBy: file.trustedBy ?? '',
    uses,
  };
}
