import { describe, expect, test } from '@jest/globals';
import type { PlanStep, RecoveryPlan } from '../../../../src/recovery/plan/model.ts';
import { planPicture } from '../../../../src/steps/dr-verify/outputs/plan-picture.ts';

const step = (id: string, more: Partial<PlanStep> = {}): PlanStep => ({
  id,
  title: `Do ${id}`,
  by: 'automatic',
  needs: [],
  source: 'Git',
  items: [],
  ...more,
});
const plan = (steps: readonly PlanStep[], cycles: RecoveryPlan['cycles'] = []): RecoveryPlan => ({
  cluster: 'prod',
  role: 'production',
  environments: ['prod'],
  steps,
  cycles,
  manual: [],
});

interface Rectangle {
  readonly kind: string;
  readonly top: number;
  readonly bottom: number;
  /** Baselines of its texts. */
  readonly texts: readonly number[];
}

function rectanglesIn(svg: string): readonly Rectangle[] {
  return [...svg.matchAll(/<g>.*<\/g>/g)].map(([group]) => {
    const [, kind = '', y, height] =
      /<rect class="(\w+)" x="\d+" y="([\d.]+)" width="\d+" height="([\d.]+)"/.exec(group) ?? [];
    const texts = [...group.matchAll(/<text[^>]* y="([\d.]+)"/g)].map(([, at]) => Number(at));
    return { kind, top: Number(y), bottom: Number(y) + Number(height), texts };
  });
}

const long = Array.from({ length: 90 }, (_, at) => `ConfigMap/shop-prod/settings-${at}`);

describe('the picture of a plan', () => {
  const steps = [
    step('provision', { by: 'manual', estimate: 2700 }),
    step('data', { by: 'manual', needs: ['provision'], items: long, source: `s3://${'b'.repeat(300)}` }),
    step('verify', { needs: ['data', 'provision'] }),
  ];
  const cycle = {
    kind: 'git',
    subject: 'Source/git',
    through: ['cluster prod', 'Source/git', 'cluster prod'],
  } as const;
  const svg = planPicture(
    plan(steps, [
      { ...cycle, isClosed: true },
      { ...cycle, isClosed: false },
    ]),
  );

  test('tells who acts, from what, how long it took and what it brings', () => {
    expect(svg).toContain('1. Do provision</text>');
    expect(svg).toContain('manual · about 45m by a drill</text>');
    expect(svg).toContain('automatic · time not measured</text>');
    expect(svg).toContain('90 items: ConfigMap/shop-prod/settings-0, ');
    expect(svg).toContain('cluster prod → Source/git → cluster prod</text>');
    expect(rectanglesIn(svg).map(({ kind }) => kind)).toEqual([
      'outside',
      'danger',
      'attention',
      'attention',
      'attention',
      'leading',
    ]);
  });

  test('no box covers another, and every text is in its box', () => {
    const boxes = rectanglesIn(svg);
    for (const [index, { top, bottom, texts }] of boxes.entries()) {
      expect(top).toBeGreaterThan(boxes[index - 1]?.bottom ?? 0);
      expect(texts.length).toBeGreaterThan(0);
      for (const text of texts) expect(text > top + 10 && text < bottom - 4).toBe(true);
    }
    expect(boxes.at(-1)?.bottom).toBeLessThan(Number(/ height="(\d+)"/.exec(svg)?.[1]));
  });

  test('draws an arrow for each step that one needs', () => {
    expect(svg.match(/<path d="M[^"]*[LC]/g)).toHaveLength(4);
  });

  test('names are text, not markup', () => {
    const hostile = planPicture(plan([step('a', { title: '<img src=x>', items: ['"><script>'] })]));
    expect(hostile).not.toMatch(/<img|<script/);
  });
});
