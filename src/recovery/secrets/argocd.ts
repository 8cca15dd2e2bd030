import { isRecord } from '../../base/json-path.ts';
import { type KubernetesObject, nameOf } from '../../objects/model.ts';
import { placeIn } from '../closure/answers.ts';
import { clustersOf, credentialsOf, type Outreach, sourcesOf } from '../closure/argocd.ts';
import { bare, hostOf, shown } from '../closure/addresses.ts';
import type { Answer } from '../model.ts';
import { ownerOf, type SecretsOf } from './model.ts';

/** Answers about Argo CD's own secret and its credentials; none where no Argo CD delivers. */
export function argocdAnswers(secrets: SecretsOf): readonly Answer[] {
  const { delivery, objects } = secrets.lost;
  const isDelivered = delivery.some(({ group }) => group === 'argoproj.io');
  const settings = objects.find(({ kind, name }) => kind === 'ConfigMap' && name === 'argocd-cm');
  if (!isDelivered && settings === undefined) return [];
  return [ownSecret(secrets, settings), ...repositories(secrets), ...clusters(secrets)];
}

/** Accounts sign their tokens with a key that Argo CD makes anew where its secret is gone. */
function ownSecret(secrets: SecretsOf, settings: KubernetesObject | undefined): Answer {
  const namespace =
    settings?.namespace ?? secrets.lost.delivery.find(({ group }) => group === 'argoproj.io')?.namespace;
  const subject = nameOf({ kind: 'Secret', namespace: namespace ?? '', name: 'argocd-secret' });
  const made = secrets.made.get(subject);
  const owner = ownerOf(subject, secrets) ?? ownerOf('Secret/argocd/argocd-secret', secrets);
  if (owner !== undefined)
    return { verdict: 'PASS', subject, because: `declared as external: ${owner.owner} brings it back` };
  if (made !== undefined && !isEmptySecret(subject, secrets))
    return { verdict: 'PASS', subject, because: `${made.by} makes it, with its server.secretkey` };
  const fix =
    'make it from a secret store with server.secretkey and the tokens of its accounts, or declare it as external';
  const account = settings === undefined ? undefined : accountsOf(settings)[0];
  if (account !== undefined && settings !== undefined) {
    const because = `nothing makes it, so after a rebuild Argo CD signs with another key: every token of the account ${account} answers 401`;
    return { verdict: 'FAIL', subject, because, fix, ...placeIn(settings, ['data', `accounts.${account}`]) };
  }
  if (settings !== undefined) {
    const because = 'nothing makes it, and no account of argocd-cm may have tokens, so that none is lost with it';
    return { verdict: 'PASS', subject, because };
  }
  const because =
    'nothing makes it, so after a rebuild tokens of accounts answer 401; whether there are any is not known without argocd-cm';
  return { verdict: 'UNPROVEN', subject, because, fix };
}

/** Argo CD fills a Secret that Git has without values, and makes a key of its own. */
function isEmptySecret(name: string, { lost }: SecretsOf): boolean {
  const own = lost.objects.find((object) => object.kind === 'Secret' && nameOf(object) === name);
  if (own === undefined) return false;
  const keys = ['data', 'stringData'].flatMap((part) => (isRecord(own.body[part]) ? Object.keys(own.body[part]) : []));
  return !keys.includes('server.secretkey');
}

/** Accounts that may have tokens: `accounts.ci: apiKey, login`. */
function accountsOf({ body }: KubernetesObject): readonly string[] {
  const data = isRecord(body['data']) ? body['data'] : {};
  return Object.entries(data).flatMap(([key, value]) => {
    const [, account] = /^accounts\.([^.]+)$/.exec(key) ?? [];
    return account !== undefined && typeof value === 'string' && /\bapiKey\b/.test(value) ? [account] : [];
  });
}

/** One row for each server of repositories: a credential for it, and from where. */
function repositories(secrets: SecretsOf): readonly Answer[] {
  const { lost, scene } = secrets;
  const own = scene.flow.gitops.repository;
  const named = sourcesOf(lost.delivery).map(({ name, from, path }) => ({ name, from, path }));
  const roots: readonly Partial<Outreach>[] = own === undefined ? [] : [{ name: own }];
  const byHost = new Map<string, Partial<Outreach>>();
  for (const one of [...roots, ...named]) {
    const host = hostOf(one.name ?? '');
    if (isServer(one.name ?? '') && !byHost.has(host)) byHost.set(host, one);
  }
  return [...byHost].map(([host, source]) => repositoryAnswer(host, source, secrets));
}

function isServer(name: string): boolean {
  return /^(?:[a-z+]+:\/\/|[^/@]+@[^/:]+:)/i.test(name) && hostOf(name) !== '';
}

function repositoryAnswer(host: string, { name = '', from, path }: Partial<Outreach>, secrets: SecretsOf): Answer {
  const subject = `Source/${host}`;
  const place = from === undefined ? {} : placeIn(from, path ?? []);
  const owner = ownerOf(subject, secrets);
  if (owner !== undefined)
    return { verdict: 'PASS', subject, because: `declared as external: ${owner.owner} gives the credential`, ...place };
  const { repositories: known, makers } = credentialsOf(secrets.lost.objects);
  const maker = makers.find(({ url }) => bare(name).startsWith(bare(url)));
  if (!known.some((url) => name.startsWith(url)) && maker === undefined) {
    const because = `nothing makes Argo CD's credential for ${shown(name)}, which a public repository alone does without`;
    const fix = `commit what makes it, or declare ${subject} in recovery.externals with its owner`;
    return { verdict: 'UNPROVEN', subject, because, fix, ...place };
  }
  const by = maker === undefined ? 'an object of Git' : nameOf(maker.from);
  // What opens the repository cannot be read out of it before it is open.
  const isRoot = bare(name) === bare(secrets.scene.flow.gitops.repository);
  if (isRoot) {
    const because = `${by} makes Argo CD's credential for it, and lies in the repository that it opens: a person must give it first`;
    const fix = `declare ${subject} in recovery.externals with its owner`;
    return { verdict: 'UNPROVEN', subject, because, fix, ...place };
  }
  return { verdict: 'PASS', subject, because: `${by} makes Argo CD's credential for it`, ...place };
}

function clusters(secrets: SecretsOf): readonly Answer[] {
  const byName = new Map(clustersOf(secrets.lost.delivery).map((one) => [one.name, one]));
  return [...byName.values()].map((one) => clusterAnswer(one, secrets));
}

function clusterAnswer({ name, from, path }: Outreach, secrets: SecretsOf): Answer {
  const subject = `Cluster/${hostOf(name)}`;
  const place = placeIn(from, path);
  const owner = ownerOf(subject, secrets);
  if (owner !== undefined)
    return { verdict: 'PASS', subject, because: `declared as external: ${owner.owner} gives the credential`, ...place };
  if (credentialsOf(secrets.lost.objects).clusters.has(name))
    return { verdict: 'PASS', subject, because: "an object of Git makes Argo CD's credential", ...place };
  const because = `nothing makes Argo CD's credential for ${shown(name)}`;
  return { verdict: 'FAIL', subject, because, fix: 'commit what makes it, or declare it as external', ...place };
}
