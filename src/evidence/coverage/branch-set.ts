/** `line,block,branch`; small ones packed into a number, since a large report has millions. */
export type BranchIdentity = number | string;

/**
 * The branches of a file that a report tells apart, and which of them were taken. A branch may be added several times:
 * it is one, and taken when it was once.
 */
export interface BranchSet {
  /** Identity and whether it was taken, in one number each, as they came. */
  packed: Uint32Array;
  length: number;
  named: Map<string, boolean> | undefined;
}

/** 19 bits for the line, 6 each for block and branch, 1 for taken. */
const maxLine = 2 ** 19;
const maxPart = 64;

const none = new Uint32Array(0);

export function emptyBranchSet(): BranchSet {
  return { packed: none, length: 0, named: undefined };
}

/** Returns the identity of a branch: a line, and the words by which the report tells its branches apart. */
export function branchIdentity(line: number, block: string, branch: string): BranchIdentity {
  const blockNumber = smallNumber(block);
  const branchNumber = smallNumber(branch);
  if (line >= maxLine || blockNumber === undefined || branchNumber === undefined) return `${line},${block},${branch}`;
  return (line * maxPart + blockNumber) * maxPart + branchNumber;
}

/** Adds a branch; returns how many bytes more are held for it, about. */
export function addBranch(arms: BranchSet, identity: BranchIdentity, taken: boolean): number {
  if (typeof identity === 'string') {
    arms.named ??= new Map();
    const known = arms.named.get(identity);
    if (known !== true) arms.named.set(identity, taken);
    return known === undefined ? 64 + identity.length : 0;
  }
  const before = arms.packed.length;
  if (arms.length === before) {
    const grown = new Uint32Array(Math.max(16, before * 2));
    grown.set(arms.packed);
    arms.packed = grown;
  }
  arms.packed[arms.length] = identity * 2 + (taken ? 1 : 0);
  arms.length += 1;
  return (arms.packed.length - before) * arms.packed.BYTES_PER_ELEMENT;
}

/** Hands over each branch once: its line, and whether it was taken. */
export function eachBranch(arms: BranchSet, take: (line: number, taken: boolean) => void): void {
  const sorted = arms.packed.subarray(0, arms.length).toSorted();
  for (let index = 0; index < sorted.length; index += 1) {
    const arm = sorted[index] ?? 0;
    const next = sorted[index + 1];
    // Sorted, the taken one of a branch comes last.
    if (next !== undefined && next >>> 1 === arm >>> 1) continue;
    take(Math.floor((arm >>> 1) / maxPart / maxPart), (arm & 1) === 1);
  }
  for (const [identity, taken] of arms.named ?? []) take(Number.parseInt(identity, 10), taken);
}

export function mergedBranchSets(a: BranchSet | undefined, b: BranchSet | undefined): BranchSet | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  const packed = new Uint32Array(a.length + b.length);
  packed.set(a.packed.subarray(0, a.length));
  packed.set(b.packed.subarray(0, b.length), a.length);
  const named = new Map(a.named);
  for (const [identity, taken] of b.named ?? []) named.set(identity, taken || named.get(identity) === true);
  return { packed, length: packed.length, named };
}

export function hasBranches(arms: BranchSet): boolean {
  return arms.length > 0 || (arms.named?.size ?? 0) > 0;
}

/** `07` and `7` are different words, so only the plain spelling is packed. */
function smallNumber(text: string): number | undefined {
  if (text.length > 2 || !/^(?:0|[1-9]\d?)$/.test(text)) return undefined;
  const number = Number(text);
  return number < maxPart ? number : undefined;
}
