import { StepError } from '../../base/errors.ts';
import { nameOf } from '../../objects/model.ts';
import { readBackups } from '../backups/read.ts';
import type { Backup } from '../backups/model.ts';
import { sourceBackups } from '../backups/answers.ts';
import { timeAt } from '../evidence/values.ts';
import { placeIn } from '../closure/answers.ts';
import { evidenceWorth } from '../evidence/worth.ts';
import { ageFault } from '../inventory/age.ts';
import { declaredInventories, inventoryAt, testimonyOf } from '../inventory/places.ts';
import type { AttestedInventory, LiveObject } from '../inventory/model.ts';
import type { Answer, Scene } from '../model.ts';
import type { SecretsOf } from './model.ts';

const keyLabel = 'sealedsecrets.bitnami.com/sealed-secrets-key';
const subject = 'sealing keys';
const skewMs = 60 * 60_000;

/** Answers whether a backup holds the newest key of Sealed Secrets; none where nothing is sealed. */
export async function sealingAnswers({ lost, scene }: SecretsOf): Promise<readonly Answer[]> {
  const sealed = lost.objects.filter(({ kind, group }) => kind === 'SealedSecret' && group === 'bitnami.com');
  const [first] = sealed;
  if (first === undefined) return [];
  const about = { subject, ...placeIn(first, ['spec']) };
  const opens = `${sealed.length === 1 ? nameOf(first) : `${sealed.length} SealedSecrets`} cannot be opened without them`;
  return [
    {
      ...about,
      ...(await judgement(
        opens,
        lost.environments.map(({ name }) => name),
        scene,
      )),
    },
  ];
}

type Judgement = Pick<Answer, 'verdict' | 'because' | 'fix'>;

async function judgement(opens: string, environments: readonly string[], scene: Scene): Promise<Judgement> {
  const { recovery } = scene.flow;
  const source = recovery.secrets?.['sealing-keys'];
  const fix = 'back the keys up after each renewal, and name that source in recovery.secrets.sealing-keys';
  if (source === undefined)
    return { verdict: 'UNPROVEN', because: `${opens}, and nobody says what backs them up`, fix };
  const evidence = recovery.backups?.evidence;
  if (evidence === undefined)
    return { verdict: 'UNPROVEN', because: `${opens}, and the flow names no evidence of the backup ${source}`, fix };
  const now = scene.reach.clock.now();
  const newest = newestOf(sourceBackups(source, await readBackups(evidence, scene.home), scene), now);
  if (newest?.began === undefined)
    return { verdict: 'UNPROVEN', because: `${opens}, and no evidence tells of a good backup ${source}`, fix };
  const key = await newestKey(environments, scene);
  if ('unknown' in key)
    return {
      verdict: 'UNPROVEN',
      because: `the backup ${source} began at ${minute(newest.began)}, and when the newest key was made is not known: ${key.unknown}`,
      fix: 'let the job of examples/inventory write down what lives, and name it in recovery.inventory',
    };
  const made = `the newest key, ${key.name}, was made at ${minute(key.made)}`;
  if (newest.began <= key.made)
    return {
      verdict: 'FAIL',
      because: `${made}, after the newest good backup ${source} (${minute(newest.began)})`,
      fix,
    };
  const because = `${made}, and the backup ${source} began at ${minute(newest.began)}`;
  const worthOf = await evidenceWorth(scene);
  const backup = await worthOf({ attestations: newest.attestations, kind: 'backup', environments });
  if (backup.word === undefined)
    return { verdict: 'UNPROVEN', because: `${because}; but ${backup.because}`, fix: backup.fix };
  // An older date of the key would make any backup new enough.
  const inventory = await worthOf(testimonyOf(key.inventories, environments, scene));
  if (inventory.word !== undefined) return { verdict: 'PASS', because: `${because}; ${backup.word}` };
  return { verdict: 'UNPROVEN', because: `${because}; but of the inventory ${inventory.because}`, fix: inventory.fix };
}

/** The newest backup that is there still; one from the future tells nothing about today. */
function newestOf(backups: readonly Backup[], now: Date): Backup | undefined {
  const good = backups.filter(({ isRunning, faults, items, began, expires }) => {
    const isThere = expires === undefined || expires > now;
    const isFuture = began !== undefined && began.getTime() > now.getTime() + skewMs;
    return isRunning !== true && faults.length === 0 && items !== 0 && isThere && !isFuture;
  });
  return good.toSorted((a, b) => (b.began?.getTime() ?? 0) - (a.began?.getTime() ?? 0))[0];
}

interface SealingKey {
  readonly name: string;
  readonly made: Date;
}

type NewestKey = (SealingKey & { readonly inventories: readonly AttestedInventory[] }) | { readonly unknown: string };

/** The newest sealing key that an inventory of these environments has. */
async function newestKey(environments: readonly string[], scene: Scene): Promise<NewestKey> {
  const declared = declaredInventories(scene).filter((one) =>
    one.environments.some(({ name }) => environments.includes(name)),
  );
  if (declared.length === 0) return { unknown: 'the flow declares no inventory of its cluster' };
  try {
    const inventories = await Promise.all(declared.map((one) => inventoryAt(one, scene)));
    const [old] = inventories.flatMap((one) => ageFault(one, scene) ?? []);
    // A key that was made since is in no inventory.
    if (old !== undefined) return { unknown: `the inventory does not count: ${old.because ?? ''}` };
    const keys = inventories.flatMap(({ objects }) => objects.filter(isKey).flatMap(keyOf));
    const [newest] = keys.toSorted((a, b) => b.made.getTime() - a.made.getTime());
    if (newest !== undefined) return { ...newest, inventories };
    return { unknown: `the inventory has no Secret with the label ${keyLabel} and a creationTimestamp` };
  } catch (error) {
    if (error instanceof StepError) return { unknown: error.message };
    throw error;
  }
}

function isKey({ kind, labels }: LiveObject): boolean {
  return kind === 'Secret' && Object.hasOwn(labels, keyLabel);
}

function keyOf({ body, namespace, name }: LiveObject): readonly SealingKey[] {
  const made = timeAt(body, 'metadata', 'creationTimestamp');
  return made === undefined ? [] : [{ name: nameOf({ kind: 'Secret', namespace, name }), made }];
}

function minute(time: Date): string {
  return time.toISOString().slice(0, 16);
}
