import { escapedMarkup } from '../../report/markup.ts';
import { printable } from '../../report/printable.ts';
import type { Board, Cell } from './model.ts';
import { style } from './style.ts';
import {
  ageText,
  driftWords,
  headText,
  isDrifted,
  isUnrecorded,
  recordText,
  waitText,
  deliveryText,
  overruledPlaces,
} from './words.ts';

/** Writes the board as one HTML page: no script, nothing loaded from elsewhere, everything from outside escaped. */
export function page({ plan, cells, waits, at }: Board): string {
  const { flow } = plan;
  const applications = [...new Set(cells.map(({ application }) => application))];
  const heads = flow.environments.map(
    ({ name, tier, model }) => `<th scope="col">${escaped(name)}<small>${escaped(`${tier} · ${model}`)}</small></th>`,
  );
  const rows = applications.map((application) => {
    const own = cells.filter((cell) => cell.application === application);
    return `<tr><th scope="row">${escaped(application)}</th>${own.map(cellHtml).join('')}</tr>`;
  });
  const problems = cells.flatMap(({ problem }) => problem ?? []);
  const source = headText(plan);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(flow.name)}: status</title>
<style>${style}</style>
</head>
<body>
<header><h1>${escaped(flow.name)}</h1>${summary(problems.length, cells.length)}</header>
${section('Needs a look', 'bad', problems)}${section('On its way', 'fair', plan.deliveries.map(deliveryText))}${section('Waiting', 'fair', waits.map(waitText))}${section('Git does not say what runs', 'fair', overruledPlaces(plan))}<div class="board"><table>
<thead><tr><th scope="col">application</th>${heads.join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table></div>
<footer>${escaped(source)} · ${escaped(at.slice(0, 16).replace('T', ' '))} UTC · krci-deploy status</footer>
</body>
</html>
`;
}

function summary(problems: number, places: number): string {
  return problems === 0
    ? '<p class="badge good">everything is as Git says</p>'
    : `<p class="badge bad">${problems} of ${places} places need a look</p>`;
}

function section(title: string, kind: 'bad' | 'fair', items: readonly string[]): string {
  if (items.length === 0) return '';
  const list = items.map((item) => `<li>${escaped(item)}</li>`).join('');
  return `<section><h2 class="${kind}">${title}</h2><ul>${list}</ul></section>\n`;
}

/** A place that is as it should be has its version and age alone; only a problem has marks. */
function cellHtml(cell: Cell): string {
  const label = `data-environment="${escaped(cell.environment)}"`;
  if (cell.drift === 'empty') return `<td class="empty" ${label}>not deployed</td>`;
  const digest = cell.digest ?? '';
  const who = cell.promotion?.actor === undefined ? '' : ` · ${escaped(cell.promotion.actor)}`;
  const parts = [
    `<strong>${escaped(cell.version ?? '–')}</strong>`,
    `<code title="${escaped(digest)}">${escaped(digest.replace(/^sha\d+:/, '').slice(0, 12))}</code>`,
    `<span class="age">${escaped(ageText(cell.age))}${who}</span>`,
    `<div>${[...marksOf(cell), ...linkHtml(cell)].join('')}</div>`,
  ];
  return `<td ${label}>${parts.join('')}</td>`;
}

function marksOf(cell: Cell): readonly string[] {
  const rolledBack = cell.record === 'found' && cell.promotion?.rollback === true;
  return [
    ...(isDrifted(cell) ? [mark('bad', driftWords[cell.drift])] : []),
    ...(cell.drift === 'unpinned' ? [mark('fair', driftWords[cell.drift])] : []),
    ...(isUnrecorded(cell) ? [mark('bad', recordText(cell))] : []),
    ...(rolledBack ? [mark('fair', recordText(cell))] : []),
  ];
}

/** Cells are narrow. */
const shortNames: Readonly<Record<string, string>> = { 'change request': 'request' };

/** Every address is https by now. A record without one is still named. */
function linkHtml({ links, recordDigest }: Cell): readonly string[] {
  const hasRecord = links.some(({ text }) => text === 'record');
  const named = recordDigest === undefined || hasRecord ? [] : [`<abbr title="${escaped(recordDigest)}">record</abbr>`];
  return [
    ...links.map(
      ({ text, url }) => `<a href="${escaped(url)}" rel="noreferrer" title="${text}">${shortNames[text] ?? text}</a>`,
    ),
    ...named,
  ];
}

function mark(kind: 'good' | 'fair' | 'bad', text: string): string {
  return `<span class="mark ${kind}">${escaped(text)}</span>`;
}

/** Control and bidirectional characters are shown, not obeyed. */
function escaped(text: string): string {
  return escapedMarkup(printable(text)).replaceAll("'", '&#39;');
}
