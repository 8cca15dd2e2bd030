import type { ArmIdentity } from './line-coverage.ts';

/** 19 bits for the line, 6 each for block and branch: what V8 keeps without an object of its own. */
const maximumLine = 2 ** 19;
const maximumPart = 64;

/** The identity of a branch: a line, and the words by which the report tells its branches apart. */
export function armOf(line: number, block: string, branch: string): ArmIdentity {
  const blockNumber = smallNumber(block);
  const branchNumber = smallNumber(branch);
  if (line >= maximumLine || blockNumber === undefined || branchNumber === undefined)
    return `${line},${block},${branch}`;
  return (line * maximumPart + blockNumber) * maximumPart + branchNumber;
}

/** The line that a branch is in. */
export function lineOfArm(identity: ArmIdentity): number {
  return typeof identity === 'number'
    ? Math.floor(identity / maximumPart / maximumPart)
    : Number.parseInt(identity, 10);
}

/** `07` and `7` are different words, so only the plain spelling is packed. */
function smallNumber(text: string): number | undefined {
  if (text.length > 2 || !/^(?:0|[1-9]\d?)$/.test(text)) return undefined;
  const number = Number(text);
  return number < maximumPart ? number : undefined;
}
