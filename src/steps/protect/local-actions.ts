import { StepError } from '../../base/errors.ts';
import { parseFlowDocuments } from '../../flow/document.ts';
import type { Ports } from '../ports.ts';
import { items, text, tree, type Tree } from './jobs.ts';

/** Composite actions of the checkout by their path, `.github/actions/ship`, and those that are not there. */
export interface LocalActions {
  readonly steps: ReadonlyMap<string, readonly Tree[]>;
  readonly missing: readonly string[];
}

export const noActions: LocalActions = { steps: new Map(), missing: [] };

/** GitHub nests ten composite actions. */
const maxDepth = 10;
const maxActions = 200;

/** Reads the actions that jobs use by a path (`uses: ./.github/actions/ship`), and those that they use. */
export async function localActionsOf(workflow: unknown, { files }: Pick<Ports, 'files'>): Promise<LocalActions> {
  const steps = new Map<string, readonly Tree[]>();
  const missing: string[] = [];
  const waiting = Object.values(tree(tree(workflow)['jobs'])).flatMap((job) => pathsIn(stepsOf(tree(job))));
  const known = new Set<string>();
  for (let path = waiting.shift(); path !== undefined && known.size < maxActions; path = waiting.shift()) {
    if (known.has(path)) continue;
    known.add(path);
    const found = await actionAt(path, files);
    if (found === undefined) missing.push(path);
    else {
      const own = stepsOf(tree(found['runs']));
      steps.set(path, own);
      waiting.push(...pathsIn(own));
    }
  }
  return { steps, missing };
}

/** Puts the steps of local actions into the place of the steps that use them, with their condition and inputs. */
export function expanded(steps: readonly Tree[], actions: LocalActions, depth = 0): readonly Tree[] {
  return steps.flatMap((step) => {
    const [path] = pathsIn([step]);
    const inner = path === undefined ? undefined : actions.steps.get(path);
    if (inner === undefined || depth >= maxDepth) return [step];
    return expanded(inner, actions, depth + 1).map((each) => within(each, step));
  });
}

export function stepsOf(job: Tree): readonly Tree[] {
  return items(job['steps']).map(tree);
}

function within(step: Tree, outer: Tree): Tree {
  const given = tree(outer['with']);
  const inputs = Object.entries(tree(step['with'])).map(([name, value]) => [name, filledIn(value, given)]);
  return {
    ...step,
    ...(step['with'] !== undefined && { with: Object.fromEntries(inputs) }),
    ...(outer['if'] !== undefined && step['if'] === undefined && { if: outer['if'] }),
    ...(outer['continue-on-error'] !== undefined && { 'continue-on-error': outer['continue-on-error'] }),
  };
}

/** Replaces an input by the value that the step gives to it. */
function filledIn(value: unknown, given: Tree): unknown {
  const [, name] = /^\$\{\{\s*inputs\.([\w-]+)\s*\}\}$/.exec(text(value)) ?? [];
  return name === undefined || given[name] === undefined ? value : given[name];
}

/** Lists the paths of local actions, without `./` and closing slashes. */
function pathsIn(steps: readonly Tree[]): readonly string[] {
  return steps.flatMap(({ uses }) => {
    const [, path] = /^\.\/+(.*?)\/*$/.exec(text(uses)) ?? [];
    return path === undefined ? [] : [path];
  });
}

async function actionAt(path: string, files: Ports['files']): Promise<Tree | undefined> {
  for (const name of ['action.yml', 'action.yaml']) {
    const file = path === '' ? name : `${path}/${name}`;
    try {
      const bytes = await files.read(file);
      if (bytes !== undefined) return tree(parseFlowDocuments(bytes, file)[0]?.data);
    } catch (error) {
      // A file that is no YAML, or a path outside of the working directory, cannot be seen.
      if (!(error instanceof StepError)) throw error;
      return undefined;
    }
  }
  return undefined;
}
