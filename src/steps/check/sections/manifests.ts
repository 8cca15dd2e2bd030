import { mapBounded } from '../../../base/concurrency.ts';
import { StepError, UsageError } from '../../../base/errors.ts';
import type { Environment, Flow } from '../../../flow/flow.ts';
import { loadExceptions } from '../../../exceptions/file.ts';
import { isPlatformPlace } from '../../../flow/questions.ts';
import { baseOf } from '../manifests/base.ts';
import { judgedEnvironment } from '../manifests/environment.ts';
import { policyFor } from '../manifests/policy.ts';
import type { CheckedFile, Found, Section } from '../model.ts';
import type { Ports } from '../../ports.ts';

/** Manifests: a production declares rules about its objects, and what they say of the files as they lie here. */
export const manifests: Section = {
  name: 'manifests',
  looksAt:
    '`gates.<environment>.manifests`: a production declares or inherits rules, and what they find in the files as they lie, but for what is excepted; a required rule is a fault',
  async find(file, ports) {
    if (file.flow === undefined) return [];
    try {
      return await judged(file.flow, file, ports);
    } catch (error) {
      if (!(error instanceof StepError)) throw error;
      return [{ level: 'fault', error }];
    }
  },
};

async function judged(flow: Flow, { inputs, renderings }: CheckedFile, ports: Ports): Promise<readonly Found[]> {
  const chosen = [...flow.environments, ...(flow.platforms ?? [])].filter(
    ({ name }) => inputs.environment.length === 0 || inputs.environment.includes(name),
  );
  const policy = await policyFor(flow, inputs, ports);
  const names = [...flow.environments, ...(flow.platforms ?? [])].map(({ name }) => name);
  const exceptions = await loadExceptions(inputs.exceptions, names, ports.files);
  const base = chosen.some((one) => policy.of(one).gate.manifests?.['new-only'] === true)
    ? await baseOf(flow, inputs, ports)
    : undefined;
  const found = await mapBounded(chosen, maxEnvironments, async (environment) => {
    const ruled = policy.of(environment);
    if (ruled.gate.manifests !== undefined) {
      return judgedEnvironment({ flow, environment: ruled, inputs, exceptions, base, renderings }, ports);
    }
    const isProduction = ruled.tier === 'production' && !isPlatformPlace(flow, environment);
    return isProduction ? [undeclared(flow, environment)] : [];
  });
  return found.flat();
}

/** Environments that are rendered at a time, each by several programs. */
const maxEnvironments = 4;

function undeclared({ file }: Flow, { name }: Environment): Found {
  return {
    level: 'warning',
    error: new UsageError({
      code: 'manifests-unjudged',
      where: `${file}: gates.${name}`,
      expected: 'a section "manifests", own or inherited',
      found: 'none',
      fix: `add gates: { ${name}: { manifests: {} } }`,
    }),
  };
}
