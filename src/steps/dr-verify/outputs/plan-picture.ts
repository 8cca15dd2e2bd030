import type { PlanStep, RecoveryCycle, RecoveryPlan } from '../../../recovery/plan/model.ts';
import { inUnits } from '../../../recovery/schedules/words.ts';
import { boxHeight, foldedLines, type PictureBox, svgOf, type TextLine } from '../../../report/picture.ts';

/** Fits a sheet of A4 between its margins. */
const width = 680;
const margin = 20;
const gap = 26;
const boxWidth = width - 2 * margin;

/** Draws a plan from the first step to the last: yellow where a person acts, red for a cycle. */
export function planPicture(plan: RecoveryPlan): string {
  const { cluster, role, environments, steps, cycles } = plan;
  const about = environments.length === 0 ? '' : ` (${environments.join(', ')})`;
  const label = `Recovery of ${cluster}, ${role}${about}`;
  const legend = 'Yellow: a person acts. Blue: a controller does it from Git.';
  const head = [...line(label, false, 2), ...line(legend, true, 1)];
  const drafts = [
    { kind: 'outside', lines: head, title: label } as const,
    ...cycles.map(cycleBox),
    ...steps.map((step, index) => stepBox(step, index + 1)),
  ];
  const boxes = stacked(drafts);
  const placed = boxes.slice(boxes.length - steps.length);
  const last = boxes.at(-1);
  const height = (last === undefined ? 0 : last.y + last.height) + margin;
  return svgOf({ label, width, height, boxes, arrows: arrowsOf(steps, placed) });
}

type BoxDraft = Pick<PictureBox, 'kind' | 'lines' | 'title'>;

function stacked(drafts: readonly BoxDraft[]): readonly PictureBox[] {
  let y = margin;
  return drafts.map((draft): PictureBox => {
    const height = boxHeight(draft.lines);
    const box = { ...draft, x: margin, y, width: boxWidth, height, align: 'start' } as const;
    y += height + gap;
    return box;
  });
}

function stepBox({ title, by, source, items, estimate }: PlanStep, number: number): BoxDraft {
  const took = estimate === undefined ? 'time not measured' : `about ${inUnits(estimate)} by a drill`;
  const brings = items.length === 0 ? [] : [`${counted(items.length)}: ${items.join(', ')}`];
  const head = `${number}. ${title}`;
  return {
    kind: by === 'manual' ? 'attention' : 'leading',
    title: [head, by, source, took].join(' · '),
    lines: [
      ...line(head, false, 2),
      ...line(`${by} · ${took}`, true, 1),
      ...line(`From ${source}`, true, 3),
      ...brings.flatMap((text) => line(text, true, 3)),
    ],
  };
}

function counted(count: number): string {
  return count === 1 ? '1 item' : `${count} items`;
}

function cycleBox({ through, isClosed }: RecoveryCycle): BoxDraft {
  const head = isClosed ? 'Cycle: the recovery needs what is lost' : 'Cycle with a way around it';
  const way = through.join(' → ');
  return {
    kind: isClosed ? 'danger' : 'attention',
    title: `${head}: ${way}`,
    lines: [...line(head, false, 1), ...line(way, true, 4)],
  };
}

function line(text: string, isSmall: boolean, most: number): readonly TextLine[] {
  return foldedLines(text, boxWidth, isSmall, most);
}

/** Down to the next box; past others at their left side. */
function arrowsOf(steps: readonly PlanStep[], boxes: readonly PictureBox[]): readonly string[] {
  return steps.flatMap(({ needs }, index) =>
    needs.flatMap((before) => {
      const at = steps.findIndex(({ id }) => id === before);
      const [from, to] = [boxes[at], boxes[index]];
      return from === undefined || to === undefined ? [] : [arrow(from, to, index - at === 1)];
    }),
  );
}

function arrow(from: PictureBox, to: PictureBox, isNext: boolean): string {
  const center = from.x + boxWidth / 2;
  if (isNext) return `M${center} ${from.y + from.height}L${center} ${to.y}`;
  const [start, end] = [from.y + from.height / 2, to.y + to.height / 2];
  return `M${from.x} ${start}C0 ${start} 0 ${end} ${to.x} ${end}`;
}
