import { expect } from 'expect';

/** Stands in for jest's globals, so that one process can run any test of any file again and again. */
export { expect };

type Work = (...row: readonly never[]) => unknown;
type Hook = () => unknown;

export interface Case {
  /** Names of the blocks around the test and its own, joined. */
  readonly name: string;
  readonly work: Hook;
}

export interface Block {
  readonly name: string;
  readonly parent: Block | undefined;
  readonly inside: (Block | Case)[];
  readonly hooks: Readonly<Record<'beforeAll' | 'beforeEach' | 'afterEach' | 'afterAll', Hook[]>>;
}

function newBlock(name: string, parent?: Block): Block {
  return { name, parent, inside: [], hooks: { beforeAll: [], beforeEach: [], afterEach: [], afterAll: [] } };
}

// A test file registers itself by calling what it imports, which leaves no argument to hand its block over.
const place: { block: Block } = { block: newBlock('') };

/** Returns what a test file registers while it loads. */
export async function collect(load: () => Promise<unknown>): Promise<Block> {
  const outermost = newBlock('');
  place.block = outermost;
  await load();
  return outermost;
}

/** The tests of a block in their order; a test's index in it is its name across runs. */
export function casesOf(block: Block): readonly Case[] {
  return block.inside.flatMap((one) => ('work' in one ? [one] : casesOf(one)));
}

function describeBlock(name: string, body: Hook): void {
  const { block } = place;
  const inner = newBlock(block.name === '' ? name : `${block.name} › ${name}`, block);
  block.inside.push(inner);
  place.block = inner;
  body();
  place.block = block;
}

function registerCase(name: string, work: Hook): void {
  const { block } = place;
  block.inside.push({ name: block.name === '' ? name : `${block.name} › ${name}`, work });
}

function skip(): void {
  // What is skipped sees no mutant.
}

type Register = (name: string, work: Hook) => void;

/** Registers once per row: a row that is an array is the arguments, anything else is the only one. */
function each(register: Register): (rows: readonly unknown[]) => (name: string, work: Work) => void {
  return (rows) => (name, work) => {
    for (const [index, row] of rows.entries()) {
      const values = Array.isArray(row) ? row : [row];
      register(`${name} [${index}]`, () => Reflect.apply(work, undefined, values));
    }
  };
}

const skipped = Object.assign(skip, { each: () => skip });

export const describe = Object.assign(describeBlock, { each: each(describeBlock), skip: skipped });
export const test = Object.assign(registerCase, { each: each(registerCase), skip: skipped, concurrent: registerCase });
export const it = test;

export function beforeAll(hook: Hook): void {
  place.block.hooks.beforeAll.push(hook);
}

export function beforeEach(hook: Hook): void {
  place.block.hooks.beforeEach.push(hook);
}

export function afterEach(hook: Hook): void {
  place.block.hooks.afterEach.push(hook);
}

export function afterAll(hook: Hook): void {
  place.block.hooks.afterAll.push(hook);
}
