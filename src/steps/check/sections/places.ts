import { mapBounded } from '../../../base/concurrency.ts';
import { RefusedError, StepError, UsageError } from '../../../base/errors.ts';
import { branchTrees, type BranchTree } from '../../../flow/branch-trees.ts';
import type { Application, Environment, Flow } from '../../../flow/flow.ts';
import { placesToWrite } from '../../../flow/places.ts';
import { gitopsBranchesOf } from '../../../flow/repository.ts';
import { findFile } from '../../../manifests/manifest-file.ts';
import { checkoutRoot, elsewhere } from '../manifests/checkout.ts';
import type { CheckedFile, Found, Section } from '../model.ts';
import type { Ports } from '../../ports.ts';

/** Places: each application has a file that names its image, in each environment. */
export const places: Section = {
  name: 'places',
  looksAt:
    '`applications`: the file that names the image, for each application in each environment, in the checkout or in the repository that the flow names; one that is nowhere is a fault, one that an environment lacks is a warning',
  async find({ flow, inputs }, ports) {
    if (flow === undefined) return [];
    const environments = flow.environments.filter(
      ({ name }) => inputs.environment.length === 0 || inputs.environment.includes(name),
    );
    const read = treesOf(flow, inputs, ports);
    const found = await mapBounded(flow.applications, maxApplications, async (application) => {
      const looked = await mapBounded(environments, maxEnvironments, (environment) =>
        placeIn(flow, application, environment, read),
      );
      return findingsOf(flow, application, looked);
    });
    return distinct(found.flat());
  },
};

const maxApplications = 8;
const maxEnvironments = 8;

/** Undefined: not read, as `offline` asks. */
type ReadTree = (environment: Environment) => Promise<BranchTree | undefined>;

/** Reads the checkout where it holds the environment, else the repository or branch that the flow names. */
function treesOf(flow: Flow, { offline }: CheckedFile['inputs'], ports: Ports): ReadTree {
  let here: Promise<BranchTree> | undefined;
  let there: ReturnType<typeof gitopsBranchesOf> | undefined;
  const checkout = async (): Promise<BranchTree> => {
    const directory = ports.gitops.directory(await checkoutRoot(flow, ports));
    return branchTrees(() => directory).on(directory);
  };
  return async (environment) => {
    if ((await elsewhere(flow, environment, ports)) === undefined) return (here ??= checkout());
    if (offline) return undefined;
    there ??= gitopsBranchesOf(flow, {}, ports);
    return (await there).trees.of(environment);
  };
}

interface Looked {
  readonly environment: string;
  readonly state: 'found' | 'missing' | 'unread';
  /** The file that was looked for. */
  readonly file?: string;
  readonly error?: StepError;
}

async function placeIn(
  flow: Flow,
  application: Application,
  environment: Environment,
  read: ReadTree,
): Promise<Looked> {
  const { name } = environment;
  try {
    const tree = await read(environment);
    if (tree === undefined) return { environment: name, state: 'unread' };
    const found = await placesToWrite(flow, { environment, application }, tree, 'edit-anchor');
    for (const place of found) {
      const file = await findFile(tree, place);
      if (file === undefined) return { environment: name, state: 'missing', file: place.file };
      place.read(file.text);
    }
    return { environment: name, state: 'found' };
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    return { environment: name, state: 'unread', error };
  }
}

function findingsOf(flow: Flow, application: Application, looked: readonly Looked[]): readonly Found[] {
  const refused = looked.flatMap(({ error }) => (error === undefined ? [] : [{ level: 'fault', error } as const]));
  const missing = looked.filter(({ state }) => state === 'missing');
  if (missing.length === 0) return refused;
  const isNowhere = missing.length === looked.length;
  return [...refused, isNowhere ? nowhere(flow, application, missing) : lacking(flow, application, missing)];
}

function nowhere({ file }: Flow, { name, manifests }: Application, missing: readonly Looked[]): Found {
  const error = new UsageError({
    code: 'places-missing',
    where: `${file}: applications.${name}`,
    expected: `a file that names its image, such as ${missing[0]?.file ?? ''} (layout ${manifests.layout})`,
    found: `none in ${environmentsOf(missing)}`,
    fix: 'correct "manifests" of the application, or commit the files',
  });
  return { level: 'fault', error };
}

function lacking({ file }: Flow, { name }: Application, missing: readonly Looked[]): Found {
  const error = new RefusedError({
    code: 'place-missing',
    where: `${file}: applications.${name}`,
    expected: missing.map((one) => one.file ?? '').join(', '),
    found: `no such file, so nothing of it is in ${environmentsOf(missing)}`,
    fix: 'commit it before the first promotion there',
  });
  return { level: 'warning', error };
}

function environmentsOf(missing: readonly Looked[]): string {
  return missing.map(({ environment }) => environment).join(', ');
}

/** A repository that cannot be read is said once. */
function distinct(findings: readonly Found[]): readonly Found[] {
  return [...new Map(findings.map((one) => [one.error.message, one])).values()];
}
