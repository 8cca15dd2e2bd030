import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseLocation } from '../registry/reference.ts';
import { gate } from '../steps/gate/gate.ts';
import type { Ports } from '../steps/ports.ts';
import { promote } from '../steps/promote/promote.ts';
import type { Build } from './model.ts';
import { buildImage } from './image.ts';
import { Surprise, type Stage } from './stage.ts';
import { evidence } from './tour.ts';
import { places, write } from './world.ts';

/** Five things that must not happen, tried for real; afterwards Git and the registries are as they were. */
export async function showRefusals(stage: Stage, ports: Ports, root: string, build: Build): Promise<void> {
  await pushAnotherBuild(ports, root);
  const before = await stateOf(ports, root);
  const uat = { environment: 'uat', ...evidence(build.commit) };
  stage.title('Five things that are refused');

  stage.say('\nSkip an environment:');
  await stage.refuse(promote, { application: 'cart', from: 'test', to: 'staging' }, 1, 'environment-skipped');

  stage.say('\nMove a tag to another digest:');
  const source = `${places.nonproduction}/shop/cart:another-build`;
  const destination = `${places.nonproduction}/shop/cart:1.3.0-rc.1`;
  await stage.refuse(promote, { source, destination }, 1, 'tag-would-move');

  stage.say('\nOpen a gate without a report:');
  await stage.refuse(gate, { ...uat, sarif: 'reports/never-written.sarif' }, 3, 'gate-without-proof');

  stage.say('\nOpen a gate with a failing report:');
  await stage.refuse(gate, { ...uat, sarif: 'reports/semgrep-failing.sarif' }, 1, 'gate-failed');

  stage.say('\nLet a platform push to production:');
  await stage.refuse(promote, { flow: 'push.yaml', application: 'cart', to: 'prod' }, 2, 'production-push');

  if ((await stateOf(ports, root)) !== before) throw new Surprise('a refused step changed something');
  stage.say('\nNothing moved: Git and the registries are as they were.');
}

/** Another image of the same application, and a flow file that would let a platform push to production. */
async function pushAnotherBuild(ports: Ports, root: string): Promise<void> {
  const application = join(root, places.application);
  await write(application, { 'app/server': 'echo another cart\n' });
  const repository = ports.registries.open(parseLocation(places.nonproduction, 'shop/cart'));
  await buildImage(application, repository, 'another-build');
  const flow = await readFile(join(root, 'krci-deploy.yaml'), 'utf8');
  await write(root, { 'push.yaml': flow.replace(/(name: prod,.*)model: pull/, '$1model: push') });
}

async function stateOf(ports: Ports, root: string): Promise<string> {
  const head = await ports.git.run(['rev-parse', 'main'], { env: { GIT_DIR: join(root, places.gitops) } });
  const tags: string[] = [];
  for (const registry of [places.nonproduction, places.production]) {
    const repository = ports.registries.open(parseLocation(registry, 'shop/cart'));
    for (const tag of (await repository.tags()).toSorted()) {
      tags.push(`${registry} ${tag} ${(await repository.resolve(tag))?.digest ?? 'none'}`);
    }
  }
  return [head.text.trim(), ...tags].join('\n');
}
