import { StepError } from '../../base/errors.ts';
import { mapBounded } from '../../base/concurrency.ts';
import { completeness } from '../../registry/copy/completeness.ts';
import { type Digest, shortDigest } from '../../registry/digest.ts';
import { parseLocation } from '../../registry/reference.ts';
import type { Answer, DeployedPlace, RecoveryCheck, Scene } from '../model.ts';

/** Images asked of registries at the same time. */
const maxImages = 8;

/** Whether the image of each environment is in its registry, whole: manifest, children, configuration and layers. */
export const image: RecoveryCheck = {
  declaredBy: [],
  documentation: {
    question: 'Is every deployed image in its registry, whole?',
    looksAt: "the environment's registry",
    passes: 'the digest that Git names is there whole: manifest, children, configurations, every layer',
    fails: 'it, or a piece of it, is gone; no environment names an image',
    unproven: 'Git names a tag and no digest; the file must not be read; the registry does not answer',
  },
  run: (scene) => inRegistries(scene, ({ environment }) => environment.registry),
};

/** The same in the replica that the flow declares, so that losing the registry does not lose the image. */
export const replica: RecoveryCheck = {
  declaredBy: ['replica'],
  documentation: {
    question: 'Is every deployed image in a second registry, whole and with what is attached to it?',
    looksAt: 'the registry in `recovery.replica`, and signatures, SBOMs, attestations and records in the first one',
    passes: 'as `image`, with every platform and everything that is attached',
    fails: 'as `image`, or something attached is not there or not whole',
    unproven: 'as `image`, what is attached in the first registry cannot be read, or no replica is declared',
  },
  run: async (scene) => {
    const { replica: registry } = scene.flow.recovery;
    if (registry !== undefined) return inReplica(scene, registry);
    return [
      {
        verdict: 'UNPROVEN',
        subject: countOf(scene.deployed.length),
        because: 'the flow declares no replica registry',
        fix: 'name one in recovery.replica',
      },
    ];
  },
};

async function inReplica(scene: Scene, registry: string): Promise<readonly Answer[]> {
  if (scene.deployed.length === 0) return [nothingDeployed(scene)];
  return mapBounded(scene.deployed, maxImages, async (one) => {
    const answer = await answerOf(one, registry, scene);
    return answer.verdict === 'PASS' ? { ...answer, ...(await attachedAnswer(one, registry, answer, scene)) } : answer;
  });
}

/** What is attached in the first registry is compared with the replica: a signature that is lost stops a promotion. */
async function attachedAnswer(
  { environment, image: name, named: { digest } }: DeployedPlace,
  registry: string,
  { because }: Answer,
  { reach: { registries } }: Scene,
): Promise<Pick<Answer, 'verdict' | 'because' | 'fix'>> {
  if (digest === undefined) return { verdict: 'PASS', because };
  const [original, copy] = [environment.registry, registry].map((one) => registries.open(parseLocation(one, name)));
  if (original === undefined || copy === undefined) return { verdict: 'PASS', because };
  try {
    if ((await original.resolve(digest)) === undefined)
      return { verdict: 'PASS', because: `${because}; what was attached in ${original.name} is gone with it` };
    const { comparedAttachments } = await import('../copies/attachments.ts');
    const { count, missing } = await comparedAttachments(original, copy, digest);
    const [first] = missing;
    if (first === undefined)
      return {
        verdict: 'PASS',
        because: `${because}${count === 0 ? ', and nothing is attached' : `, with ${count} attachments`}`,
      };
    const lost = `${because}, but ${missing.length} of ${count} attachments are not there (${first})`;
    return { verdict: 'FAIL', because: lost, fix: 'copy it there with its referrers' };
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    return { verdict: 'UNPROVEN', because: `${because}; what is attached cannot be compared: ${error.message}` };
  }
}

function countOf(images: number): string {
  return images === 1 ? 'one deployed image' : `${images} deployed images`;
}

async function inRegistries(scene: Scene, registryOf: (deployed: DeployedPlace) => string): Promise<readonly Answer[]> {
  if (scene.deployed.length === 0) return [nothingDeployed(scene)];
  return mapBounded(scene.deployed, maxImages, (one) => answerOf(one, registryOf(one), scene));
}

/** A verification that looked at nothing has verified nothing. */
function nothingDeployed({ environments, branches, flow }: Scene): Answer {
  return {
    subject: environments.map(({ name }) => name).join(', '),
    verdict: 'FAIL',
    because: `${branches.map(({ repository }) => repository).join(', ')} names no image for any application here`,
    fix: `check the manifests' layout in ${flow.file}`,
  };
}

async function answerOf(deployed: DeployedPlace, registry: string, { reach }: Scene): Promise<Answer> {
  const { application, environment, named, place, unreadable } = deployed;
  const about = { subject: `${application} in ${environment.name}`, environment: environment.name };
  if (unreadable !== undefined) return { ...about, verdict: 'UNPROVEN', because: unreadable };
  const { digest } = named;
  if (digest === undefined) {
    const because = `${place} names the tag ${named.tag ?? '(none)'} and no digest, and a tag can move`;
    return { ...about, verdict: 'UNPROVEN', because, fix: 'run manifest-bump' };
  }
  try {
    return { ...about, digest, ...(await presence(digest, registry, deployed.image, reach)) };
  } catch (error) {
    // A registry that does not answer proves nothing either way.
    if (error instanceof StepError) return { ...about, digest, verdict: 'UNPROVEN', because: error.message };
    throw error;
  }
}

async function presence(
  digest: Digest,
  registry: string,
  name: string,
  { registries }: Scene['reach'],
): Promise<Pick<Answer, 'verdict' | 'because' | 'fix'>> {
  const repository = registries.open(parseLocation(registry, name));
  const { missing, pieces } = await completeness(repository, digest);
  const [first] = missing;
  if (first === undefined) {
    return { verdict: 'PASS', because: `${repository.name} holds ${shortDigest(digest)} whole (${pieces} pieces)` };
  }
  if (first.digest === digest) {
    const because = `${repository.name} does not hold ${shortDigest(digest)}`;
    return { verdict: 'FAIL', because, fix: 'copy it there before it is needed' };
  }
  const because = `${repository.name} holds ${shortDigest(digest)}, but ${missing.length} of its pieces are gone (${first.mediaType} ${shortDigest(first.digest)})`;
  return { verdict: 'FAIL', because, fix: 'copy it there again' };
}
