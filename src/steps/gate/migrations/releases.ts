import { deployedIn } from '../../../flow/deployed.ts';
import type { Application, Environment, Flow } from '../../../flow/flow.ts';
import { ancestorsOf } from '../../../flow/graph.ts';
import { gitopsBranchesOf } from '../../../flow/repository.ts';
import { EvidenceError } from '../../../base/errors.ts';
import { type Ledger, openLedger } from '../../../records/ledger.ts';
import { isDigest } from '../../../registry/digest.ts';
import { parseLocation } from '../../../registry/reference.ts';
import { compareVersions, parseVersion } from '../../../version/semver.ts';
import type { Ports } from '../../ports.ts';

/** A release of the application that runs in an environment, or that it would go back to. */
export interface Release {
  /** `prod runs`, `test would go back to`. */
  readonly where: string;
  /** By a record. */
  readonly version: string | undefined;
  /** By a record. */
  readonly commit: string | undefined;
  /** By Git. */
  readonly tag: string | undefined;
}

/** What runs in an environment, newest first: itself, and what it would go back to. None: nothing runs there. */
export async function releasesIn(
  flow: Flow,
  environment: Environment,
  application: Application,
  ports: Ports,
): Promise<readonly Release[]> {
  const branches = await gitopsBranchesOf(flow, {}, ports);
  const [deployed] = await deployedIn({ ...flow, environments: [environment] }, [application], branches);
  if (deployed?.unreadable !== undefined)
    throw new EvidenceError({
      code: 'migrations-unknown-release',
      where: environment.name,
      found: deployed.unreadable,
    });
  const { digest, tag } = deployed?.named ?? {};
  if (digest === undefined && tag === undefined) return [];
  const runs = { where: `${environment.name} runs`, tag };
  if (digest === undefined || !isDigest(digest) || flow.records === undefined)
    return [{ ...runs, version: undefined, commit: undefined }];
  const ledger = await openLedger(flow, ports);
  const place = parseLocation(environment.registry, application.image);
  const names = { application: application.name, environment: environment.name };
  const [entry] = await ledger.entries({ digest, ...names }, place);
  const own = { ...runs, version: entry?.promotion.version, commit: entry?.promotion.commit };
  const replaced = entry?.promotion.replaced;
  if (replaced === undefined) return [own];
  const before = await newestVersion(ledger, { digest: replaced.digest, ...names }, place);
  return [
    own,
    {
      where: `${environment.name} would go back to`,
      version: before ?? replaced.version,
      commit: undefined,
      tag: replaced.version,
    },
  ];
}

async function newestVersion(
  ledger: Ledger,
  entry: Parameters<Ledger['entries']>[0],
  place: Parameters<Ledger['entries']>[1],
): Promise<string | undefined> {
  const [newest] = await ledger.entries(entry, place);
  return newest?.promotion.version;
}

/**
 * Lists the releases that a contraction must not break: what runs in each environment up to the target, and what each
 * environment before it would go back to; the target itself would go back to what runs there now.
 */
export async function releasesUpTo(
  flow: Flow,
  target: Environment,
  application: Application,
  ports: Ports,
): Promise<readonly Release[]> {
  const releases: Release[] = [];
  for (const environment of ancestorsOf(flow, target.name))
    releases.push(...(await releasesIn(flow, environment, application, ports)));
  const [current] = await releasesIn(flow, target, application, ports);
  return current === undefined ? releases : [...releases, current];
}

/** Says why a release may still need what one of at least `after` does not need; undefined where it does not. */
export function stillNeeds({ where, version, tag }: Release, after: string, prefix: string): string | undefined {
  if (version === undefined) return `${where} ${tag ?? 'a release'} of which no record tells the version`;
  const [own, least] = [versionOf(version, prefix), versionOf(after, prefix)];
  if (own === undefined) return `${where} ${version}, which is no version that can be compared`;
  return least !== undefined && compareVersions(own, least) >= 0 ? undefined : `${where} ${version}`;
}

/** Reads a version with or without the prefix of tags. */
export function versionOf(text: string, prefix: string): ReturnType<typeof parseVersion> {
  return (
    parseVersion(text) ?? parseVersion(prefix !== '' && text.startsWith(prefix) ? text.slice(prefix.length) : text)
  );
}
