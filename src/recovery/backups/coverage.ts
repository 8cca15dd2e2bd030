import { listIn, memberAt, textIn } from '../../base/json-path.ts';
import type { Environment } from '../../flow/flow.ts';
import { isExternal } from '../../flow/recovery.ts';
import { type KubernetesObject, nameOf } from '../../objects/model.ts';
import { isDeclared, partAnswers, placeIn } from '../closure/answers.ts';
import { databases } from '../databases/databases.ts';
import type { Answer, Scene } from '../model.ts';

/** Names that the backups hold, by the word of their tools and of the flow: `*` stands for any text within a part. */
export type Held = ReadonlySet<string>;

/** Data that an environment keeps: what is lost unless a backup has it. */
interface Keeper {
  readonly object: KubernetesObject;
  /** `PersistentVolumeClaim/shop/cart-data`, `Cluster/shop/db`. */
  readonly name: string;
}

const maxReplicas = 100;

/** Answers whether every volume claim and database of the verified environments is in a backup by its name. */
export async function coverageAnswers(held: Held, scene: Scene): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  for (const environment of scene.environments) answers.push(...(await environmentAnswers(environment, held, scene)));
  return answers;
}

async function environmentAnswers(environment: Environment, held: Held, scene: Scene): Promise<readonly Answer[]> {
  const state = await scene.objects(environment);
  const parts = partAnswers({ environment, state });
  const kept = state.objects.flatMap(keepersOf);
  const bare = kept.filter(({ name }) => !isHeld(name, held) && !isDeclared(name, { scene, environment }));
  if (bare.length > 0) return [...bare.map((one) => bareAnswer(one, environment)), ...parts];
  if (kept.length === 0 || parts.length > 0) return parts;
  const because = `all ${kept.length} volume claims and databases are in a backup by name, or declared as external`;
  return [{ verdict: 'PASS', subject: `data of ${environment.name}`, environment: environment.name, because }];
}

function bareAnswer({ object, name }: Keeper, environment: Environment): Answer {
  return {
    verdict: 'UNPROVEN',
    subject: name,
    environment: environment.name,
    because: 'no evidence names it as part of a backup',
    fix: 'back it up, and name it in "covers" of its source in recovery.backups.sources, or declare who brings it back',
    ...placeIn(object, ['metadata', 'name']),
  };
}

function isHeld(name: string, held: Held): boolean {
  if (held.has(name)) return true;
  for (const one of held) if (one.includes('*') && isExternal(name, { object: one })) return true;
  return false;
}

function keepersOf(object: KubernetesObject): readonly Keeper[] {
  const { kind, group } = object;
  if (kind === 'PersistentVolumeClaim' && group === '') return [{ object, name: nameOf(object) }];
  if (kind === 'StatefulSet' && group === 'apps') return claimsOf(object);
  const isDatabase = databases.some((one) => one.group === group && one.kinds.includes(kind));
  return isDatabase ? [{ object, name: nameOf(object) }] : [];
}

/** Claims that a StatefulSet makes: template, name and ordinal. */
function claimsOf(object: KubernetesObject): readonly Keeper[] {
  const { body, name, namespace } = object;
  const replicas = memberAt(body, 'spec', 'replicas');
  const count = typeof replicas === 'number' && replicas >= 0 ? Math.min(replicas, maxReplicas) : 1;
  const templates = listIn(body, 'spec', 'volumeClaimTemplates').flatMap(
    (one) => textIn(one, 'metadata', 'name') ?? [],
  );
  return templates.flatMap((template) =>
    Array.from({ length: count }, (_, ordinal): Keeper => {
      const claim = { kind: 'PersistentVolumeClaim', namespace, name: `${template}-${name}-${ordinal}` };
      return { object, name: nameOf(claim) };
    }),
  );
}
