import { isDeepStrictEqual } from 'node:util';
import { StepError } from '../../base/errors.ts';
import type { BranchChange } from '../../git/gitops.ts';
import { type KubernetesObject, nameOf } from '../../objects/model.ts';
import { readObjects } from '../../objects/read.ts';
import { placeIn } from '../closure/answers.ts';
import type { Answer, Scene } from '../model.ts';

const maxImports = 50;

/**
 * Warns of realms that were edited after their import. The operator applies a KeycloakRealmImport once, so the edit is in
 * no server that had the realm before, and a restored database has it as little.
 */
export async function importAnswers(imports: readonly KubernetesObject[], scene: Scene): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  for (const one of imports.slice(0, maxImports)) answers.push(...(await importAnswer(one, scene)));
  return answers;
}

async function importAnswer(realm: KubernetesObject, scene: Scene): Promise<readonly Answer[]> {
  const about = { subject: nameOf(realm), ...placeIn(realm, ['spec']) };
  const fix = 'change the realm in Keycloak too, or replace the import by objects that are reconciled';
  const edit = await editOf(realm, scene);
  if (edit === undefined) return [];
  if ('unknown' in edit) {
    const because = `in Git, applied once only; warning: whether it was edited later is not known: ${edit.unknown}`;
    return [{ ...about, verdict: 'PASS', because, fix }];
  }
  const because = `in Git, applied once only; warning: it was edited on ${edit.time.slice(0, 10)} (${edit.commit.slice(0, 12)}), which a server that had the realm does not take over`;
  return [{ ...about, verdict: 'PASS', because, fix }];
}

type Edit = { readonly commit: string; readonly time: string } | { readonly unknown: string };

/** The newest commit that changed the realm after the one that brought it; undefined where there is none. */
async function editOf(realm: KubernetesObject, scene: Scene): Promise<Edit | undefined> {
  if ((await scene.home.read(realm.file)) === undefined)
    return { unknown: `${realm.file} is not a file of the branch` };
  try {
    const { changes, isCut } = await scene.history([realm.file]);
    for (const [index, change] of changes.entries()) {
      const older = changes[index + 1];
      if (older === undefined) break;
      const [now, before] = [await bodyIn(change, realm), await bodyIn(older, realm)];
      if (before === undefined) return undefined;
      if (now !== undefined && !isDeepStrictEqual(now['spec'], before['spec'])) return change;
    }
    return isCut ? { unknown: 'the history is too long' } : undefined;
  } catch (error) {
    if (error instanceof StepError) return { unknown: error.message };
    throw error;
  }
}

async function bodyIn(
  change: BranchChange,
  { kind, name, namespace, file }: KubernetesObject,
): Promise<KubernetesObject['body'] | undefined> {
  const bytes = await change.read(file);
  if (bytes === undefined) return undefined;
  const { objects } = readObjects({ path: file, bytes });
  return objects.find((one) => one.kind === kind && one.name === name && one.namespace === namespace)?.body;
}
