import { mapBounded } from '../../base/concurrency.ts';
import { StepError } from '../../base/errors.ts';
import { environmentFacts } from '../../flow/environment-facts.ts';
import { indexObjects } from '../../objects/object-index.ts';
import { parseReference, pointAt } from '../../registry/reference.ts';
import type { Answer } from '../model.ts';
import type { Place } from './answers.ts';
import { imagesOf, type NamedImage } from './images.ts';

/** Images that are asked for, and how many at the same time. */
const maxImages = 500;
const maxQuestions = 8;

/** What the images beside the flow's own came to. */
export interface ImageAnswers {
  readonly answers: readonly Answer[];
  /** Images that a registry of the flow holds. */
  readonly held: number;
}

/**
 * Looks for images that the check `image` does not know, init images too, in the registries of the flow and in its
 * replica. One row for each that is not there, and one for each registry that the flow does not know.
 */
export async function imageAnswers(place: Place): Promise<ImageAnswers> {
  const { scene, environment, state } = place;
  const { images } = environmentFacts(scene.flow, environment);
  const own = new Set(images.map(({ repository }) => repository));
  const named = imagesOf(indexObjects(state.objects));
  const others = named.filter(({ repository, text }) => !own.has(repository) || !isDeployed(text, place));
  const hosts = new Set(scene.flow.environments.map(({ registry }) => hostIn(registry)));
  const known = others.filter(({ host }) => hosts.has(host)).slice(0, maxImages);
  const unknown = others.filter(({ host }) => !hosts.has(host));
  const looked = await mapBounded(known, maxQuestions, (image) => lookedFor(image, place));
  const held = looked.filter((one) => one === undefined).length;
  return { answers: [...oncePerRegistry(looked.flatMap((one) => one ?? [])), ...hostAnswers(unknown, place)], held };
}

/** An image of the flow is looked for by the check `image`, whole; another digest of it is not. */
function isDeployed(text: string, { scene }: Place): boolean {
  const [, digest] = /@(sha256:[0-9a-f]{64})$/.exec(text) ?? [];
  return digest === undefined || scene.deployed.some(({ named }) => named.digest === digest);
}

function hostIn(registry: string): string {
  return registry.startsWith('oci:') ? '' : (registry.split('/')[0] ?? '');
}

/** Undefined where a registry of the flow holds it, and the replica too. */
async function lookedFor(image: NamedImage, { scene, environment }: Place): Promise<Answer | undefined> {
  const { text, by, file, line } = image;
  const subject = `Image/${image.repository}`;
  const about = { subject, environment: environment.name, file, line };
  const fix = `copy it there, or declare ${subject} in recovery.externals with its owner`;
  try {
    const reference = parseReference(text);
    const pointing = reference.digest ?? reference.tag ?? 'latest';
    const repository = scene.reach.registries.open(pointAt(reference));
    if ((await repository.resolve(pointing)) === undefined)
      return { ...about, verdict: 'FAIL', because: `${by} runs ${text}, which its registry does not hold`, fix };
    const copy = copyOf(image, scene);
    if (copy === undefined || (await scene.reach.registries.open(copy).resolve(pointing)) !== undefined)
      return undefined;
    const because = `${by} runs ${text}, which the replica does not hold`;
    return { ...about, verdict: 'FAIL', because, fix };
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    const because = `${by} runs ${text}, and it cannot be looked for: ${error.message}`;
    return { ...about, subject: `Registry/${image.host}`, verdict: 'UNPROVEN', because };
  }
}

/** Its place in the replica: what stands behind the prefix of a registry of the flow. */
function copyOf({ repository }: NamedImage, { flow }: Place['scene']): ReturnType<typeof parseReference> | undefined {
  const { replica } = flow.recovery;
  if (replica === undefined || replica.startsWith('oci:')) return undefined;
  const prefixes = flow.environments.map(({ registry }) => `${registry.replace(/\/+$/, '')}/`);
  const [prefix] = prefixes.filter((one) => repository.startsWith(one)).toSorted((a, b) => b.length - a.length);
  const path = repository.slice(prefix === undefined ? repository.indexOf('/') + 1 : prefix.length);
  return parseReference(`${replica.replace(/\/+$/, '')}/${path}`, { pointing: 'none' });
}

/** A registry that does not answer is one row, whatever runs from it. */
function oncePerRegistry(answers: readonly Answer[]): readonly Answer[] {
  const seen = new Set<string>();
  return answers.filter(({ verdict, subject }) => {
    if (verdict === 'FAIL') return true;
    const isNew = !seen.has(subject);
    seen.add(subject);
    return isNew;
  });
}

function hostAnswers(images: readonly NamedImage[], { environment }: Place): readonly Answer[] {
  const hosts = [...new Set(images.map(({ host }) => host))].toSorted();
  return hosts.flatMap((host) => {
    const own = images.filter((image) => image.host === host);
    return hostAnswer(host, own, environment.name);
  });
}

function hostAnswer(host: string, [first, ...more]: readonly NamedImage[], environment: string): readonly Answer[] {
  if (first === undefined) return [];
  const others = more.length === 0 ? '' : ` and ${more.length} more`;
  const because = `${first.by} runs ${first.text}${others}, which no check finds in a registry of the flow`;
  const fix = `copy them to a registry of your own, or declare Registry/${host} in recovery.externals with its owner`;
  const where = { file: first.file, line: first.line };
  return [{ verdict: 'UNPROVEN', subject: `Registry/${host}`, environment, because, fix, ...where }];
}
