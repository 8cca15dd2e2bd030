import type { Cell } from './cell.ts';
import type { StatusPlan } from './plan.ts';
import { style } from './style.ts';
import { ageText, driftWords, isDrifted, isUnrecorded, recordText } from './words.ts';

interface Board {
  readonly plan: StatusPlan;
  readonly cells: readonly Cell[];
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** The board as one HTML page: no script, nothing loaded from elsewhere, everything from outside escaped. */
export function page({ plan, cells, at }: Board): string {
  const { flow, repository, commit } = plan;
  const applications = [...new Set(cells.map(({ application }) => application))];
  const heads = flow.environments.map(
    ({ name, tier, model }) => `<th scope="col">${escaped(name)}<small>${escaped(`${tier} · ${model}`)}</small></th>`,
  );
  const rows = applications.map((application) => {
    const own = cells.filter((cell) => cell.application === application);
    return `<tr><th scope="row">${escaped(application)}</th>${own.map(cellHtml).join('')}</tr>`;
  });
  const source = `${repository} at ${commit?.slice(0, 12) ?? 'no commit'}`;
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
<header><h1>${escaped(flow.name)}</h1>${summary(cells)}</header>
<div class="board"><table>
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

function summary(cells: readonly Cell[]): string {
  const bad = cells.filter((cell) => isDrifted(cell) || isUnrecorded(cell)).length;
  return bad === 0
    ? '<p class="badge good">everything is as Git says</p>'
    : `<p class="badge bad">${bad} of ${cells.length} places need a look</p>`;
}

function cellHtml(cell: Cell): string {
  if (cell.drift === 'empty') return '<td class="empty">not deployed</td>';
  const marks = [
    mark(isDrifted(cell) ? 'bad' : cell.drift === 'unpinned' ? 'fair' : 'good', `drift: ${driftWords[cell.drift]}`),
    ...(cell.record === 'off' ? [] : [mark(recordKind(cell), `record: ${recordText(cell)}`)]),
  ];
  const who = cell.promotion?.actor === undefined ? '' : ` · ${escaped(cell.promotion.actor)}`;
  const digest = cell.digest ?? '';
  return `<td><strong>${escaped(cell.version ?? '–')}</strong><code title="${escaped(digest)}">${escaped(digest.replace(/^sha\d+:/, '').slice(0, 12))}</code><span class="age">${escaped(ageText(cell.age))}${who}</span><div>${marks.join('')}</div></td>`;
}

function recordKind(cell: Cell): 'good' | 'fair' | 'bad' {
  if (isUnrecorded(cell)) return 'bad';
  return cell.promotion?.rollback === true ? 'fair' : 'good';
}

function mark(kind: 'good' | 'fair' | 'bad', text: string): string {
  return `<span class="mark ${kind}">${escaped(text)}</span>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
