import { type Block, type Case, casesOf } from './suite.ts';

/** How one test ended; `ms` is without the hooks around it. */
export interface Ending {
  readonly index: number;
  readonly verdict: 'passed' | 'failed' | 'timeout';
  readonly ms: number;
}

export interface Watch {
  /** Called before the first hook of a test, and after its last. */
  readonly begins: (index: number) => void;
  readonly ended: (ending: Ending) => void;
  /** Milliseconds that a test may take. */
  readonly limitMs: (index: number) => number;
}

/**
 * Runs the wanted tests of a file in their order with the hooks around them, until one does not pass.
 * Hooks that tidy up run all the same.
 */
export async function execute(outermost: Block, wanted: ReadonlySet<number>, watch: Watch): Promise<readonly Ending[]> {
  const indexes = new Map(casesOf(outermost).map((one, index) => [one, index]));
  const endings: Ending[] = [];
  const isWanted = (one: Case): boolean => wanted.has(indexes.get(one) ?? -1);
  const over = (): boolean => endings.some(({ verdict }) => verdict !== 'passed');
  const end = (ending: Ending): void => {
    endings.push(ending);
    watch.ended(ending);
  };

  const runBlock = async (block: Block): Promise<void> => {
    const first = casesOf(block).find(isWanted);
    if (first === undefined || over()) return;
    const index = indexes.get(first) ?? 0;
    const prepared = await within(() => inOrder(block.hooks.beforeAll), watch.limitMs(index) + hookMs);
    if (prepared !== 'passed') end({ index, verdict: prepared, ms: 0 });
    for (const one of block.inside) {
      if (over()) break;
      if (!('work' in one)) await runBlock(one);
      else if (isWanted(one)) await runCase(block, one);
    }
    await within(() => inOrder(block.hooks.afterAll), hookMs);
  };

  const runCase = async (block: Block, one: Case): Promise<void> => {
    const index = indexes.get(one) ?? 0;
    const around = lineage(block);
    const started = performance.now();
    watch.begins(index);
    const verdict = await within(async () => {
      await inOrder(around.flatMap(({ hooks }) => hooks.beforeEach));
      await one.work();
    }, watch.limitMs(index));
    const tidied = await within(() => inOrder(around.toReversed().flatMap(({ hooks }) => hooks.afterEach)), hookMs);
    end({ index, verdict: verdict === 'passed' ? tidied : verdict, ms: performance.now() - started });
  };

  await runBlock(outermost);
  return endings;
}

/** Hooks start servers. */
const hookMs = 30_000;

function lineage(block: Block): readonly Block[] {
  return block.parent === undefined ? [block] : [...lineage(block.parent), block];
}

async function inOrder(hooks: readonly (() => unknown)[]): Promise<void> {
  for (const hook of hooks) await hook();
}

async function within(work: () => Promise<unknown>, limitMs: number): Promise<Ending['verdict']> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'timeout'>((resolve) => {
    timer = setTimeout(() => resolve('timeout'), limitMs);
  });
  const done = work().then(
    () => 'passed' as const,
    () => 'failed' as const,
  );
  const verdict = await Promise.race([done, late]);
  clearTimeout(timer);
  return verdict;
}
