import type { External } from '../../flow/recovery.ts';
import { type KubernetesObject, nameOf } from '../../objects/model.ts';
import { indexObjects } from '../../objects/object-index.ts';
import { placeIn } from '../closure/answers.ts';
import type { Answer } from '../model.ts';
import type { SecretsOf } from './model.ts';

/** Names under which people keep what opens a vault. */
const opening = /unseal|root-?token|vault-?(?:root|keys?)|recovery-?keys?|shamir|seal-?key/i;

/** One row for each vault on the cluster: who keeps what unseals it, and its root material. */
export function vaultAnswers({ lost, scene }: SecretsOf): readonly Answer[] {
  const { externals = [] } = scene.flow.recovery;
  const keepers = externals.filter(({ object }) => opening.test(object));
  return vaultsIn(lost.objects).map((vault) => vaultAnswer(vault, keepers));
}

function vaultAnswer(vault: KubernetesObject, keepers: readonly External[]): Answer {
  const about = { subject: nameOf(vault), ...placeIn(vault, ['spec']) };
  if (keepers.length > 0) {
    const names = keepers.map(({ object, owner }) => `${object} from ${owner}`).join(', ');
    return { ...about, verdict: 'PASS', because: `what opens it is declared as external: ${names}` };
  }
  const because = 'a vault starts sealed, and nobody is named who keeps its unseal and root material';
  const fix = `declare it in recovery.externals with its owner: Secret/${vault.namespace || 'vault'}/vault-unseal-keys`;
  return { ...about, verdict: 'FAIL', because, fix };
}

/** Workloads that run HashiCorp's Vault or OpenBao, and vaults that Bank-Vaults makes. */
function vaultsIn(objects: readonly KubernetesObject[]): readonly KubernetesObject[] {
  const declared = objects.filter(({ kind, group }) => kind === 'Vault' && group === 'vault.banzaicloud.com');
  const running = indexObjects(objects).workloads.flatMap(({ pod, object, life }) => {
    const runs = (pod.containers ?? []).some((container) => {
      const image = (container.image ?? '').replace(/[@:][^/]*$/, '');
      const words = [...(container.command ?? []), ...(container.args ?? [])].join(' ');
      return /(?:^|\/)(?:vault|openbao|bao)$/.test(image) && (words === '' || /\bserver\b/.test(words));
    });
    return runs && life !== 'job' ? [object] : [];
  });
  return [...declared, ...running];
}
