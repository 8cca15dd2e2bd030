import { isExternal } from '../../flow/recovery.ts';
import { nameOf } from '../../objects/model.ts';
import type { Answer, Scene } from '../model.ts';
import { bare, hostOf, shown } from './addresses.ts';
import { isDeclared, type Place, placeIn } from './answers.ts';
import { clustersOf, credentialsOf, type Outreach, sourcesOf } from './argocd.ts';
import { basesIn } from './bases.ts';
import { fluxSourcesOf } from './flux.ts';
import { imageAnswers } from './image-answers.ts';
import { sourceJudgement } from './sources.ts';

/** What the objects reach outside of their cluster. */
export interface Outside {
  /** Registries, repositories and clusters that the flow does not answer for. */
  readonly answers: readonly Answer[];
  /** Images beside the flow's own that its registries hold. */
  readonly images: number;
}

export async function outsideAnswers(place: Place): Promise<Outside> {
  const { answers, held } = await imageAnswers(place);
  const found = [...answers, ...(await sourceAnswers(place)), ...clusterAnswers(place)];
  return { answers: found.filter(({ subject }) => !isDeclared(subject, place)), images: held };
}

/** One row a repository that is not the flow's own: whether it is pinned to what a mirror holds. */
async function sourceAnswers({ scene, environment, state, beside, delivery }: Place): Promise<readonly Answer[]> {
  const own = ownRepositories(scene);
  const { repositories } = credentialsOf([...state.objects, ...beside]);
  const foreign = firstOfEach([...sourcesOf(delivery), ...fluxSourcesOf(delivery)]).filter(
    ({ name }) => !own.has(bare(name)),
  );
  const isProduction = environment.tier === 'production';
  const answers: Answer[] = [];
  for (const { name, revision = 'HEAD', from, path } of foreign) {
    const subject = `Source/${hostOf(name)}`;
    const judged = await sourceJudgement({ name, revision, by: nameOf(from) }, isProduction, scene);
    if (judged.verdict === 'PASS') continue;
    const credential = repositories.some((url) => name.startsWith(url))
      ? ''
      : ', and nothing makes a credential for it';
    const because = `${judged.because}${credential}`;
    answers.push({
      ...judged,
      because,
      subject,
      environment: environment.name,
      fix: sourceFix(subject),
      ...placeIn(from, path),
    });
  }
  return answers;
}

/** The same of what kustomizations and charts of the tree read; one row a host. */
export async function baseAnswers(scene: Scene): Promise<readonly Answer[]> {
  const own = ownRepositories(scene);
  const { externals = [] } = scene.flow.recovery;
  const answers = new Map<string, Answer>();
  for (const { name, revision, file, line } of await basesIn(scene.home)) {
    const subject = `Source/${hostOf(name)}`;
    if (own.has(bare(name)) || externals.some((one) => isExternal(subject, one))) continue;
    const known = answers.get(subject);
    // A base that is not rendered for production is no reason to fail.
    const judged = await sourceJudgement({ name, revision, by: `${file}:${line}` }, false, scene);
    if (judged.verdict === 'PASS' || known?.verdict === 'FAIL' || known?.verdict === judged.verdict) continue;
    answers.set(subject, { ...judged, subject, fix: sourceFix(subject), file, line });
  }
  return [...answers.values()];
}

function ownRepositories({ flow, branches, location }: Scene): ReadonlySet<string> {
  const { repositories = [] } = flow.render;
  const all = [flow.gitops.repository, location, ...repositories, ...branches.map(({ repository }) => repository)];
  return new Set(all.map(bare));
}

function sourceFix(subject: string): string {
  return `pin the revision and name its mirror in recovery.mirrors, or declare ${subject} in recovery.externals with its owner`;
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
  for (const one of all) {
    const key = `${one.name}\n${one.revision ?? ''}`;
    if (!byName.has(key)) byName.set(key, one);
  }
  return [...byName.values()];
}
