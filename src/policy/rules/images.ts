import type { Workload } from '../../objects/model.ts';
import type { EnvironmentFacts, Finding, FlowImage, Rule } from '../model.ts';
import { containersOf, ephemeralContainersOf, initContainersOf, type PlacedContainer } from '../workloads.ts';

interface ImagesSettings {
  /** Registries besides the environment's own, with a path prefix or without. */
  readonly registries: readonly string[];
}

/** Images by digest, from the environment's registry, as the flow says. */
export const images: Rule<ImagesSettings> = {
  required: () => 'images by digest from the registry of the environment',
  documentation: {
    section: 'Build Once, Deploy Everywhere',
    why: 'A tag can move after it was tested; an image of another registry was not promoted.',
    passes:
      "Each image, of init and ephemeral containers too, names a digest and is from the environment's registry or from one of `registries`; an image of the flow has the digest that the flow says.",
    fails:
      'No digest; the tag `latest`, or none; another registry, where the flow names one; another digest than the promoted one.',
    fix: 'Run manifest-bump, which writes the digest; copy images of others into the registry of the environment.',
  },
  check: ({ index, facts }, settings) =>
    index.workloads.flatMap((workload) =>
      [...initContainersOf(workload), ...containersOf(workload), ...ephemeralContainersOf(workload)].flatMap((one) =>
        judged(workload, one, facts, settings),
      ),
    ),
};

/** OCI image specification, "Digests": an algorithm and its encoding. */
const digestForm = /^[a-z0-9]+(?:[+._-][a-z0-9]+)*:[a-zA-Z0-9=_-]+$/;
const wholeSha256 = /^sha256:[0-9a-f]{64}$/;

interface NamedImage {
  readonly repository: string;
  readonly tag: string | undefined;
  readonly digest: string | undefined;
}

/** Splits a reference; Docker Hub's short names stand as they are. */
export function imageOf(text: string): NamedImage {
  const [name = '', digest] = text.split('@', 2);
  const [, repository = name, tag] = /^(.*?)(?::([^:/]*))?$/s.exec(name) ?? [];
  return { repository, tag, digest };
}

function judged(
  { template }: Workload,
  { container, name, path }: PlacedContainer,
  facts: EnvironmentFacts,
  { registries }: ImagesSettings,
): readonly Finding[] {
  const base = { grade: 'fail', object: template, path: [...path, 'image'] } as const;
  const text = typeof container.image === 'string' ? container.image : '';
  const { repository, tag, digest } = imageOf(text);
  if (isEntering(repository, facts)) return [];
  const found = text === '' ? 'none' : text.slice(0, 300);
  if (digest === undefined || !digestForm.test(digest)) {
    const moving = text !== '' && (tag === undefined || tag === 'latest') ? ', which is latest' : '';
    return [
      {
        ...base,
        expected: `a digest of the image of container ${name}`,
        found: `${found}${moving}`,
        fix: 'name it by digest (@sha256:…)',
      },
    ];
  }
  if (digest.startsWith('sha256:') && !wholeSha256.test(digest)) {
    return [
      {
        ...base,
        grade: 'warn',
        expected: `a digest of 64 digits of container ${name}`,
        found,
        fix: 'copy the digest whole: no registry has this one',
      },
    ];
  }
  const promoted = facts.images.filter((one) => one.repository === repository);
  const other = promoted.find((one) => one.digest !== undefined && one.digest !== digest);
  if (other !== undefined && !promoted.some((one) => one.digest === digest)) {
    return [{ ...base, expected: `${other.application} at ${String(other.digest)}`, found, fix: 'run manifest-bump' }];
  }
  const allowed = [...(facts.registry === undefined ? [] : [facts.registry]), ...registries];
  if (facts.registry === undefined || allowed.some((registry) => isBelow(repository, registry))) return [];
  return [
    {
      ...base,
      expected: `an image of ${allowed.join(' or ')}`,
      found,
      fix: 'copy it into the registry of the environment, or add its registry to images.registries',
    },
  ];
}

/** Manifests name the image that runs now where the next one is about to be written. */
function isEntering(repository: string, { images: all }: EnvironmentFacts): boolean {
  return all.some((one) => one.isEntering && (one.repository === repository || isOfPath(repository, one)));
}

/** The same path in another registry, from which the image was promoted before. */
function isOfPath(repository: string, { repository: own }: FlowImage): boolean {
  const path = own.slice(own.indexOf('/') + 1);
  return repository.endsWith(`/${path}`);
}

/** Compares whole parts of the path. */
function isBelow(repository: string, registry: string): boolean {
  return repository === registry || repository.startsWith(`${registry.replace(/\/$/, '')}/`);
}
