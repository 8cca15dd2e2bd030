import type { Environment } from '../../flow/flow.ts';
import { type KubernetesObject, nameOf } from '../../objects/model.ts';
import { closureOf } from '../closure/closure.ts';
import { nameAnswers, partAnswers, type Place, wholeAnswer } from '../closure/answers.ts';
import { baseAnswers, outsideAnswers } from '../closure/outside.ts';
import type { Answer, RecoveryCheck, Scene } from '../model.ts';

/** Whether what the objects of each environment need is made by Git, a registry or an operator, or is declared. */
export const closure: RecoveryCheck = {
  declaredBy: ['externals'],
  documentation: {
    question: 'Is everything that the objects of an environment need made by something that survives?',
    looksAt:
      'the objects of each environment, Applications, kustomizations and charts in Git, the registries of the flow, `recovery.externals`, `recovery.mirrors`',
    passes: 'every name is an object in Git, the known product of an operator, or declared as external',
    fails:
      'nothing makes a name (one row for each, with who needs it and where), a secret store needs itself, a registry or the replica does not hold an image, or an Application of production reads a revision that moves',
    unproven:
      'the environment cannot be rendered whole, an image comes from a registry that the flow does not know, a source has no mirror',
  },
  run: async (scene) => {
    // With the reader of objects, which no first request needs.
    const { deliveryObjects } = await import('../plan/applications.ts');
    const delivery = await deliveryObjects(scene);
    const answers: Answer[] = [];
    for (const environment of scene.environments) answers.push(...(await closureIn(environment, delivery, scene)));
    return [...answers, ...(await baseAnswers(scene))];
  },
};

async function closureIn(
  environment: Environment,
  delivery: readonly KubernetesObject[],
  scene: Scene,
): Promise<readonly Answer[]> {
  const state = await scene.objects(environment);
  const others = scene.environments.filter((one) => one !== environment && one.cluster === environment.cluster);
  const states = await Promise.all(others.map((one) => scene.objects(one)));
  const { deliveryOf } = await import('../plan/applications.ts');
  const own = deliveryOf(delivery, [environment], state.objects, scene.flow);
  const beside = [...states.flatMap(({ objects }) => objects), ...delivery];
  const found = closureOf(state.objects, beside);
  // Argo CD brings its own definitions; what else its Applications name must be there.
  const projects = closureOf(own, [...state.objects, ...beside]).dangling.filter(({ kind }) => kind === 'AppProject');
  const known = new Set(found.dangling.map(nameOf));
  const dangling = [...found.dangling, ...projects.filter((one) => !known.has(nameOf(one)))];
  const place: Place = { scene, environment, state, beside, delivery: own, closure: { ...found, dangling } };
  const outside = await outsideAnswers(place);
  const answers = [...partAnswers(place), ...nameAnswers(place), ...outside.answers];
  return answers.length > 0 ? answers : [wholeAnswer(place, outside.images)];
}
