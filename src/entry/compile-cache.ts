import module from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Node's `module` as 22.1 has it; the compiler uses the types of Node 20. */
type CompileCaching = typeof module & { readonly enableCompileCache?: (directory: string) => unknown };

/**
 * Keeps compiled code between runs where Node can (22.1 and newer), in a directory of the user's own: a cache that
 * others can write would be code of theirs. Not in a CI job, whose home is new each time, so that it would only cost;
 * there NODE_COMPILE_CACHE turns it on.
 */
export function keepCompiledCode(variables: NodeJS.ProcessEnv): void {
  if ((variables['CI'] ?? '') !== '') return;
  const home = variables['XDG_CACHE_HOME'] ?? join(variables['HOME'] ?? homedir(), '.cache');
  const node: CompileCaching = module;
  node.enableCompileCache?.(join(home, 'krci-deploy'));
}
