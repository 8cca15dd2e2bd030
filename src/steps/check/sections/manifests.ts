import { dirname, resolve } from 'node:path';
import { RefusedError, StepError, UsageError } from '../../../base/errors.ts';
import { environmentFacts } from '../../../flow/environment-facts.ts';
import type { Environment, Flow } from '../../../flow/flow.ts';
import { homeOfFlow } from '../../../flow/home.ts';
import { askedRules } from '../../../policy/assess.ts';
import { loadRules } from '../../../policy/rules.ts';
import { judgeObjects, type LocatedFinding } from '../../../policy/judge.ts';
import { directoryState } from '../../../render/environment.ts';
import type { Ports } from '../../ports.ts';
import type { Finding, Section } from '../model.ts';

type Found = Omit<Finding, 'section'>;

/** Manifests: a production declares rules about its objects, and what they say of the files as they lie here. */
export const manifests: Section = {
  name: 'manifests',
  looksAt:
    '`gates.<environment>.manifests`: a production declares or inherits rules, and what they find in the files as they lie; the gate decides, with its exceptions',
  async find({ flow }, ports) {
    if (flow === undefined) return [];
    const found: Found[] = [];
    for (const environment of flow.environments) {
      if (environment.gate.manifests !== undefined) found.push(...(await judged(flow, environment, ports)));
      else if (environment.tier === 'production') found.push(undeclared(flow, environment));
    }
    return found;
  },
};

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

/** Judges the files of the checkout. Those of another repository or branch are not here. */
async function judged(flow: Flow, environment: Environment, ports: Ports): Promise<readonly Found[]> {
  if (flow.gitops.repository !== undefined || environment.branch !== undefined) return [];
  const facts = environmentFacts(flow, environment);
  const asked = askedRules(await loadRules(), environment.gate.manifests ?? {}, facts).filter(
    ({ level }) => level !== 'off',
  );
  if (asked.length === 0) return [];
  try {
    const { objects, problems } = await directoryState(flow, environment, await rootOf(flow, ports), ports);
    const [first] = problems;
    if (first !== undefined) return [unrendered(environment, first)];
    return judgeObjects(objects, asked, facts).flatMap(({ findings }) => findings.flatMap(findingOf));
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    return [{ level: 'warning', error }];
  }
}

/** The root of the repository, or the directory of a flow outside of one. */
async function rootOf({ file }: Flow, ports: Ports): Promise<string> {
  const home = await homeOfFlow(file, ports);
  const directory = dirname(ports.files.resolve(file));
  if (home === undefined) return directory;
  return resolve(
    directory,
    ...home.path
      .split('/')
      .slice(1)
      .map(() => '..'),
  );
}

function unrendered({ name }: Environment, found: string): Found {
  return {
    level: 'warning',
    error: new RefusedError({
      code: 'manifests-finding',
      where: name,
      expected: 'every object of the environment',
      found,
      fix: 'repair it, or give the gate rendered files',
    }),
  };
}

function findingOf({ grade, file, line, object, expected, found, fix }: LocatedFinding): readonly Found[] {
  if (grade === 'note') return [];
  const where = `${file}:${line}:1`;
  const error = new RefusedError({ code: 'manifests-finding', where, expected: `${expected} (${object})`, found, fix });
  return [{ level: 'warning', error }];
}
