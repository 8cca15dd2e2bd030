import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { type CronForm, cronOf } from '../../../../src/recovery/schedules/cron.ts';
import { longestGap } from '../../../../src/recovery/schedules/gaps.ts';
import { spansOf } from '../../../../src/recovery/schedules/zones.ts';
import { unpackedCorpus } from '../../../support/evidence.ts';

interface Line {
  readonly schedule: string;
  readonly form?: CronForm;
  readonly zone?: string;
  readonly longest?: number;
  readonly refused?: string;
}

/** A line of the ground truth, as the library of the controllers answered. */
interface Truth {
  readonly schedule: string;
  readonly dialect: string;
  readonly zone?: string;
  readonly longest_gap_seconds?: number;
  readonly longest_gap_from?: string;
  readonly error?: string;
}

function linesOf(path: string): readonly string[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter((line) => line !== '');
}

/** Local midnight of 1 January 2026. */
function newYear(zone: string): number {
  const utc = Date.UTC(2026, 0, 1) / 1000;
  return utc - (spansOf(zone, utc, utc + 1)[0]?.ahead ?? 0);
}

const own = linesOf(join(import.meta.dirname, '../../../fixtures/recovery/schedules.jsonl'));

test.each(own.map((line): Line => JSON.parse(line)))(
  'reads $schedule as controllers do',
  ({ schedule, form = 'five', zone = 'UTC', longest, refused }) => {
    const cron = cronOf(schedule, form);
    if ('refused' in cron) {
      expect(cron.refused).toBe(refused);
      return;
    }
    expect(refused).toBeUndefined();
    expect(longestGap([cron], zone, newYear(zone))?.seconds).toBe(longest);
  },
);

test('counts the runs of several schedules together', () => {
  const crons = ['0 1 * * 0', '0 1 * * 1-6', '0 13 * * 3'].flatMap((text) => {
    const cron = cronOf(text, 'five');
    return 'refused' in cron ? [] : [cron];
  });
  expect(longestGap(crons, 'UTC', newYear('UTC'))?.seconds).toBe(86_400);
  expect(longestGap(crons.slice(1), 'UTC', newYear('UTC'))?.seconds).toBe(172_800);
  expect(longestGap([], 'UTC', newYear('UTC'))).toBeUndefined();
});

test('refuses a text without end, and stays quick where many schedules run each second', () => {
  expect(cronOf('1,'.repeat(100_000), 'five')).toEqual({ refused: 'it is longer than 1000 characters' });
  const each = Array.from({ length: 50 }, (_, day) => cronOf(`* * * * * ${day % 7}`, 'six')).flatMap((cron) =>
    'refused' in cron ? [] : [cron],
  );
  expect(longestGap(each, 'UTC', newYear('UTC'))?.seconds).toBe(6 * 86_400 + 1);
});

const directory = unpackedCorpus('objects.tar.gz');
const corpus = directory === undefined ? test.skip : test;

corpus('answers all 136 schedules as the library of the controllers, to the second', () => {
  const lines = linesOf(join(directory ?? '', 'objects/dr/cron/expected.jsonl')).map((line): Truth => JSON.parse(line));
  const wrong = lines.filter((line) => {
    const zone = line.zone ?? 'UTC';
    const cron = cronOf(line.schedule, line.dialect === 'cnpg' ? 'six' : 'five');
    const gap = 'refused' in cron ? undefined : longestGap([cron], zone, newYear(zone));
    if (line.error !== undefined) return 'refused' in cron === (line.error === 'never runs') || gap !== undefined;
    const from = new Date((gap?.from ?? 0) * 1000).toISOString().replace('.000Z', 'Z');
    return gap?.seconds !== line.longest_gap_seconds || from !== line.longest_gap_from;
  });
  expect(lines).toHaveLength(136);
  expect(wrong).toEqual([]);
});
