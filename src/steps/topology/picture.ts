import { type ClusterNode, type Topology, wordsOf } from '../../flow/reachability.ts';
import { foldedLines, type PictureBox, svgOf, type TextLine } from '../../report/picture.ts';

interface Node {
  readonly name: string;
  readonly lines: readonly string[];
  readonly kind: PictureBox['kind'];
}

/** A box of the picture, by the name of what it stands for. */
interface NamedBox extends PictureBox {
  readonly name: string;
}

const width = 220;
const height = 76;
const gapX = 120;
const gapY = 28;
const margin = 24;

/**
 * Draws the platform at the left, the clusters in the middle, what lies outside at the right, and an arrow for each
 * connection.
 */
export function picture(topology: Topology): string {
  const { clusters, reaches } = topology;
  const platforms = clusters.filter(({ role }) => role === 'platform');
  const others = clusters.filter(({ role }) => role !== 'platform');
  const outside = wordsOf(topology).filter((word) => reaches.some(({ to }) => to === word));
  const columns = [
    platforms.map((one): Node => ({ name: one.name, lines: linesOf(one), kind: 'leading' })),
    others.map((one): Node => ({ name: one.name, lines: linesOf(one), kind: 'plain' })),
    outside.map((word): Node => ({ name: word, lines: [word], kind: 'outside' })),
  ].filter((column) => column.length > 0);
  const boxes = columns.flatMap((column, at) => column.map((node, row) => boxAt(node, at, row)));
  const arrows = reaches.flatMap(({ from, to }) => {
    const [start, end] = [boxes.find(({ name }) => name === from), boxes.find(({ name }) => name === to)];
    return start === undefined || end === undefined ? [] : [arrow(start, end)];
  });
  return svgOf({
    label: 'Clusters and who reaches whom',
    width: margin * 2 + columns.length * (width + gapX) - gapX,
    height: margin * 2 + Math.max(1, ...columns.map(({ length }) => length)) * (height + gapY) - gapY,
    boxes,
    arrows,
  });
}

function boxAt({ name, lines, kind }: Node, column: number, row: number): NamedBox {
  const shown = lines.flatMap((line, at): readonly TextLine[] => foldedLines(line, width, at > 0, 1));
  const [x, y] = [margin + column * (width + gapX), margin + row * (height + gapY)];
  return { name, kind, x, y, width, height, align: 'middle', lines: shown, title: lines.join(': ') };
}

function linesOf({ name, role, environments, provider, network, argocd }: ClusterNode): readonly string[] {
  const runs = [...(role === 'platform' ? ['platform'] : []), ...environments].join(', ');
  const facts = [provider, network, argocd && `argocd: ${argocd}`].filter((fact) => fact !== undefined).join(' · ');
  return [name, runs, facts].filter((line) => line !== '');
}

/** From the side of one box to that of the other; between boxes of a column, round their left side. */
function arrow(from: PictureBox, to: PictureBox): string {
  const [startY, endY] = [from.y + height / 2, to.y + height / 2];
  if (from.x === to.x) {
    const bend = from.x - margin;
    return `M${from.x} ${startY}C${bend} ${startY} ${bend} ${endY} ${to.x} ${endY}`;
  }
  const [start, end] = from.x < to.x ? [from.x + width, to.x] : [from.x, to.x + width];
  const middle = (start + end) / 2;
  return `M${start} ${startY}C${middle} ${startY} ${middle} ${endY} ${end} ${endY}`;
}
