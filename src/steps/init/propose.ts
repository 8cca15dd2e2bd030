import { UsageError } from '../../base/errors.ts';
import { groupBy } from '../../base/group-by.ts';
import type { Occurrence, ProposedApplication, ProposedEnvironment, Proposal, StageFacts } from './model.ts';
import { environmentsOf } from './environments.ts';

/** What the user has said, where the repository does not. */
export interface Answers {
  readonly environments: readonly string[];
  readonly applications: readonly string[];
  readonly registry: string | undefined;
  readonly name: string | undefined;
}

/** A repository apart: `shop/cart` on `registry.example.com`. */
interface ImageName {
  readonly registry: string;
  readonly image: string;
}

/** An application that might be one: the places of one image. */
interface Candidate {
  readonly image: string;
  readonly manifests: Occurrence['manifests'];
  readonly application: string | undefined;
  readonly registries: ReadonlyMap<string, string>;
}

/** What is known of the repository besides its images. */
export interface Surroundings {
  /** Name of the GitOps repository. */
  readonly repository: string;
  /** Branches of environments, where each has one. */
  readonly branches: ReadonlyMap<string, string>;
  /** What is almost a place of an image, and what it lacks. */
  readonly lacking: readonly string[];
}

/**
 * Makes a proposal of what was found.
 * @throws UsageError where no environment or no application can be told, naming the input that says it.
 */
export function propose(
  occurrences: readonly Occurrence[],
  answers: Answers,
  { repository, branches, lacking }: Surroundings,
): Proposal {
  const stages = stagesOf(occurrences);
  const found = [...new Set([...stages.keys(), ...occurrences.map(({ environment }) => environment)])];
  const names = answers.environments.length > 0 ? answers.environments : found;
  if (names.length === 0) throw nothingFound(lacking);
  const wanted = occurrences.filter(({ environment }) => names.includes(environment));
  const candidates = candidatesOf(wanted, Math.min(2, names.length));
  const registry = answers.registry ?? commonest(candidates.flatMap((one) => [...one.registries.values()]));
  if (registry === undefined) throw nothingFound(lacking);
  const travelling = candidates.filter(({ registries }) => [...registries.values()].includes(registry));
  const isSaid = answers.environments.length > 0;
  const used = isSaid ? names : names.filter((name) => travelling.some(({ registries }) => registries.has(name)));
  // One directory of a name like that may be anything.
  if (used.length < 2 && !isSaid) throw nothingFound(lacking);
  const isOrdered = isSaid || used.every((name) => stages.has(name));
  const proposed = withStages(environmentsOf(used, isOrdered), stages);
  const environments = withRegistries(proposed, travelling, registry).map((one) => {
    const branch = branches.get(one.name);
    return branch === undefined ? one : Object.assign({ branch }, one);
  });
  const { applications, passedOver } = applicationsOf(candidates, environments, registry, answers.applications);
  if (applications.length === 0) throw nothingFound(lacking);
  const flow = answers.name ?? wanted.find((one) => one.flow !== undefined)?.flow ?? nameOf(repository);
  return { flow, registry, environments, applications, passedOver: [...passedOver, ...lacking] };
}

function nothingFound([lacking, ...others]: readonly string[]): UsageError {
  const expected = 'manifests that name an image for each environment';
  if (lacking !== undefined) {
    const more = others.length === 0 ? '' : ` (and ${others.length} more)`;
    return new UsageError({ code: 'nothing-to-propose', where: '.', expected, found: `${lacking}${more}` });
  }
  return new UsageError({
    code: 'nothing-to-propose',
    where: '.',
    expected,
    found: 'none',
    fix: 'run it in the GitOps repository; --environments names them, --images the images of charts',
  });
}

/** Stages by the name of their environment, in their order. */
function stagesOf(occurrences: readonly Occurrence[]): ReadonlyMap<string, StageFacts> {
  const stages = occurrences.flatMap(({ environment, stage }) =>
    stage === undefined ? [] : ([[environment, stage]] as const),
  );
  return new Map(stages.toSorted(([, one], [, other]) => one.order - other.order));
}

/** Takes cluster and promotion from the Stages; a production keeps the cluster of its own that a flow asks for. */
function withStages(
  environments: readonly ProposedEnvironment[],
  stages: ReadonlyMap<string, StageFacts>,
): readonly ProposedEnvironment[] {
  const isShared = (name: string, cluster: string): boolean =>
    [...stages].some(([other, stage]) => other !== name && stage.cluster === cluster);
  return environments.map((environment) => {
    const { name, tier, guessed } = environment;
    const stage = stages.get(name);
    if (stage === undefined) return environment;
    const { cluster, promotion } = stage;
    if (tier === 'production' && isShared(name, cluster)) return { ...environment, promotion };
    return { ...environment, cluster, promotion, guessed: guessed.filter((key) => key !== 'cluster') };
  });
}

/** Groups by image. The places of an image are those of the layout that has it in most environments. */
function candidatesOf(occurrences: readonly Occurrence[], least: number): readonly Candidate[] {
  const byImage = groupBy(occurrences, ({ repository }) => apart(repository).image);
  return [...byImage].flatMap(([image, found]) => {
    const byPlace = [...groupBy(found, ({ manifests }) => JSON.stringify(manifests)).values()];
    const [best] = byPlace.toSorted((a, b) => environmentCount(b) - environmentCount(a));
    const [first] = best ?? [];
    if (best === undefined || first === undefined || environmentCount(best) < least) return [];
    const registries = new Map(best.map(({ environment, repository }) => [environment, apart(repository).registry]));
    return [{ image, manifests: first.manifests, application: first.application, registries }];
  });
}

function environmentCount(occurrences: readonly Occurrence[]): number {
  return new Set(occurrences.map(({ environment }) => environment)).size;
}

/** As registries read a name: without a host it is on Docker Hub. */
function apart(repository: string): ImageName {
  const [host = '', ...rest] = repository.split('/');
  if (rest.length > 0 && /[.:]|^localhost$/.test(host)) return { registry: host, image: rest.join('/') };
  return { registry: 'docker.io', image: rest.length === 0 ? `library/${repository}` : repository };
}

function commonest(values: readonly string[]): string | undefined {
  const counts = [...groupBy(values, (value) => value)].map(([value, all]) => ({ value, count: all.length }));
  return counts.toSorted((a, b) => b.count - a.count)[0]?.value;
}

/** An environment has the registry that most of its own images are in. */
function withRegistries(
  environments: readonly ProposedEnvironment[],
  travelling: readonly Candidate[],
  registry: string,
): readonly ProposedEnvironment[] {
  return environments.map((environment) => {
    const own = commonest(travelling.flatMap(({ registries }) => registries.get(environment.name) ?? []));
    return own === undefined || own === registry ? environment : { ...environment, registry: own };
  });
}

interface Chosen {
  readonly applications: readonly ProposedApplication[];
  readonly passedOver: readonly string[];
}

function applicationsOf(
  candidates: readonly Candidate[],
  environments: readonly ProposedEnvironment[],
  registry: string,
  asked: readonly string[],
): Chosen {
  const applications: ProposedApplication[] = [];
  const passedOver: string[] = [];
  const names = new Set<string>();
  for (const { image, manifests, application, registries } of candidates) {
    const name = nameOf(application ?? image.slice(image.lastIndexOf('/') + 1));
    const elsewhere = environments.find((one) => isElsewhere(registries.get(one.name), one.registry ?? registry));
    if (asked.length > 0 && !asked.includes(name)) continue;
    if (elsewhere !== undefined && asked.length === 0) {
      passedOver.push(`${registries.get(elsewhere.name) ?? ''}/${image} is in another registry`);
    } else if (names.has(name)) passedOver.push(`${image} has the name ${name} of another application`);
    else {
      names.add(name);
      const lacking = environments.filter((one) => !registries.has(one.name)).map((one) => one.name);
      applications.push({ name, image, manifests, lacking });
    }
  }
  return { applications, passedOver };
}

function isElsewhere(found: string | undefined, expected: string): boolean {
  return found !== undefined && found !== expected;
}

/** A name as the flow file takes it. */
function nameOf(text: string): string {
  const name = text.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  return name.replaceAll(/^-+|-+$/g, '').slice(0, 63) || 'flow';
}
