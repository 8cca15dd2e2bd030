import { mapBounded } from '../../../base/concurrency.ts';
import { RefusedError, StepError } from '../../../base/errors.ts';
import type { Environment, Flow } from '../../../flow/flow.ts';
import { parseLocation } from '../../../registry/reference.ts';
import type { CheckInputs, Found, Section } from '../model.ts';
import type { Ports } from '../../ports.ts';

/** Servers: registries and the platform answer, and credentials are there where they ask for them. */
export const servers: Section = {
  name: 'servers',
  looksAt:
    'registries and the platform of the job: each answers, and takes the credentials that are there; one that asks for some where none are is a warning, since a job of a pull request should have none; `offline` leaves this out',
  async find({ flow, inputs }, ports) {
    if (flow === undefined || inputs.offline) return [];
    const [asked, platform] = await Promise.all([registriesOf(flow, inputs, ports), platformOf(flow, ports)]);
    return [...asked, ...platform, ...signingKeyOf(flow, ports)];
  },
};

const maxRegistries = 8;
/** Longest that all registries together are waited for. */
const patienceMs = 30_000;

/** Asks each registry for one tag of an image that the flow has there. */
async function registriesOf(flow: Flow, inputs: CheckInputs, ports: Ports): Promise<readonly Found[]> {
  const [application] = flow.applications;
  const chosen = flow.environments.filter(
    ({ name }) => inputs.environment.length === 0 || inputs.environment.includes(name),
  );
  const names = new Set([...chosen.map(({ registry }) => registry), flow.recovery.replica ?? '']);
  const registries = ports.registries.until(new Date(ports.clock.now().getTime() + patienceMs));
  const all = [...names].filter((name) => name !== '');
  const found = await mapBounded(all, maxRegistries, async (registry): Promise<readonly Found[]> => {
    try {
      await registries.open(parseLocation(registry, application?.image ?? '')).resolve('latest');
      return [];
    } catch (error) {
      return [findingOf(error)];
    }
  });
  return found.flat();
}

function findingOf(error: unknown): Found {
  if (!(error instanceof StepError)) throw error;
  return { level: error.code === 'credentials-needed' ? 'warning' : 'fault', error };
}

/** Asks the platform for the environment of the last production. */
async function platformOf({ file, environments }: Flow, { platform }: Ports): Promise<readonly Found[]> {
  const production = environments.findLast(({ tier }) => tier === 'production');
  if (platform.kind === 'local' || production === undefined) return [];
  try {
    const protection = await platform.protection(production.name);
    return protection === undefined ? [unguarded(file, production)] : [];
  } catch (error) {
    return [findingOf(error)];
  }
}

function unguarded(file: string, { name }: Environment): Found {
  const error = new RefusedError({
    code: 'environment-unguarded',
    where: `${file}: environments.${name}`,
    expected: `an environment "${name}" of the platform, which says who may enter`,
    found: 'none',
    fix: 'make it, and see krci-deploy protect',
  });
  return { level: 'warning', error };
}

/** A job of a pull request has no key; one that promotes needs it. */
function signingKeyOf({ file, records }: Flow, { recording }: Ports): readonly Found[] {
  if (records === undefined || records.trustedKeys.length === 0 || recording?.signingKey !== undefined) return [];
  const error = new RefusedError({
    code: 'signing-key-absent',
    where: `${file}: records.trusted-keys`,
    expected: 'KRCI_DEPLOY_SIGNING_KEY in jobs that promote',
    found: 'none here',
    fix: 'set it there, and nowhere else',
  });
  return [{ level: 'note', error }];
}
