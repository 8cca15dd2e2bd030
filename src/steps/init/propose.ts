import { UsageError } from '../../base/errors.ts';
import { groupBy } from '../../base/group-by.ts';
import type { ProposedApplication, ProposedEnvironment, Occurrence, Proposal } from './model.ts';
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

/**
 * Makes a proposal of what was found. `repository` is the name of the GitOps repository, `branches` those of
 * environments, where it has one for each. Throws UsageError where no
 * environment or no application can be told, naming the input that says it.
 */
export function propose(
  occurrences: readonly Occurrence[],
  answers: Answers,
  repository: string,
  branches: ReadonlyMap<string, string> = new Map(),
): Proposal {
  const found = [...new Set(occurrences.map(({ environment }) => environment))];
  const names = answers.environments.length > 0 ? answers.environments : found;
  if (names.length === 0) throw nothingFound();
  const wanted = occurrences.filter(({ environment }) => names.includes(environment));
  const candidates = candidatesOf(wanted, Math.min(2, names.length));
  const registry = answers.registry ?? commonest(candidates.flatMap((one) => [...one.registries.values()]));
  if (registry === undefined) throw nothingFound();
  const travelling = candidates.filter(({ registries }) => [...registries.values()].includes(registry));
  const isOrdered = answers.environments.length > 0;
  const used = isOrdered ? names : names.filter((name) => travelling.some(({ registries }) => registries.has(name)));
  // One directory of a name like that may be anything.
  if (used.length < 2 && !isOrdered) throw nothingFound();
  const environments = withRegistries(environmentsOf(used, isOrdered), travelling, registry).map((one) => {
    const branch = branches.get(one.name);
    return branch === undefined ? one : Object.assign({ branch }, one);
  });
  const { applications, passedOver } = applicationsOf(candidates, environments, registry, answers.applications);
  if (applications.length === 0) throw nothingFound();
  const flow = answers.name ?? wanted.find((one) => one.flow !== undefined)?.flow ?? nameOf(repository);
  return { flow, registry, environments, applications, passedOver };
}

function nothingFound(): UsageError {
  return new UsageError({
    code: 'nothing-to-propose',
    where: '.',
    expected: 'manifests that name an image for each environment',
    found: 'none',
    fix: 'run it in the GitOps repository; --environments names them, --images the images of charts',
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
