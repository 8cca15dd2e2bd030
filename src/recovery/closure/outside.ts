import { environmentFacts } from '../../flow/environment-facts.ts';
import { nameOf } from '../../objects/model.ts';
import { indexObjects } from '../../objects/object-index.ts';
import type { Answer } from '../model.ts';
import { isDeclared, type Place, placeIn } from './answers.ts';
import { bare, hostOf, shown } from './addresses.ts';
import { clustersOf, credentialsOf, type Outreach, sourcesOf } from './argocd.ts';
import { imagesOf, type NamedImage } from './images.ts';

/** Registries, repositories and clusters that the objects reach and that the flow does not answer for. */
export function outsideAnswers(place: Place): readonly Answer[] {
  const found = [...imageAnswers(place), ...sourceAnswers(place), ...clusterAnswers(place)];
  return found.filter(({ subject }) => !isDeclared(subject, place));
}

/** One row a registry: the check `image` proves the images of the flow alone. */
function imageAnswers({ scene: { flow }, environment, state }: Place): readonly Answer[] {
  const own = new Set(environmentFacts(flow, environment).images.map(({ repository }) => repository));
  const others = imagesOf(indexObjects(state.objects)).filter(({ repository }) => !own.has(repository));
  const hosts = [...new Set(others.map(({ host }) => host))].toSorted();
  return hosts.flatMap((host) =>
    hostAnswer(
      host,
      others.filter((image) => image.host === host),
      environment.name,
    ),
  );
}

function hostAnswer(host: string, [first, ...more]: readonly NamedImage[], environment: string): readonly Answer[] {
  if (first === undefined) return [];
  const others = more.length === 0 ? '' : ` and ${more.length} more`;
  const because = `${first.by} runs ${first.text}${others}, which no check finds in a registry of the flow`;
  const fix = `copy them to a registry of your own, or declare Registry/${host} in recovery.externals with its owner`;
  const where = { file: first.file, line: first.line };
  return [{ verdict: 'UNPROVEN', subject: `Registry/${host}`, environment, because, fix, ...where }];
}

/** One row a repository that is not the flow's own: nothing mirrors it, and perhaps nothing makes its credential. */
function sourceAnswers({ scene, environment, state, beside, delivery }: Place): readonly Answer[] {
  const own = new Set([scene.flow.gitops.repository, ...scene.branches.map(({ repository }) => repository)].map(bare));
  const { repositories } = credentialsOf([...state.objects, ...beside]);
  const foreign = firstOfEach(sourcesOf(delivery)).filter(({ name }) => !own.has(bare(name)));
  return foreign.map((source) => sourceAnswer(source, repositories, environment.name));
}

function sourceAnswer(
  { name, revision = 'HEAD', from, path }: Outreach,
  credentials: readonly string[],
  environment: string,
): Answer {
  const subject = `Source/${hostOf(name)}`;
  const credential = credentials.some((url) => name.startsWith(url)) ? '' : ', and nothing makes a credential for it';
  return {
    verdict: 'UNPROVEN',
    subject,
    environment,
    because: `${nameOf(from)} reads ${shown(name)} at ${revision}, which no mirror is known to hold${credential}`,
    fix: `mirror it and pin the revision, or declare ${subject} in recovery.externals with its owner`,
    ...placeIn(from, path),
  };
}

function clusterAnswers({ environment, state, beside, delivery }: Place): readonly Answer[] {
  const { clusters } = credentialsOf([...state.objects, ...beside]);
  const unknown = firstOfEach(clustersOf(delivery)).filter(({ name }) => !clusters.has(name));
  return unknown.map((cluster) => clusterAnswer(cluster, environment.name));
}

function clusterAnswer({ name, from, path }: Outreach, environment: string): Answer {
  const subject = `Cluster/${hostOf(name)}`;
  return {
    verdict: 'FAIL',
    subject,
    environment,
    because: `${nameOf(from)} deploys to ${shown(name)}, and nothing makes a credential for it`,
    fix: `commit what makes the cluster's Secret, or declare ${subject} in recovery.externals with its owner`,
    ...placeIn(from, path),
  };
}

function firstOfEach(all: readonly Outreach[]): readonly Outreach[] {
  const byName = new Map<string, Outreach>();
  for (const one of all) if (!byName.has(one.name)) byName.set(one.name, one);
  return [...byName.values()];
}
