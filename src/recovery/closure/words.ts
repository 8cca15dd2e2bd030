import { nameOf } from '../../objects/model.ts';
import type { Dangling, Need } from './model.ts';

/** What would make an object of a kind: an imperative. */
const remedies: Readonly<Record<string, string>> = {
  Secret: 'commit an ExternalSecret or a SealedSecret that makes it',
  ConfigMap: 'commit it',
  ServiceAccount: 'commit it',
  Service: 'commit it',
  Namespace: 'commit it, or let Argo CD (CreateNamespace=true) or Flux create it',
  PersistentVolumeClaim: 'commit it',
  StorageClass: 'commit it with the platform of the cluster',
  IngressClass: 'commit the controller that brings it',
  GatewayClass: 'commit the controller that brings it',
  CustomResourceDefinition: 'commit the operator that brings it',
  ClusterSecretStore: 'commit it',
  SecretStore: 'commit it',
  AppProject: 'commit it',
};

/** Says who needs a name and that nothing makes it. */
export function danglingText({ needs, key, madeBy }: Dangling): string {
  const who = neededBy(needs);
  if (madeBy === undefined) return `${who}, and nothing makes it`;
  return `${who} with the key ${key ?? ''}, which ${madeBy} does not make`;
}

export function remedyOf({ kind, madeBy }: Dangling): string {
  const remedy = madeBy === undefined ? (remedies[kind] ?? 'commit what makes it') : 'add the key';
  return `${remedy}, or declare it in recovery.externals with its owner`;
}

function neededBy(needs: readonly Need[]): string {
  const names = [...new Set(needs.map(({ from }) => nameOf(from)))];
  const [first = ''] = names;
  const path = needs[0]?.path.filter((step) => typeof step === 'string').slice(-2) ?? [];
  const more = names.length === 1 ? '' : ` and ${names.length - 1} more`;
  return `needed by ${first}${more} (${path.join('.')})`;
}
