import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseInputs } from '../../src/declaration/parse.ts';
import type { Inputs, Outputs } from '../../src/declaration/declare.ts';
import { exitCodeOf, StepError } from '../../src/base/errors.ts';
import { policyHash } from '../../src/flow/policy-hash.ts';
import { environmentOf } from '../../src/flow/questions.ts';
import { recordsOf } from '../../src/records/read.ts';
import { attachVerdict } from '../../src/records/verdict.ts';
import type { Promotion } from '../../src/records/records.ts';
import type { Digest } from '../../src/registry/digest.ts';
import { parseReference } from '../../src/registry/reference.ts';
import { createRegistries } from '../../src/registry/registries.ts';
import type { Descriptor, Repository } from '../../src/registry/registry.ts';
import { requiredFlow } from '../../src/steps/flow.ts';
import { silentLog } from '../../src/base/log.ts';
import { renderText } from '../../src/report/text.ts';
import type { Ports } from '../../src/steps/ports.ts';
import { promote } from '../../src/steps/promote/promote.ts';
import type { Outcome, Step } from '../../src/steps/step.ts';
import { type BareRepository, createBareRepository } from './bare-repository.ts';
import { type FakeClock, fakeClock } from './clock.ts';
import { localPorts } from './local-ports.ts';
import { newPair, type Pair } from './records.ts';
import type { RegistryServer } from './registry-server.ts';

export interface PromotionWorldOptions {
  /** Of the applications and of whatever follows the environments in the flow file. */
  readonly applications?: readonly string[];
  readonly tail?: string;
  /** False: records count without a signature. */
  readonly trusted?: boolean;
  /** Every environment requires the record of the one before, as the flow has it by itself; by default only prod does. */
  readonly strict?: boolean;
  /** By environment, what its line has besides; `promotion` is `manual` unless it is said here. */
  readonly environments?: Readonly<Record<string, string>>;
}

/** A flow of dev, test, uat and prod over a real registry and a real Git repository. */
export interface PromotionWorld {
  readonly ports: Ports;
  readonly clock: FakeClock;
  readonly gitops: BareRepository;
  /** `nonprod/shop/cart` and the like, in the registry. */
  place(path: string): Repository;
  /** The reference of a place. */
  reference(path: string): string;
  deploy(environment: string, application: string, tag: string, digest: Digest | undefined): void;
  write(path: string, content: unknown): Promise<void>;
  promote(inputs: Readonly<Record<string, string>>): Promise<DescribedOutcome>;
  promoteWith(ports: Ports, inputs: Readonly<Record<string, string>>): Promise<DescribedOutcome>;
  run<I extends Inputs, O extends Outputs, P>(
    step: Step<I, O, P>,
    inputs: Readonly<Record<string, string>>,
  ): Promise<Outcome<O>>;
  refusal(inputs: Readonly<Record<string, string>>): Promise<{ code: string; exitCode: number; message: string }>;
  records(path: string, digest: Digest): Promise<readonly Promotion[]>;
  /** By `policyHash`. */
  policy(environment: string): Promise<Digest>;
  /** Puts a signed verdict beside an artifact, as the gate does. */
  judge(path: string, image: Descriptor, environment: string, verdict: 'pass' | 'fail'): Promise<void>;
}

/** An outcome, and what was said before. */
export interface DescribedOutcome extends Outcome {
  readonly described: string;
}

const tiers = { dev: 'development', test: 'testing', uat: 'uat', prod: 'production' } as const;

export async function promotionWorld(
  directory: string,
  server: RegistryServer,
  options: PromotionWorldOptions = {},
): Promise<PromotionWorld> {
  mkdirSync(directory, { recursive: true });
  const name = directory.replaceAll(/[^a-z0-9]+/g, '').slice(-24);
  const clock = fakeClock();
  const pair = newPair();
  const gitops = createBareRepository(join(directory, 'gitops.git'), { 'README.md': 'gitops' });
  const registries = createRegistries({ clock, log: silentLog, directory, credentials: [server] });
  const recording = { tool: { name: 'krci-deploy', version: '0.1.0' }, signingKey: pair.pem };
  const ports: Ports = { ...localPorts(directory), clock, registries, recording };
  const reference = (path: string) => `${server.host}/${name}/${path}`;
  const place = (path: string) => registries.open(parseReference(reference(path)));
  const write = (path: string, content: unknown) =>
    ports.files.write(path, new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content)));
  await write('krci-deploy.yaml', flowText(gitops.path, reference, pair, options));
  const run: PromotionWorld['run'] = async (step, inputs) => {
    // A promotion takes a while: records of two of them have two times.
    await clock.sleep(1000);
    const plan = await step.plan(parseInputs(step.declaration, new Map(Object.entries(inputs))), ports);
    return step.execute(plan, ports);
  };
  const promoteWith: PromotionWorld['promoteWith'] = async (given, inputs) => {
    await clock.sleep(1000);
    // A run of its own does not know what the registry acknowledged to another.
    const end = new Date(clock.now().getTime() + 3_600_000);
    const own = { ...given, registries: given.registries.until(end) };
    const plan = await promote.plan(parseInputs(promote.declaration, new Map(Object.entries(inputs))), own);
    const described = renderText(promote.describe(plan));
    return { described, ...(await promote.execute(plan, own)) };
  };
  const policy: PromotionWorld['policy'] = async (environment) =>
    policyHash(environmentOf(await requiredFlow({}, ports, 'tests'), environment));
  const promoteIt: PromotionWorld['promote'] = (inputs) => promoteWith(ports, inputs);
  return {
    ports,
    clock,
    gitops,
    place,
    reference,
    write,
    run,
    promote: promoteIt,
    promoteWith,
    deploy: (environment, application, tag, digest) => {
      const pin = digest === undefined ? '' : `  digest: ${digest}\n`;
      gitops.commit({
        [`shop/${environment}/${application}-values.yaml`]: `image:\n  repository: ${application}\n  tag: ${tag}\n${pin}`,
      });
    },
    refusal: async (inputs) => {
      const error: unknown = await promoteIt(inputs).then(
        ({ failure }) => failure ?? new Error('it was not refused'),
        (thrown: unknown) => thrown,
      );
      if (!(error instanceof StepError)) throw error;
      return { code: error.code, exitCode: exitCodeOf(error), message: error.message };
    },
    policy,
    judge: async (path, image, environment, verdict) => {
      const flow = await requiredFlow({}, ports, 'tests');
      const time = clock.now();
      const record = {
        verdict,
        flow: flow.name,
        application: path.split('/').at(-1) ?? '',
        environment,
        policy: await policy(environment),
        verdictDigest: image.digest,
        time: time.toISOString(),
        expires: new Date(time.getTime() + 86_400_000).toISOString(),
        passed: [],
      };
      await attachVerdict(place(path), image, { record, tool: recording.tool }, pair.key);
    },
    records: async (path, digest) => {
      const found = await recordsOf(place(path), digest);
      return found.flatMap(({ content }) => ('statement' in content ? [content.statement.promotion] : []));
    },
  };
}

function flowText(
  gitops: string,
  reference: (path: string) => string,
  { publicPem }: Pair,
  { applications = ['cart'], tail = '', trusted = true, strict = false, environments = {} }: PromotionWorldOptions,
): string {
  const lines = Object.entries(tiers).map(([name, tier]) => {
    const lax = strict || name === 'dev' || name === 'prod' ? '' : 'require-record: false';
    const own = [environments[name], lax].filter((text) => text !== undefined && text !== '').join(', ');
    const promotion = own.includes('promotion:') ? '' : ' promotion: manual,';
    const model = name === 'prod' ? 'pull' : 'push';
    const registry = reference(name === 'prod' ? 'prod' : 'nonprod');
    return `  - { name: ${name}, tier: ${tier}, cluster: ${name}, model: ${model},${promotion} registry: "${registry}"${own === '' ? '' : `, ${own}`} }`;
  });
  return `apiVersion: krci-deploy/v1
flow: shop
gitops: { repository: ${gitops}, branch: main }
environments:
${lines.join('\n')}
applications:
${applications.map((name) => `  - { name: ${name}, image: shop/${name} }`).join('\n')}
records: ${trusted ? `{ trusted-keys: [${JSON.stringify({ key: publicPem, environments: Object.keys(tiers) })}] }` : '{}'}
${tail}`;
}
