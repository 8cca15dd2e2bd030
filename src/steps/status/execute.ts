import { mapBounded } from '../../base/concurrency.ts';
import { RefusedError } from '../../base/errors.ts';
import { withContentCache } from '../../records/content-cache.ts';
import { openLedger } from '../../records/ledger.ts';
import { heading, listing, paragraph, type Report, table } from '../../report/report.ts';
import type { Ports } from '../ports.ts';
import type { Outcome } from '../step.ts';
import { cellOf } from './cell.ts';
import type { declaration } from './declaration.ts';
import type { Board, StatusPlan } from './model.ts';
import { page } from './page.ts';
import { waitsIn } from './waits.ts';
import { cellText, isDrifted, isUnrecorded, waitText, headText, overruledPlaces } from './words.ts';

/** Places asked about at the same time. */
const maxPlaces = 8;
/** Lines above the matrix; the page and the data have all of them. */
const maxLines = 20;

export async function execute(plan: StatusPlan, ports: Ports): Promise<Outcome<(typeof declaration)['outputs']>> {
  const board = await boardOf(plan, ports);
  const { cells, waits, at } = board;
  if (plan.html !== undefined) await ports.files.write(plan.html, new TextEncoder().encode(page(board)));
  const drifted = cells.filter(isDrifted).length;
  const unrecorded = cells.filter(isUnrecorded).length;
  const hasRecords = plan.flow.records !== undefined;
  const problems = cells.flatMap(({ problem }) => problem ?? []);
  const [first] = problems;
  return {
    changed: plan.html !== undefined,
    headline: `${plan.flow.name}: ${drifted} of ${cells.length} places drifted${hasRecords ? `, ${unrecorded} without a record that counts` : ''}`,
    outputs: {
      drifted: String(drifted),
      unrecorded: hasRecords ? String(unrecorded) : '',
      waiting: String(waits.length),
    },
    data: { flow: plan.flow.name, ...headData(plan), at, places: cells, waiting: waits },
    report: reportOf(board),
    ...(plan.check && first !== undefined ? { failure: notClean(problems.length, first) } : {}),
  };
}

/** One branch is named as such; of several each is named. */
function headData({ heads }: StatusPlan): Readonly<Record<string, unknown>> {
  const [first] = heads;
  return { repository: first?.repository, commit: first?.commit, ...(heads.length > 1 && { branches: heads }) };
}

async function boardOf(plan: StatusPlan, ports: Ports): Promise<Board> {
  const registries = withContentCache(ports.registries);
  const ledger = plan.flow.records === undefined ? undefined : await openLedger(plan.flow, { ...ports, registries });
  const reads = { ledger, registries, flow: plan.flow.name, now: ports.clock.now() };
  const cells = await mapBounded(plan.deployed, maxPlaces, (place) => cellOf(place, reads));
  return { plan, cells, waits: waitsIn(plan, cells), at: ports.clock.now().toISOString() };
}

function notClean(count: number, first: string): RefusedError {
  return new RefusedError({
    code: 'board-not-clean',
    where: 'status --check',
    expected: 'every place as Git and its record say',
    found: `${count === 1 ? 'one that is not' : `${count} that are not`}: ${first}`,
    fix: 'look at the board, and promote or put Git back',
  });
}

/** Report: problems first, then waiting images, then the matrix. */
function reportOf({ plan, cells, waits }: Board): Report {
  const { flow } = plan;
  const problems = cells.flatMap(({ problem }) => problem ?? []);
  const applications = [...new Set(cells.map(({ application }) => application))];
  const rows = applications.map((application) =>
    [application].concat(cells.filter((cell) => cell.application === application).map(cellText)),
  );
  return [
    heading(`status of ${flow.name}`),
    paragraph(`${headText(plan)}.`),
    ...lines('Needs a look:', problems),
    ...lines('Waiting:', waits.map(waitText)),
    ...lines('Git does not say what runs:', overruledPlaces(plan)),
    table(['application', ...flow.environments.map(({ name }) => name)], rows),
  ];
}

function lines(title: string, items: readonly string[]): Report {
  if (items.length === 0) return [];
  const more = items.length > maxLines ? [`and ${items.length - maxLines} more`] : [];
  return [paragraph(title), listing([...items.slice(0, maxLines), ...more])];
}
