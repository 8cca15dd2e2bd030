import { RefusedError, RemoteError } from '../base/errors.ts';
import type { CommitMessage, Edit, FileChange, Landing } from './gitops.ts';
import type { Branch, PreparedCommit, State, PushLoopPorts } from './push-loop.ts';
import { changed, landMade } from './push-loop.ts';

/** A branch that takes several commits in one push. */
export interface StackTarget<Base extends State> extends Branch<Base> {
  /** Makes a commit, which is not yet visible to others, and returns its id. */
  commit(base: Base, changes: readonly FileChange[], message: CommitMessage): Promise<string>;
  /** The state that a commit has made of `base`. */
  after(commit: string, base: Base): Promise<Base>;
}

/** An edit that waits for its turn on a branch. */
export interface Waiting {
  readonly edit: Edit;
  readonly message: CommitMessage;
}

/** Result of an edit on the state after the edits before it. */
type StackedEdit = { readonly commit: string; readonly changed: boolean } | { readonly refusal: unknown };

interface Stack {
  readonly tip: string;
  readonly edits: readonly StackedEdit[];
}

/**
 * Lands edits that have waited for each other, a commit for each, in one push: they share the race for the branch. An
 * edit that is refused, or has nothing to do, leaves the others as they are. A push that the server's rules refuse is
 * tried again edit by edit, as the rules may be about one of them.
 */
export async function landStack<Base extends State>(
  target: StackTarget<Base>,
  waiting: readonly Waiting[],
  surroundings: PushLoopPorts,
): Promise<readonly PromiseSettledResult<Landing>[]> {
  let stack: Stack | undefined;
  const make = async (state: Base): Promise<PreparedCommit> => {
    // A push whose answer was lost on the way may have arrived all the same.
    if (stack?.tip === state.commit) return { id: stack.tip, there: true };
    stack = await stackOn(state, target, waiting);
    return { id: stack.tip, there: stack.tip === state.commit, doubtful: !stack.edits.every(isChange) };
  };
  try {
    const landing = await landMade(target, make, surroundings);
    return (stack?.edits ?? []).map((one) => resultOf(one, landing));
  } catch (reason) {
    if (waiting.length === 1 || !(reason instanceof RefusedError))
      return waiting.map(() => ({ status: 'rejected', reason }));
    const alone: PromiseSettledResult<Landing>[] = [];
    for (const one of waiting) alone.push(...(await landStack(target, [one], surroundings)));
    return alone;
  }
}

async function stackOn<Base extends State>(
  base: Base,
  target: StackTarget<Base>,
  waiting: readonly Waiting[],
): Promise<Stack> {
  let state = base;
  let tip = base.commit;
  const edits: StackedEdit[] = [];
  for (const { edit, message } of waiting) {
    if (tip !== state.commit) state = await target.after(tip, state);
    try {
      const changes = await changed(state, await edit(state));
      if (changes.length > 0) tip = await target.commit(state, changes, message);
      edits.push({ commit: tip, changed: changes.length > 0 });
    } catch (error) {
      // A failed push of one of them is a failed push of the stack.
      if (error instanceof RemoteError) throw error;
      edits.push({ refusal: error });
    }
  }
  return { tip, edits };
}

function isChange(placed: StackedEdit): boolean {
  return 'changed' in placed && placed.changed;
}

function resultOf(placed: StackedEdit, landing: Landing): PromiseSettledResult<Landing> {
  if ('refusal' in placed) return { status: 'rejected', reason: placed.refusal };
  const { lostRaces } = landing;
  // An edit without a change took no part in the push that landed.
  const attempts = placed.changed || !landing.changed ? landing.attempts : landing.attempts - 1;
  return { status: 'fulfilled', value: { ...placed, attempts, lostRaces } };
}
