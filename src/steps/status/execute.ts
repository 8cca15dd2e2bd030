import { mapBounded } from '../../base/concurrency.ts';
import { RefusedError } from '../../base/errors.ts';
import type { Flow } from '../../flow/flow.ts';
import { withContentCache } from '../../records/content-cache.ts';
import { openLedger } from '../../records/ledger.ts';
import { parseLocation } from '../../registry/reference.ts';
import { heading, listing, paragraph, type Report, table, type TableCell } from '../../report/report.ts';
import type { Ports } from '../ports.ts';
import type { Outcome } from '../step.ts';
import { cellOf, type Ledgers } from './cell.ts';
import type { declaration } from './declaration.ts';
import type { Board, Cell, DeployedPlace, StatusPlan } from './model.ts';
import { page } from './page.ts';
import { waitsIn } from './waits.ts';
import { cellText, deliveryText, isDrifted, isUnrecorded, waitText, headText, overruledPlaces } from './words.ts';

/** Places of one registry that are asked about at the same time. */
const maxPlaces = 8;
/** Lines above the matrix; the page and the data have all of them. */
const maxLines = 20;

export async function execute(plan: StatusPlan, ports: Ports): Promise<Outcome<(typeof declaration)['outputs']>> {
  const board = await boardOf(plan, ports);
  const { cells, waits, at } = board;
  for (const file of plan.files) await ports.files.write(file, new TextEncoder().encode(page(board)));
  const drifted = cells.filter(isDrifted).length;
  const unrecorded = cells.filter(isUnrecorded).length;
  const hasRecords = plan.flow.records !== undefined;
  const astray = plan.deliveries.filter(({ share }) => share === undefined).map(deliveryText);
  const problems = [...cells.flatMap(({ problem }) => problem ?? []), ...astray];
  const [first] = problems;
  return {
    changed: plan.files.length > 0,
    headline: `${plan.flow.name}: ${drifted} of ${cells.length} places drifted${hasRecords ? `, ${unrecorded} without a record that counts` : ''}`,
    outputs: {
      drifted: String(drifted),
      unrecorded: hasRecords ? String(unrecorded) : '',
      waiting: String(waits.length),
    },
    data: { flow: plan.flow.name, ...headData(plan), at, places: cells, waiting: waits, deliveries: plan.deliveries },
    report: reportOf(board),
    ...(plan.check && first !== undefined ? { failure: notClean(problems.length, first) } : {}),
  };
}

/** One branch is named as such; of several each is named. */
function headData({ heads }: StatusPlan): Readonly<Record<string, unknown>> {
  const [first] = heads;
  return { repository: first?.repository, commit: first?.commit, ...(heads.length > 1 && { branches: heads }) };
}

async function boardOf(plan: StatusPlan, given: Ports): Promise<Board> {
  const ports = { ...given, registries: withContentCache(given.registries) };
  const { flow, pages } = plan;
  const ledgers = flow.records === undefined ? undefined : await openLedgers(flow, ports);
  const reads = { ledgers, registries: ports.registries, flow: flow.name, pages, now: ports.clock.now() };
  const cells = new Map<DeployedPlace, Cell>();
  const lanes = [...lanesOf(plan.deployed).values()];
  // Each registry has a lane of its own: one that does not answer holds up no other's places.
  await mapBounded(lanes, lanes.length, (lane) =>
    mapBounded(lane, maxPlaces, async (place) => cells.set(place, await cellOf(place, reads))),
  );
  const inOrder = plan.deployed.flatMap((place) => cells.get(place) ?? []);
  return { plan, cells: inOrder, waits: waitsIn(plan, inOrder), at: ports.clock.now().toISOString() };
}

async function openLedgers(flow: Flow, ports: Ports): Promise<Ledgers> {
  const said = new Set<string>();
  const warn = (message: string): void => {
    if (!said.has(message)) ports.log.warn(message);
    said.add(message);
  };
  const own = { ...ports, log: { ...ports.log, warn } };
  return { quick: await openLedger(flow, own, { lists: 'first' }), whole: await openLedger(flow, own) };
}

/** Places by the host of their registry. */
function lanesOf(places: readonly DeployedPlace[]): ReadonlyMap<string, readonly DeployedPlace[]> {
  const lanes = new Map<string, DeployedPlace[]>();
  for (const place of places) {
    const reference = parseLocation(place.environment.registry, place.application.image);
    const host = reference.kind === 'image' ? reference.registry : '';
    const lane = lanes.get(host);
    if (lane === undefined) lanes.set(host, [place]);
    else lane.push(place);
  }
  return lanes;
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
    rowOf(
      application,
      cells.filter((cell) => cell.application === application),
    ),
  );
  return [
    heading(`status of ${flow.name}`),
    paragraph(`${headText(plan)}.`),
    ...lines('Needs a look:', problems),
    ...lines('On its way:', plan.deliveries.map(deliveryText)),
    ...lines('Waiting:', waits.map(waitText)),
    ...lines('Git does not say what runs:', overruledPlaces(plan)),
    table(['application', ...flow.environments.map(({ name }) => name)], rows),
  ];
}

function rowOf(application: string, cells: readonly Cell[]): readonly TableCell[] {
  return [application, ...cells.map((cell) => ({ text: cellText(cell), links: cell.links }))];
}

function lines(title: string, items: readonly string[]): Report {
  if (items.length === 0) return [];
  const more = items.length > maxLines ? [`and ${items.length - maxLines} more`] : [];
  return [paragraph(title), listing([...items.slice(0, maxLines), ...more])];
}
