import { StepError } from '../../base/errors.ts';
import { isExternal } from '../../flow/recovery.ts';
import { nameOf } from '../../objects/model.ts';
import { evidenceWorth } from '../evidence/worth.ts';
import type { AttestedInventory, LiveInventory } from '../inventory/model.ts';
import { ageFault } from '../inventory/age.ts';
import { orphansOf } from '../inventory/orphans.ts';
import {
  type DeclaredInventory,
  declaredInventories,
  desiredIn,
  inventoryAt,
  testimonyOf,
} from '../inventory/places.ts';
import { liveStates } from '../inventory/states.ts';
import type { Answer, RecoveryCheck, Scene } from '../model.ts';

/** Rows of one inventory; more are one row with their number. */
const maxRows = 500;

/** Whether what lives in a cluster is in Git: a rebuild brings nothing else back. */
export const liveState: RecoveryCheck = {
  declaredBy: ['inventory'],
  documentation: {
    question: 'Is everything that lives in the cluster in Git, and does it live as Git says?',
    looksAt: 'the inventory that a job of the cluster itself writes to a repository (`recovery.inventory`)',
    passes: 'every object that somebody asked for is in a tree, made by an operator, or declared as external',
    fails:
      'an object is in no tree; a version, an override, a stage’s state or a counter only lives; the inventory holds values of Secrets',
    unproven:
      'no inventory is declared or there, it is too old or from the future, an environment cannot be rendered whole; it is unsigned where the flow has trusted keys',
  },
  run: async (scene) => {
    const declared = declaredInventories(scene);
    if (declared.length === 0) return [undeclared(scene)];
    const answers: Answer[] = [];
    for (const one of declared) answers.push(...(await answersOf(one, scene)));
    return answers;
  },
};

function undeclared({ environments }: Scene): Answer {
  return {
    verdict: 'UNPROVEN',
    subject: environments.map(({ name }) => name).join(', '),
    because: 'the flow declares no inventory of a cluster',
    fix: 'let the job of examples/inventory write one, and name it in recovery.inventory',
  };
}

type About = Pick<Answer, 'environment' | 'file'>;

async function answersOf(declared: DeclaredInventory, scene: Scene): Promise<readonly Answer[]> {
  const [only] = declared.environments;
  const isOne = declared.environments.length === 1 && only !== undefined;
  const about: About = { file: declared.path, ...(isOne && { environment: only.name }) };
  const subject = `inventory of ${declared.environments.map(({ name }) => name).join(', ')}`;
  try {
    const inventory = await inventoryAt(declared, scene);
    const age = ageFault(inventory, scene);
    if (age !== undefined) return [{ ...about, subject, verdict: 'UNPROVEN', ...age }];
    return await counted(await compared(inventory, declared, about, scene), inventory, declared, scene);
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    // Values of Secrets in Git are a fault whatever else holds.
    const verdict = error.code === 'inventory-with-secrets' ? 'FAIL' : 'UNPROVEN';
    return [{ ...about, subject, verdict, because: error.message }];
  }
}

/** What an inventory proves is worth as much as its signature, or its branch. */
async function counted(
  answers: readonly Answer[],
  inventory: AttestedInventory,
  { environments }: DeclaredInventory,
  scene: Scene,
): Promise<readonly Answer[]> {
  if (!answers.some(({ verdict }) => verdict === 'PASS')) return answers;
  const names = environments.map(({ name }) => name);
  const worth = await (await evidenceWorth(scene))(testimonyOf([inventory], names, scene));
  return answers.map((answer): Answer => {
    if (answer.verdict !== 'PASS') return answer;
    if (worth.word !== undefined) return { ...answer, because: `${answer.because}; ${worth.word}` };
    return { ...answer, verdict: 'UNPROVEN', because: `${answer.because}; but ${worth.because}`, fix: worth.fix };
  });
}

async function compared(
  inventory: LiveInventory,
  { environments }: DeclaredInventory,
  about: About,
  scene: Scene,
): Promise<readonly Answer[]> {
  const desired = await desiredIn(environments, scene);
  const { externals = [] } = scene.flow.recovery;
  const isKnown = (name: string): boolean => externals.some((one) => isExternal(name, one));
  const orphans = orphansOf(inventory, desired).filter((one) => !isKnown(nameOf(one)));
  const states = liveStates(inventory, [...desired.objects, ...desired.delivery]);
  // What is not rendered may be the tree that holds it.
  const verdict = desired.problems.length === 0 ? ('FAIL' as const) : ('UNPROVEN' as const);
  const fix = 'commit it, or declare it in recovery.externals with its owner';
  const rows: readonly Answer[] = [
    ...states.map((one): Answer =>
      Object.assign({}, about, { verdict: 'FAIL' as const, subject: one.subject, because: one.because, fix: one.fix }),
    ),
    ...orphans.map((one): Answer =>
      Object.assign({}, about, { verdict, subject: nameOf(one), because: 'it lives and is in no tree', fix }),
    ),
  ];
  if (rows.length > maxRows) return [...rows.slice(0, maxRows), moreThan(rows.length - maxRows, about)];
  return rows.length > 0 ? rows : [whole(inventory, desired.problems, about)];
}

function moreThan(count: number, about: About): Answer {
  return {
    ...about,
    verdict: 'FAIL',
    subject: `${count} more objects`,
    because: 'they live and are in no tree',
    fix: 'begin with those above',
  };
}

function whole({ cluster, objects, at }: LiveInventory, problems: readonly string[], about: About): Answer {
  const [first] = problems;
  const subject = `cluster ${cluster}`;
  if (first !== undefined)
    return { ...about, verdict: 'UNPROVEN', subject, because: `not every object of Git is known: ${first}` };
  const because = `each of ${objects.length} objects that lived at ${at.toISOString().slice(0, 16)} is in Git, made by it, or declared`;
  return { ...about, verdict: 'PASS', subject, because };
}
