import { resolve } from 'node:path';
import { UsageError } from '../../base/errors.ts';
import type { Git } from '../../git/git.ts';
import { openCheckout, remoteBranchesHere } from '../../git/history.ts';
import type { Checkout } from '../../git/history.ts';
import { parseLocation } from '../../git/location.ts';
import { localTags } from '../../git/tags.ts';
import type { Tag } from '../../git/tags.ts';
import { baseCandidates } from '../../version/base.ts';
import { decide } from '../../version/decide.ts';
import type { Facts, Policy, TakenVersion, VersionTag, ExistingBuild } from '../../version/model.ts';
import { isRelease, formatVersion } from '../../version/semver.ts';
import { areConfusable, type OtherPrefix, otherPrefixes, sortTags } from '../../version/tags.ts';
import type { Ports } from '../ports.ts';
import { historyFacts } from './facts.ts';
import { policyOf } from './policy.ts';
import type { Subject, VersionInputs, VersionPlan } from './model.ts';
import { apiRepository } from './tag-maker.ts';
import { knownTags } from './tags.ts';
import { versionOfOciTag } from '../../version/names.ts';
import type { Files } from '../../files/files.ts';
import { existingBuildIn, parseDotenv } from '../../version/dotenv.ts';
import { krciPrefix } from '../../version/krci.ts';
import { chartPaths, readChart } from './chart.ts';
import { optionalText, requiredText } from './text.ts';

/** Reads tags and history and decides; changes nothing. */
export async function planVersion(inputs: VersionInputs, ports: Ports): Promise<VersionPlan> {
  const { git } = ports;
  const cwd = ports.files.resolve(inputs.repository);
  const others = Promise.all([localTags(git, cwd), knownRemote(git, cwd, inputs.remote), subjectOf(inputs, ports)]);
  // Without a repository all of them fail; the first one throws the error.
  others.catch(() => {});
  const checkout = await openCheckout(git, cwd);
  const [local, { remote, address }, subject] = await others;
  if (remote === undefined && inputs['create-tag']) throw noRemote(inputs.remote);
  const api = await apiRepository(inputs, ports, cwd);
  const policy = policyOf(inputs, subject, await branchesOf(git, checkout, inputs));
  const taken = await takenVersionsIn(inputs, ports);
  const gather = async (reverts: boolean): Promise<GatheredFacts> => {
    const known = await knownTags(git, checkout, local, remote, inputs, policy.prefix, reverts);
    const gathered = await factsOf({ inputs, ports, checkout, subject, policy, remote, taken }, known.tags);
    return { ...gathered, notes: [...known.notes, ...gathered.notes], asked: known.asked };
  };
  const first = await gather(false);
  const { facts, notes } = !first.asked && hasReverts(first.facts) ? await gather(true) : first;
  const decision = decide(facts, policy);
  return { inputs, cwd, checkout, facts, policy, decision, chart: subject.chart, remote, address, api, notes };
}

interface GatheredFacts {
  readonly facts: Facts;
  readonly notes: readonly string[];
  readonly asked: boolean;
}

function hasReverts({ commits }: Facts): boolean {
  return commits.some(({ message }) => /^(?:revert|reapply)/i.test(message));
}

/** Query for the facts. */
interface FactsQuery {
  readonly inputs: VersionInputs;
  readonly ports: Ports;
  readonly checkout: Checkout;
  readonly subject: Subject;
  readonly policy: Policy;
  readonly remote: string | undefined;
  readonly taken: readonly TakenVersion[];
}

/** Reads the facts as if these tags were all, and notes about unusual tags. */
async function factsOf(
  { inputs, ports, checkout, subject, policy, remote, taken }: FactsQuery,
  tags: readonly Tag[],
): Promise<Omit<GatheredFacts, 'asked'>> {
  const { versions, others } = sortTags(tags, policy.prefix);
  const query = {
    checkout,
    candidates: baseCandidates(versions, checkout.head, policy.range),
    reach: inputs.tags,
    paths: subject.paths,
    remote: inputs['ask-remote'] === 'never' ? undefined : remote,
  };
  const counted = await historyFacts(ports, policy, query, { tags: versions, taken, keys: inputs['release-as-keys'] });
  const elsewhere = policy.scheme === 'semver' && subject.chart === undefined ? otherPrefixes(tags, policy.prefix) : [];
  const confusable = confusableAmong(elsewhere, versions, policy.prefix);
  const strange = others.slice(0, 5).map((name) => `tag ${name} names no version and does not count`);
  return {
    facts: { ...counted, tags: versions, taken, confusable },
    notes: [...strange, ...prefixNotes(elsewhere, versions)],
  };
}

/**
 * Returns the branches that HEAD goes by. A detached checkout, as CI makes them, goes by the remotes' branches there.
 */
async function branchesOf(git: Git, checkout: Checkout, inputs: VersionInputs): Promise<string[]> {
  if (inputs.branch !== undefined) return [inputs.branch];
  return checkout.branch === undefined ? remoteBranchesHere(git, checkout) : [checkout.branch];
}

/** Returns the highest release under the other spelling of the prefix, where no release is under the prefix itself. */
function confusableAmong(
  elsewhere: readonly OtherPrefix[],
  versions: readonly VersionTag[],
  prefix: string,
): string | undefined {
  if (versions.some(({ version }) => isRelease(version))) return undefined;
  const other = elsewhere.find((one) => areConfusable(one.prefix, prefix));
  return other && `tag ${other.highest.name}`;
}

/** Notes on tags of other prefixes: with none under the prefix, the caller may have meant those. */
function prefixNotes(elsewhere: readonly OtherPrefix[], versions: readonly VersionTag[]): readonly string[] {
  if (versions.some(({ version }) => isRelease(version))) return [];
  return elsewhere.slice(0, 3).map(({ prefix, highest: { name }, count }) => {
    const more = count > 1 ? ` and ${count - 1} more` : '';
    return `tag ${name}${more} looks like a version under another prefix; set tag-prefix: ${prefix === '' ? 'none' : prefix} if it is of this line`;
  });
}

interface KnownRemote {
  /** As Git can be given it from any directory; undefined when the repository has none of that name. */
  readonly remote: string | undefined;
  /** Its URL or path. */
  readonly address: string | undefined;
}

/** Looks the remote up. @throws UsageError for a URL that holds credentials. */
async function knownRemote(git: Git, cwd: string, name: string): Promise<KnownRemote> {
  if (/[/:]/.test(name)) {
    const { url } = parseLocation(name, cwd);
    return { remote: url, address: url };
  }
  const { text, exitCode } = await git.run(['remote', 'get-url', '--', name], { cwd, accept: [2, 128] });
  if (exitCode !== 0) return { remote: undefined, address: undefined };
  const url = text.trim();
  if (!/^\.\.?(?:\/|$)/.test(url)) return { remote: name, address: url };
  // Relative to the root of the work tree, which a scratch repository does not share.
  const up = await git.run(['rev-parse', '--show-cdup'], { cwd });
  const path = resolve(cwd, up.text.trim(), url);
  return { remote: path, address: path };
}

function noRemote(remote: string): UsageError {
  return new UsageError({
    code: 'no-remote',
    where: 'create-tag',
    expected: `a remote ${remote} to make the tag on`,
    found: 'none of that name',
    fix: 'add it, or give another with the input remote',
  });
}

/** Versions that the target image repository holds; none when no image is given. Throws RemoteError and UsageError. */
async function takenVersionsIn(inputs: VersionInputs, ports: Ports): Promise<TakenVersion[]> {
  if (inputs.image === undefined) return [];
  const { parseReference } = await import('../../registry/reference.ts');
  const repository = ports.registries.open(parseReference(inputs.image));
  const tags = await repository.tags();
  return tags.flatMap((tag) => {
    const version = versionOfOciTag(tag);
    return version === undefined ? [] : [{ version, by: `${repository.name}:${tag}` }];
  });
}

async function subjectOf(inputs: VersionInputs, { files, handedOn }: Ports): Promise<Subject> {
  const prefix = inputs.scheme === 'krci' ? krciPrefix : inputs['tag-prefix'];
  const plain = { prefix, paths: inputs.paths, initial: undefined, chart: undefined, built: undefined };
  const dotenv = inputs['read-dotenv'];
  if (dotenv !== undefined) {
    const built = await existingBuild(dotenv, files, handedOn);
    return { ...plain, prefix: prefixOf(built) ?? prefix, built };
  }
  if (inputs.chart === undefined) return plain;
  const chart = await readChart(files, inputs.repository, inputs.chart);
  const own = prefix === 'v' ? `${chart.name}-chart/v` : prefix;
  return { ...plain, prefix: own, paths: chartPaths(inputs), initial: chart.core, chart };
}

/** Reads a dotenv file, else the variables that GitLab makes of a dotenv report, which later jobs get in its place. */
async function existingBuild(path: string, files: Files, handedOn: Ports['handedOn']): Promise<ExistingBuild> {
  const text = await optionalText(files, path);
  if (text === undefined && handedOn !== undefined && handedOn.size > 0) {
    return existingBuildIn(handedOn, 'the variables of the job');
  }
  return existingBuildIn(parseDotenv(text ?? (await requiredText(files, path))), path);
}

/** Prefix before the version in the tag that the build was given. */
function prefixOf({ tag, version }: ExistingBuild): string | undefined {
  const text = formatVersion(version);
  return tag?.endsWith(text) === true ? tag.slice(0, -text.length) || 'none' : undefined;
}
