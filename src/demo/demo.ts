import { join } from 'node:path';
import { shortDigest } from '../registry/digest.ts';
import { parseLocation } from '../registry/reference.ts';
import { drVerify } from '../steps/dr-verify/dr-verify.ts';
import type { Ports } from '../steps/ports.ts';
import { promote } from '../steps/promote/promote.ts';
import { version } from '../steps/version/version.ts';
import { githubStandIn } from './github-stand-in.ts';
import { buildImage } from './image.ts';
import type { Build, Demo } from './model.ts';
import { showPeople } from './people.ts';
import { newPair, showRecords } from './records.ts';
import { showRefusals } from './refusals.ts';
import { close, keepKey } from './closing.ts';
import { createStage, type Stage, Surprise } from './stage.ts';
import { deliver } from './tour.ts';
import { createWorld, places, updateMirror } from './world.ts';
import { requiredFlow } from '../steps/flow.ts';
import { gitopsBranchesOf } from '../flow/repository.ts';
import { deployedIn } from '../flow/deployed.ts';
import { table } from '../report/report.ts';
import type { Report } from '../report/report.ts';

/**
 * The newcomer's tour: one image travels from dev to production through gates, then five things, a forged record, an
 * exception that has ended and a self-approval are refused. It runs the steps themselves on real Git repositories and
 * OCI layouts. Throws Surprise when anything goes other than it says.
 */
export async function runDemo({ root, ports: given, ...show }: Demo): Promise<void> {
  const began = given.clock.now().getTime();
  const pair = newPair();
  const ports = withKey(given, pair.privatePem);
  const stage = createStage(ports, show);
  await createWorld(root, ports.git, pair.publicPem);
  stage.say('An application, a GitOps repository with five environments and two registries.');
  const build = await buildOnce(stage, ports, root);
  await travel(stage, ports, build);
  await prove(stage, ports, root, build);
  stage.title('The board: one digest all along');
  stage.show(await board(ports, build.digest));
  await showRefusals(stage, ports, root, build);
  await showRecords(stage, ports, root, build);
  await showPeople(stage, ports, root, build);
  if (show.keep === true) await keepKey(root, pair.privatePem);
  const seconds = Math.round((ports.clock.now().getTime() - began) / 1000);
  close(stage, {
    seconds,
    root,
    program: show.program ?? 'krci-deploy',
    isKept: show.keep === true,
    others: show.others ?? [],
  });
}

/** As KRCI_DEPLOY_SIGNING_KEY would bring it. */
function withKey(ports: Ports, signingKey: string): Ports {
  const tool = ports.recording?.tool ?? { name: 'krci-deploy', version: 'demo' };
  return { ...ports, recording: { tool, signingKey } };
}

async function buildOnce(stage: Stage, ports: Ports, root: string): Promise<Build> {
  stage.title('Build once');
  const { outputs } = await stage.run(version, { repository: places.application, channel: 'dev' });
  const repository = ports.registries.open(parseLocation(places.nonproduction, 'shop/cart'));
  const tag = outputs['oci-tag'] ?? '';
  const digest = await buildImage(join(root, places.application), repository, tag);
  stage.say(`  pushed as ${shortDigest(digest)}; nothing is built again`);
  return { version: outputs['version'] ?? '', digest, commit: outputs['commit'] ?? '' };
}

/** dev and test get the development version, uat and staging its release candidate, production the release. */
async function travel(stage: Stage, ports: Ports, build: Build): Promise<void> {
  await deliver(stage, { ...build, environment: 'dev' });
  await deliver(stage, { ...build, environment: 'test' });
  const candidate = await reserve(stage, 'rc', '1.3.0-rc.1');
  await deliver(stage, { ...build, environment: 'uat', target: candidate });
  await deliver(stage, { ...build, environment: 'staging', version: candidate });
  const release = await reserve(stage, 'release', '1.3.0');
  stage.say(
    '\nAda starts the run into production, and Grace approves this digest. Here a stand-in answers for GitHub:',
  );
  const approved = { approver: 'grace', comment: build.digest, preventsSelfReview: true };
  const hosted = stage.on({ ...ports, platform: githubStandIn(ports, approved) });
  await deliver(stage, { ...build, environment: 'prod', version: candidate, target: release }, hosted);
}

async function reserve(stage: Stage, channel: string, expected: string): Promise<string> {
  stage.title(`The ${channel === 'rc' ? 'release candidate' : 'release'} takes its number`);
  const inputs = { repository: places.application, channel, 'create-tag': 'true' };
  await stage.run(version, inputs, { version: expected, reserved: 'true' });
  return expected;
}

/** Replica and mirror are brought up to date, as scheduled jobs would do it; then recovery is proven. */
async function prove(stage: Stage, ports: Ports, root: string, build: Build): Promise<void> {
  stage.title('Could it be rebuilt?');
  await updateMirror(root, ports.git);
  const source = `${places.production}/shop/cart:1.3.0`;
  const destination = `${places.replica}/shop/cart:1.3.0`;
  await stage.run(promote, { source, destination, 'expect-digest': build.digest }, { digest: build.digest });
  await stage.run(drVerify, {}, { verdict: 'pass', failed: '0', unproven: '0' });
}

/**
 * Reads from Git what each environment runs: a row for each, with version and digest.
 * Throws Surprise unless all of them run `digest`.
 */
async function board(ports: Ports, digest: string): Promise<Report> {
  const flow = await requiredFlow({}, ports, 'demo');
  const deployed = await deployedIn(flow, flow.applications, await gitopsBranchesOf(flow, {}, ports));
  const images = deployed.map(({ named }) => named);
  if (images.some((image) => image.digest !== digest)) throw new Surprise(`not every environment runs ${digest}`);
  const versions = images.map(({ tag = '' }) => /^([^-]*)-?(.*)$/.exec(tag) ?? []);
  const rows = flow.environments.map(({ name, model }, index) => {
    const [, core = '', prerelease = ''] = versions[index] ?? [];
    const digestOf = images[index]?.digest ?? '';
    return [name, core, prerelease || '–', digestOf.slice('sha256:'.length, 'sha256:'.length + 12), model];
  });
  return [table(['', 'version', 'pre-release', 'digest', 'model'], rows)];
}
