import { escapedMarkup } from './markup.ts';
import { oneLine, widthOf } from './printable.ts';

/** Colours of a box by what it stands for; dashed: not part of what is drawn. */
export type BoxKind = 'plain' | 'leading' | 'attention' | 'danger' | 'outside';

export interface TextLine {
  readonly text: string;
  readonly isSmall: boolean;
}

/** A rectangle with lines of text; positions and sizes in SVG user units, which are pixels at 100 %. */
export interface PictureBox {
  readonly kind: BoxKind;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** `middle`: lines in the centre; `start`: at the left and the top. */
  readonly align: 'middle' | 'start';
  readonly lines: readonly TextLine[];
  /** Whole text, for a pointer that rests on the box and for a screen reader. */
  readonly title: string;
}

export interface Picture {
  /** What it shows, for a screen reader. */
  readonly label: string;
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly PictureBox[];
  /** Path data of each arrow (SVG 2, 9.3), from its start to its head. */
  readonly arrows: readonly string[];
}

const padding = 16;
const lineHeights = { normal: 20, small: 17 } as const;
/** Columns of text are this wide at most: letters of a sans-serif font, with room for wide ones. */
const columnWidths = { normal: 8, small: 6.5 } as const;

const style = `svg{background:#fff}text{font:600 14px system-ui,sans-serif;fill:#1f2328}text.small{font:12px system-ui,sans-serif;fill:#4d5761}
rect{fill:#fff;stroke:#59636e;stroke-width:1.5}rect.leading{fill:#ddf4ff;stroke:#0969da}rect.attention{fill:#fff8c5;stroke:#9a6700}
rect.danger{fill:#ffebe9;stroke:#cf222e;stroke-width:2.5}rect.outside{fill:#f6f8fa;stroke-dasharray:4 3}
path{fill:none;stroke:#59636e;stroke-width:1.5;marker-end:url(#arrow)}marker path{fill:#59636e;marker-end:none}
@media print{rect,svg{print-color-adjust:exact;-webkit-print-color-adjust:exact}}`;

/** Writes a picture as SVG, without scripts and without anything to load. Texts are escaped. */
export function svgOf({ label, width, height, boxes, arrows }: Picture): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escapedMarkup(oneLine(label))}">`,
    `<style>${style}</style>`,
    '<defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0L8 4L0 8z"/></marker></defs>',
    ...arrows.map((path) => `<path d="${path}"/>`),
    ...boxes.map(boxOf),
    '</svg>',
    '',
  ].join('\n');
}

function boxOf({ kind, x, y, width, height, align, lines, title }: PictureBox): string {
  const top = align === 'start' ? y + padding / 2 : y + (height - heightOf(lines)) / 2;
  const at = align === 'start' ? x + padding : x + width / 2;
  const texts = lines.map(({ text, isSmall }, index) => {
    const base = top + heightOf(lines.slice(0, index)) + (isSmall ? 13 : 15);
    return `<text${isSmall ? ' class="small"' : ''} x="${at}" y="${base}" text-anchor="${align}">${escapedMarkup(oneLine(text))}</text>`;
  });
  return `<g><title>${escapedMarkup(oneLine(title))}</title><rect class="${kind}" x="${x}" y="${y}" width="${width}" height="${height}" rx="8"/>${texts.join('')}</g>`;
}

/** Height of lines below each other. */
export function heightOf(lines: readonly TextLine[]): number {
  return lines.reduce((sum, { isSmall }) => sum + (isSmall ? lineHeights.small : lineHeights.normal), 0);
}

/** Height of a box around lines at its start. */
export function boxHeight(lines: readonly TextLine[]): number {
  return heightOf(lines) + padding;
}

/** Folds a text to the width of a box; beyond `most` lines the last one ends in an ellipsis. */
export function foldedLines(text: string, width: number, isSmall: boolean, most: number): readonly TextLine[] {
  const columns = Math.floor((width - 2 * padding) / (isSmall ? columnWidths.small : columnWidths.normal));
  const words = oneLine(text)
    .split(' ')
    .flatMap((word) => piecesOf(word, columns));
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`) <= columns) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
    if (lines.length > most) break;
  }
  const shown = lines.slice(0, most);
  const cut = lines.length > most ? [...shown.slice(0, -1), shortened(`${shown.at(-1)} …`, columns)] : shown;
  return cut.map((line) => ({ text: line, isSmall }));
}

/** Pieces of a word that is wider than a line. */
function piecesOf(word: string, columns: number): readonly string[] {
  if (widthOf(word) <= columns) return [word];
  const pieces: string[] = [''];
  for (const character of word) {
    const piece = `${pieces.at(-1)}${character}`;
    if (widthOf(piece) > columns) pieces.push(character);
    else pieces[pieces.length - 1] = piece;
  }
  return pieces;
}

function shortened(line: string, columns: number): string {
  if (widthOf(line) <= columns) return line;
  const characters = Array.from(line.replace(/ …$/, ''));
  while (widthOf(`${characters.join('')}…`) > columns) characters.pop();
  return `${characters.join('')}…`;
}
