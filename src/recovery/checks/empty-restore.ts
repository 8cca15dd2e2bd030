import type { Environment } from '../../flow/flow.ts';
import { type KubernetesObject, nameOf } from '../../objects/model.ts';
import { placeIn } from '../closure/answers.ts';
import { type Beginning, databases } from '../databases/databases.ts';
import type { Answer, RecoveryCheck, Scene, Verdict } from '../model.ts';

/** Whether a database that Git makes again begins with its data, and not empty over its backups. */
export const emptyRestore: RecoveryCheck = {
  declaredBy: ['backups'],
  documentation: {
    question: 'Does a database that has backups begin with its data when Git makes it again?',
    looksAt: 'definitions of databases and their backups among the objects of each environment',
    passes: 'it begins from a backup, or no database with backups is defined',
    fails: 'it starts empty, and nothing stops it from overwriting or outliving its backups',
    unproven: 'it starts empty and its archive stops it, so that a person must switch it to recovery',
  },
  run: async (scene) => {
    const answers: Answer[] = [];
    for (const environment of scene.environments) answers.push(...(await answersIn(environment, scene)));
    return answers;
  },
};

const verdicts: Readonly<Record<Beginning['how'], Verdict>> = { restores: 'PASS', guarded: 'UNPROVEN', open: 'FAIL' };

async function answersIn(environment: Environment, scene: Scene): Promise<readonly Answer[]> {
  const { objects, problems } = await scene.objects(environment);
  const found = objects.flatMap((object) => answerOf(object, objects, environment.name));
  if (found.length > 0) return found;
  const about = { subject: environment.name, environment: environment.name };
  const [first] = problems;
  if (first !== undefined) return [{ ...about, verdict: 'UNPROVEN', because: `not every object is known: ${first}` }];
  return [{ ...about, verdict: 'PASS', because: 'no database is defined that backups are known of' }];
}

function answerOf(object: KubernetesObject, all: readonly KubernetesObject[], environment: string): readonly Answer[] {
  const sort = databases.find(({ group, kinds }) => group === object.group && kinds.includes(object.kind));
  const beginning = sort?.begin(object, all);
  if (beginning === undefined) return [];
  const { how, because, fix } = beginning;
  const where = placeIn(object, ['spec', 'bootstrap']);
  return [
    {
      verdict: verdicts[how],
      subject: nameOf(object),
      environment,
      because,
      ...(fix !== undefined && { fix }),
      ...where,
    },
  ];
}
