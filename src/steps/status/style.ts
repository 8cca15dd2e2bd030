/** The page's own style: light and dark, and on paper. */
export const style = `
:root { color-scheme: light dark; --ground: light-dark(#f6f7f9, #14171c); --card: light-dark(#fff, #1c2128); --ink: light-dark(#1b2430, #e4e9f0);
  --muted: light-dark(#5d6b7c, #93a1b3); --line: light-dark(#dfe4ea, #2d3540); --good: light-dark(#1a7f4b, #4ac585); --fair: light-dark(#8a6100, #e0b34a); --bad: light-dark(#c02b2b, #ff8078); }
* { box-sizing: border-box; }
body { margin: 0; padding: 1.25rem; background: var(--ground); color: var(--ink); font: 15px/1.45 system-ui, sans-serif; }
header { display: flex; align-items: center; gap: 1rem; margin-bottom: 1.25rem; }
h1 { margin: 0; font-size: 1.6rem; letter-spacing: -0.01em; }
.badge { margin: 0; padding: .2rem .7rem; border-radius: 1rem; border: 1px solid currentColor; font-size: .85rem; }
.board { overflow: auto; max-height: 100vh; background: var(--card); border: 1px solid var(--line); border-radius: 12px; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .5rem .7rem; border-top: 1px solid var(--line); white-space: nowrap; }
thead th { border-top: 0; font-size: .95rem; position: sticky; top: 0; background: var(--card); z-index: 1; }
tbody th { position: sticky; left: 0; background: var(--card); }
section h2 { font-size: 1rem; margin: 0 0 .25rem; }
section ul { margin: 0 0 1rem; padding-left: 1.2rem; overflow-wrap: anywhere; }
td a, td abbr { font-size: .7rem; margin-right: .4rem; color: var(--muted); white-space: nowrap; }
thead small { display: block; color: var(--muted); font-weight: 400; }
th + th, td { border-left: 1px solid var(--line); }
td strong { display: block; max-width: 12rem; white-space: normal; overflow-wrap: anywhere; } td code { margin-right: .5rem; }
td code { color: var(--muted); font: .85rem ui-monospace, monospace; }
.age { color: var(--muted); font-size: .8rem; }
.empty { color: var(--muted); font-style: italic; }
.mark { display: inline-block; margin: 0 .35rem .25rem 0; padding: .05rem .5rem; border-radius: .6rem; font-size: .75rem; border: 1px solid currentColor; }
.good { color: var(--good); } .fair { color: var(--fair); } .bad { color: var(--bad); font-weight: 600; }
td div { white-space: normal; }
footer { margin-top: 1rem; color: var(--muted); font-size: .8rem; overflow-wrap: anywhere; }
@media (max-width: 720px) {
  body { padding: .75rem; } thead { display: none; } tr, td, tbody th { display: block; border-left: 0; white-space: normal; }
  .board { max-height: none; overflow: visible; } td strong { max-width: none; margin-right: 5rem; }
  tbody th { top: 0; z-index: 1; font-size: 1.05rem; } td { padding: .4rem .7rem; } td::before { content: attr(data-environment); float: right; color: var(--muted); }
}
@media print { body { padding: 0; background: none; } }
`;
