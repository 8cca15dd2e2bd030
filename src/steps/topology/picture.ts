import { type ClusterNode, type Topology, wordsOf } from '../../flow/reachability.ts';
import { escapedMarkup } from '../../report/markup.ts';

/** A box of the picture; positions and sizes in SVG user units. */
interface Box {
  readonly name: string;
  readonly lines: readonly string[];
  readonly kind: 'platform' | 'cluster' | 'outside';
  readonly x: number;
  readonly y: number;
}

const width = 220;
const height = 76;
const gapX = 120;
const gapY = 28;
const margin = 24;

const style = `text{font:14px system-ui,sans-serif;fill:#1f2328}text.small{font-size:12px;fill:#59636e}
rect{fill:#fff;stroke:#59636e;stroke-width:1.5}rect.platform{fill:#ddf4ff;stroke:#0969da}rect.outside{fill:#f6f8fa;stroke-dasharray:4 3}
path{fill:none;stroke:#59636e;stroke-width:1.5;marker-end:url(#arrow)}marker path{fill:#59636e;marker-end:none}`;

/**
 * Draws the platform at the left, the clusters in the middle, what lies outside at the right, and an arrow for each
 * connection. Names are DNS labels and networks have no special characters, so nothing needs escaping but what `text`
 * escapes.
 */
export function picture(topology: Topology): string {
  const { clusters, reaches } = topology;
  const platforms = clusters.filter(({ role }) => role === 'platform');
  const others = clusters.filter(({ role }) => role !== 'platform');
  const outside = wordsOf(topology).filter((word) => reaches.some(({ to }) => to === word));
  const columns = [
    platforms.map((cluster) => ({ name: cluster.name, lines: linesOf(cluster), kind: 'platform' as const })),
    others.map((cluster) => ({ name: cluster.name, lines: linesOf(cluster), kind: 'cluster' as const })),
    outside.map((word) => ({ name: word, lines: [word], kind: 'outside' as const })),
  ].filter((column) => column.length > 0);
  const boxes = columns.flatMap((column, at) =>
    column.map((box, row): Box => ({ ...box, x: margin + at * (width + gapX), y: margin + row * (height + gapY) })),
  );
  const right = margin * 2 + columns.length * (width + gapX) - gapX;
  const bottom = margin * 2 + Math.max(1, ...columns.map(({ length }) => length)) * (height + gapY) - gapY;
  const arrows = reaches.flatMap(({ from, to }) => {
    const [start, end] = [boxes.find(({ name }) => name === from), boxes.find(({ name }) => name === to)];
    return start === undefined || end === undefined ? [] : [arrow(start, end)];
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${right} ${bottom}" width="${right}" height="${bottom}" role="img" aria-label="Clusters and who reaches whom">`,
    `<style>${style}</style>`,
    '<defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0L8 4L0 8z"/></marker></defs>',
    ...arrows,
    ...boxes.map(drawn),
    '</svg>',
    '',
  ].join('\n');
}

function linesOf({ name, role, environments, provider, network, argocd }: ClusterNode): readonly string[] {
  const runs = [...(role === 'platform' ? ['platform'] : []), ...environments].join(', ');
  const facts = [provider, network, argocd && `argocd: ${argocd}`].filter((fact) => fact !== undefined).join(' · ');
  return [name, runs, facts].filter((line) => line !== '');
}

function drawn({ lines, kind, x, y }: Box): string {
  const top = y + height / 2 - ((lines.length - 1) * 18) / 2 + 5;
  const texts = lines.map((line, at) => {
    const shown = line.length > 34 ? `${line.slice(0, 33)}…` : line;
    return `<text${at === 0 ? '' : ' class="small"'} x="${x + width / 2}" y="${top + at * 18}" text-anchor="middle">${escapedMarkup(shown)}</text>`;
  });
  return `<g><title>${escapedMarkup(lines.join(': '))}</title><rect class="${kind}" x="${x}" y="${y}" width="${width}" height="${height}" rx="8"/>${texts.join('')}</g>`;
}

/** From the side of one box to that of the other; between boxes of a column, round their left side. */
function arrow(from: Box, to: Box): string {
  const [startY, endY] = [from.y + height / 2, to.y + height / 2];
  if (from.x === to.x) {
    const bend = from.x - gapX / 3;
    return `<path d="M${from.x} ${startY}C${bend} ${startY} ${bend} ${endY} ${to.x} ${endY}"/>`;
  }
  const [start, end] = from.x < to.x ? [from.x + width, to.x] : [from.x, to.x + width];
  const middle = (start + end) / 2;
  return `<path d="M${start} ${startY}C${middle} ${startY} ${middle} ${endY} ${end} ${endY}"/>`;
}
