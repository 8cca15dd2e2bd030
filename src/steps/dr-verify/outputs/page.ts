import { printable } from '../../../report/printable.ts';
import type { RecoveryFinding, Verdict } from '../../../recovery/model.ts';
import type { Verification } from '../model.ts';
import { objectiveColumns, objectiveRow } from '../objectives.ts';
import { questionOf } from '../verification.ts';
import { escaped } from './escape.ts';

/** Writes a page without scripts that loads nothing, for a browser and for paper; everything from outside is escaped. */
export function pageOf(verification: Verification): string {
  const { flow, at, heads, isProven, required, notLookedAt, findings, sums, objectives, fatal, absent } = verification;
  const title = `${flow}: recovery`;
  const tasks = [...new Set(fatal.map(({ subject, because, fix }) => `${subject}: ${fix ?? because}`))];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${text(title)}</title>
<style>${style}</style>
</head>
<body>
<header><h1>${text(title)}</h1><p class="badge ${isProven ? 'good' : 'bad'}">${isProven ? 'proven' : 'not proven'}: ${text(required.join(', ') || 'nothing is required')}</p></header>
<p>${text(heads)} · ${text(at.slice(0, 16).replace('T', ' '))} UTC</p>
${list('What to do first', tasks)}<h2>By environment</h2>
<table class="sums"><thead><tr><th>environment</th><th>proven</th><th>disproven</th><th>unproven</th></tr></thead><tbody>
${sums.map(({ of, counts }) => `<tr><th>${text(of)}</th><td>${counts.PASS}</td><td>${counts.FAIL}</td><td>${counts.UNPROVEN}</td></tr>`).join('\n')}
</tbody></table>
${objectiveTable(objectives)}${groups(findings)}<h2>Not looked at</h2>
<p>${text(notLookedAt.join(', '))}.</p>
${list('Not deployed, as Git names no image for them', absent)}<footer>krci-deploy dr-verify</footer>
</body>
</html>
`;
}

function objectiveTable(objectives: Verification['objectives']): string {
  if (objectives.length === 0) return '';
  const head = objectiveColumns.map((column) => `<th>${column}</th>`).join('');
  const rows = objectives.map(
    (one) =>
      `<tr>${objectiveRow(one)
        .map((cell) => `<td>${text(cell)}</td>`)
        .join('')}</tr>`,
  );
  return `<h2>Objectives</h2>\n<table class="sums"><thead><tr>${head}</tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table>\n`;
}

function groups(findings: readonly RecoveryFinding[]): string {
  const names = [...new Set(findings.map(({ check }) => check))];
  return names
    .map((check) => {
      const own = findings.filter((finding) => finding.check === check);
      const [first] = own;
      const question = first === undefined ? '' : questionOf(first);
      return `<section><h2>${text(check)}</h2>\n<p>${text(question)}</p>\n<table class="findings"><thead><tr><th>verdict</th><th>subject</th><th>because</th></tr></thead><tbody>\n${own.map(row).join('\n')}\n</tbody></table></section>\n`;
    })
    .join('');
}

const classes: Readonly<Record<Verdict, string>> = { PASS: 'good', UNPROVEN: 'fair', FAIL: 'bad' };

function row(finding: RecoveryFinding): string {
  const { verdict, subject, because, fix, file, line } = finding;
  const place = file === undefined ? '' : line === undefined ? file : `${file}:${line}`;
  return `<tr><td class="${classes[verdict]}">${verdict}</td><td>${text(subject)}${note(place)}</td><td>${text(because)}${note(fix ?? '')}</td></tr>`;
}

/** A line of its own below a text. */
function note(line: string): string {
  return line === '' ? '' : `<div class="note">${text(line)}</div>`;
}

function list(title: string, items: readonly string[]): string {
  if (items.length === 0) return '';
  return `<h2>${text(title)}</h2>\n<ul>${items.map((item) => `<li>${text(item)}</li>`).join('')}</ul>\n`;
}

function text(value: string): string {
  return escaped(printable(value));
}

const style = `
:root { color-scheme: light dark; --ink: light-dark(#1b2430, #e4e9f0); --ground: light-dark(#fff, #14171c); --muted: light-dark(#525d69, #a3afbc); --line: light-dark(#dfe4ea, #2d3540);
  --good: light-dark(#1a7f4b, #4ac585); --fair: light-dark(#8a6100, #e0b34a); --bad: light-dark(#c02b2b, #ff8078); }
body { margin: 0 auto; max-width: 72rem; padding: 1.25rem; background: var(--ground); color: var(--ink); font: 15px/1.45 system-ui, sans-serif; overflow-wrap: break-word; }
h1 { font-size: 1.6rem; margin: 0 0 .5rem; overflow-wrap: anywhere; } li, p { overflow-wrap: anywhere; } h2 { font-size: 1.1rem; margin: 1.5rem 0 .25rem; }
.badge { display: inline-block; margin: 0; padding: .2rem .7rem; border: 1px solid currentColor; border-radius: 1rem; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; vertical-align: top; padding: .35rem .6rem; border-top: 1px solid var(--line); }
thead th { white-space: nowrap; } .sums th, .sums td { overflow-wrap: anywhere; }
.findings { table-layout: fixed; } .findings td { overflow-wrap: anywhere; } td:first-child { white-space: nowrap; }
.findings th:nth-child(1) { width: 6rem; } .findings th:nth-child(2) { width: 32%; } .note { font-size: .87em; color: var(--muted); } .good { color: var(--good); } .fair { color: var(--fair); } .bad { color: var(--bad); font-weight: 600; }
@media (max-width: 40rem) { body { padding: .75rem; } ul { padding-left: 1.2rem; } .sums th, .sums td { padding: .35rem .3rem; }
  .findings, .findings tbody, .findings tr, .findings td { display: block; width: auto; } .findings thead { display: none; }
  .findings tr { border-top: 1px solid var(--line); padding: .4rem 0; } .findings td { border: 0; padding: .1rem 0; } .findings td:nth-child(2) { font-weight: 600; } .note { font-weight: 400; } }
footer { margin-top: 1.5rem; font-size: .8rem; }
@media print { :root { color-scheme: light; } body { padding: 0; max-width: none; font-size: 9.5pt; } thead { display: table-header-group; } tr, h2 { break-inside: avoid; } h2, section > p, thead { break-after: avoid; } }
`;
