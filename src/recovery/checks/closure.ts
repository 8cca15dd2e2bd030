import type { Environment } from '../../flow/flow.ts';
import { closureOf } from '../closure/closure.ts';
import { nameAnswers, partAnswers, type Place, wholeAnswer } from '../closure/answers.ts';
import { outsideAnswers } from '../closure/outside.ts';
import type { Answer, RecoveryCheck, Scene } from '../model.ts';

/** Whether what the objects of each environment need is made by Git, a registry or an operator, or is declared. */
export const closure: RecoveryCheck = {
  declaredBy: ['externals'],
  documentation: {
    question: 'Is everything that the objects of an environment need made by something that survives?',
    looksAt: 'the objects of each environment, and `recovery.externals`',
    passes: 'every name is an object in Git, the known product of an operator, or declared as external',
    fails: 'nothing makes a name (one row for each, with who needs it and where), or a secret store needs itself',
    unproven:
      'the environment cannot be rendered whole, an image comes from a registry that the flow does not know, a source has no mirror',
  },
  run: async (scene) => {
    const answers: Answer[] = [];
    for (const environment of scene.environments) answers.push(...(await closureIn(environment, scene)));
    return answers;
  },
};

async function closureIn(environment: Environment, scene: Scene): Promise<readonly Answer[]> {
  const state = await scene.objects(environment);
  const others = scene.environments.filter((one) => one !== environment && one.cluster === environment.cluster);
  const states = await Promise.all(others.map((one) => scene.objects(one)));
  const beside = states.flatMap(({ objects }) => objects);
  const place: Place = { scene, environment, state, beside, closure: closureOf(state.objects, beside) };
  const found = [...partAnswers(place), ...nameAnswers(place), ...outsideAnswers(place)];
  return found.length > 0 ? found : [wholeAnswer(place)];
}
